import type { PageReader } from '../page-reading/page-reader.ts';
import type { InPageUi } from '../in-page-ui/in-page-ui.ts';
import { send } from '../../lib/messaging/send.ts';

/**
 * The scripts that follow the content script into a tab once there is work for them. They run
 * beside it, in the same world, and leave what they offer in one place.
 */
interface LaterScripts {
  /** Reads pages; not needed where the address already says that there is nothing to read. */
  'page-reading': PageReader;
  /** Draws the open panel and answers to typing and attaching. */
  'in-page-ui': InPageUi;
}

const PLACE = Symbol.for('trastienda.later-scripts');
const world = globalThis as unknown as Record<symbol, Partial<LaterScripts> | undefined>;
const offered = (world[PLACE] ??= {});
const loading = new Map<keyof LaterScripts, Promise<unknown>>();

/** Called by a later script when it starts. */
export function offer<N extends keyof LaterScripts>(name: N, script: LaterScripts[N]): void {
  offered[name] = script;
}

/** A later script if it is here already. */
export function present<N extends keyof LaterScripts>(name: N): LaterScripts[N] | undefined {
  return offered[name];
}

/** Brings a later script in, once. Rejects when the background cannot; a further call tries again. */
export function load<N extends keyof LaterScripts>(name: N): Promise<LaterScripts[N]> {
  const here = offered[name];
  if (here) return Promise.resolve(here);
  const started = loading.get(name) ?? begin(name);
  return started as Promise<LaterScripts[N]>;
}

function begin(name: keyof LaterScripts): Promise<unknown> {
  const script = send({ type: 'load-script', script: name }).then(() => {
    const here = offered[name];
    if (!here) throw new Error(`${name} did not start`);
    return here;
  });
  loading.set(name, script);
  script.catch(() => loading.delete(name));
  return script;
}

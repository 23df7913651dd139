import type { Refusal, Replies } from './replies.ts';
import type { PageMessage } from './own-page-schemas.ts';
import type { ContentMessage } from './schemas.ts';

/** The extension was updated, disabled or removed under this page: nothing will be answered again. */
export class Outdated extends Error {
  override readonly name = 'Outdated';
}

/** The background answered, but not what was asked. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly reason: Refusal['refused'] | 'silence';

  constructor(reason: Refusal['refused'] | 'silence') {
    super(reason);
    this.reason = reason;
  }
}

/**
 * The page was left while it waited. It may be kept for a way back (`pageshow`), and Firefox swallows
 * an answer that comes meanwhile: whoever waits for one would wait for ever.
 */
export class Left extends Error {
  override readonly name = 'Left';
}

interface Runtime {
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
}

/**
 * Sends a message to the background and waits for its reply.
 *
 * Speaks to the browser's own API: both browsers' MV3 answer with promises, and the polyfill would
 * be half of the content script.
 * @throws Outdated when this page has outlived its extension
 * @throws Left when the page was left before the reply came
 * @throws Refused when the background did not answer what was asked
 */
export async function send<M extends ContentMessage | PageMessage>(
  message: M,
): Promise<Replies[M['type']]> {
  const runtime = runtimeOf();
  if (!runtime) throw new Outdated();
  let reply: unknown;
  try {
    reply = await unlessLeft(runtime.sendMessage(message));
  } catch (error) {
    throw isInvalidated(error) ? new Outdated() : error;
  }
  if (reply === undefined) throw new Refused('silence');
  if (isRefusal(reply)) throw new Refused(reply.refused);
  return reply as Replies[M['type']];
}

function unlessLeft(reply: Promise<unknown>): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(new Left());
    addEventListener('pagehide', leave, { once: true });
    reply.then(resolve, reject).finally(() => removeEventListener('pagehide', leave));
  });
}

/**
 * The browser's API, or nothing once the extension is gone: its scripts are left behind with a
 * runtime that has no id. Looked at closely because a page may hold an element with the id
 * `browser`, which then is a global of that name.
 */
function runtimeOf(): Runtime | undefined {
  const { browser, chrome } = globalThis as unknown as Record<
    'browser' | 'chrome',
    { readonly runtime?: Runtime } | undefined
  >;
  return [browser?.runtime, chrome?.runtime].find(
    (runtime) => runtime?.id && typeof runtime.sendMessage === 'function',
  );
}

/** "Extension context invalidated." (Chrome), "…dead object" (Firefox). */
function isInvalidated(error: unknown): boolean {
  return !runtimeOf() || /context invalidated|dead object/i.test(String(error));
}

function isRefusal(reply: unknown): reply is Refusal {
  return typeof reply === 'object' && reply !== null && 'refused' in reply;
}

import { afterEach, beforeEach, expect, vi } from 'vitest';
import { wordsIn } from '../components/sample.ts';
import { Background } from './background.ts';

export const ORIGIN = 'https://pccomponentes-prod.mirakl.net';
/** Wed 25 Nov 2026, 10:42 in Madrid. */
export const NOW = Date.UTC(2026, 10, 25, 9, 42);
export const OURS = 'trastienda-mark, trastienda-notice, trastienda-panel';
const PLACES = ['trastienda.later-scripts', 'trastienda.back-office'];

/** One browser tab with a page of the back office, the content script in it, and its background. */
export interface Tab {
  readonly background: Background;
  /** Ends the content script, as an update of the extension does. */
  readonly controller: AbortController;
  /** Presses the shortcut, as the background tells of it. */
  press(sender?: string): void;
  /** Says that what is known may be judged otherwise now, as the background tells of it. */
  tellAgain(sender?: string): void;
  /** Says that everything was forgotten, as the background tells of it. */
  tellForgotten(): void;
  /** Says that what was told of late was not kept. */
  tellAnew(): void;
  /** Runs the content script once more in the same document. */
  startAgain(): AbortController;
}

let open: { tab: Tab; controllers: AbortController[]; failures: unknown[] } | undefined;
const noteFailure = (error: unknown) => open?.failures.push(error);

/** Fake time, a clean document, and nothing left behind by the last test. */
export function usesTab(): void {
  beforeEach(() => {
    vi.useFakeTimers({ now: NOW });
    vi.resetModules();
    for (const place of PLACES) Reflect.deleteProperty(globalThis, Symbol.for(place));
    process.on('unhandledRejection', noteFailure);
  });
  afterEach(async () => {
    await settle(0);
    for (const controller of open?.controllers ?? []) controller.abort();
    process.off('unhandledRejection', noteFailure);
    const { tab, failures } = open ?? {};
    open = undefined;
    vi.useRealTimers();
    vi.unstubAllGlobals();
    document.body.replaceChildren();
    for (const left of document.querySelectorAll(OURS)) left.remove();
    expect(failures ?? []).toEqual([]);
    expect(tab?.background.misunderstood ?? []).toEqual([]);
  });
}

/** A background with the real later scripts behind it, before anything runs in the page. */
export async function makeBackground(): Promise<Background> {
  const background = new Background({
    'page-reading': (await import('../../entrypoints/page-reading/index.ts')).default,
    'in-page-ui': (await import('../../entrypoints/in-page-ui/index.tsx')).default,
  });
  return background;
}

/**
 * Opens `path` with `html` as its body and starts the content script. `prepare` is told the
 * background before the first message.
 */
export async function openTab(
  path: string,
  html: string,
  prepare: (background: Background) => void = () => undefined,
): Promise<Tab> {
  goTo(path);
  document.documentElement.lang = 'es';
  fill(html);
  const texts = wordsIn('es');
  const i18n = { getMessage: texts.t, getUILanguage: () => 'es-ES' };
  const listeners = new Set<(message: unknown, sender: { readonly id?: string }) => unknown>();
  const onMessage = {
    addListener: (one: Parameters<typeof listeners.add>[0]) => listeners.add(one),
    removeListener: (one: Parameters<typeof listeners.add>[0]) => listeners.delete(one),
  };
  const runtime: { id: string; onMessage: object; sendMessage?: unknown } = {
    id: 'trastienda',
    onMessage,
  };
  const tell = (type: string, id: string) => {
    for (const listener of [...listeners]) listener({ type }, { id });
  };
  const press = (id = 'trastienda') => {
    tell('turn-panel', id);
  };
  const tellAgain = (id = 'trastienda') => {
    tell('look-again', id);
  };
  const tellForgotten = () => {
    tell('forgotten', 'trastienda');
  };
  const tellAnew = () => {
    tell('tell-anew', 'trastienda');
  };
  vi.stubGlobal('browser', undefined);
  vi.stubGlobal('chrome', { runtime, i18n });
  const background = await makeBackground();
  runtime.sendMessage = background.sendMessage;
  prepare(background);
  const { startUnlessPaused } =
    await import('../../entrypoints/backoffice.content/start-unless-paused.ts');
  const controllers: AbortController[] = [];
  const startAgain = () => {
    const controller = new AbortController();
    controllers.push(controller);
    startUnlessPaused(window, controller.signal);
    return controller;
  };
  const acts = { press, tellAgain, tellForgotten, tellAnew };
  const tab: Tab = { background, controller: startAgain(), ...acts, startAgain };
  open = { tab, controllers, failures: [] };
  await settle();
  return tab;
}

/** Lets `ms` of time pass, by default enough for a change of the page to be read and answered. */
export async function settle(ms = 400): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  // happy-dom tells observers outside fake time.
  await new Promise((resolve) => {
    process.nextTick(resolve);
  });
  await vi.advanceTimersByTimeAsync(0);
}

/** Sets the address as a load of the page does: nobody is told. */
export function goTo(path: string): void {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(
    new URL(path, ORIGIN).href,
  );
}

/** Moves as a single-page application does that goes back or forth: the browser says so. */
export function travel(path: string): void {
  goTo(path);
  window.dispatchEvent(new Event('popstate'));
}

/** Replaces the page's content. */
export function fill(html: string): void {
  document.body.replaceChildren(...nodes(html));
}

export function nodes(html: string): Node[] {
  const parsed = new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html');
  return [...parsed.body.childNodes].map((node) => document.importNode(node, true));
}

export function one<K extends keyof HTMLElementTagNameMap>(tag: K): HTMLElementTagNameMap[K];
export function one(selector: string): HTMLElement;
export function one(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`Nothing matches ${selector}`);
  return found;
}

/** `order:1=missing-invoice/late` for each mark, in document order. */
export function marks(root: ParentNode = document): string[] {
  return [...root.querySelectorAll('trastienda-mark')].map(
    (mark) =>
      `${mark.getAttribute('data-subject')}=${mark.getAttribute('data-rule')}/${mark.getAttribute('data-state')}`,
  );
}

/** `orders/ok` of the one panel; undefined where there is none. */
export function panel(): string | undefined {
  const panels = document.querySelectorAll('trastienda-panel');
  expect(panels.length).toBeLessThan(2);
  const found = panels[0];
  return found && `${found.getAttribute('data-page')}/${found.getAttribute('data-reading')}`;
}

/** What a person reads in one of our elements. */
export function shown(host: Element | null | undefined): string {
  const parts = [...(host?.shadowRoot?.children ?? [])].filter((part) => !part.matches('style'));
  return parts.map((part) => part.textContent).join(' ');
}

/** The page without our elements, as markup. */
export function pageAlone(): string {
  const copy = document.documentElement.cloneNode(true) as Element;
  for (const ours of copy.querySelectorAll(OURS)) ours.remove();
  return copy.outerHTML;
}

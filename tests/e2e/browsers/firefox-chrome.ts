import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';

/** The part of Puppeteer's WebDriver BiDi browser that its types keep to themselves. */
interface BidiBrowser {
  readonly connection: Connection;
}

interface Connection {
  send(method: string, params: object): Promise<{ readonly result: unknown }>;
}

interface Tree {
  readonly contexts: readonly {
    readonly context: string;
    readonly url: string;
    readonly 'moz:scope'?: 'chrome' | 'content';
  }[];
}

interface Evaluation {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string };
}

const BROWSER_WINDOW = 'chrome://browser/content/browser.xhtml';
/** Seen with 140 ESR, which answers with the pages only; 153 ESR gives what is asked for. */
const TOO_OLD =
  'This Firefox is too old for the browser tests: WebDriver BiDi does not reach its own window. ' +
  'Update it (153 ESR is known to do), or name a newer one: FIREFOX_PATH=/path/to/firefox';
const WINDOW_WITHIN_MS = 30_000;

/**
 * Evaluates an expression in Firefox's own window, with the browser's rights. Needs
 * `--remote-allow-system-access`. WebDriver refuses to open `moz-extension:` pages or to say what
 * the toolbar shows; the browser itself may do both.
 *
 * @returns the value, if it is a string, number or boolean
 * @throws with Firefox's own words when the expression throws
 */
export async function evaluateInChrome(browser: Browser, expression: string): Promise<unknown> {
  const { connection } = browser as unknown as BidiBrowser;
  const answer = await connection.send('script.evaluate', {
    expression,
    target: { context: await browserWindow(connection) },
    awaitPromise: true,
  });
  const { type, result, exceptionDetails } = answer.result as Evaluation;
  if (type === 'exception') throw new Error(`Firefox: ${exceptionDetails?.text ?? expression}`);
  return result?.value;
}

/** On its first start on a machine, Firefox answers before its window has loaded. */
async function browserWindow(connection: Connection): Promise<string> {
  const until = Date.now() + WINDOW_WITHIN_MS;
  let shown: readonly string[] = [];
  while (Date.now() < until) {
    const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const { contexts } = tree.result as Tree;
    if (contexts.some((context) => !context['moz:scope'])) throw new Error(TOO_OLD);
    const window = contexts.find(({ url }) => url === BROWSER_WINDOW);
    if (window) return window.context;
    shown = contexts.map(({ url }) => url);
    await sleep(100);
  }
  throw new Error(`Firefox shows no browser window, only: ${shown.join(' ') || 'nothing'}`);
}

import type { Browser } from 'puppeteer-core';

/** The part of Puppeteer's WebDriver BiDi browser that its types keep to themselves. */
interface BidiBrowser {
  readonly connection: {
    send(method: string, params: object): Promise<{ readonly result: unknown }>;
  };
}

interface Tree {
  readonly contexts: readonly { readonly context: string; readonly url: string }[];
}

interface Evaluation {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string };
}

const BROWSER_WINDOW = 'chrome://browser/content/browser.xhtml';

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
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const window = (tree.result as Tree).contexts.find(({ url }) => url === BROWSER_WINDOW);
  if (!window) throw new Error('Firefox shows no browser window.');
  const answer = await connection.send('script.evaluate', {
    expression,
    target: { context: window.context },
    awaitPromise: true,
  });
  const { type, result, exceptionDetails } = answer.result as Evaluation;
  if (type === 'exception') throw new Error(`Firefox: ${exceptionDetails?.text ?? expression}`);
  return result?.value;
}

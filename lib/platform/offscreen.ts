import { browser } from 'wxt/browser';

/** Chrome only; its API is not part of what the polyfill describes. */
interface Offscreen {
  createDocument(options: {
    readonly url: string;
    readonly reasons: readonly string[];
    readonly justification: string;
  }): Promise<void>;
}

let opening: Promise<void> | undefined;

/**
 * Opens the extension's one page that nobody sees, for work that a service worker cannot do, and
 * waits until its script runs. Does nothing where it is open; calls made meanwhile share one opening.
 * @throws where the browser has no such pages, or refuses
 */
export function openOffscreen(path: string): Promise<void> {
  opening ??= open(path).finally(() => {
    opening = undefined;
  });
  return opening;
}

async function open(path: string): Promise<void> {
  const { offscreen } = browser as unknown as { readonly offscreen?: Offscreen };
  if (!offscreen) throw new Error('no offscreen pages here');
  try {
    await offscreen.createDocument({
      url: path,
      reasons: ['WORKERS'],
      justification: 'Looks into a file the seller has chosen: is it an invoice?',
    });
  } catch (error) {
    // A worker that was stopped and started again does not know that its page is still there.
    if (!/single offscreen/i.test(String(error))) throw error;
  }
}

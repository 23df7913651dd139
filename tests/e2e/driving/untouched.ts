import type { Page } from 'puppeteer-core';

export interface Both {
  /** The page as it stands, our three elements taken out. */
  readonly withUs: string;
  /** The same address as it looks where we never were. */
  readonly withoutUs: string;
}

/**
 * The document's markup with the extension in it and without. The second comes from a frame of the
 * same page at the same address: the content script runs in top documents only.
 *
 * Call it on a page at rest: the frame counts as loaded once it has as many links as the page.
 *
 * @throws when the frame does not come to show the same content, or the extension runs in it
 */
export async function bothWays(page: Page): Promise<Both> {
  return page.evaluate(async () => {
    const OURS = 'trastienda-mark, trastienda-notice, trastienda-panel';
    const markup = (root: Document) => {
      const copy = root.documentElement.cloneNode(true) as Element;
      for (const element of copy.querySelectorAll(OURS)) element.remove();
      return `${root.adoptedStyleSheets.length} ${copy.outerHTML}`;
    };
    const withUs = markup(document);
    const links = document.querySelectorAll('a[href]').length;
    const frame = document.createElement('iframe');
    frame.style.cssText = 'position: fixed; inset: 0; width: 100%; height: 100%';
    frame.src = location.href;
    document.body.append(frame);
    try {
      for (let looks = 0; looks < 500; looks += 1) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        const inner = frame.contentDocument;
        const ready = inner?.readyState === 'complete' && inner.URL === location.href;
        if (!ready || inner.querySelectorAll('a[href]').length < links) continue;
        if (inner.querySelector(OURS)) throw new Error('We are in the frame, too.');
        return { withUs, withoutUs: markup(inner) };
      }
      throw new Error(`The frame did not come to show what ${location.href} shows.`);
    } finally {
      frame.remove();
    }
  });
}

import type { Page } from 'puppeteer-core';

/** Marks of a page as `rule subject`, sorted; a mark shown twice stands here twice. */
export async function marksOn(page: Page): Promise<string[]> {
  const marks = await page.$$eval('trastienda-mark', (all) =>
    all.map((mark) => `${mark.getAttribute('data-rule')} ${mark.getAttribute('data-subject')}`),
  );
  return marks.sort();
}

/** State of the mark with this rule and subject: `late`, `soon`, `info`; absent without a mark. */
export function markState(page: Page, rule: string, subject: string): Promise<string | undefined> {
  return page.evaluate(
    (selector) => document.querySelector(selector)?.getAttribute('data-state') ?? undefined,
    `trastienda-mark[data-rule="${rule}"][data-subject="${subject}"]`,
  );
}

/** Marks of a list that stand outside the row that names or links their subject; none is right. */
export function strayMarks(page: Page): Promise<string[]> {
  return page.$$eval('trastienda-mark', (all) =>
    all
      .filter((mark) => {
        const id = String(mark.getAttribute('data-subject')).replace(/^[a-z]+:/, '');
        const row = mark.closest('tr, li, [role="row"]');
        return !row?.innerHTML.includes(id);
      })
      .map((mark) => (mark.cloneNode() as Element).outerHTML),
  );
}

/** Marks that nobody could see or read: without size, or without words in an open shadow root. */
export function muteMarks(page: Page): Promise<string[]> {
  return page.$$eval('trastienda-mark', (all) =>
    all
      .filter((mark) => {
        const box = mark.getBoundingClientRect();
        return !(box.width > 4 && box.height > 4 && mark.shadowRoot?.textContent.trim());
      })
      .map((mark) => (mark.cloneNode() as Element).outerHTML),
  );
}

/** Marks whose own style did not reach them, as a page's content policy may see to. */
export function bareMarks(page: Page): Promise<string[]> {
  return page.$$eval('trastienda-mark', (all) => {
    const bare = document.createElement('button');
    document.body.append(bare);
    const look = (button: Element) => {
      const { padding, borderRadius, backgroundColor } = getComputedStyle(button);
      return [padding, borderRadius, backgroundColor].join();
    };
    const plain = look(bare);
    bare.remove();
    return all
      .filter((mark) => {
        const button = mark.shadowRoot?.querySelector('button');
        return !button || look(button) === plain;
      })
      .map((mark) => (mark.cloneNode() as Element).outerHTML);
  });
}

export interface Watched {
  /** How many times the page replaced its rows while they were watched. */
  readonly renders: number;
  /** Marks that stood twice at any of the looks. */
  readonly doubled: readonly string[];
}

/** Looks at the marks all the while until the page has replaced its first row `renders` times. */
export function watchRenders(page: Page, renders: number): Promise<Watched> {
  return page.evaluate(async (wanted) => {
    const rowOf = () => document.querySelector('tbody tr, ul > li a, [role="rowgroup"] > *');
    const doubled = new Set<string>();
    let row = rowOf();
    let seen = 0;
    while (seen < wanted) {
      await new Promise((resolve) => setTimeout(resolve, 15));
      const keys = [...document.querySelectorAll('trastienda-mark')].map(
        (mark) => `${mark.getAttribute('data-rule')} ${mark.getAttribute('data-subject')}`,
      );
      for (const key of keys.filter((one, i) => keys.indexOf(one) !== i)) doubled.add(key);
      const now = rowOf();
      if (now && now !== row) seen += 1;
      row = now;
    }
    return { renders: seen, doubled: [...doubled] };
  }, renders);
}

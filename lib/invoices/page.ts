/** A piece of text that stands by itself: a word or phrase with room on both sides. */
export interface Cell {
  readonly text: string;
  /** Height of its letters as a multiple of the page's usual one; 1 where nobody knows. */
  readonly size: number;
  /** Points from the left, where places are known. */
  readonly x?: number;
}

/** Cells that stand beside each other, left to right. */
export type Line = readonly Cell[];

/** What can be read on one page, top to bottom as far as that is known. */
export type Page = readonly Line[];

/** What was got out of a file. */
export interface Contents {
  /** The first ones. */
  readonly pages: readonly Page[];
  /** How many there are in the whole. */
  readonly length: number;
  /** XML files that the document carries (Factur-X and its kin). */
  readonly attachments: readonly string[];
}

/** Lines of a page, letters of a line and of a page: several times what any invoice has. */
export const MOST = { lines: 2000, letters: 2000, inAll: 100_000 } as const;

/**
 * The page without what is too much to look through: patterns take their time with every letter,
 * and nothing can stop one on its way.
 */
export function cutPage(page: Page): Page {
  let left: number = MOST.inAll;
  return page.slice(0, MOST.lines).flatMap((line) => {
    let inLine: number = Math.min(left, MOST.letters);
    const cells = line.flatMap((cell) => {
      // A cell without a letter counts too: there may be any number of them.
      if (inLine <= 0) return [];
      const text = cell.text.slice(0, inLine);
      inLine -= text.length + 1;
      left -= text.length + 1;
      return [{ ...cell, text }];
    });
    return cells.length > 0 ? [cells] : [];
  });
}

/** Wide gaps, tabs and table bars part cells where only the text is known. */
const GAP = /\s{3,}|\t+|\s*[|│]\s*/u;

/** A page of plain text: no letter heights, cells parted by wide gaps. */
export function pageOfText(text: string): Page {
  return text
    .split(/\r\n|[\n\r\f]/u)
    .map((line) =>
      line
        .split(GAP)
        .map((cell) => cell.trim())
        .filter((cell) => cell !== '')
        .map((cell) => ({ text: cell, size: 1 })),
    )
    .filter((line) => line.length > 0);
}

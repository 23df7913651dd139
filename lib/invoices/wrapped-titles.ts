import type { Cell, Page } from './page.ts';
import { namingsIn, wordsOf } from './titles.ts';

/** Lines between which the rest of a title may stand: beside it there are other columns. */
const REACH = 3;
const LARGE = 1.25;

/** A few words and no figures, as one line of a title. */
function isShort({ text }: Cell): boolean {
  return text.length <= 30 && !/\d|:\s*$/u.test(text) && wordsOf(text).length <= 3;
}

function below(cell: Cell, page: Page, line: number): Cell | undefined {
  return page
    .slice(line + 1, line + 1 + REACH)
    .flat()
    .find(
      ({ x = NaN, size }) =>
        Math.abs(x - (cell.x ?? NaN)) <= 2 && Math.abs(size - cell.size) <= 0.05 * size,
    );
}

/**
 * Titles that a narrow column breaks in two: *NOTA DE* and, below it, *CRÉDITO*. In small letters
 * only those of invoices count, for captions of references are broken the same way.
 */
export function wrappedTitles(page: Page): Page {
  return page.flatMap((line, i) =>
    line.filter(isShort).flatMap((cell) => {
      const rest = below(cell, page, i);
      if (!rest || !isShort(rest) || namingsIn(cell).length > 0) return [];
      const whole = { ...cell, text: `${cell.text} ${rest.text}` };
      const isTitle = namingsIn(whole).some(
        ({ kind, form }) => form === 'alone' && (kind === 'invoice' || cell.size >= LARGE),
      );
      return isTitle ? [[whole]] : [];
    }),
  );
}

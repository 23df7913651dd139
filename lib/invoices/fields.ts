import { fold } from './fold.ts';
import * as WORDS from './field-words.ts';
import { CONTENTS_LINE, FORMAL, GUIDE, ITSELF, PROMISE, THANKS } from './lookalike-words.ts';
import type { Line, Page } from './page.ts';

export interface Fields {
  readonly number: boolean;
  readonly date: boolean;
  readonly legal: boolean;
  readonly taxBase: boolean;
  readonly tax: boolean;
  readonly total: boolean;
  readonly taxId: boolean;
  readonly payment: boolean;
  readonly columns: boolean;
  readonly denied: boolean;
  readonly offer: boolean;
  readonly goods: boolean;
  /** An order is confirmed or thanked for, in a line of its own. */
  readonly thanks: boolean;
  /** The invoice is still to come. */
  readonly promised: boolean;
  /** A guide, manual or specification by its heading, contents or notation. */
  readonly treatise: boolean;
  /** Sentences that speak of invoices. */
  readonly lessons: number;
  /** Figures like `1.234,56`. */
  readonly amounts: number;
  /** The word itself, in whatever connection. */
  readonly mentioned: boolean;
  readonly words: number;
  /** Share of words that stand in running text. */
  readonly prose: number;
}

const AMOUNT =
  /(?<![\d.,])\d{1,3}(?:[ .,']?\d{3}){0,4}[.,]\d{2}(?![\d]|[.,]\d)|(?<![\d.,])\d{2,6}[.,]\d(?![\d.,])|[€$£] ?\d|\d ?(?:€|eur|euros?|zl|pln|usd|gbp|\$)(?![a-z])/gu;
const ONE_AMOUNT = new RegExp(AMOUNT.source, 'u');
const PERCENT = /\d ?%|% ?\d/u;

const textOf = (line: Line) => fold(line.map(({ text }) => text).join('  '));
const count = (text: string, of: RegExp) => text.match(of)?.length ?? 0;

/** A row of a list of goods or payments. */
export function holdsAmount(line: Line): boolean {
  return line.some(({ text }) => text.length <= 40 && ONE_AMOUNT.test(fold(text)));
}

/** *Número: FAT309203*: the series says of what. */
function isSeriesNumber(line: Line): boolean {
  return line.some(({ text }, i) => {
    const own = text.length <= 40 ? fold(text) : '';
    return (
      WORDS.SERIES_NUMBER.test(own) || WORDS.SERIES_NUMBER.test(`${own} ${beside(line[i + 1])}`)
    );
  });
}

const beside = (cell: Line[number] | undefined) =>
  cell && cell.text.length <= 40 ? fold(cell.text) : '';

/** A caption of its own, not the mention of another paper's number in a sentence or a list. */
function hasNumber(pages: readonly Page[]): boolean {
  return pages.some((page) =>
    page.some((line, i) => {
      const at = line.findIndex(({ text }) => {
        const folded = text.length <= 70 ? fold(text) : '';
        const found = folded.search(WORDS.INVOICE_NUMBER);
        return found >= 0 && found <= 14;
      });
      if (isSeriesNumber(line)) return true;
      if (at < 0 || holdsAmount(line)) return false;
      const near = [...line.slice(at), ...(page[i + 1] ?? [])];
      return near.some(({ text }) => /\d/u.test(text));
    }),
  );
}

/** How near the top a heading stands, in lines, and how long it may be, in letters. */
const HEADING = { lines: 10, letters: 90 };
const LEAST_CONTENTS = 4;
const LEAST_FORMAL = 4;

/** Leaders stand before sums of a till too; pages of a table of contents only grow. */
function hasContents(lines: readonly string[]): boolean {
  const found = lines.flatMap((line) => CONTENTS_LINE.exec(line)?.[1] ?? []).map(Number);
  return (
    found.length >= LEAST_CONTENTS && found.every((at, i) => i === 0 || at >= (found[i - 1] ?? 0))
  );
}

function isTreatise(pages: readonly Page[], lines: readonly string[]): boolean {
  const headed = pages.slice(0, 1).some((page) =>
    page
      .slice(0, HEADING.lines)
      .flat()
      .some(({ text, size }) => {
        const isHeading = text.length <= HEADING.letters && size >= 1 && !/[.,;]$/u.test(text);
        const folded = isHeading ? fold(text) : '';
        return GUIDE.test(folded) && WORDS.MENTION.test(folded);
      }),
  );
  const formal = lines.reduce((sum, line) => sum + count(line, FORMAL), 0) >= LEAST_FORMAL;
  return headed || formal || hasContents(lines);
}

/** Marks of an invoice besides its title, each once, wherever on the pages they stand. */
export function readFields(pages: readonly Page[]): Fields {
  const lines = pages
    .flat()
    .map(textOf)
    .filter((text) => text !== '');
  const whole = lines.join(' ');
  const withNext = lines.map((line, i) => `${line} ${lines[i + 1] ?? ''}`);
  const valued = (label: RegExp, value: RegExp) =>
    lines.some(
      (line, i) => label.test(line) && (value.test(line) || value.test(withNext[i] ?? '')),
    );
  const words = lines.map((line) => count(line, /\p{L}{2,}/gu));
  const all = words.reduce((sum, one) => sum + one, 0);
  const running = lines
    .map((text, i) => ({ text, words: words[i] ?? 0 }))
    .filter((line) => line.words >= 9 && count(line.text, /\d/gu) < 6);
  return {
    number: hasNumber(pages),
    date: valued(WORDS.INVOICE_DATE, /\d/u),
    legal: WORDS.LEGAL.test(whole),
    taxBase: valued(WORDS.TAX_BASE, ONE_AMOUNT),
    tax: lines.some(
      (line, i) =>
        WORDS.TAX.test(line) && (PERCENT.test(line) || ONE_AMOUNT.test(withNext[i] ?? '')),
    ),
    total: valued(WORDS.TOTAL, ONE_AMOUNT),
    taxId: WORDS.TAX_ID.test(whole),
    payment: WORDS.PAYMENT.test(whole),
    columns: withNext.some(
      (line) => WORDS.COLUMNS.filter((column) => column.test(line)).length >= 3,
    ),
    denied: WORDS.DENIAL.test(whole),
    offer: WORDS.OFFER.test(whole),
    goods: WORDS.GOODS.test(whole),
    thanks: pages.flat(2).some(({ text }) => text.length <= 120 && THANKS.test(fold(text))),
    promised: PROMISE.test(whole),
    treatise: isTreatise(pages, lines),
    lessons: running.filter(({ text }) => WORDS.MENTION.test(text) && !ITSELF.test(text)).length,
    amounts: count(whole, AMOUNT),
    mentioned: WORDS.MENTION.test(whole),
    words: all,
    prose: all === 0 ? 0 : running.reduce((sum, line) => sum + line.words, 0) / all,
  };
}

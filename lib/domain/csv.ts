/** A number stays one; everything else is text, whatever it looks like. */
export type Cell = string | number;

export interface CsvOptions {
  /** The decimal sign of the reader's language; with a comma, cells are apart by semicolons. */
  readonly decimal?: '.' | ',';
}

/** Spreadsheets of Windows take a file without it for one of the local code page. */
const BYTE_ORDER_MARK = '\ufeff';
/**
 * What a spreadsheet may run: a formula's first sign, also in its full width, also after spaces; and
 * what some of them skip before they look.
 */
const RUNS = /^(?:[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/u;
/** A plain number in text is no formula, and stays as it is. */
const PLAIN_NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;
/** Both separators, so that the file falls apart in no program, whichever it expects. */
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/;

/**
 * A table as a text of comma-separated values (RFC 4180): lines end with CR LF, the heading stands
 * first, and a byte order mark before it. A text that a spreadsheet could take for a formula gets an
 * apostrophe, for what is exported was written by others.
 * @param columns headings
 */
export function toCsv(
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
  { decimal = '.' }: CsvOptions = {},
): string {
  const separator = decimal === ',' ? ';' : ',';
  const lineOf = (cells: readonly Cell[]) =>
    `${cells.map((cell) => written(cell, decimal)).join(separator)}\r\n`;
  return BYTE_ORDER_MARK + [columns, ...rows].map(lineOf).join('');
}

/** The decimal sign of a language. @param locale BCP 47 */
export function decimalSign(locale: string): '.' | ',' {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  return parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.';
}

function written(cell: Cell, decimal: string): string {
  if (typeof cell === 'number') return quoted(numberOf(cell, decimal));
  const isSafe = PLAIN_NUMBER.test(cell) || !RUNS.test(cell);
  return quoted(isSafe ? cell : `'${cell}`);
}

function numberOf(value: number, decimal: string): string {
  return Number.isFinite(value) ? String(value).replace('.', decimal) : '';
}

function quoted(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Numbers as sellers type them: with a comma or a point, whatever the browser's language. Browsers'
 * own number fields take one of them only, and empty themselves at the other.
 */

const DECIMAL = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)$/;

/** `NaN` for an empty text, infinite for what is no number: neither passes for a value. */
export function numberFrom(text: string): number {
  const typed = text.trim();
  if (typed === '') return Number.NaN;
  return DECIMAL.test(typed) ? Number(typed.replace(',', '.')) : Number.POSITIVE_INFINITY;
}

/** A number as it is written in the language of the page; empty for what is none. */
export function decimalText(value: number): string {
  if (!Number.isFinite(value)) return '';
  const { lang } = document.documentElement;
  const format = { useGrouping: false, maximumFractionDigits: 10 };
  return new Intl.NumberFormat(lang === '' ? undefined : lang, format).format(value);
}

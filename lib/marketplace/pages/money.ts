import { squeeze } from './dom.ts';

/** An amount as a page shows it: major units, and ISO 4217 where the page says it. */
export interface Money {
  readonly value: number;
  readonly currency?: string;
}

/** Signs that stand for one currency only; a bare `$` does not, nor `kr`. */
const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  zł: 'PLN',
  US$: 'USD',
  R$: 'BRL',
  Kč: 'CZK',
  '₺': 'TRY',
};
/** Codes of the marketplaces' countries; any three capitals could be a word. */
const CODE = /^(?:EUR|GBP|USD|PLN|CHF|BRL|MXN|CLP|PEN|CAD|AUD|SEK|DKK|NOK|CZK|RON|HUF|TRY)$/;
const AMOUNT =
  /^(\D{0,4}?)\s?(\d{1,3}(?:[.,'\s\u00a0\u202f’]\d{3})*|\d+)(?:([.,])(\d{1,2}))?\s?(\D{0,4})$/u;

/**
 * `1.299,00 €`, `EUR 49.99`, `£1,299`: the amount. Three digits behind a sign are grouped thousands.
 * Undefined for negative amounts, ranges, percentages and anything with other words in it.
 */
export function moneyIn(text: string): Money | undefined {
  const match = AMOUNT.exec(squeeze(text));
  if (!match) return undefined;
  const [, before = '', whole = '', , cents = ''] = match;
  const sign = squeeze(before || match[5] || '');
  if (before.trim() && match[5]?.trim()) return undefined;
  const currency = SIGNS[sign] ?? (CODE.test(sign) ? sign : undefined);
  if (sign !== '' && sign !== '$' && currency === undefined) return undefined;
  const value = Number(`${whole.replace(/\D/g, '')}.${cents || '0'}`);
  return Number.isFinite(value) && value < 1e9 ? { value, currency } : undefined;
}

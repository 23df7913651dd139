import { expect, test } from 'vitest';
import { moneyIn } from '../../lib/marketplace/pages/money.ts';

test.each<[string, number, string | undefined]>([
  ['49,99 €', 49.99, 'EUR'],
  ['€49.99', 49.99, 'EUR'],
  ['EUR 1,299.00', 1299, 'EUR'],
  ['1.299,00 EUR', 1299, 'EUR'],
  ['1 299,50 €', 1299.5, 'EUR'],
  ['1\u202f299,50\u00a0€', 1299.5, 'EUR'],
  ['1.299 €', 1299, 'EUR'],
  ['1,299', 1299, undefined],
  ['12.345.678,90 zł', 12345678.9, 'PLN'],
  ['£0.00', 0, 'GBP'],
  ['$12.50', 12.5, undefined],
  ['54', 54, undefined],
])('%s', (text, value, currency) => {
  expect(moneyIn(text)).toEqual({ value, currency });
});

test.each([
  '',
  '—',
  '-5,00 €',
  '12 %',
  '10,00 € - 20,00 €',
  '2 uds.',
  'gratis',
  '18/11/2026',
  '12,3456 €',
  '€ 5 €',
])('not %j', (text) => expect(moneyIn(text)).toBeUndefined());

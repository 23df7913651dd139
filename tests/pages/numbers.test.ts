import { expect, test } from 'vitest';
import { parseCount } from '../../lib/marketplace/pages/numbers.ts';

test.each<[string, number]>([
  ['12', 12],
  ['0', 0],
  [' 7 ', 7],
  ['1.204', 1204],
  ['1,204', 1204],
  ['1 204', 1204],
  ['1\u00a0204', 1204],
  ['1\u202f204', 1204],
  ["1'204", 1204],
  ['1’204', 1204],
  ['1.204.567', 1_204_567],
  ['12 uds.', 12],
  ['12 unidades', 12],
  ['1 unidad', 1],
  ['3 units', 3],
  ['3 pcs', 3],
  ['3 Stk.', 3],
  ['3 Stück', 3],
  ['3 Einheiten', 3],
  ['3 unités', 3],
  ['3 pezzi', 3],
  ['3 unidades disponibles', 3],
  ['5 en stock', 5],
  ['5 in stock', 5],
  ['5 auf Lager', 5],
  ['١٢', 12],
  ['123456789', 123_456_789],
])('%j → %d', (text, count) => expect(parseCount(text)).toBe(count));

test.each([
  '',
  ' ',
  '—',
  '-',
  '-3',
  '−3',
  '+3',
  '1.5',
  '12,50 €',
  '12,50',
  '12 €',
  '12 / 5',
  '12/5',
  '1.20',
  '1.2045',
  '1,204.50',
  '1.204,567',
  '12 34',
  '007',
  '00',
  '0.500',
  '8412345678905',
  '12%',
  'N/A',
  '12 de 40',
  '12 días',
  '3 minutes',
  'SKU 12',
  '12-A',
  '1e5',
  'Infinity',
  '0x10',
  '12 (2)',
  '~12',
  '>100',
  '1.204.56',
  '9'.repeat(10_000),
])('not a count: %j', (text) => expect(parseCount(text)).toBeUndefined());

test.each(['es-ES', 'en-GB', 'en-US', 'pt-PT', 'fr-FR', 'de-DE', 'de-CH', 'it-IT'])(
  'reads what %s writes',
  (locale) => {
    const format = new Intl.NumberFormat(locale);
    for (const n of [0, 1, 9, 10, 999, 1000, 1204, 12_345, 123_456, 1_000_000, 98_765_432]) {
      expect(parseCount(format.format(n))).toBe(n);
    }
  },
);

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeInvoiceName } from '../../lib/invoices/by-name.ts';
import { INVOICES, OTHERS, SILENT } from './names.ts';

const lines = (text: string) => text.split('\n').filter((line) => line !== '');

describe('files called an invoice', () => {
  it.each(lines(INVOICES))('%s', (name) => expect(looksLikeInvoiceName(name)).toBe(true));
});

describe('files called something else', () => {
  it.each(lines(OTHERS))('%s', (name) => expect(looksLikeInvoiceName(name)).toBe(false));
});

describe('files whose name does not say', () => {
  it.each(lines(SILENT))('%s', (name) => expect(looksLikeInvoiceName(name)).toBeUndefined());
});

describe('spelling', () => {
  it.each(lines(INVOICES))('case and kind of accents change nothing: %s', (name) => {
    const spelled = [name.normalize('NFD'), name.replace(/[-_]/g, ' '), `Nueva carpeta/${name}`];
    for (const other of spelled) expect(looksLikeInvoiceName(other), other).toBe(true);
  });
});

it('any name is answered', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('factura', '.', 'pdf', '\uD800', ' ', '12', 'FT', '%', '/'))
      .map((a) => a.join('')),
  );
  const answers = new Set([true, false, undefined]);
  fc.assert(
    fc.property(name, (any) => answers.has(looksLikeInvoiceName(any))),
    { numRuns: 1000 },
  );
  expect(looksLikeInvoiceName('a'.repeat(1_000_000))).toBeUndefined();
});

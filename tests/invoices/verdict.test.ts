import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../lib/invoices/layout.ts';
import { pageOfText } from '../../lib/invoices/page.ts';
import type { Page } from '../../lib/invoices/page.ts';
import { textIsInvoice } from '../../lib/invoices/verdict.ts';
import { pageOf, runsOf, textOf } from './paper-page.ts';
import { papers } from './papers.ts';

const ALL = papers();
const INVOICES = ALL.filter(({ expected }) => expected);
const OTHERS = ALL.filter(({ expected }) => !expected);
const paper = fc.constantFrom(...ALL);

describe('papers as their pages are laid out', () => {
  it.each(INVOICES)('invoice: $name', (one) => {
    expect(textIsInvoice([pageOf(one)])).toBe(true);
  });

  it.each(OTHERS)('none: $name', (one) => {
    expect(textIsInvoice([pageOf(one)])).toBe(false);
  });
});

describe('what changes nothing', () => {
  it('the order in which a file draws its text', () => {
    const drawn = paper.chain((one) => {
      const runs = runsOf(one);
      return fc.shuffledSubarray(runs, { minLength: runs.length }).map((order) => ({ one, order }));
    });
    fc.assert(
      fc.property(drawn, ({ one, order }) => textIsInvoice([layOut(order)]) === one.expected),
      { numRuns: 300 },
    );
  });

  it('where on the page a line stands', () => {
    const moved = paper.chain((one) =>
      fc
        .shuffledSubarray([...one.rows], { minLength: one.rows.length })
        .map((rows) => ({ ...one, rows })),
    );
    const opposite = fc.property(moved, (one) => textIsInvoice([pageOf(one)]) !== !one.expected);
    fc.assert(opposite, { numRuns: 500 });
  });

  const rewritten = (one: (typeof ALL)[number], write: (text: string) => string): Page =>
    layOut(runsOf(one).map((run) => ({ ...run, text: write(run.text) })));

  it.each<[string, (text: string) => string]>([
    ['capitals', (text) => text.toUpperCase()],
    ['small letters', (text) => text.toLowerCase()],
    ['letters and accents apart', (text) => text.normalize('NFD')],
    ['no accents', (text) => text.normalize('NFD').replace(/\p{M}/gu, '')],
    ['soft hyphens', (text) => text.replace(/(\p{L}{3})(?=\p{L}{3})/gu, '$1\u00AD')],
    ['hard blanks', (text) => text.replaceAll(' ', '\u00A0')],
    [
      'wide letters',
      (text) => text.replace(/[A-Za-z]/g, (a) => String.fromCharCode(a.charCodeAt(0) + 0xfee0)),
    ],
    ['ligatures', (text) => text.replaceAll('fi', '\uFB01').replaceAll('fl', '\uFB02')],
  ])('%s', (_, write) => {
    const wrong = ALL.filter((one) => textIsInvoice([rewritten(one, write)]) !== one.expected);
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it.each([
    ['wider gaps between words', '  '],
    ['equal gaps', ' '],
  ])('titles with spaced letters, %s', (_, gap) => {
    const spaced = (text: string) =>
      text
        .split(' ')
        .map((word) => [...word].join(' '))
        .join(gap);
    // Two or three spaced letters are initials; spaced and broken in two at once is too much.
    const titled = ALL.filter(({ name }) => !/ (?:WZ|DDT) |\(narrow\)/.test(name));
    const wrong = titled.filter((one) => {
      const title = Math.max(...one.rows.flat().map(({ size }) => size));
      const runs = runsOf(one).map((run) =>
        run.size === title && title > 14 ? { ...run, text: spaced(run.text) } : run,
      );
      return textIsInvoice([layOut(runs)]) !== one.expected;
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('text without places and heights is hardly ever taken for the opposite', () => {
    const wrong = ALL.filter((one) => textIsInvoice([pageOfText(textOf(one))]) === !one.expected);
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
});

describe('papers that say so', () => {
  const [invoice] = INVOICES;
  const text = textOf(invoice!);
  it.each([
    'Este documento no es una factura',
    'Este documento não serve de fatura',
    'Ce document ne constitue pas une facture',
    'Il presente documento non costituisce fattura',
    'Dies ist keine Rechnung',
    'This document is not an invoice',
    'Dit is geen factuur',
  ])('%s', (denial) => {
    expect(textIsInvoice([pageOfText(text)])).toBe(true);
    expect(textIsInvoice([pageOfText(`${text}\n${denial}`)])).not.toBe(true);
  });
});

it('any text is answered, in time that grows with its length only', () => {
  const piece = fc.constantFrom(
    'factura',
    ' ',
    '\n',
    '1',
    ',50 €',
    'Rechnung Nr.',
    '   ',
    'ß',
    '(',
    '/',
    '\uD800',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
      expect([true, false, undefined, 'unclear']).toContain(
        textIsInvoice([pageOfText(pieces.join(''))]),
      );
    }),
    { numRuns: 500 },
  );
  const start = performance.now();
  textIsInvoice([pageOfText('factura 1.1.1.1 ,,, ((( / '.repeat(20_000))]);
  textIsInvoice([pageOfText('a b c d e f 1 2 3\n'.repeat(20_000))]);
  expect(performance.now() - start).toBeLessThan(5000);
});

import { describe, expect, it } from 'vitest';
import { createInvoiceEye } from '../../lib/invoices/eye.ts';
import * as fieldWords from '../../lib/invoices/field-words.ts';
import * as lookalikeWords from '../../lib/invoices/lookalike-words.ts';
import { pageOfMarkup } from '../../lib/invoices/markup.ts';
import { cutPage, MOST, pageOfText } from '../../lib/invoices/page.ts';

const eye = createInvoiceEye();
const MEGABYTES = 2_000_000;
const filled = (unit: string) => unit.repeat(MEGABYTES / unit.length);
const textOf = (markup: string) =>
  pageOfMarkup(markup)
    .flat()
    .map(({ text }) => text)
    .join(' ');

describe('what patterns are given to look through', () => {
  it.each(['1', 'a ', 'a\n', 'a\tb\n', 'factura nº 1   12,00\n', `${'x'.repeat(5000)}\n`])(
    'is so many letters and lines at most, of 2 MB of %j',
    (unit) => {
      const page = cutPage(pageOfText(filled(unit)));
      const letters = page.flat().reduce((sum, { text }) => sum + text.length, 0);
      expect(page.length).toBeLessThanOrEqual(MOST.lines);
      expect(letters).toBeLessThanOrEqual(MOST.inAll);
      expect(page.flat().length).toBeLessThanOrEqual(MOST.inAll);
      for (const line of page)
        expect(line.map(({ text }) => text).join('').length).toBeLessThanOrEqual(MOST.letters);
      expect(letters).toBeGreaterThan(0);
    },
  );

  it('is all there is of any page of a usual size', () => {
    const page = pageOfText('FACTURA   Nº 12\n'.repeat(200));
    expect(cutPage(page)).toEqual(page);
  });
});

describe('patterns', () => {
  const patterns = Object.entries({ ...fieldWords, ...lookalikeWords })
    .flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const))
    .filter((entry): entry is readonly [string, RegExp] => entry[1] instanceof RegExp);

  // From each of n places they would run on over all n: the square of the length.
  it.each(patterns)(
    'of %s run on over no class of letters without a limit',
    (_name, { source }) => {
      expect(source).not.toMatch(/(?:\\[dsS]|(?<!\\)\.|\[\^[^\]]*\])(?:[*+]|\{\d+,\})/u);
    },
  );

  it('are all looked at', () => {
    expect(patterns.length).toBeGreaterThan(15);
  });
});

describe('markup that is never closed', () => {
  it.each([
    ['<p>Uno<script>let a', 'Uno'],
    ['<p>Uno<style>b', 'Uno'],
    ['<p>Uno<!-- dos <p>tres', 'Uno'],
    ['<p>Uno<script>a</script>dos<script>b</script><p>tres', 'Uno dos tres'],
    ['<html><head><title>No</title></head><body><p>Uno', 'Uno'],
    ['<html><head><title>No</title><body><p>Uno', 'Uno'],
    ['<html><head><p>Uno', 'Uno'],
  ])('%s', (markup, text) => {
    expect(textOf(markup)).toBe(text);
  });
});

// Any of these took minutes where a pattern starts anew at every letter; the runner waits seconds.
it.each([
  ...['1', '1 ', 'a ', 'factura nº ', '123 456 ', '. ', '_', 'art 1', '|', '1\n'],
  ...['<script ', '<!--', '<head ', '<p ', '<td ', '<', '<TypeCode', '</style'],
])('2 MB of %j are answered as text, HTML and XML', async (unit) => {
  for (const head of ['x', '<html>', '<?xml version="1.0"?><a>']) {
    const bytes = new TextEncoder().encode(head + filled(unit));
    expect((await eye.look({ name: 'documento', bytes })).isInvoice).not.toBe(true);
  }
});

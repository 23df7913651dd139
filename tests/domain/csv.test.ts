import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalSign, toCsv } from '../../lib/domain/csv.ts';
import { readCsv } from './csv-reader.ts';

const body = (text: string) => {
  expect(text.startsWith('\ufeff')).toBe(true);
  return text.slice(1);
};
const oneCell = (cell: string | number, decimal: '.' | ',' = '.') =>
  readCsv(body(toCsv(['c'], [[cell]], { decimal })), decimal === ',' ? ';' : ',')[1]?.[0];

/** What makes a spreadsheet compute, and what some of them skip before they look. */
const RUNS = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '  =1',
  '＝1',
  '＋a',
  '－a',
  '＠a',
];

describe('a table as comma-separated values', () => {
  it('has its heading first, CR LF after every line, and a byte order mark', () => {
    expect(toCsv(['a', 'b'], [['1', 'x']])).toBe('\ufeffa,b\r\n1,x\r\n');
    expect(toCsv(['a'], [])).toBe('\ufeffa\r\n');
  });

  it('is apart by semicolons where the decimal sign is a comma', () => {
    expect(toCsv(['a', 'b'], [[1.5, 'x']], { decimal: ',' })).toBe(
      '\ufeffa;b\r\n1,5;x\r\n'.replace('1,5', '"1,5"'),
    );
    expect(oneCell(1.5, ',')).toBe('1,5');
    expect(oneCell(1.5)).toBe('1.5');
  });

  it.each([
    ['a comma', 'a,b'],
    ['a semicolon', 'a;b'],
    ['quotes', 'a "b" c'],
    ['lines', 'a\r\nb\nc'],
    ['spaces at its ends', ' a '],
    ['nothing', ''],
  ])('keeps a text with %s', (_what, text) => {
    expect(oneCell(text)).toBe(text);
    expect(oneCell(text, ',')).toBe(text);
  });

  it.each(RUNS)('lets no spreadsheet compute %j', (text) => {
    expect(oneCell(text)).toBe(`'${text}`);
  });

  it.each([
    [-5, '-5'],
    [0, '0'],
    [1e-7, '1e-7'],
    [Number.NaN, ''],
    [Number.POSITIVE_INFINITY, ''],
  ])('writes the number %s as %j', (value, text) => {
    expect(oneCell(value)).toBe(text);
  });

  it.each(['-5', '+34', '-1.5', '-1,5', 'a=b', "'=1", '12.50'])('leaves %j alone', (text) => {
    expect(oneCell(text)).toBe(text);
    expect(oneCell(text, ',')).toBe(text);
  });

  it('comes back whole, whatever the texts hold', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({
        unit: fc.constantFrom('"', ',', ';', '\r', '\n', '=', '-', '@', '\t', ' ', 'a'),
      }),
    );
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(text, { minLength: width, maxLength: width }), { maxLength: 8 }),
      );
    fc.assert(
      fc.property(table, fc.constantFrom('.' as const, ',' as const), (rows, decimal) => {
        const written = toCsv(
          [...(rows[0] ?? ['h'])].map(() => 'h'),
          rows,
          { decimal },
        );
        const [, ...read] = readCsv(body(written), decimal === ',' ? ';' : ',');
        expect(read.length).toBe(rows.length);
        read.forEach((row, at) => {
          row.forEach((cell, column) => {
            const told = rows[at]?.[column] ?? '';
            expect([told, `'${told}`]).toContain(cell);
            const isNumber = /^[+-]?\d+(?:[.,]\d+)?$/.test(cell);
            expect(isNumber || !/^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u.test(cell)).toBe(true);
          });
        });
      }),
    );
  });

  it.each([
    ['es', ','],
    ['de', ','],
    ['en', '.'],
    ['es-MX', '.'],
    ['pt-PT', ','],
  ])('knows the decimal sign of %s', (locale, sign) => {
    expect(decimalSign(locale)).toBe(sign);
  });
});

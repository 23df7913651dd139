import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createInvoiceEye } from '../../lib/invoices/eye.ts';
import { isBomb } from '../../lib/invoices/pdf-bomb.ts';
import { fromBase85 } from '../../lib/invoices/pdf-streams.ts';

const blanks = (megabytes: number) => deflateSync(Buffer.alloc(megabytes * 1_000_000, 32));
const stream = (dictionary: string, body: Buffer) =>
  Buffer.concat([
    Buffer.from(`<<${dictionary}/Length ${body.length}>>stream\n`),
    body,
    Buffer.from('\nendstream'),
  ]);
const flate = (megabytes: number, dictionary = '') =>
  stream(`${dictionary}/Filter/FlateDecode`, blanks(megabytes));
const PICTURE = '/Subtype/Image/Width 9000/Height 9000';

/** One page; its contents as said, then objects from number 5 on. No table: readers do without. */
function pdf(contents: string, ...objects: readonly (Buffer | string)[]): Uint8Array {
  const all = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents ${contents}>>`,
    'null',
    ...objects,
  ].map((object, i) =>
    Buffer.concat([
      Buffer.from(`${i + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ]),
  );
  const end = Buffer.from(`trailer<</Root 1 0 R/Size ${all.length + 1}>>`);
  return new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.7\n'), ...all, end]));
}

/** Without the short forms; enough to read back. */
function base85(bytes: Buffer): Buffer {
  const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
  const letters: number[] = [];
  for (let at = 0; at < padded.length; at += 4) {
    let value = padded.readUInt32BE(at);
    const five = Array.from({ length: 5 }, () => {
      const letter = 33 + (value % 85);
      value = Math.floor(value / 85);
      return letter;
    });
    letters.push(...five.reverse());
  }
  return Buffer.from([...letters, 0x7e, 0x3e]);
}

const times = (many: number, reference: string) => `[${`${reference} `.repeat(many)}]`;

describe('a PDF that would fill the memory', () => {
  it.each<[string, () => Uint8Array]>([
    ['one stream', () => pdf('5 0 R', flate(120))],
    ['several together', () => pdf('[5 0 R 6 0 R 7 0 R]', flate(40), flate(40), flate(40))],
    ['one small stream many times', () => pdf(times(200, '5 0 R'), flate(12))],
    ['two in turn, with wide gaps', () => pdf(times(50, '5  0\nR 6 0 R'), flate(1), flate(1))],
    ['a list of its own', () => pdf('6 0 R', flate(12), times(200, '5 0 R'))],
    [
      'a list in a packed table',
      () =>
        pdf(
          '7 0 R',
          flate(12),
          stream(
            '/Type/ObjStm/N 1/First 4/Filter/FlateDecode',
            deflateSync(Buffer.from(`7 0 ${times(200, '5 0 R')}`)),
          ),
        ),
    ],
    ['what only says that it is a picture', () => pdf('5 0 R', flate(120, '/Subtype/Image'))],
    ['a picture beyond all measure', () => pdf('5 0 R', flate(120, PICTURE))],
    ['a picture many times as text', () => pdf(times(20, '5 0 R'), flate(12, PICTURE))],
    [
      'a filter under another name',
      () => pdf('5 0 R', stream('/Filter/Fl#61teDecode', blanks(120))),
    ],
    ['a filter that stands elsewhere', () => pdf('5 0 R', stream('/Filter 6 0 R', blanks(120)))],
    [
      'letters around it',
      () => pdf('5 0 R', stream('/Filter[/ASCII85Decode/FlateDecode]', base85(blanks(120)))),
    ],
    ['packed twice', () => pdf('5 0 R', stream('/Filter[/FlateDecode/FlateDecode]', blanks(1)))],
    ['LZW that may', () => pdf('5 0 R', stream('/Filter/LZWDecode', Buffer.alloc(100_000, 1)))],
  ])('is known by %s', async (_what, make) => {
    const bytes = make();
    expect(bytes.length).toBeLessThan(1_000_000);
    expect(await isBomb(bytes)).toBe(true);
    expect(await createInvoiceEye().look({ name: 'factura.pdf', bytes })).toEqual({
      by: 'content',
    });
  });
});

describe('a PDF like any other', () => {
  const text = Buffer.from('BT (Factura) Tj ET\n'.repeat(500));
  it.each<[string, () => Uint8Array]>([
    ['plain text', () => pdf('5 0 R', stream('', text))],
    ['text in letters', () => pdf('5 0 R', stream('/Filter[/A85/Fl]', base85(deflateSync(text))))],
    ['old packing', () => pdf('5 0 R', stream('/Filter/LZWDecode', Buffer.alloc(4000, 1)))],
    [
      'large pictures',
      () => pdf('5 0 R', stream('', text), flate(60, PICTURE), flate(60, PICTURE)),
    ],
    ['contents in fifty pieces', () => pdf(times(50, '5 0 R'), stream('', text))],
    [
      'a list that names one paragraph often',
      () => pdf('5 0 R', stream('', text), '<</S/P>>', times(5000, '6 0 R')),
    ],
    ['pictures in their own format', () => pdf('5 0 R', stream('', text), jpeg())],
  ])('is none: %s', async (_what, make) => {
    expect(await isBomb(make())).toBe(false);
  });

  const jpeg = () =>
    stream(
      `${PICTURE}/Filter/DCTDecode`,
      Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.alloc(3e5, 7)]),
    );
});

it('reads base 85 back, whatever its length', () => {
  for (const text of ['', 'F', 'Fa', 'Fac', 'Fact', 'Factura nº 12']) {
    const bytes = Buffer.from(text);
    const back = Buffer.from(fromBase85(base85(bytes))).subarray(0, bytes.length);
    expect(back.equals(bytes)).toBe(true);
  }
  const known = fromBase85(Buffer.from('87cURD]i,"Ebo80~>'));
  expect(Buffer.from(known).toString()).toBe('Hello World!');
  expect([...fromBase85(Buffer.from('z~>ignored'))]).toEqual([0, 0, 0, 0]);
  expect(Buffer.from(fromBase85(Buffer.from('87cUR\nDZ'))).toString()).toBe('Hello');
});

import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createInvoiceEye } from '../../lib/invoices/eye.ts';
import { textOf } from './paper-page.ts';
import { papers } from './papers.ts';
import type { Paper } from './papers.ts';

const eye = createInvoiceEye();
const ALL = papers();
const find = (name: string) => ALL.find((paper) => paper.name === name)!;
const INVOICE = find('fr FACTURE (bigRight)');
const DELIVERY = find('fr BON DE LIVRAISON (bigRight)');

const inHtml = (paper: Paper) => {
  const cells = paper.rows.map((row) =>
    row.map(({ text }) => `<td>${text.replace('é', '&eacute;')}</td>`).join(''),
  );
  return `<!DOCTYPE html><html><head><title>x</title><style>td{}</style></head><body><script>const facture = '<td>FACTURE</td>';</script><table>${cells.map((row) => `<tr>${row}</tr>`).join('')}</table></body></html>`;
};
const inWord = (paper: Paper) =>
  `<w:document>${paper.rows.map((row) => `<w:p>${row.map(({ text }) => `<w:r><w:t>${text}</w:t></w:r>`).join('<w:r><w:tab/></w:r>')}</w:p>`).join('')}</w:document>`;
const inOpenDocument = (paper: Paper) =>
  `<office:document-content>${paper.rows.map((row) => `<text:p>${row.map(({ text }) => text).join('<text:tab/>')}</text:p>`).join('')}</office:document-content>`;

/** An archive with one file. */
function zip(name: string, text: string, packs: boolean): Uint8Array {
  const body = packs ? deflateRawSync(text) : Buffer.from(text);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50);
  entry.writeUInt16LE(packs ? 8 : 0, 10);
  entry.writeUInt32LE(body.length, 20);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt32LE(30 + name.length + body.length, 16);
  return new Uint8Array(
    Buffer.concat([local, Buffer.from(name), body, entry, Buffer.from(name), end]),
  );
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const FORMATS: [string, (paper: Paper) => Uint8Array][] = [
  ['HTML', (paper) => utf8(inHtml(paper))],
  ['plain text', (paper) => utf8(textOf(paper))],
  [
    'plain text of Windows',
    (paper) => new Uint8Array(Buffer.from(textOf(paper).replaceAll('€', 'EUR'), 'latin1')),
  ],
  [
    'plain text in UTF-16',
    (paper) => new Uint8Array(Buffer.from(`\uFEFF${textOf(paper)}`, 'utf16le')),
  ],
  ['Word', (paper) => zip('word/document.xml', inWord(paper), true)],
  ['OpenDocument', (paper) => zip('content.xml', inOpenDocument(paper), false)],
];

describe.each(FORMATS)('%s', (_, write) => {
  it('an invoice', async () => {
    const verdict = await eye.look({ name: 'document', bytes: write(INVOICE) });
    expect(verdict).toEqual({ isInvoice: true, by: 'content' });
  });

  it('a delivery note called an invoice', async () => {
    const { isInvoice } = await eye.look({ name: 'facture.pdf', bytes: write(DELIVERY) });
    expect(isInvoice).toBe(false);
  });
});

it('an archive of something else is judged by its name', async () => {
  const bytes = zip('xl/workbook.xml', '<workbook/>', true);
  expect(await eye.look({ name: 'facture.xlsx', bytes })).toEqual({ by: 'name' });
});

it('a Word file that unpacks without end is read in part', async () => {
  const bytes = zip('word/document.xml', `<w:p>${' '.repeat(60_000_000)}</w:p>`, true);
  expect((await eye.look({ name: 'a.docx', bytes })).isInvoice).toBeUndefined();
});

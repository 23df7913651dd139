import { describe, expect, it } from 'vitest';
import { createInvoiceEye } from '../../lib/invoices/eye.ts';
import type { Page } from '../../lib/invoices/page.ts';
import { pageOfText } from '../../lib/invoices/page.ts';
import { textIsInvoice } from '../../lib/invoices/verdict.ts';
import { articles, confirmations, guides, slips, thankful } from './lookalikes.ts';
import { pageOf, textOf } from './paper-page.ts';
import type { Paper } from './papers.ts';

type Many = ReturnType<typeof slips>;
const paper = (rows: Paper['rows']): Paper => ({ name: '', expected: false, rows });
const WAYS: readonly [string, (rows: Paper['rows']) => Page][] = [
  ['as laid out', (rows) => pageOf(paper(rows))],
  ['as mere text', (rows) => pageOfText(textOf(paper(rows)))],
];
/** Names of those that were answered otherwise. */
const namesOf = (
  many: Many,
  way: (typeof WAYS)[number][1],
  wrong: (verdict: ReturnType<typeof textIsInvoice>) => boolean,
) => many.filter(({ pages }) => wrong(textIsInvoice(pages.map(way)))).map(({ name }) => name);

describe.each(WAYS)('%s', (_, way) => {
  it('orders headed by thanks are no invoices', () => {
    expect(namesOf(confirmations(), way, (v) => v !== false)).toEqual([]);
  });

  it('quotes like receipts are no invoices, though one follows', () => {
    expect(namesOf(slips(), way, (v) => v !== false)).toEqual([]);
  });

  it('guides to invoicing are never called invoices, with or without a sample', () => {
    expect(namesOf(guides(), way, (v) => v === true)).toEqual([]);
  });

  it('articles headed like an invoice are never called one', () => {
    expect(namesOf(articles(), way, (v) => v === true)).toEqual([]);
  });

  it('the first page of many says what they are', () => {
    const samples = thankful().map(({ name, pages: [sample = []] }) => ({ name, sample }));
    const cover = pageOfText(
      'ACME Consulting\n2026, third edition of the year, for all of our readers',
    );
    const asked = (pages: readonly Page[]) => textIsInvoice(pages, 40) === true;
    const hidden = samples.filter(({ sample }) => asked([cover, way(sample)]));
    const missed = samples.filter(({ sample }) => !asked([way(sample), cover]));
    expect([...hidden, ...missed].map(({ name }) => name)).toEqual([]);
  });

  it('invoices may thank, and promise another', () => {
    expect(namesOf(thankful(), way, (v) => v !== true)).toEqual([]);
  });
});

describe('papers that can be read and are no invoice, whatever their file is called', () => {
  const eye = createInvoiceEye();
  const look = (name: string, text: string) =>
    eye.look({ name, bytes: new TextEncoder().encode(text) });
  const codes = ['380  Commercial invoice', '381  Credit note', '384  Corrected invoice'];
  const terms = [
    'BT-1  Invoice number  1..1',
    'BT-2  Invoice issue date  1..1',
    'BT-9  Due date  0..1',
  ];

  it.each([
    ['codes', codes.join('\n').repeat(9)],
    ['business terms', terms.join('\n').repeat(5)],
    [
      'an interface',
      'Invoices\nPOST /v1/invoices\n"invoice_number" : "F-12", "total" : 12.50\n'.repeat(5),
    ],
    ['XML codes', '<codes><code id="380">Commercial invoice 12,00 EUR</code></codes>'],
    [
      'addresses',
      'Calle Mayor 1, 28013 Madrid, con portal y piso de la derecha en el patio\n'.repeat(5),
    ],
  ])('%s', async (_, text) => {
    for (const name of ['factura 12.pdf', 'Invoice-2026-001.xml', 'Rechnung.txt', 'a.pdf']) {
      expect((await look(name, text)).isInvoice, name).not.toBe(true);
    }
  });

  it('what has the shape of an invoice without its title may be named by its file', async () => {
    const text =
      'ACME Store\nNIF: B12345674\nTeclado   1   19,90 €\nBase imponible   19,90 €\nIVA 21%   4,18 €\nTotal   24,08 €\nForma de pago: transferencia';
    expect(await look('factura 12.pdf', text)).toEqual({ isInvoice: true, by: 'name' });
    expect((await look('documento.pdf', text)).isInvoice).toBeUndefined();
  });
});

describe('invoices that hardly say so', () => {
  const body =
    'ACME Store\nCliente Ficticio\n03/02/2026\nTeclado   1   19,90 €\nNetto   19,90 €\nIVA 21%   4,18 €\nTotal   24,08 €\nIBAN ES00 0000';
  it.each([
    'FACTUA 12',
    'FACUTRA',
    'FACTTURA',
    'INVOCE',
    'RECHNUG Nr. 12',
    'FATTRA',
    'Número: FAT309203',
    'No.   INV-2026-001',
    'Nummer: RECH-2026-12',
    'Bill No: 4711',
    'Nr dokumentu: FV/8194',
    'Tax Invoice فاتورة ضريبية',
    'فاتورة ضريبية',
  ])('%s', (line) => {
    expect(textIsInvoice([pageOfText(`${line}\n${body}`)])).toBe(true);
  });

  it.each(['FRACTURA', 'Número: PED309203', 'Airway Bill No: 4711', 'Bill of lading no: 12'])(
    'nor does %s',
    (line) => {
      expect(textIsInvoice([pageOfText(`${line}\n${body}`)])).not.toBe(true);
    },
  );
});

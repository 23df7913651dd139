import { describe, expect, it } from 'vitest';
import { isInvoiceType } from '../../../lib/marketplace/api/answers/invoice-types.ts';
import { NOW, read } from './moments.ts';
import { request } from './shapes.ts';

function has(documents: readonly object[], asked?: string[], types?: string[]) {
  const { facts } = read('documents', { order_documents: documents }, asked, types);
  return Object.fromEntries(
    facts.map((fact) => [fact.id, fact.type === 'order' ? fact.hasInvoice : 'no order']),
  );
}

describe('documents of orders (OR72)', () => {
  const invoice = { order_id: 'A', type: 'CUSTOMER_INVOICE', file_name: 'Ana Pérez.pdf' };
  const bill = { order_id: 'B', type: 'SYSTEM_DELIVERY_BILL' };

  it('tells each order that was asked for, those without any document too', () => {
    expect(has([invoice, bill], ['A', 'B', 'C'])).toEqual({ A: true, B: false, C: false });
    expect(has([invoice, bill])).toEqual({ A: true, B: false });
    expect(has([])).toEqual({});
  });

  it('counts no attachment, label or delivery bill', () => {
    for (const type of ['SYSTEM_MESSAGE_ATTACHMENT', 'SYSTEM_RETURN_LABEL', 'SHIP_LABEL'])
      expect(has([{ order_id: 'A', type }], ['A'], [])).toEqual({ A: false });
  });

  it('leaves open what a type of the operator’s own means, until the list of types is read', () => {
    const own = [{ order_id: 'A', type: 'DOC_17' }];
    expect(has(own, ['A', 'B'])).toEqual({ B: false });
    expect(has(own, ['A'], ['DOC_17'])).toEqual({ A: true });
    expect(has(own, ['A'], ['CUSTOMER_INVOICE'])).toEqual({ A: false });
  });

  it('says of no order that it lacks one where a document was not understood', () => {
    const broken = { order_id: 12, type: 'CUSTOMER_INVOICE' };
    expect(has([broken, invoice], ['A', 'B'])).toEqual({ A: true });
    expect(has([{ order_id: 'B', type: 5 }], ['B', 'C'])).toEqual({ C: false });
  });
});

describe('document types (DO01)', () => {
  it.each([
    ['CUSTOMER_INVOICE', 'Invoice'],
    ['DOC_1', 'Factura del cliente'],
    ['DOC_2', 'Facture'],
    ['DOC_3', 'Kundenrechnung'],
    ['DOC_4', 'Fattura'],
    ['DOC_5', 'Fatura'],
    ['DOC_6', 'Factuur'],
    ['DOC_7', 'Faktura VAT'],
    ['CLIENT_FACTURE', ''],
  ])('takes %s (%s) for an invoice', (code, label) => {
    expect(isInvoiceType(code, label)).toBe(true);
  });

  it.each([
    ['SYSTEM_DELIVERY_BILL', 'Invoice'],
    ['PROFORMA_INVOICE', 'Proforma'],
    ['DOC_1', 'Factura rectificativa'],
    ['DOC_2', 'Stornorechnung'],
    ['DOC_3', 'Abrechnung'],
    ['CREDIT_NOTE', 'Avoir'],
    ['COMMISSION_INVOICE', 'Commission invoice'],
    ['DOC_4', 'Datos de facturación'],
    ['WARRANTY', 'Garantie'],
  ])('does not take %s (%s) for one', (code, label) => {
    expect(isInvoiceType(code, label)).toBe(false);
  });

  it('lists those of orders', () => {
    const documents = [
      { code: 'SYSTEM_DELIVERY_BILL', entity: 'ORDER', label: 'Delivery slip' },
      { code: 'CUSTOMER_INVOICE', entity: 'ORDER', label: 'Invoice' },
      { code: 'LAST_INVOICE', entity: 'SHOP', label: 'Your last invoice' },
    ];
    expect(read('document-types', { documents }).market).toEqual({
      at: NOW,
      invoiceTypes: ['CUSTOMER_INVOICE'],
    });
    expect(read('document-types', { documents: [7] }).market).toEqual({ at: NOW });
  });
});

describe('requests for invoices (DR11)', () => {
  const told = (...rows: object[]) => read('invoice-requests', { data: rows });

  it('an open request lacks its invoice, one that was met has it', () => {
    expect(told(request(), request({ entity_id: 'B', state: 'ISSUED' }))).toMatchObject({
      facts: [
        { type: 'order', id: '1001-A', hasInvoice: false, invoiceAsked: true },
        { type: 'order', id: 'B', hasInvoice: true, invoiceAsked: false },
      ],
      market: { at: NOW, invoices: 'accounting-document' },
    });
  });

  it('an order with both still lacks one, whichever stands first', () => {
    const [open, met] = [request(), request({ state: 'ISSUED' })];
    expect(told(open, met).facts).toMatchObject([{ hasInvoice: false }]);
    expect(told(met, open).facts).toMatchObject([{ hasInvoice: false }]);
  });

  it.each([
    { issuer: { type: 'OPERATOR' } },
    { issuer: { type: 'SOMEBODY' } },
    { entity_type: 'FEES' },
    { type: 'CREDIT_NOTE' },
  ])('says nothing of orders by %o', (over) => {
    expect(told(request(over))).toEqual({ facts: [], records: 1, dropped: 0 });
  });

  it.each([null, undefined, {}, { type: null }, 'SHOP'])('asks the shop by issuer %j', (issuer) => {
    expect(told(request({ issuer })).facts).toMatchObject([{ invoiceAsked: true }]);
  });

  it('a withdrawn request asks no more, and says not whether there is an invoice', () => {
    const gone = request({ state: 'CANCELED' });
    expect(told(gone).facts).toEqual([{ type: 'order', id: '1001-A', invoiceAsked: false }]);
    for (const rows of [
      [gone, request()],
      [request(), gone],
    ])
      expect(told(...rows).facts).toMatchObject([{ hasInvoice: false, invoiceAsked: true }]);
    const met = request({ state: 'ISSUED' });
    expect(told(gone, met).facts).toMatchObject([{ hasInvoice: true, invoiceAsked: false }]);
  });

  it.each(['STAGING', 'NEW', null])('state %s asks for nothing', (state) => {
    expect(told(request({ state })).facts).toEqual([]);
  });

  it('keeps nothing of the recipient', () => {
    expect(JSON.stringify(told(request()))).not.toMatch(/Pérez|Calle|FR76/);
  });
});

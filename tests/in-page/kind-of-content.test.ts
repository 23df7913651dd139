// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { PageKind } from '../../lib/domain/reading.ts';
import { kindOfPage } from '../../lib/marketplace/pages/kind-of-content.ts';

const open = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const kind = (path: string, html: string) =>
  kindOfPage(open(html), new URL(path, 'https://shop.mirakl.net'));
const table = (...headers: readonly string[]) =>
  `<table><thead><tr>${headers.map((header) => `<th>${header}</th>`).join('')}</tr></thead></table>`;
const ORDER = '/mmp/shop/order/12-A';
const UNKNOWN = '/mmp/shop/xyz';
const DOCUMENTS = '<h1>Documentos del pedido</h1>';

describe('what the address states', () => {
  it.each<[string, string, string, PageKind]>([
    ['holds', '/mmp/shop/order/all', table('SKU de oferta', 'Cantidad'), 'orders'],
    ['gives way to a sign-in page', '/mmp/shop/order/all', '<input type="password">', 'signed-out'],
    ['gives way to documents on an order’s address', ORDER, DOCUMENTS, 'order-documents'],
    ['… in German', ORDER, '<h2>Bestelldokumente</h2>', 'order-documents'],
    [
      '… where the order is only the way back',
      ORDER,
      `<a href="#">Volver al pedido n.º 12-A</a>${DOCUMENTS}<h2>Pedido n.º 12-A</h2>`,
      'order-documents',
    ],
    [
      'holds where the order’s own heading stands beside',
      ORDER,
      `<h1>Pedido n.º 12-A</h1>${DOCUMENTS}`,
      'order',
    ],
    ['holds where the documents are hidden', ORDER, `<div hidden>${DOCUMENTS}</div>`, 'order'],
    ['holds where only a list speaks of documents', ORDER, '<p>Documentos del pedido</p>', 'order'],
  ])('%s', (_what, path, html, expected) => {
    expect(kind(path, html)).toBe(expected);
  });
});

describe('where it says nothing, the headers tell', () => {
  it.each<[string, string, string, PageKind]>([
    ['offers', UNKNOWN, table('SKU de oferta', 'Cantidad'), 'offers'],
    ['offers anywhere', '/anywhere', table('Offer SKU', 'Quantity'), 'offers'],
    ['orders', UNKNOWN, table('N.º de pedido', 'Estado', 'Importe'), 'orders'],
    ['the inbox', UNKNOWN, table('Asunto', 'Último mensaje'), 'inbox'],
    [
      'no orders outside the shop’s own section',
      '/anywhere',
      table('Order no.', 'Status', 'Amount'),
      'other',
    ],
    ['not from half of the headers', UNKNOWN, table('N.º de pedido', 'Estado'), 'other'],
    [
      'nothing from a table of the frame',
      UNKNOWN,
      `<nav>${table('SKU de oferta', 'Cantidad')}</nav>`,
      'other',
    ],
    ['nothing', UNKNOWN, '<h1>Pedidos</h1>', 'other'],
  ])('%s', (_what, path, html, expected) => {
    expect(kind(path, html)).toBe(expected);
  });

  it('or the navigation’s own link to the offers', () => {
    const link = (href: string) => `<nav><a id="shopsOffersSearch" href="${href}">x</a></nav>`;
    expect(kind('/own/offers', link('/own/offers?x=1'))).toBe('offers');
    expect(kind('/own/other', link('/own/offers'))).toBe('other');
    expect(kind('/', link('/'))).toBe('other');
  });
});

// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readPage } from '../../lib/marketplace/pages/read-page.ts';
import { readShell } from '../../lib/marketplace/pages/shell.ts';
import { LANGUAGES } from '../backoffice/captions/captions.ts';
import { buildData } from '../backoffice/data/build.ts';
import { classicPage } from '../backoffice/pages-classic/page.ts';
import { DEFAULTS } from '../backoffice/switches.ts';
import { makeContext } from '../backoffice/views/context.ts';
import { viewOf } from '../backoffice/views/view.ts';

process.env.TZ = 'Europe/Madrid';

const NOW = Date.UTC(2026, 10, 22, 16);
const HOST = 'https://pccomponentes-prod.mirakl.net';

function read(html: string, path: string) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const url = new URL(path, HOST);
  return readPage(page, url, { now: NOW, lang: readShell(page, url).lang, operatorNames: [] });
}

/** Units by SKU of an order's page that holds `body`. */
function soldOn(body: string) {
  const html = `<html lang="es"><body><main><h1>Pedido n.º A-1</h1>
    <dl><dt>Estado</dt><dd>Enviado</dd><dt>Fecha del pedido</dt><dd>20/11/2026 09:00</dd></dl>
    ${body}</main></body></html>`;
  const { sales = [] } = read(html, '/mmp/shop/order/A-1');
  return Object.fromEntries(sales.map(({ sku, units }) => [sku, units]));
}

const table = (head: readonly string[], ...rows: readonly (readonly string[])[]) =>
  `<table><thead><tr>${head.map((text) => `<th>${text}</th>`).join('')}</tr></thead>
  <tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}
  </tbody></table>`;
const HEAD = ['Producto', 'SKU de oferta', 'Cantidad'];

describe('the lines of an order', () => {
  it.each([
    ['one', table(HEAD, ['Ratón', 'MOU-1', '2']), { 'MOU-1': 2 }],
    [
      'one SKU twice',
      table(HEAD, ['Ratón', 'MOU-1', '2'], ['Ratón', 'MOU-1', '1']),
      { 'MOU-1': 3 },
    ],
    [
      'the SKU under the product',
      table(['Producto', 'Cantidad'], ['Ratón<br>SKU: MOU-1', '1 ud']),
      { 'MOU-1': 1 },
    ],
    ['no SKU', table(['Producto', 'Cantidad', 'Estado'], ['Ratón', '1', 'Recibido']), {}],
    ['no quantity', table(['Producto', 'SKU de oferta'], ['Ratón', 'MOU-1']), {}],
    ['a quantity of none', table(HEAD, ['Ratón', 'MOU-1', '0']), {}],
    ['a quantity that is none', table(HEAD, ['Ratón', 'MOU-1', '12,50 €']), {}],
    [
      'a line cancelled',
      table(
        [...HEAD, 'Estado'],
        ['Ratón', 'MOU-1', '2', 'Cancelado'],
        ['Cable', 'C', '1', 'Enviado'],
      ),
      { C: 1 },
    ],
    [
      'the same goods in two tables',
      table(HEAD, ['Ratón', 'MOU-1', '2'], ['Cable', 'C', '1']) +
        table(HEAD, ['Ratón', 'MOU-1', '2']),
      { 'MOU-1': 2, C: 1 },
    ],
    ['other orders', table(['N.º de pedido', ...HEAD], ['A-9', 'Ratón', 'MOU-1', '2']), {}],
    ['a dialog', `<div role="dialog">${table(HEAD, ['Ratón', 'MOU-1', '2'])}</div>`, {}],
    ['cells that do not fit', table(HEAD, ['Ratón', 'MOU-1', '2', 'x']), {}],
  ])('are read from a table with %s', (_what, body, expected) => {
    expect(soldOn(body)).toEqual(expected);
  });

  it('belong to the order and its moment; without one they are not told', () => {
    const body = table(HEAD, ['Ratón', 'MOU-1', '2']);
    const page = (date: string) =>
      `<html lang="es"><body><main><h1>Pedido n.º A-1</h1><dl><dt>Estado</dt><dd>Enviado</dd>
      <dt>Canal de venta</dt><dd>ES</dd>${date}</dl>${body}</main></body></html>`;
    const dated = read(
      page('<dt>Fecha del pedido</dt><dd>20/11/2026 09:00</dd>'),
      '/mmp/shop/order/A-1',
    );
    expect(dated.sales).toEqual([
      { orderId: 'A-1', sku: 'MOU-1', units: 2, placedAt: Date.UTC(2026, 10, 20, 8) },
    ]);
    expect(read(page(''), '/mmp/shop/order/A-1').sales).toBeUndefined();
  });
});

describe.each(LANGUAGES)('the stand-in’s orders in %s', (ui) => {
  const data = buildData({ now: NOW });
  const shop = data.marketplaces[0]!.shops[0]!;

  it('tell their lines', () => {
    for (const order of shop.orders.filter((_, index) => index % 25 === 0)) {
      const url = new URL(`/mmp/shop/order/${order.id}`, HOST);
      const context = makeContext(data, { ...DEFAULTS, family: 'classic', ui }, url, NOW);
      const html = classicPage(context, viewOf(context)!).replace(/<link[^>]*>/g, '');
      const units = new Map<string, number>();
      for (const { sku, quantity } of order.lines) units.set(sku, (units.get(sku) ?? 0) + quantity);
      const { facts, sales: told = [] } = read(html, url.pathname);
      // `08/11` in English may be either, and a sale without its day is none.
      if ((facts[0] as { placedAt?: number }).placedAt === undefined) units.clear();
      expect(new Map(told.map((line) => [line.sku, line.units]))).toEqual(units);
    }
  }, 20_000);
});

describe('the list of offers', () => {
  const offersOf = (head: readonly string[], row: readonly string[]) =>
    read(`<html><body><main>${table(head, row)}</main></body></html>`, '/mmp/shop/offer/list')
      .facts;

  it.each(['Categoría', 'Category', 'Catégorie', 'Kategorie', 'Categoria', 'Product category'])(
    'tells the category under %s',
    (caption) => {
      expect(offersOf(['SKU de oferta', caption, 'Cantidad'], ['X', 'Móviles', '3'])).toMatchObject(
        [{ id: 'X', category: 'Móviles', quantity: 3 }],
      );
    },
  );

  it.each([
    ['', 0],
    ['—', 0],
    ['0', 0],
    ['5', 5],
    ['<input type="number" value="">', 0],
    ['<input type="number" value="4">', 4],
    ['pronto', undefined],
  ])('reads the alert %j as %s', (cell, alert) => {
    const [fact] = offersOf(
      ['SKU de oferta', 'Cantidad', 'Alerta de cantidad mínima'],
      ['X', '3', cell],
    );
    expect((fact as { minQuantityAlert?: number }).minQuantityAlert).toBe(alert);
  });
});

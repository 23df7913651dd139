// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import * as pages from './pages.ts';
import { fill, openTab, settle, usesTab } from './tab.ts';

usesTab();

const PATH = '/mmp/shop/order/WEB-1-A';
const order = (units: string) =>
  pages.order('WEB-1-A').replace('</main>', `${lines(units)}</main>`);
const lines = (units: string) =>
  `<dl><dt>Fecha del pedido</dt><dd>20/11/2026 09:00</dd></dl>
  <table><thead><tr><th>Producto</th><th>SKU de oferta</th><th>Cantidad</th></tr></thead>
  <tbody><tr><td>Ratón</td><td>MOU-1</td><td>${units}</td></tr></tbody></table>`;

it('tells what an order took once, and again when it took something else', async () => {
  const { background } = await openTab(PATH, order('2'));
  await settle(4000);
  fill(order('2'));
  await settle(4000);
  fill(order('3'));
  await settle(4000);
  expect(background.all('page-read').map(({ sales }) => sales)).toEqual([
    [{ orderId: 'WEB-1-A', sku: 'MOU-1', units: 2, placedAt: Date.UTC(2026, 10, 20, 8) }],
    [{ orderId: 'WEB-1-A', sku: 'MOU-1', units: 3, placedAt: Date.UTC(2026, 10, 20, 8) }],
  ]);
});

it('tells nothing of sales where no SKU is shown', async () => {
  const { background } = await openTab(PATH, pages.order('WEB-1-A'));
  await settle(4000);
  expect(background.all('page-read').map((read) => 'sales' in read)).toEqual([false]);
});

// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { task } from '../components/sample.ts';
import { orderRow, orders, orderTable, ORDERS, page } from './pages.ts';
import { fill, marks, nodes, one, openTab, pageAlone, panel, settle, usesTab } from './tab.ts';

usesTab();

const invoiceOf = (id: string) => task({ rule: 'missing-invoice', subject: `order:${id}` });
const rowsOf = () => [...document.querySelectorAll('tbody tr')];
const place = (rows: readonly Element[]) => one('tbody').replaceChildren(...rows);
const rowsFrom = (html: string) =>
  nodes(`<table><tbody>${html}</tbody></table>`).flatMap((node) => [
    ...(node as Element).querySelectorAll('tr'),
  ]);

it('marks the rows that are due once they come, and says so in the panel', async () => {
  const { background } = await openTab(ORDERS, page('<h1>Pedidos</h1>'), (it) => {
    it.tasks = [invoiceOf('WEB-2-A'), task({ subject: 'order:WEB-9-A' })];
  });
  expect(background.told()).toEqual([]);
  expect(marks()).toEqual([]);
  expect(panel()).toBeUndefined();

  await settle(1500);
  fill(orders('WEB-1-A', 'WEB-2-A', 'WEB-3-A'));
  await settle();
  expect(background.told()).toEqual([['order:WEB-1-A', 'order:WEB-2-A', 'order:WEB-3-A']]);
  expect(rowsOf().map((row) => marks(row))).toEqual([
    [],
    ['order:WEB-2-A=missing-invoice/late'],
    [],
  ]);
  expect(panel()).toBe('orders/ok');
  expect(background.all('page-read')[0]).toMatchObject({
    shop: '~tiendauno',
    shopName: 'TiendaUno',
    page: 'orders',
    url: 'https://pccomponentes-prod.mirakl.net/mmp/shop/order/all',
    status: 'ok',
  });
});

it('shows every task of a row, the most urgent first, and none of another', async () => {
  await openTab(ORDERS, orders('WEB-1-A', 'WEB-2-A'), (it) => {
    it.tasks = [
      invoiceOf('WEB-2-A'),
      task({ rule: 'late-reply', subject: 'order:WEB-2-A', state: 'info' }),
      task({ rule: 'late-reply', subject: 'order:WEB-22-A' }),
    ];
  });
  expect(marks()).toEqual(['order:WEB-2-A=missing-invoice/late', 'order:WEB-2-A=late-reply/info']);
});

it('puts marks back into rows drawn anew, without asking anybody', async () => {
  const { background } = await openTab(ORDERS, orders('WEB-1-A', 'WEB-2-A'), (it) => {
    it.tasks = [invoiceOf('WEB-2-A')];
  });
  const before = background.heard.length;
  for (let i = 0; i < 3; i++) {
    place(rowsFrom(orderRow('WEB-1-A') + orderRow('WEB-2-A')));
    expect(marks()).toEqual([]);
    await settle();
    expect(rowsOf().map((row) => marks(row))).toEqual([[], ['order:WEB-2-A=missing-invoice/late']]);
  }
  expect(background.heard).toHaveLength(before);
});

it('moves a mark with its subject when a row is used for another', async () => {
  await openTab(ORDERS, orders('WEB-1-A', 'WEB-2-A'), (it) => {
    it.tasks = [invoiceOf('WEB-2-A')];
  });
  const [first, second] = rowsOf();
  // Rows are recycled: the elements stay, their contents change places.
  first?.replaceChildren(...rowsFrom(orderRow('WEB-2-A'))[0]!.children);
  second?.replaceChildren(...rowsFrom(orderRow('WEB-1-A'))[0]!.children);
  await settle();
  expect(rowsOf().map((row) => marks(row))).toEqual([['order:WEB-2-A=missing-invoice/late'], []]);
});

it('tells again only the one fact that changed', async () => {
  const { background } = await openTab(ORDERS, orders('WEB-1-A', 'WEB-2-A', 'WEB-3-A'), (it) => {
    it.tasks = [invoiceOf('WEB-1-A'), invoiceOf('WEB-2-A')];
  });
  expect(background.told()).toHaveLength(1);
  background.tasks = [];
  const state = rowsOf()[1]?.querySelector('td:nth-child(2)')?.firstChild;
  (state as Text).data = 'Cancelado';
  await settle();
  expect(background.told().slice(1)).toEqual([['order:WEB-2-A']]);
  expect(background.all('page-read')[1]?.facts[0]).toMatchObject({ state: 'cancelled' });
  // What the answer does not speak of any more is done; the other row was not asked about.
  expect(marks()).toEqual(['order:WEB-1-A=missing-invoice/late']);
});

it('tells nothing when nothing it knows of changed', async () => {
  const { background } = await openTab(ORDERS, orders('WEB-1-A', 'WEB-2-A'));
  const before = background.heard.length;
  for (let i = 0; i < 5; i++) {
    one('main').append(...nodes('<p>12:00:01</p>'));
    await settle();
  }
  place(rowsOf().toReversed());
  await settle(2000);
  expect(background.heard).toHaveLength(before);
});

it('tells rows that are added, and nothing of those already told', async () => {
  const { background } = await openTab(ORDERS, orders('WEB-1-A'), (it) => {
    it.tasks = [invoiceOf('WEB-2-A')];
  });
  one('tbody').append(...rowsFrom(orderRow('WEB-2-A')));
  await settle();
  expect(background.told()).toEqual([['order:WEB-1-A'], ['order:WEB-2-A']]);
  expect(marks(one('tbody tr:last-child'))).toEqual(['order:WEB-2-A=missing-invoice/late']);
});

it('sends a long list in messages of at most 250 facts, each fact once', async () => {
  const ids = Array.from({ length: 600 }, (_, i) => `WEB-${String(1000 + i)}-A`);
  const { background } = await openTab(ORDERS, orders(...ids), (it) => {
    it.tasks = ids.filter((_, i) => i % 100 === 0).map(invoiceOf);
  });
  await settle(2000);
  const told = background.told();
  expect(told.map((facts) => facts.length)).toEqual([250, 250, 100]);
  expect(told.flat()).toEqual(ids.map((id) => `order:${id}`));
  expect(marks()).toEqual(
    [0, 100, 200, 300, 400, 500].map((i) => `order:${ids[i]!}=missing-invoice/late`),
  );
});

it.each([
  { each: 500, early: ['order:WEB-1000-A=missing-invoice/late'] },
  { each: 100, early: [] },
])('rows on screen wait for no slow rest of a long list: $each ms a message', async (given) => {
  const ids = Array.from({ length: 600 }, (_, i) => `WEB-${String(1000 + i)}-A`);
  const due = [invoiceOf(ids[0]!), invoiceOf(ids[599]!)];
  const seen: string[][] = [];
  await openTab(ORDERS, orders(...ids), (it) => {
    it.tasks = due;
    it.instead['page-read'] = async ({ facts }) => {
      seen.push(marks());
      await new Promise((done) => setTimeout(done, given.each));
      return it.answerTo(facts);
    };
  });
  await settle(3000);
  expect(seen).toEqual([[], given.early, given.early]);
  expect(marks()).toEqual(due.map(({ subject }) => `${subject}=missing-invoice/late`));
});

it('takes a subject listed in several rows for one, and marks each of its rows', async () => {
  const { background } = await openTab(ORDERS, orders('WEB-1-A', 'WEB-1-A'), (it) => {
    it.tasks = [invoiceOf('WEB-1-A')];
  });
  expect(background.told()).toEqual([['order:WEB-1-A']]);
  expect(rowsOf().map((row) => marks(row).length)).toEqual([1, 1]);
});

it('tells that a list became empty, once, and that only where the page says so', async () => {
  const { background } = await openTab(ORDERS, orders('WEB-1-A'), (it) => {
    it.tasks = [invoiceOf('WEB-1-A')];
  });
  place(rowsFrom('<tr><td colspan="3">No hay pedidos</td></tr>'));
  await settle();
  await settle();
  expect(background.told()).toEqual([['order:WEB-1-A'], []]);
  expect(panel()).toBe('orders/ok');
  expect(marks()).toEqual([]);

  place([]);
  await settle();
  expect(background.told()).toHaveLength(2);
  await settle(4000);
  expect(panel()).toBe('orders/unrecognised');
});

it('says that a list was read in part where its column of states is missing', async () => {
  const html = page(orderTable([orderRow('WEB-1-A')]).replace('<th>Estado</th>', '<th>Xyz</th>'));
  const { background } = await openTab(ORDERS, html);
  expect(panel()).toBe('orders/partial');
  expect(background.all('page-read')[0]?.problems).toContainEqual({
    code: 'column:status',
    count: 1,
  });
});

it('knows the rows of which something could not be read, and leads to them', async () => {
  const rows = ['WEB-1-A', 'WEB-2-A', 'WEB-3-A'];
  const html = orderTable(rows.map((id) => orderRow(id, id === 'WEB-2-A' ? '???' : 'Enviado')));
  await openTab(ORDERS, page(html));
  const root = () => one('trastienda-panel').shadowRoot!;
  root().querySelector('button')?.click();
  await settle();
  expect(root().querySelector('.t-gaps')?.textContent).toContain('En: WEB-2-A');
  const before = pageAlone();
  const seen: Element[] = [];
  for (const row of rowsOf()) row.scrollIntoView = () => void seen.push(row);
  root().querySelector<HTMLButtonElement>('.t-gaps button')?.click();
  expect(seen).toEqual([rowsOf()[1]]);
  expect(pageAlone()).toBe(before);
});

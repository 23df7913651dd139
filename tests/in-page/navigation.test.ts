// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { task } from '../components/sample.ts';
import * as pages from './pages.ts';
import { fill, goTo, marks, nodes, one, openTab, panel, settle, travel, usesTab } from './tab.ts';

usesTab();

const { INBOX, ORDERS, THREAD_A, THREAD_B, threadPath } = pages;
const invoiceOf = (id: string) => task({ rule: 'missing-invoice', subject: `order:${id}` });
const TALK_A = pages.thread('Uno', ['Cliente', 21], ['TiendaUno', 22], ['Cliente', 23]);
const TALK_B = pages.thread('Dos', ['Cliente', 24], ['TiendaUno', 25]);

it('clears what it showed at once, before the next page is there', async () => {
  await openTab(ORDERS, pages.orders('WEB-1-A'), (it) => {
    it.tasks = [invoiceOf('WEB-1-A')];
  });
  expect([marks().length, panel()]).toEqual([1, 'orders/ok']);
  travel(INBOX);
  expect([marks().length, panel()]).toEqual([0, undefined]);
  await settle(1000);
  expect([marks().length, panel()]).toEqual([0, undefined]);
});

it('reads the next page under its own address and kind', async () => {
  const { background } = await openTab(ORDERS, pages.orders('WEB-1-A'));
  travel('/mmp/shop/order/WEB-1-A');
  await settle(1000);
  fill(pages.order('WEB-1-A'));
  await settle();
  expect(background.all('page-read').map(({ page, url }) => [page, new URL(url).pathname])).toEqual(
    [
      ['orders', ORDERS],
      ['order', '/mmp/shop/order/WEB-1-A'],
    ],
  );
  expect(panel()).toBe('order/ok');
});

it('hears of a move from the browser’s Navigation API', async () => {
  const navigation = new EventTarget();
  vi.stubGlobal('navigation', Object.assign(navigation, { currentEntry: null }));
  await openTab(ORDERS, pages.orders('WEB-1-A'));
  expect(panel()).toBe('orders/ok');
  goTo(INBOX);
  navigation.dispatchEvent(new Event('currententrychange'));
  expect(panel()).toBeUndefined();
});

it('notices a move nobody told of as soon as the page changes', async () => {
  const { background } = await openTab(ORDERS, pages.orders('WEB-1-A'), (it) => {
    it.tasks = [invoiceOf('WEB-1-A')];
  });
  goTo(threadPath(THREAD_A));
  fill(TALK_A);
  await settle(1000);
  expect(marks()).toEqual([]);
  expect(background.all('page-read').map(({ page }) => page)).toEqual(['orders', 'thread']);
  expect(panel()).toBe('thread/ok');
});

it('goes back to a list and marks it again', async () => {
  const { background } = await openTab(ORDERS, pages.orders('WEB-1-A'), (it) => {
    it.tasks = [invoiceOf('WEB-1-A')];
  });
  travel('/mmp/shop/order/WEB-1-A');
  fill(pages.order('WEB-1-A'));
  await settle();
  expect(marks(one('h1'))).toEqual(['order:WEB-1-A=missing-invoice/late']);
  travel(ORDERS);
  fill(pages.orders('WEB-1-A', 'WEB-2-A'));
  await settle();
  expect(marks(one('tbody'))).toEqual(['order:WEB-1-A=missing-invoice/late']);
  expect(background.all('page-read').map(({ page }) => page)).toEqual([
    'orders',
    'order',
    'orders',
  ]);
});

it('keeps what stands when only the filter or the fragment changes', async () => {
  await openTab(ORDERS, pages.orders('WEB-1-A'), (it) => {
    it.tasks = [invoiceOf('WEB-1-A')];
  });
  goTo(`${ORDERS}#top`);
  window.dispatchEvent(new Event('hashchange'));
  expect(marks()).toHaveLength(1);
  travel(`${ORDERS}?offset=50`);
  await settle();
  expect(marks()).toHaveLength(1);
  expect(panel()).toBe('orders/ok');
});

describe('content of the old page that still stands', () => {
  it('is not read as the new thread', async () => {
    const { background } = await openTab(threadPath(THREAD_A), TALK_A);
    travel(threadPath(THREAD_B));
    // Frame and title change first, the old messages stand a while longer.
    await settle(1000);
    one('h1').textContent = 'Dos';
    await settle(3000);
    expect(background.told()).toEqual([[`thread:${THREAD_A}`]]);

    fill(TALK_B);
    await settle(4000);
    const read = background.all('page-read').flatMap(({ facts }) => facts);
    expect(read).toMatchObject([
      { id: THREAD_A, waiting: true, waitingSince: Date.UTC(2026, 10, 23, 9) },
      { id: THREAD_B, waiting: false },
    ]);
  });

  it('is not read as the new thread when the thread is told by the query', async () => {
    const { background } = await openTab(`${INBOX}?threadId=${THREAD_A}`, TALK_A);
    travel(`${INBOX}?threadId=${THREAD_B}`);
    one('h1').textContent = 'Dos';
    await settle(3000);
    expect(background.told()).toEqual([[`thread:${THREAD_A}`]]);
    fill(TALK_B);
    await settle(4000);
    expect(background.told()).toEqual([[`thread:${THREAD_A}`], [`thread:${THREAD_B}`]]);
  });

  it('is not read as the new order', async () => {
    const { background } = await openTab('/mmp/shop/order/WEB-1-A', pages.order('WEB-1-A'));
    travel('/mmp/shop/order/WEB-2-A');
    await settle(1000);
    one('main').append(...nodes('<p>Cargando…</p>'));
    await settle(3000);
    expect(background.told()).toEqual([['order:WEB-1-A']]);
    fill(pages.order('WEB-2-A', 'Cancelado'));
    await settle(4000);
    expect(background.all('page-read').flatMap(({ facts }) => facts)).toMatchObject([
      { id: 'WEB-1-A', state: 'shipped' },
      { id: 'WEB-2-A', state: 'cancelled' },
    ]);
  });

  it('is not read as another list', async () => {
    const { background } = await openTab(ORDERS, pages.orders('WEB-1-A'));
    travel('/mmp/shop/offer/list');
    await settle(3000);
    expect(background.told()).toHaveLength(1);
    expect(panel()).not.toBe('offers/ok');
  });
});

it('believes in the end that a list is the same under another address', async () => {
  const { background } = await openTab(ORDERS, pages.orders('WEB-1-A'), (it) => {
    it.tasks = [invoiceOf('WEB-1-A')];
  });
  travel('/mmp/shop/order/pending');
  await settle(2000);
  fill(pages.orders('WEB-1-A'));
  await settle(2000);
  expect(marks()).toEqual([]);
  await settle(2000);
  fill(pages.orders('WEB-1-A'));
  await settle();
  // In between the page was mute for a while, and that was told.
  expect(background.told()).toEqual([['order:WEB-1-A'], [], ['order:WEB-1-A']]);
  expect(marks()).toEqual(['order:WEB-1-A=missing-invoice/late']);
});

it('drops an answer that comes when the page is another already', async () => {
  let answer = () => {};
  const { background } = await openTab(ORDERS, pages.orders('WEB-1-A'), (it) => {
    it.tasks = [invoiceOf('WEB-1-A')];
    it.instead['page-read'] = ({ facts }) =>
      new Promise((resolve) => {
        answer = () => {
          resolve(it.answerTo(facts));
        };
      });
  });
  expect(background.told()).toEqual([['order:WEB-1-A']]);
  travel('/help');
  answer();
  await settle(1000);
  expect(marks()).toEqual([]);
  expect(panel()).not.toBe('orders/ok');
});

it('turns to another kind of page when its content says so', async () => {
  const { background } = await openTab('/mmp/shop/order/WEB-1-A', pages.order('WEB-1-A'));
  expect(panel()).toBe('order/ok');
  fill(
    pages.page(
      '<h1>Documentos del pedido</h1><table><thead><tr><th>Documento</th><th>Tipo</th></tr></thead><tbody><tr><td>WEB-1-A.pdf</td><td>Factura</td></tr></tbody></table>',
    ),
  );
  await settle(4000);
  expect(panel()?.split('/')[0]).toBe('order-documents');
  expect(background.all('page-read').at(-1)?.page).toBe('order-documents');
});

it('finds out what an address it does not know holds, once there are headers', async () => {
  const { background } = await openTab('/mmp/shop/mis-pedidos', pages.page('<h1>Hola</h1>'));
  expect(background.told()).toEqual([]);
  fill(
    pages
      .orders('WEB-1-A')
      .replace('</th></tr>', '</th><th>Importe</th></tr>')
      .replaceAll('</td></tr>', '</td><td>1 €</td></tr>'),
  );
  await settle();
  expect(background.told()).toEqual([['order:WEB-1-A']]);
  expect(panel()).toBe('orders/ok');
});

it('tells once that the session ended, and shows no task of anybody', async () => {
  const { background } = await openTab(ORDERS, pages.orders('WEB-1-A'), (it) => {
    it.tasks = [invoiceOf('WEB-1-A')];
  });
  fill('<form action="/login"><h1>Iniciar sesión</h1><input type="password"></form>');
  await settle();
  await settle(30_000);
  expect(background.all('signed-out')).toHaveLength(1);
  expect(background.told()).toHaveLength(1);
  expect(marks()).toEqual([]);
  expect(panel()?.split('/')[0]).toBe('signed-out');
});

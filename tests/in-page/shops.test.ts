// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { task } from '../components/sample.ts';
import * as pages from './pages.ts';
import { fill, marks, nodes, one, openTab, settle, usesTab } from './tab.ts';

usesTab();

const header = (name: string) =>
  `<header role="banner"><button id="accountingMenu"><span>${name}</span></button></header>`;
const list = (frame: string) =>
  pages.page(pages.orderTable([pages.orderRow('WEB-1-A'), pages.orderRow('WEB-2-A')]), frame);
const shopsTold = (heard: readonly { shop: string; facts: readonly unknown[] }[]) =>
  heard.map(({ shop, facts }) => `${shop}:${String(facts.length)}`);

it('reads everything again under the shop’s name when that comes late', async () => {
  const { background } = await openTab(pages.ORDERS, list('<header></header>'));
  expect(shopsTold(background.all('page-read'))).toEqual(['?:2']);
  one('header').append(...nodes('<button id="accountingMenu"><span>Café Ñu</span></button>'));
  await settle();
  expect(shopsTold(background.all('page-read'))).toEqual(['?:2', '~cafe nu:2']);
  expect(background.all('page-read')[1]?.shopName).toBe('Café Ñu');
});

it('tells the shop by its id where the page does, and takes its name along', async () => {
  const { background } = await openTab(`${pages.ORDERS}?shop_id=2042`, list(header('Tienda Uno')));
  expect(background.all('page-read')).toMatchObject([{ shop: '2042', shopName: 'Tienda Uno' }]);
});

it('never shows one shop’s tasks on another’s page', async () => {
  const { background } = await openTab(pages.ORDERS, list(header('Uno')), (it) => {
    it.instead['page-read'] = (message) => ({
      ...it.answerTo(message.facts),
      tasks:
        message.shop === '~uno'
          ? [task({ rule: 'missing-invoice', subject: 'order:WEB-1-A' })]
          : [task({ rule: 'missing-invoice', subject: 'order:WEB-2-A' })],
    });
  });
  expect(marks()).toEqual(['order:WEB-1-A=missing-invoice/late']);
  one('#accountingMenu span').textContent = 'Dos';
  await settle();
  expect(shopsTold(background.all('page-read'))).toEqual(['~uno:2']);
  expect(marks()).toEqual([]);
  for (const row of document.querySelectorAll('tbody tr')) row.replaceWith(row.cloneNode(true));
  await settle();
  expect(shopsTold(background.all('page-read'))).toEqual(['~uno:2', '~dos:2']);
  expect(marks()).toEqual(['order:WEB-2-A=missing-invoice/late']);
});

it('sends drafts and files under the shop that is open now', async () => {
  const { background } = await openTab(
    pages.threadPath(pages.THREAD_A),
    pages.thread('Uno', ['Cliente', 23]),
  );
  const box = one('textarea');
  const type = async (text: string) => {
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await settle(1000);
  };
  await type('Hola');
  one('#accountingMenu span').textContent = 'Tienda Dos';
  await settle();
  await type('Hola otra vez');
  expect(background.all('draft').map(({ shop }) => shop)).toEqual(['~tiendauno', '~tienda dos']);
});

it('keeps the shop unknown rather than taking a user’s address for its name', async () => {
  const { background } = await openTab(pages.ORDERS, list(header('ana@example.com')));
  expect(background.all('page-read')).toMatchObject([{ shop: '?' }]);
  expect(background.all('page-read')[0]?.shopName).toBeUndefined();
});

it('starts over when a page is replaced by that of another shop', async () => {
  const { background } = await openTab(pages.ORDERS, list(header('Uno')));
  fill(pages.page(pages.orderTable([pages.orderRow('WEB-1-A')]), header('Dos')));
  await settle();
  expect(shopsTold(background.all('page-read'))).toEqual(['~uno:2', '~dos:1']);
});

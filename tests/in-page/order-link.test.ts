// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { orderLink } from '../../entrypoints/in-page-ui/order-link.ts';
import { orderList } from '../components/sample.ts';
import * as pages from './pages.ts';
import { fill, goTo, one, openTab, ORIGIN, settle, usesTab } from './tab.ts';

usesTab();

const at = (path: string, html = '') => {
  goTo(path);
  fill(html);
  return orderLink(document, 'WEB-1-A');
};
const THREAD = '/inbox/shop/threads/6f0c2d10-7a3e-4b57-9c1a-0d8a3b7e1f21';

it('is the page’s own link where there is one', () => {
  const html = `<a href="/mmp/shop/order/WEB-2-A">x</a><a href="/mmp/shop/order/WEB-1-A/documents">x</a><a href="/mmp/shop/order/WEB-1-A/information">x</a>`;
  expect(at(THREAD, html)).toBe(`${ORIGIN}/mmp/shop/order/WEB-1-A/information`);
});

it('is the documented address where there is none, on this very host', () => {
  const html = '<a href="https://other.example/mmp/shop/order/WEB-1-A">x</a>';
  expect(at(THREAD, html)).toBe(`${ORIGIN}/mmp/shop/order/WEB-1-A`);
});

it('is nothing on the order’s own pages', () => {
  expect(at('/mmp/shop/order/WEB-1-A')).toBeUndefined();
  expect(at('/mmp/shop/order/WEB-1-A/documents')).toBeUndefined();
  expect(at('/mmp/shop/order/WEB-1-A?tab=documents')).toBeUndefined();
});

it('stands in the checklist of a conversation, below what its page does not show', async () => {
  const talk = pages
    .thread('Uno', ['Cliente', 24])
    .replace(
      '</main>',
      '<dl><dt>N.º de pedido</dt><dd>WEB-1-A</dd></dl><a href="/mmp/shop/order/WEB-1-A">x</a></main>',
    );
  await openTab(pages.threadPath(pages.THREAD_A), talk, (it) => {
    it.checklist = orderList([
      { id: 'incident', state: 'unknown', reason: { key: 'missingCase' }, tasks: [] },
    ]);
  });
  const { shadowRoot } = one('trastienda-panel');
  shadowRoot?.querySelector('button')?.click();
  await settle();
  const link = shadowRoot?.querySelector<HTMLAnchorElement>('.t-checklist a');
  expect(link?.href).toBe(`${ORIGIN}/mmp/shop/order/WEB-1-A`);
});

// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { task } from '../components/sample.ts';
import * as pages from './pages.ts';
import { marks, openTab, panel, settle, usesTab } from './tab.ts';
import { notices, openThread, type, WRONG } from './typing.ts';

usesTab();

const { ORDERS } = pages;
const invoice = task({ rule: 'missing-invoice', subject: 'order:WEB-1-A' });
const LATE = 'order:WEB-1-A=missing-invoice/late';
const ordersPage = () =>
  openTab(ORDERS, pages.orders('WEB-1-A', 'WEB-2-A'), (it) => {
    it.tasks = [invoice];
  });

function hide(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  document.dispatchEvent(new Event('visibilitychange'));
}
afterEach(() => Reflect.deleteProperty(document, 'hidden'));

describe('an open page that the background tells to look again', () => {
  it('shows what is due by now, on a list', async () => {
    const { background, tellAgain } = await ordersPage();
    expect(marks()).toEqual([LATE]);
    background.tasks = [task({ rule: 'tracking-missing', subject: 'order:WEB-2-A' })];
    tellAgain();
    await settle();
    expect(marks()).toEqual(['order:WEB-2-A=tracking-missing/late']);
    expect(background.told()).toHaveLength(1);
    expect(background.asked()).toEqual([['order:WEB-1-A', 'order:WEB-2-A']]);
  });

  it('shows what is due by now, on a page about one order', async () => {
    const { background, tellAgain } = await openTab(
      '/mmp/shop/order/WEB-1-A',
      pages.order('WEB-1-A'),
      (it) => {
        it.tasks = [invoice];
      },
    );
    expect(marks()).toEqual([LATE]);
    background.tasks = [];
    tellAgain();
    await settle();
    expect(marks()).toEqual([]);
    expect(panel()).toBe('order/ok');
  });

  it('waits with it until somebody looks at the tab, and holds no timer meanwhile', async () => {
    const { background, tellAgain } = await ordersPage();
    hide(true);
    background.tasks = [];
    tellAgain();
    tellAgain();
    expect(vi.getTimerCount()).toBe(0);
    await settle(60_000);
    expect(background.asked()).toEqual([]);
    hide(false);
    await settle();
    expect(background.asked()).toHaveLength(1);
    expect(marks()).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does not take an answer from before for one from after', async () => {
    let answer = () => {};
    const { background, tellAgain } = await openTab(ORDERS, pages.orders('WEB-1-A'), (it) => {
      it.instead['page-read'] = ({ facts }) => {
        const before = { ...it.answerTo(facts), tasks: [invoice] };
        it.instead['page-read'] = undefined;
        return new Promise((resolve) => {
          answer = () => {
            resolve(before);
          };
        });
      };
    });
    tellAgain();
    await settle();
    answer();
    await settle(2000);
    expect(background.told()).toEqual([['order:WEB-1-A']]);
    expect(background.asked()).toEqual([['order:WEB-1-A']]);
    expect(marks()).toEqual([]);
  });

  it('listens to nobody else', async () => {
    const { background, tellAgain } = await ordersPage();
    tellAgain('another-extension');
    window.postMessage({ type: 'look-again' }, '*');
    document.dispatchEvent(new CustomEvent('look-again'));
    await settle(1000);
    expect(background.asked()).toEqual([]);
  });

  it('has the draft in the box judged anew', async () => {
    const { background, tellAgain } = await openThread();
    await type('Hello, your parcel');
    expect(notices()).toHaveLength(1);
    background.instead.draft = () => ({ notices: [] });
    tellAgain();
    await settle();
    expect(notices()).toHaveLength(0);
    background.instead.draft = () => ({ notices: [WRONG] });
    tellAgain();
    await settle();
    expect(notices()).toHaveLength(1);
  });

  it('tells all once more where what it has told was not kept, and stands there once', async () => {
    const { background, tellAgain, tellAnew } = await ordersPage();
    const [told] = background.told();
    expect(background.told()).toHaveLength(1);
    tellAgain();
    await settle(1000);
    expect(background.told()).toHaveLength(1);
    for (const times of [2, 3]) {
      tellAnew();
      await settle(3000);
      expect(background.told()).toHaveLength(times);
      expect(background.told().at(-1)).toEqual(told);
    }
    expect(document.querySelectorAll('trastienda-panel')).toHaveLength(1);
    expect(marks()).toHaveLength(1);
  });

  it('does nothing once the extension is gone from under it', async () => {
    const { background, controller, tellAgain } = await ordersPage();
    controller.abort();
    const before = background.heard.length;
    tellAgain();
    await settle(1000);
    expect(background.heard).toHaveLength(before);
  });
});

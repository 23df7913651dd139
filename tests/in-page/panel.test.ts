// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { task, wordsIn } from '../components/sample.ts';
import * as pages from './pages.ts';
import { fill, one, openTab, panel, settle, shown, travel, usesTab } from './tab.ts';

usesTab();

const { ORDERS } = pages;
const es = wordsIn('es');
const tasks = ['WEB-1-A', 'WEB-2-A', 'WEB-3-A'].map((id) =>
  task({ rule: 'missing-invoice', subject: `order:${id}` }),
);
const host = () => one('trastienda-panel');
const root = () => host().shadowRoot!;
const tab = () => root().querySelector('button')!;
const rows = () => [...root().querySelectorAll('.t-task')].map((row) => row.textContent);
const openList = async (ids = ['WEB-1-A', 'WEB-2-A', 'WEB-3-A']) =>
  openTab(ORDERS, pages.orders(...ids), (it) => {
    it.tasks = tasks;
  });

describe('the closed panel', () => {
  it('stands outside of the page’s own tree, and is one button', async () => {
    await openList();
    expect(host().parentElement).toBe(document.documentElement);
    expect(root().querySelectorAll('button')).toHaveLength(1);
    expect(tab().getAttribute('aria-expanded')).toBe('false');
    expect(root().querySelector('[role=status]')?.textContent).toContain('3');
  });

  it('brings in the rest when it is first opened, and not before', async () => {
    const { background } = await openList();
    const scripts = () => background.all('load-script').map(({ script }) => script);
    expect(scripts()).toEqual(['page-reading']);
    tab().click();
    await settle();
    expect(scripts()).toEqual(['page-reading', 'in-page-ui']);
    expect(tab().getAttribute('aria-expanded')).toBe('true');
    expect(rows()).toHaveLength(3);
  });

  it('stays closed where the rest cannot be had', async () => {
    const { background } = await openList();
    background.instead['load-script'] = () => ({ refused: 'failed' });
    tab().click();
    await settle();
    expect(rows()).toEqual([]);
    expect(shown(host())).not.toBe('');
    delete background.instead['load-script'];
    tab().click();
    await settle();
    expect(rows()).toHaveLength(3);
  });
});

describe('the open panel', () => {
  it('shows first what a mark was clicked for', async () => {
    await openList();
    const marks = [...document.querySelectorAll('trastienda-mark')];
    marks[2]?.shadowRoot?.querySelector('button')?.click();
    await settle();
    expect(rows()[0]).toContain('WEB-3-A');
    marks[1]?.shadowRoot?.querySelector('button')?.click();
    await settle();
    expect(rows()[0]).toContain('WEB-2-A');
    expect(rows()).toHaveLength(3);
  });

  it('follows the page while it is open', async () => {
    await openList(['WEB-1-A']);
    tab().click();
    await settle();
    expect(rows()).toHaveLength(1);
    fill(pages.orders('WEB-1-A', 'WEB-2-A'));
    await settle();
    expect(rows()).toHaveLength(2);
    expect(tab().getAttribute('aria-expanded')).toBe('true');
  });

  it('closes by its button and stays closed when the page changes', async () => {
    await openList();
    tab().click();
    await settle();
    tab().click();
    await settle();
    expect(rows()).toEqual([]);
    fill(pages.orders('WEB-1-A', 'WEB-2-A'));
    await settle();
    expect(tab().getAttribute('aria-expanded')).toBe('false');
    expect(rows()).toEqual([]);
  });

  it('is one element, on this page and the next', async () => {
    await openList();
    tab().click();
    await settle();
    travel('/mmp/shop/order/WEB-1-A');
    expect(panel()).toBeUndefined();
    fill(pages.order('WEB-1-A'));
    await settle();
    expect(panel()).toBe('order/ok');
  });
});

it('does not say that nothing is pending while rules had to stay silent', async () => {
  const { background } = await openTab(ORDERS, pages.orders('WEB-1-A'), (it) => {
    it.unknown = [{ rule: 'missing-invoice', count: 1 }];
  });
  expect(background.told()).toHaveLength(1);
  expect(shown(host())).toContain(es.t('panelUnknownShort'));
  expect(shown(host())).not.toContain(es.t('countNone'));
});

it('says that nothing is pending where everything was judged', async () => {
  await openTab(ORDERS, pages.orders('WEB-1-A'));
  expect(shown(host())).toContain(es.t('countNone'));
});

describe('in a small window', () => {
  const size = { innerWidth: window.innerWidth, innerHeight: window.innerHeight };
  afterEach(() => Object.assign(window, size));
  const openAgain = () =>
    openTab(ORDERS, pages.orders('WEB-1-A'), (it) => {
      it.tasks = [task({ rule: 'missing-invoice', subject: 'order:WEB-1-A' })];
      it.hello = { ...it.hello, panel: { isOpen: true, side: 'right' } };
    });

  it('the panel that was open on the page before starts closed, and opens when it is asked to', async () => {
    Object.assign(window, { innerWidth: 640, innerHeight: 400 });
    await openAgain();
    expect(tab().getAttribute('aria-expanded')).toBe('false');
    tab().click();
    await settle();
    expect(rows()).toHaveLength(1);
    expect(host().style.getPropertyValue('--panel-height')).toBe('200px');
  });

  it('and only there', async () => {
    Object.assign(window, { innerWidth: 1280, innerHeight: 800 });
    await openAgain();
    expect(rows()).toHaveLength(1);
  });
});

it('gives way to the message box that came to stand under it', async () => {
  Object.assign(window, { innerWidth: 1280, innerHeight: 800 });
  await openTab(
    ORDERS,
    pages.orders('WEB-1-A').replace('</main>', '<textarea></textarea></main>'),
    (it) => {
      it.hello = { ...it.hello, panel: { isOpen: false, side: 'right' } };
    },
  );
  const box = one('textarea');
  const at = { left: 0, top: 740, right: 1280, bottom: 800, width: 1280, height: 60 };
  box.getBoundingClientRect = () => at as DOMRect;
  const under = { elementsFromPoint: (_x: number, y: number) => (y >= at.top ? [box] : []) };
  Object.assign(document, under);
  expect(host().style.getPropertyValue('--lift')).toBe('0px');
  box.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  Reflect.deleteProperty(document, 'elementsFromPoint');
  expect(host().style.getPropertyValue('--lift')).toBe('56px');
});

it('looks for no better place again where it found none, nor while one is in it', async () => {
  Object.assign(window, { innerWidth: 1280, innerHeight: 800 });
  await openTab(ORDERS, pages.orders('WEB-1-A').replace('</main>', '<textarea></textarea></main>'));
  const box = one('textarea');
  let looks = 0;
  const elementsFromPoint = () => {
    looks++;
    return [box];
  };
  Object.assign(document, { elementsFromPoint });
  const looksOf = (type: string) => {
    looks = 0;
    box.dispatchEvent(new FocusEvent(type, { bubbles: true }));
    return looks;
  };
  const [first, second] = [looksOf('focusin'), looksOf('scrollend')];
  host().shadowRoot?.querySelector('button')?.focus();
  const inside = looksOf('scrollend');
  Reflect.deleteProperty(document, 'elementsFromPoint');
  expect(second).toBeGreaterThan(0);
  expect(second).toBeLessThan(first / 5);
  expect(inside).toBe(0);
});

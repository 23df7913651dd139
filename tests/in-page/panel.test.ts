// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
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

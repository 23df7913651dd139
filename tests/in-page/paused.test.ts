// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { task } from '../components/sample.ts';
import { wordsIn } from '../components/sample.ts';
import * as pages from './pages.ts';
import { marks, openTab, settle, usesTab } from './tab.ts';
import { notices, openThread, type } from './typing.ts';

usesTab();

const LATE = 'order:WEB-1-A=missing-invoice/late';
const PAUSED = { operatorNames: [], zone: 'Europe/Madrid', isPaused: true } as const;
const GOING_ON = { operatorNames: [], zone: 'Europe/Madrid' };
const ours = () =>
  document.querySelectorAll('trastienda-mark, trastienda-notice, trastienda-panel').length;
const ordersPage = (isPaused: boolean) =>
  openTab(pages.ORDERS, pages.orders('WEB-1-A', 'WEB-2-A'), (it) => {
    it.tasks = [task({ rule: 'missing-invoice', subject: 'order:WEB-1-A' })];
    if (isPaused) it.hello = PAUSED;
  });

describe('while the seller has paused', () => {
  it('nothing is read, shown or asked, and no timer is left', async () => {
    const { background } = await ordersPage(true);
    await settle(60_000);
    expect(background.told()).toEqual([]);
    expect(ours()).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('goes on once it is told, and is away again once it is told that', async () => {
    const { background, tellAgain } = await ordersPage(true);
    background.hello = GOING_ON;
    tellAgain();
    await settle(3000);
    expect(marks()).toEqual([LATE]);
    expect(background.told()).toHaveLength(1);
    background.hello = PAUSED;
    tellAgain();
    await settle();
    expect(ours()).toBe(0);
    background.hello = GOING_ON;
    tellAgain();
    await settle(3000);
    expect(marks()).toEqual([LATE]);
  });

  it('a page that was read before the pause loses its marks at once', async () => {
    const { background, tellAgain } = await ordersPage(false);
    expect(marks()).toEqual([LATE]);
    background.hello = PAUSED;
    tellAgain();
    await settle();
    expect(ours()).toBe(0);
    document.body.append(document.createElement('p'));
    await settle(5000);
    expect(background.told()).toHaveLength(1);
  });

  it('does not judge what is written', async () => {
    const { background, tellAgain } = await openThread();
    background.hello = PAUSED;
    tellAgain();
    await settle();
    await type('Hello, your parcel will arrive tomorrow');
    expect(notices()).toEqual([]);
    expect(background.all('draft')).toEqual([]);
  });

  it('starts once only after two answers that said it is paused', async () => {
    const { background, tellAgain } = await ordersPage(false);
    background.hello = PAUSED;
    tellAgain();
    tellAgain();
    await settle();
    background.hello = GOING_ON;
    tellAgain();
    await settle(3000);
    expect(document.querySelectorAll('trastienda-panel')).toHaveLength(1);
    expect(background.told()).toHaveLength(2);
  });

  it.each(['visibilitychange', 'pageshow'])(
    'goes on at %s where it slept when it was told',
    async (event) => {
      const { background } = await ordersPage(true);
      background.hello = GOING_ON;
      const target = event === 'pageshow' ? window : document;
      target.dispatchEvent(new Event(event));
      await settle(3000);
      expect(marks()).toEqual([LATE]);
    },
  );

  it('stays away when an older tab is told twice, and starts once only', async () => {
    const { background, tellAgain } = await ordersPage(true);
    background.hello = GOING_ON;
    tellAgain();
    tellAgain();
    await settle(3000);
    expect(document.querySelectorAll('trastienda-panel')).toHaveLength(1);
    expect(background.told()).toHaveLength(1);
  });
});

describe('a language the seller has chosen', () => {
  it('is what marks and panel speak, whatever the browser does', async () => {
    const german = wordsIn('de');
    const { background, tellAgain } = await openTab(
      pages.ORDERS,
      pages.orders('WEB-1-A', 'WEB-2-A'),
      (it) => {
        it.tasks = [task({ rule: 'missing-invoice', subject: 'order:WEB-1-A' })];
        it.hello = {
          ...GOING_ON,
          language: 'de' as const,
          texts: { languageTag: 'de', markMissingInvoice: german.t('markMissingInvoice') },
        };
      },
    );
    expect(background.told()).toHaveLength(1);
    const text = document.querySelector('trastienda-mark')?.shadowRoot?.textContent ?? '';
    expect(text).toContain(german.t('markMissingInvoice'));
    expect(german.t('markMissingInvoice')).not.toBe(wordsIn('es').t('markMissingInvoice'));
    // What it has is not sent again; it stays when another answer says no more than the language.
    background.hello = { ...GOING_ON, language: 'de' };
    tellAgain();
    await settle();
    expect(background.all('hello').map(({ has }) => has)).toEqual([undefined, 'de']);
    background.tasks = [task({ rule: 'missing-invoice', subject: 'order:WEB-2-A' })];
    tellAgain();
    await settle();
    const again = document.querySelector('trastienda-mark')?.shadowRoot?.textContent ?? '';
    expect(again).toContain(german.t('markMissingInvoice'));
  });
});

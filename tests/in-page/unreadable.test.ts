// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { task } from '../components/sample.ts';
import * as pages from './pages.ts';
import {
  fill,
  marks,
  nodes,
  one,
  openTab,
  pageAlone,
  panel,
  settle,
  shown,
  usesTab,
} from './tab.ts';

usesTab();

const { ORDERS } = pages;
const EMPTY = pages.page('<h1>Pedidos</h1>');
const invoice = task({ rule: 'missing-invoice', subject: 'order:WEB-1-A' });
const panelText = () => shown(document.querySelector('trastienda-panel'));

describe('a page that never becomes readable', () => {
  it('says so after it has been mute for a while, and not before', async () => {
    await openTab(ORDERS, EMPTY);
    await settle(3000);
    expect(panel()).toBeUndefined();
    await settle(1500);
    expect(panel()).toBe('orders/unrecognised');
    expect(panelText()).toContain('Leyendo');
    await settle(20_000);
    expect(panelText()).toContain('Página no leída');
    expect(panelText()).not.toContain('Nada pendiente');
  });

  it('is told to the background once, when it has been mute for a while', async () => {
    const { background } = await openTab(ORDERS, EMPTY);
    await settle(3000);
    expect(background.told()).toEqual([]);
    await settle(1500);
    expect(background.all('page-read')).toMatchObject([
      { page: 'orders', status: 'unrecognised', facts: [] },
    ]);
    await settle(120_000);
    expect(background.told()).toHaveLength(1);
  });

  it('is not told when it became readable in time', async () => {
    const { background } = await openTab(ORDERS, EMPTY);
    await settle(3000);
    expect(panel()).toBeUndefined();
    fill(pages.orders('WEB-1-A'));
    await settle(30_000);
    expect(background.all('page-read').map(({ status }) => status)).toEqual(['ok']);
    expect(panel()).toBe('orders/ok');
  });

  it('is read all the same when its content comes after that', async () => {
    const { background } = await openTab(ORDERS, EMPTY);
    await settle(25_000);
    fill(pages.orders('WEB-1-A'));
    await settle();
    expect(background.all('page-read').map(({ status }) => status)).toEqual(['unrecognised', 'ok']);
    expect(panel()).toBe('orders/ok');
  });
});

it('does not take an error page for a page with nothing on it', async () => {
  const { background } = await openTab(
    ORDERS,
    pages.page(
      '<h1>500</h1><p>Se ha producido un error. No hay pedidos que mostrar ahora.</p><table><tr><td>a</td></tr><tr><td>b</td></tr><tr><td>c</td></tr></table>',
    ),
  );
  await settle(30_000);
  expect(background.all('page-read').map(({ status }) => status)).toEqual(['unrecognised']);
  expect(panel()).toBe('orders/unrecognised');
});

it('keeps no timer on a page that was read', async () => {
  const { background } = await openTab(ORDERS, pages.orders('WEB-1-A'));
  await settle(5000);
  const before = background.heard.length;
  expect(vi.getTimerCount()).toBe(0);
  await settle(600_000);
  expect(background.heard).toHaveLength(before);
});

describe.each([
  ['the operator’s side', '/mmp/operator/order/all', false],
  ['another section', '/mcm/products', true],
  ['the home page', '/mmp/shop/home', true],
])('%s', (_what, path, hasPanel) => {
  it('is not read, whatever stands there', async () => {
    const { background } = await openTab(path, pages.orders('WEB-1-A'), (it) => {
      it.tasks = [invoice];
    });
    one('main').append(...nodes('<p>more</p>'));
    await settle(60_000);
    expect(background.told()).toEqual([]);
    expect(background.all('load-script')).toEqual([]);
    expect(marks()).toEqual([]);
    expect(panel() !== undefined).toBe(hasPanel);
    if (hasPanel) expect(panelText()).not.toContain('Nada pendiente');
  });
});

it('adds nothing at all on the operator’s side', async () => {
  await openTab('/mmp/operator/order/all', pages.orders('WEB-1-A'));
  const alone = pageAlone();
  await settle(60_000);
  expect(document.documentElement.outerHTML).toBe(alone);
});

describe('once the extension is gone', () => {
  it('says it in the panel, quietly, and asks for nothing again', async () => {
    const { background } = await openTab(ORDERS, pages.orders('WEB-1-A'), (it) => {
      it.tasks = [invoice];
    });
    background.gone = true;
    let calls = 0;
    const { sendMessage } = background;
    chromeRuntime().sendMessage = (message: unknown) => {
      calls++;
      return sendMessage(message);
    };
    fill(pages.orders('WEB-1-A', 'WEB-2-A'));
    await settle();
    expect(calls).toBe(1);
    expect(panelText()).toContain(textOf('panelOutdatedShort'));
    for (let i = 0; i < 5; i++) {
      fill(pages.orders('WEB-1-A', `WEB-${String(i)}3-A`));
      await settle(60_000);
    }
    expect(calls).toBe(1);
  });

  it('is so from the start: the page is left as it is', async () => {
    const { background } = await openTab(ORDERS, pages.orders('WEB-1-A'), (it) => {
      it.gone = true;
    });
    await settle(60_000);
    expect(background.heard).toEqual([]);
    expect(marks()).toEqual([]);
    expect(panelText()).not.toContain('Nada pendiente');
  });

  it('lets what stands stand', async () => {
    const { background } = await openTab(ORDERS, pages.orders('WEB-1-A'), (it) => {
      it.tasks = [invoice];
    });
    background.gone = true;
    one('main').append(...nodes('<p>more</p>'));
    await settle(60_000);
    expect(marks()).toEqual(['order:WEB-1-A=missing-invoice/late']);
  });
});

describe('when the background refuses', () => {
  it.each(['failed', 'sender', 'message'] as const)('%s: nothing is claimed', async (refused) => {
    await openTab(ORDERS, pages.orders('WEB-1-A'), (it) => {
      it.tasks = [invoice];
      it.instead['page-read'] = () => ({ refused });
    });
    await settle(3000);
    expect(marks()).toEqual([]);
    expect(panelText()).not.toContain('Nada pendiente');
  });

  it('asks again at the next change, and is answered', async () => {
    const { background } = await openTab(ORDERS, pages.orders('WEB-1-A'), (it) => {
      it.tasks = [invoice];
      it.instead['page-read'] = () => ({ refused: 'failed' });
    });
    expect(background.told()).toEqual([['order:WEB-1-A']]);
    delete background.instead['page-read'];
    one('main').append(...nodes('<p>more</p>'));
    await settle();
    expect(background.told()).toEqual([['order:WEB-1-A'], ['order:WEB-1-A']]);
    expect(marks()).toEqual(['order:WEB-1-A=missing-invoice/late']);
  });

  it('reads without an answer to its greeting', async () => {
    await openTab(ORDERS, pages.orders('WEB-1-A'), (it) => {
      it.tasks = [invoice];
      it.instead.hello = () => ({ refused: 'failed' });
    });
    expect(marks()).toEqual(['order:WEB-1-A=missing-invoice/late']);
  });

  it('tries again to bring in what reads, when it did not come', async () => {
    const { background } = await openTab(ORDERS, pages.orders('WEB-1-A'), (it) => {
      it.tasks = [invoice];
      it.instead['load-script'] = () => ({ refused: 'failed' });
    });
    expect(background.told()).toEqual([]);
    delete background.instead['load-script'];
    one('main').append(...nodes('<p>more</p>'));
    await settle();
    expect(marks()).toEqual(['order:WEB-1-A=missing-invoice/late']);
  });
});

function chromeRuntime(): { sendMessage: unknown } {
  return (globalThis as unknown as { chrome: { runtime: { sendMessage: unknown } } }).chrome
    .runtime;
}

function textOf(key: string): string {
  const { chrome } = globalThis as unknown as {
    chrome: { i18n: { getMessage(key: string): string } };
  };
  return chrome.i18n.getMessage(key);
}

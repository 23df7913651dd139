// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { task } from '../components/sample.ts';
import * as pages from './pages.ts';
import {
  fill,
  marks,
  NOW,
  nodes,
  one,
  openTab,
  OURS,
  pageAlone,
  panel,
  settle,
  shown,
} from './tab.ts';
import { makeBackground, travel, usesTab } from './tab.ts';

usesTab();

const { ORDERS } = pages;
const invoice = task({ rule: 'missing-invoice', subject: 'order:WEB-1-A' });
const listening = async (path = ORDERS, html = pages.orders('WEB-1-A')) =>
  openTab(path, html, (it) => {
    it.tasks = [invoice];
  });

describe('abort', () => {
  it('removes everything', async () => {
    const { controller } = await listening();
    expect(document.querySelectorAll(OURS)).toHaveLength(2);
    controller.abort();
    expect(document.querySelectorAll(OURS)).toHaveLength(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('leaves nothing that listens', async () => {
    const { controller, background } = await listening();
    const before = background.heard.length;
    controller.abort();
    fill(pages.orders('WEB-1-A', 'WEB-2-A'));
    travel('/inbox/shop/threads/all');
    document.dispatchEvent(new Event('visibilitychange'));
    const box = nodes('<textarea></textarea>')[0] as HTMLTextAreaElement;
    one('main').append(box);
    box.value = 'Hola';
    box.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await settle(30_000);
    expect(background.heard).toHaveLength(before);
    expect(document.querySelectorAll(OURS)).toHaveLength(0);
  });

  it('adds nothing when an answer comes too late', async () => {
    let answer = () => {};
    const { controller, background } = await openTab(ORDERS, pages.orders('WEB-1-A'), (it) => {
      it.tasks = [invoice];
      it.instead['page-read'] = ({ facts }) =>
        new Promise((resolve) => {
          answer = () => {
            resolve(it.answerTo(facts));
          };
        });
    });
    expect(background.told()).toHaveLength(1);
    controller.abort();
    answer();
    await settle(5000);
    expect(document.querySelectorAll(OURS)).toHaveLength(0);
  });

  it('before the greeting is answered, nothing is ever begun', async () => {
    let answer = () => {};
    const { controller, background } = await openTab(ORDERS, pages.orders('WEB-1-A'), (it) => {
      it.instead.hello = () =>
        new Promise((resolve) => {
          answer = () => {
            resolve(it.hello);
          };
        });
    });
    controller.abort();
    answer();
    await settle(30_000);
    expect(background.heard.map(({ type }) => type)).toEqual(['hello']);
    expect(document.querySelectorAll(OURS)).toHaveLength(0);
  });
});

it('has one panel and one mark a row after the script ran twice', async () => {
  const { controller, startAgain } = await listening();
  controller.abort();
  startAgain();
  await settle();
  expect(panel()).toBe('orders/ok');
  expect(marks()).toEqual(['order:WEB-1-A=missing-invoice/late']);
});

it('takes over from an older self by its own entry, and clears what that left behind', async () => {
  const { controller } = await listening();
  controller.abort();
  for (const name of ['panel', 'mark', 'notice'])
    document.body.append(document.createElement(`trastienda-${name}`));
  const { default: script } = await import('../../entrypoints/backoffice.content/index.ts');
  for (let i = 0; i < 3; i++) {
    (script.main as () => void)();
    await settle();
  }
  expect(panel()).toBe('orders/ok');
  expect(document.querySelectorAll(OURS)).toHaveLength(2);
  const place = Reflect.get(globalThis, Symbol.for('trastienda.back-office')) as AbortController;
  place.abort();
  expect(document.querySelectorAll(OURS)).toHaveLength(0);
});

it('leaves every node of the page as it was', async () => {
  const html = pages
    .orders('WEB-1-A', 'WEB-2-A')
    .replace('<h1>', '<h1 class="x" style="color: red" data-x="1">');
  const { background } = await listening(ORDERS, html);
  const plain = pageAlone();
  expect(document.querySelectorAll(OURS)).toHaveLength(2);
  expect(plain).not.toContain('trastienda');
  const restored = new DOMParser().parseFromString(html, 'text/html').body;
  expect(pageAlone()).toContain(restored.innerHTML);
  background.tasks = [];
  for (const cell of document.querySelectorAll('td:nth-child(2)')) cell.textContent = 'Cancelado';
  await settle();
  expect(marks()).toEqual([]);
  expect(pageAlone()).toContain(restored.innerHTML.replaceAll('Enviado', 'Cancelado'));
});

it('keeps what it says in open shadow roots, and nothing in the light', async () => {
  await listening();
  for (const host of document.querySelectorAll(OURS)) {
    expect(host.childNodes).toHaveLength(0);
    expect(host.shadowRoot?.mode).toBe('open');
  }
  expect(shown(one('trastienda-mark')).trim()).not.toBe('');
});

it('shows hostile texts as texts', async () => {
  const bad = '<img src=x onerror="globalThis.hacked=1">';
  const { background } = await openTab(
    ORDERS,
    pages.page(pages.orderTable([pages.orderRow('WEB-1-A', '‮' + 'Enviado'.padEnd(10_000, 'x'))])),
    (it) => {
      it.tasks = [
        task({
          rule: 'missing-invoice',
          subject: 'order:WEB-1-A',
          title: { key: 'taskLateReply', args: [bad, bad, bad] },
          advice: { key: 'pageReadAt', args: [bad, bad] },
          why: {
            source: { title: bad, checked: '2026-11-20', confidence: 'high' },
            lines: [{ key: 'pageReadAt', args: [bad, bad] }],
          },
        }),
      ];
    },
  );
  expect(background.told()).toEqual([['order:WEB-1-A']]);
  const button = one('trastienda-mark').shadowRoot?.querySelector('button');
  expect(button?.title).toContain(bad);
  button?.click();
  await settle();
  const root = one('trastienda-panel').shadowRoot;
  expect(root?.textContent).toContain(bad);
  expect(root?.querySelector('img')).toBeNull();
  expect(Reflect.get(globalThis, 'hacked')).toBeUndefined();
});

describe('a tab that comes back to the front', () => {
  const hide = (hidden: boolean) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
    document.dispatchEvent(new Event('visibilitychange'));
  };

  it('asks again when its answer is old, and shows what is due by now', async () => {
    const { background } = await listening();
    background.tasks = [];
    hide(true);
    await settle(1_000);
    hide(false);
    await settle();
    expect(background.asked()).toEqual([]);
    hide(true);
    await settle(5000);
    hide(false);
    await settle();
    Reflect.deleteProperty(document, 'hidden');
    expect(background.told()).toEqual([['order:WEB-1-A']]);
    expect(background.asked()).toEqual([['order:WEB-1-A']]);
    expect(marks()).toEqual([]);
  });
});

it('says with the mark how the deadline stands now', async () => {
  const due = { soonAt: NOW + 60_000, lateAt: NOW + 120_000, state: undefined };
  await openTab(ORDERS, pages.orders('WEB-1-A'), (it) => {
    it.tasks = [{ ...invoice, ...due } as unknown as typeof invoice];
  });
  expect(marks()).toEqual(['order:WEB-1-A=missing-invoice/info']);
  await settle(150_000);
  one('main').append(...nodes('<p>more</p>'));
  await settle();
  expect(marks()).toEqual(['order:WEB-1-A=missing-invoice/late']);
});

it('hands later scripts on to whoever asks, and asks the background once', async () => {
  const { background } = await listening();
  const { load } = await import('../../entrypoints/backoffice.content/later-scripts.ts');
  const [a, b] = await Promise.all([load('in-page-ui'), load('in-page-ui')]);
  expect(a).toBe(b);
  expect(background.all('load-script').map(({ script }) => script)).toEqual([
    'page-reading',
    'in-page-ui',
  ]);
  expect((await makeBackground()).heard).toEqual([]);
});

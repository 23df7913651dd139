// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { task } from '../components/sample.ts';
import * as pages from './pages.ts';
import { orderRow, orders, orderTable, ORDERS, page } from './pages.ts';
import { fill, marks, nodes, one, openTab, panel, settle, shown, travel, usesTab } from './tab.ts';
import type { Background } from './background.ts';

usesTab();

const invoice = () => task({ rule: 'missing-invoice', subject: 'order:WEB-1-A' });
const panelText = () => shown(document.querySelector('trastienda-panel'));

/** The reading script takes three seconds to arrive. */
function late(background: Background): void {
  background.instead['load-script'] = async () => {
    await new Promise((resolve) => setTimeout(resolve, 3000));
    (await import('../../entrypoints/page-reading/index.ts')).default.main();
    return null;
  };
}

it('does not tell the old shop’s rows under the one its address names now', async () => {
  const table = page(orderTable([orderRow('WEB-1-A')]));
  const { background } = await openTab(`${ORDERS}?shop_id=11`, table);
  travel(`${ORDERS}?shop_id=22`);
  await settle(1500);
  const told = () => background.all('page-read').map(({ shop }) => shop);
  expect(told()).toEqual(['11']);
  fill(page(orderTable([orderRow('WEB-2-A')])));
  await settle(1500);
  expect(told()).toEqual(['11', '22']);
});

it('does not tell one thread’s messages under another’s id while its script is on the way', async () => {
  const { background } = await openTab(
    pages.threadPath(pages.THREAD_A),
    pages.thread('Uno', ['Cliente', 20]),
    late,
  );
  await settle(500);
  travel(pages.threadPath(pages.THREAD_B));
  await settle(6000);
  expect(background.all('page-read').flatMap(({ facts }) => facts)).toEqual([]);
  fill(pages.thread('Dos', ['Tienda', 24]));
  await settle(3000);
  const told = background.all('page-read').flatMap(({ facts }) => facts);
  expect(told.map((fact) => fact?.id)).toEqual([pages.THREAD_B]);
});

it('asks again when the background was stopped in the middle of an answer', async () => {
  let asked = 0;
  await openTab(ORDERS, orders('WEB-1-A'), (it) => {
    it.tasks = [invoice()];
    it.instead['page-read'] = (message) =>
      ++asked === 1 ? { refused: 'failed' } : it.answerTo(message.facts);
  });
  await settle(5000);
  expect(marks()).toEqual(['order:WEB-1-A=missing-invoice/late']);
  expect(panel()).toBe('orders/ok');
});

it.each(['hello', 'load-script', 'page-read'] as const)(
  'reads a page that was left for a while although the answer to “%s” never came',
  async (kind) => {
    const { background } = await openTab(ORDERS, orders('WEB-1-A'), (it) => {
      it.tasks = [invoice()];
      // Firefox swallows what is answered to a page that is kept for a way back.
      it.instead[kind] = () => new Promise<never>(() => undefined);
    });
    await settle(500);
    window.dispatchEvent(new Event('pagehide'));
    delete background.instead[kind];
    const back = new Event('pageshow');
    window.dispatchEvent(Object.assign(back, { persisted: true }));
    await settle(3000);
    expect(marks()).toEqual(['order:WEB-1-A=missing-invoice/late']);
    expect(panel()).toBe('orders/ok');
  },
);

it('hears what it was told while it was left, as soon as it is shown again', async () => {
  const { background } = await openTab(ORDERS, orders('WEB-1-A'), (it) => {
    it.tasks = [invoice()];
  });
  background.hello = { ...background.hello, isPaused: true };
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  await settle();
  expect(marks()).toEqual([]);
});

it('gives up asking a background that never answers', async () => {
  let asked = 0;
  await openTab(ORDERS, orders('WEB-1-A'), (it) => {
    it.instead['page-read'] = () => {
      asked++;
      return { refused: 'failed' };
    };
  });
  await settle(300_000);
  expect(asked).toBeGreaterThan(2);
  expect(asked).toBeLessThan(8);
});

it('changes what a mark looks like and says together with its state', async () => {
  const timeless = (state: 'info' | 'soon') => {
    const { soonAt: _soon, lateAt: _late, ...rest } = { ...invoice(), state };
    return rest;
  };
  const { background } = await openTab(ORDERS, orders('WEB-1-A'), (it) => {
    it.tasks = [timeless('info')];
  });
  const button = () => one('trastienda-mark').shadowRoot?.querySelector('button');
  expect(button()?.className).toBe('info');
  background.tasks = [timeless('soon')];
  (one('tbody tr td:nth-child(2)').firstChild as Text).data = 'Recibido';
  await settle();
  expect(button()?.className).toBe('soon');
});

it('forgets the tasks of rows that are gone, and the marks of rows that say nothing', async () => {
  await openTab(ORDERS, orders('WEB-1-A', 'WEB-2-A'), (it) => {
    it.tasks = [invoice()];
  });
  const row = one('tbody tr');
  for (const cell of row.querySelectorAll('td')) {
    const mark = cell.querySelector('trastienda-mark');
    for (const child of [...cell.childNodes]) if (child !== mark) child.remove();
    cell.prepend('…');
  }
  await settle(3000);
  expect(marks()).toEqual([]);
  const rows = nodes(`<table><tbody>${orderRow('WEB-3-A')}</tbody></table>`);
  one('tbody').replaceChildren(...rows.flatMap((n) => [...(n as Element).querySelectorAll('tr')]));
  await settle(3000);
  expect(panelText()).not.toContain('urgente');
});

it('keeps nothing of what was searched for', async () => {
  const { background } = await openTab(
    `/inbox/shop/threads/all?threadId=8812&search=Juan+P%C3%A9rez`,
    pages.thread('Uno', ['Cliente', 20]),
  );
  const facts = JSON.stringify(background.all('page-read').flatMap(({ facts: told }) => told));
  expect(facts).toContain('threadId=8812');
  expect(facts).not.toContain('Juan');
});

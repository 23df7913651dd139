// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { TaskView } from '../../lib/domain/task.ts';
import { thread, THREAD_A, threadPath } from './pages.ts';
import { marks, one, openTab, settle, usesTab } from './tab.ts';
import { notices, PAUSE, type, WRONG } from './typing.ts';

usesTab();

const CHOICE =
  '<select id="to"><option>Cliente</option><option>Cliente y operador</option></select>';

async function openWithChoice() {
  const html = thread('Uno', ['Cliente', 23]).replace('<textarea', `${CHOICE}<textarea`);
  return openTab(threadPath(THREAD_A), html, (it) => {
    it.instead.draft = ({ recipients }) => ({
      notices: recipients === 'both' ? [{ ...WRONG, rule: 'operator-copied' }] : [],
    });
  });
}

it('has a draft judged with the readers that are chosen, and again when others are', async () => {
  const { background } = await openWithChoice();
  await type('Hola, sale mañana');
  expect(background.all('draft').map(({ recipients }) => recipients)).toEqual(['customer']);
  expect(notices()).toEqual([]);

  const choice = one('select');
  choice.selectedIndex = 1;
  choice.dispatchEvent(new Event('change', { bubbles: true }));
  await settle(PAUSE);
  expect(background.all('draft').at(-1)?.recipients).toBe('both');
  expect(notices().map((host) => host.getAttribute('data-rule'))).toEqual(['operator-copied']);

  choice.selectedIndex = 0;
  choice.dispatchEvent(new Event('change', { bubbles: true }));
  await settle(PAUSE);
  expect(notices()).toEqual([]);
});

it('asks for nothing while nothing is written', async () => {
  const { background } = await openWithChoice();
  one('select').dispatchEvent(new Event('change', { bubbles: true }));
  await settle(PAUSE);
  expect(background.all('draft')).toEqual([]);
});

it('has the shop’s own messages judged once, and marks what the answer says', async () => {
  const html = thread('Uno', ['Cliente', 23], ['Tienda', 24]);
  const sentTask: TaskView = { ...WRONG, shop: 'x', seenAt: 1, state: 'info' };
  const { background } = await openTab(threadPath(THREAD_A), html, (it) => {
    it.instead.sent = () => ({ now: 1, zone: 'Europe/Madrid', tasks: [sentTask], unknown: [] });
  });
  await settle(2000);
  const [asked, ...more] = background.all('sent');
  expect(more).toEqual([]);
  expect(asked).toMatchObject({ threadId: THREAD_A, messages: [{ files: [] }] });
  expect(marks()).toEqual([`thread:${THREAD_A}=reply-language/info`]);
});

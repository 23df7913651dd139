// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { commandOf } from '../../components/tasks/board-keys.ts';
import type { Decision } from '../../lib/domain/decision.ts';
import { group, press, show } from './popup-page.tsx';
import { popup, task } from './sample.ts';

const TASKS = ['t-1', 't-2', 't-3'].map((id) => task({ subject: `thread:${id}` }));
const STATE = popup({ counts: { late: 3, soon: 0, info: 0 }, groups: [group({ tasks: TASKS })] });

afterEach(() => {
  render(null, document.body);
});

const current = () =>
  document.activeElement?.closest<HTMLElement>('[data-task]')?.dataset.subject ?? null;
const search = () => document.querySelector<HTMLInputElement>('input[type="search"]')!;
const focus = (element: HTMLElement) => act(() => element.focus());
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve)));

describe('what a key means', () => {
  const meaning = (key: string, where = 'a', over: KeyboardEventInit = {}) => {
    const [tag = '', type] = where.split(':');
    const element = document.createElement(tag);
    if (type) element.setAttribute('type', type);
    document.body.append(element);
    let command: string | undefined;
    element.addEventListener('keydown', (event) => (command = commandOf(event)));
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...over }));
    element.remove();
    return command;
  };

  it.each([
    ['ArrowDown', 'next'],
    ['ArrowUp', 'previous'],
    ['Home', 'first'],
    ['End', 'last'],
    ['d', 'done'],
    ['D', 'done'],
    ['s', 'snooze'],
    ['x', 'select'],
    ['/', 'search'],
    ['?', 'help'],
    ['Escape', 'leave'],
    ['q', undefined],
    ['Enter', undefined],
  ])('%s: %s', (key, command) => expect(meaning(key)).toBe(command));

  it('all in between, with Shift', () => {
    expect(meaning('X', 'a', { shiftKey: true })).toBe('select-range');
    expect(meaning('X', 'input:search', { shiftKey: true })).toBeUndefined();
  });

  it.each(['input:text', 'input:search', 'textarea', 'select'])(
    'nothing while typing in %s',
    (where) => {
      for (const key of ['d', 's', 'x', '/', '?', 'Home', 'End', 'ArrowUp'])
        expect(meaning(key, where), key).toBeUndefined();
      expect(meaning('z', where, { ctrlKey: true })).toBeUndefined();
      expect(meaning('Escape', where)).toBe('leave');
      expect(meaning('ArrowDown', where)).toBe(where === 'input:search' ? 'next' : undefined);
    },
  );

  it('something beside a box that is only ticked', () => {
    expect(meaning('d', 'input:checkbox')).toBe('done');
  });

  it.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }])('nothing with %j', (over) => {
    expect(meaning('d', 'a', over)).toBeUndefined();
    expect(meaning('s', 'a', over)).toBeUndefined();
    expect(meaning('z', 'a', over)).toBe('altKey' in over ? undefined : 'undo');
  });
});

it('goes from row to row, from the page into the list, and no further than its ends', () => {
  show(STATE);
  const after = (key: string) => {
    press(key);
    return current();
  };
  expect(after('ArrowUp')).toBeNull();
  expect(after('ArrowDown')).toBe('thread:t-1');
  expect([after('ArrowDown'), after('ArrowDown'), after('ArrowDown')]).toEqual([
    'thread:t-2',
    'thread:t-3',
    'thread:t-3',
  ]);
  expect([after('ArrowUp'), after('Home'), after('End')]).toEqual([
    'thread:t-2',
    'thread:t-1',
    'thread:t-3',
  ]);
});

it('has one row in the Tab order, the one that was last looked at', () => {
  show(STATE);
  const stops = () =>
    [...document.querySelectorAll<HTMLElement>('[data-task]')].map(
      (row) => row.querySelectorAll('[tabindex="0"]:not([role="menuitem"])').length > 0,
    );
  const outside = () =>
    document.querySelectorAll('[data-task] :is(a, button, summary, input):not([tabindex])').length;
  expect(stops()).toEqual([true, false, false]);
  press('ArrowDown');
  press('ArrowDown');
  expect(stops()).toEqual([false, true, false]);
  // But for the row's own menu button, which stands in the current row only, and links in its reasons.
  expect(outside()).toBe(1 + document.querySelectorAll('[data-task] dd a').length);
});

it('leaves arrows alone where they are the page’s own', () => {
  show(STATE);
  document.querySelector<HTMLElement>('.t-header button')?.focus();
  expect(press('ArrowDown')).toBe(false);
  expect(press('End')).toBe(false);
});

it('marks the row at hand as done, and goes on with the next', async () => {
  const decide = vi.fn(() => new Promise<readonly Decision[]>(() => undefined));
  show(STATE, { actions: { decide } });
  press('d');
  expect(decide).not.toHaveBeenCalled();
  press('ArrowDown');
  press('ArrowDown');
  press('d');
  expect(decide.mock.lastCall).toMatchObject([[{ subject: 'thread:t-2' }], 'done']);
  expect(current()).toBe('thread:t-3');
  press('d');
  expect(current()).toBe('thread:t-1');
  press('d');
  await settle();
  expect(document.querySelectorAll('[data-task]')).toHaveLength(0);
});

it('opens the menu of the row at hand, and Escape closes only that', async () => {
  show(STATE);
  press('ArrowDown');
  press('ArrowDown');
  press('s');
  await settle();
  const menu = document.querySelector('[role="menu"]');
  expect(menu?.closest<HTMLElement>('[data-task]')?.dataset.subject).toBe('thread:t-2');
  expect(document.activeElement?.getAttribute('role')).toBe('menuitem');
  expect(press('d')).toBe(false);
  expect(press('Escape')).toBe(true);
  await settle();
  expect(document.querySelector('[role="menu"]')).toBeNull();
  expect(current()).toBe('thread:t-2');
});

it('opens the menu of any row by the mouse, though only one row has it', async () => {
  show(STATE);
  const button = [...document.querySelectorAll<HTMLElement>('[data-task] [aria-haspopup]')].at(2)!;
  await focus(button);
  expect(button.isConnected).toBe(true);
  await act(() => button.click());
  await settle();
  const menu = document.querySelector('[role="menu"]');
  expect(menu?.closest<HTMLElement>('[data-task]')?.dataset.subject).toBe('thread:t-3');
  expect(document.querySelectorAll('[role="menu"]')).toHaveLength(1);
});

it('searches by /, goes on to what was found, and lets go by Escape', async () => {
  const ask = vi.fn();
  show(STATE, { actions: { ask }, asked: { query: { search: 'a' }, limit: 50 } });
  expect(press('/')).toBe(true);
  expect(document.activeElement).toBe(search());
  press('ArrowDown');
  expect(current()).toBe('thread:t-1');
  await focus(search());
  expect(press('Escape')).toBe(true);
  expect(ask).toHaveBeenLastCalledWith({ query: { search: undefined }, limit: 50 });
});

it('lists the keys by ?, in a dialog that Escape closes without closing more', () => {
  show(STATE);
  press('?');
  const dialog = document.querySelector('dialog');
  expect(dialog?.open).toBe(true);
  expect([...dialog!.querySelectorAll('kbd')].map((key) => key.textContent)).toEqual([
    ...['↑', '↓', 'Inicio', 'Fin', 'Enter', 'D', 'S', 'X', 'Ctrl+Z', '/', '?', 'Esc'],
  ]);
  dialog?.querySelector('button')?.focus();
  expect(press('Escape')).toBe(true);
  expect(document.querySelector('dialog')).toBeNull();
});

it('leaves Escape to the browser once nothing is open: it closes the popup', () => {
  show(STATE);
  press('ArrowDown');
  press('x');
  expect(press('Escape')).toBe(true);
  expect(document.querySelector('.t-bulk')).toBeNull();
  expect(press('Escape')).toBe(false);
});

import { render } from 'preact';
import { act } from 'preact/test-utils';
import type { BoardActions } from '../../components/tasks/board-actions.ts';
import { FIRST_LIMIT } from '../../components/tasks/board-actions.ts';
import { TaskBoard } from '../../components/tasks/task-board.tsx';
import type { PopupState, TaskGroup, TaskQuery } from '../../lib/domain/views.ts';
import { popup, task, wordsIn } from './sample.ts';

const es = wordsIn('es');
export const SHOP = 'pccomponentes-prod.mirakl.net|2001';

/** Actions that take everything and do nothing, unless told otherwise. */
export function boardActions(over: Partial<BoardActions> = {}): BoardActions {
  const nothing = () => undefined;
  return {
    ask: nothing,
    decide: () => Promise.resolve([]),
    restore: () => Promise.resolve(),
    pause: () => Promise.resolve(),
    open: nothing,
    refresh: nothing,
    settings: nothing,
    reports: nothing,
    ...over,
  };
}

interface Over extends Partial<Omit<Parameters<typeof TaskBoard>[0], 'actions' | 'state'>> {
  readonly actions?: Partial<BoardActions>;
}

/** Puts the popup on the screen. */
export function show(state: PopupState, { actions, ...over }: Over = {}) {
  void act(() => {
    render(
      <TaskBoard
        state={state}
        asked={{ query: {}, limit: FIRST_LIMIT }}
        words={es}
        actions={boardActions(actions)}
        {...over}
      />,
      document.body,
    );
  });
  return document.body;
}

/** Presses a key where the focus is; whether anybody took it. */
export function press(key: string, over: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...over });
  void act(() => {
    (document.activeElement ?? document.body).dispatchEvent(event);
  });
  return event.defaultPrevented;
}

export function group(over: Partial<TaskGroup> = {}): TaskGroup {
  return { shop: SHOP, shopLabel: 'Mi tienda', rule: 'late-reply', tasks: [task()], ...over };
}

/** A group of history with one task listed. */
export const OLD = group({
  historical: true,
  total: 7,
  tasks: [task({ subject: 'thread:old', state: 'info', historical: true, lateAt: undefined })],
});

/** So many pending tasks of one group, `thread:0` and on. */
export const many = (count: number) =>
  Array.from({ length: count }, (_, at) => task({ subject: `thread:${at}` }));

/** `count` tasks listed and `more` beyond them, with a second shop and rule to choose from. */
export const listOf = (count: number, more = 0) =>
  popup({
    counts: { late: count + more, soon: 0, info: 0 },
    groups: count > 0 ? [group({ tasks: many(count), total: count + more })] : [],
    more,
    shops: [
      { shop: SHOP, label: 'Mi tienda', count: count + more },
      { shop: 'b|1', label: 'Otra', count: 2 },
    ],
    rules: [
      { rule: 'late-reply', count: count + more },
      { rule: 'low-stock', count: 2 },
    ],
  });

export const asked = (query: TaskQuery = {}, limit = 50) => ({ query, limit });

/** Clicks on the first that fits. */
export const clickOn = (selector: string, over: MouseEventInit = {}) =>
  act(() => {
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...over });
    document.querySelector(selector)?.dispatchEvent(event);
  });

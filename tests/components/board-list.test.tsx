// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MOST_LISTED, nextLimit } from '../../components/tasks/board-actions.ts';
import type { Decision } from '../../lib/domain/decision.ts';
import { asked, clickOn, group, listOf, press, SHOP as shop, show } from './popup-page.tsx';
import { task } from './sample.ts';

afterEach(() => {
  render(null, document.body);
});

describe('of 10,000 tasks', () => {
  it('lists no more than were asked for', () => {
    show(listOf(50, 9_950));
    expect(document.querySelectorAll('[data-task]')).toHaveLength(50);
    expect(document.querySelectorAll('[role="menu"]')).toHaveLength(0);
    expect(document.querySelector('.t-more')?.textContent).toContain('y 9950 avisos más');
    expect(document.querySelector('.t-count')?.textContent).toBe('10000');
  });

  it('asks for more in steps, and goes on with the first that is new', async () => {
    const ask = vi.fn();
    show(listOf(50, 9_950), { actions: { ask } });
    await clickOn('.t-more button');
    expect(ask).toHaveBeenCalledExactlyOnceWith(asked({}, 200));
    show(listOf(50, 9_950), { asked: asked({}, 200), isBusy: true });
    expect(document.querySelector<HTMLButtonElement>('.t-more button')?.disabled).toBe(true);
    show(listOf(200, 9_800), { asked: asked({}, 200) });
    expect(document.activeElement?.closest<HTMLElement>('[data-task]')?.dataset.subject).toBe(
      'thread:50',
    );
  });

  it('points to the search where a list would be no help any more', () => {
    show(listOf(50, 9_950), { asked: asked({}, MOST_LISTED) });
    expect(document.querySelector('.t-more')?.textContent).toContain('busca o filtra');
    expect(document.querySelector('.t-more button')).toBeNull();
    const steps: number[] = [];
    for (let limit: number | undefined = 50; limit !== undefined; limit = nextLimit(limit))
      steps.push(limit);
    expect(steps.at(-1)).toBe(MOST_LISTED);
    expect(steps.slice(1).every((limit, at) => limit - steps[at]! <= 200)).toBe(true);
  });
});

describe('several at once', () => {
  const box = (at: number) => `[data-subject="thread:${at}"] .t-choose`;
  const chosen = () =>
    [...document.querySelectorAll<HTMLInputElement>('.t-choose')].flatMap((one, at) =>
      one.checked ? [at] : [],
    );
  const start = () => clickOn('[aria-label="Seleccionar varios"]');

  it('are chosen one by one, as a range, and all', async () => {
    show(listOf(6));
    expect(document.querySelector('.t-choose')).toBeNull();
    await start();
    await clickOn(box(1));
    await clickOn(box(4), { shiftKey: true });
    expect(chosen()).toEqual([1, 2, 3, 4]);
    await clickOn(box(2));
    expect(chosen()).toEqual([1, 3, 4]);
    expect(document.querySelector('.t-bulk [role="status"]')?.textContent).toBe('3 seleccionados');
    await clickOn('.t-bulk-buttons > button');
    expect(chosen()).toEqual([0, 1, 2, 3, 4, 5]);
    await clickOn('[aria-label="Dejar la selección"]');
    expect(document.querySelector('.t-choose')).toBeNull();
  });

  it('are chosen by key, with Shift all in between', async () => {
    show(listOf(6));
    const row = (at: number) =>
      document.querySelector<HTMLElement>(`[data-subject="thread:${at}"] a`)!;
    const key = async (at: number, over: KeyboardEventInit) => {
      await act(() => row(at).focus());
      await act(() => {
        row(at).dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...over }));
      });
    };
    await key(1, { key: 'x' });
    await key(4, { key: 'X', shiftKey: true });
    expect(chosen()).toEqual([1, 2, 3, 4]);
  });

  it('are decided upon together, and chosen no longer', async () => {
    const decide = vi.fn(() => new Promise<readonly Decision[]>(() => undefined));
    show(listOf(4), { actions: { decide } });
    await start();
    await clickOn(box(0));
    await clickOn(box(2));
    await clickOn('.t-bulk [data-item="hour"], .t-bulk [aria-haspopup="menu"]');
    await clickOn('.t-bulk [data-item="news"]');
    expect(decide.mock.lastCall).toEqual([
      [0, 2].map((at) => ({ shop, rule: 'late-reply', subject: `thread:${at}` })),
      'news',
    ]);
    expect(document.querySelectorAll('[data-task]')).toHaveLength(2);
    expect(document.querySelector('.t-bulk')).toBeNull();
  });

  it('are chosen and decided upon by keys alone', () => {
    const decide = vi.fn(() => new Promise<readonly Decision[]>(() => undefined));
    show(listOf(4), { actions: { decide } });
    for (const key of ['ArrowDown', 'x', 'ArrowDown', 'ArrowDown', 'x', 'd']) press(key);
    expect(decide.mock.lastCall).toMatchObject([
      [{ subject: 'thread:0' }, { subject: 'thread:2' }],
      'done',
    ]);
  });

  it('does nothing with none', async () => {
    show(listOf(4));
    await start();
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('.t-bulk button')];
    expect(buttons.map(({ disabled }) => disabled)).toEqual([false, true, true, false]);
  });

  it('forgets those that are no longer listed', async () => {
    show(listOf(4));
    await start();
    await clickOn(box(3));
    show(listOf(3));
    expect(document.querySelector('.t-bulk [role="status"]')?.textContent).toBe('0 seleccionados');
  });
});

it.each(['<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', '\u202egpj.exe'])(
  'keeps hostile text as text wherever it stands: %s',
  async (hostile) => {
    const own = task({ orderId: hostile, title: { key: 'pageReadAt', args: [hostile, hostile] } });
    show({
      ...listOf(1),
      groups: [group({ shopLabel: hostile, tasks: [own] })],
      shops: [
        { shop, label: hostile, count: 1 },
        { shop: 'b|1', label: hostile, count: 1 },
      ],
      snoozed: { total: 1, tasks: [own] },
    });
    await act(() => {
      const details = document.querySelector<HTMLDetailsElement>('.t-aside')!;
      details.open = true;
      details.dispatchEvent(new Event('toggle'));
    });
    await clickOn('[aria-label="Seleccionar varios"]');
    expect(document.querySelectorAll('img, script')).toHaveLength(0);
    expect(document.querySelector('.t-shop bdi')?.textContent).toBe(hostile);
    expect(document.querySelector('.t-aside-title bdi')).not.toBeNull();
  },
);

it('leads to reports, settings and the panel, where there is one', async () => {
  const actions = { reports: vi.fn(), settings: vi.fn(), refresh: vi.fn(), sidePanel: vi.fn() };
  show(listOf(1), { actions });
  for (const label of ['Informes', 'Ajustes', 'Actualizar', 'Abrir en el panel lateral'])
    await clickOn(`.t-header [aria-label="${label}"]`);
  for (const action of Object.values(actions)) expect(action).toHaveBeenCalledOnce();
  show(listOf(1));
  expect(document.querySelector('[aria-label="Abrir en el panel lateral"]')).toBeNull();
});

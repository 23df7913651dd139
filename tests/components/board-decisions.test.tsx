// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { BoardActions } from '../../components/tasks/board-actions.ts';
import type { Decision } from '../../lib/domain/decision.ts';
import type { TaskView } from '../../lib/domain/task.ts';
import type { PopupState } from '../../lib/domain/views.ts';
import { asked, group, press, SHOP as shop, show } from './popup-page.tsx';
import { HOUR, NOW, popup, task } from './sample.ts';

const THREE = ['t-1', 't-2', 't-3'].map((id) => task({ subject: `thread:${id}` }));

afterEach(() => {
  render(null, document.body);
});

function stateOf(tasks: readonly TaskView[], over: Partial<PopupState> = {}): PopupState {
  const counts = { late: tasks.length, soon: 0, info: 0 };
  return popup({ counts, groups: tasks.length > 0 ? [group({ tasks })] : [], ...over });
}

const rows = () =>
  [...document.querySelectorAll<HTMLElement>('[data-task]')].map((row) => row.dataset.subject);
const within = (subject: string, selector: string) =>
  document.querySelector<HTMLElement>(`[data-subject="${subject}"] ${selector}`);
const said = () => document.querySelector('.t-toast-text')?.textContent;
/** Clicks, and waits for what a background that answers at once makes of it. */
const click = (element: Element | null | undefined) =>
  act(async () => {
    (element as HTMLElement).click();
    await new Promise((resolve) => setTimeout(resolve));
  });
const decisionOn = (subject: TaskView['subject']): Decision => ({
  ...{ shop, subject, rule: 'late-reply' },
});

/** A background whose answer the test gives, and which then shows what became of it. */
function background(after: PopupState) {
  const answer = Promise.withResolvers<readonly Decision[]>();
  const decide = vi.fn<BoardActions['decide']>(() => answer.promise);
  const restore = vi.fn<BoardActions['restore']>(() => Promise.resolve());
  const actions = { decide, restore };
  return {
    actions,
    decide,
    restore,
    keep: (before: readonly Decision[]) =>
      act(async () => {
        show(after, { actions });
        answer.resolve(before);
        await answer.promise;
      }),
    refuse: () =>
      act(async () => {
        answer.reject(new Error('storage full'));
        await answer.promise.catch(() => undefined);
      }),
  };
}

it('takes a task off the list at once, counts it out, and tells when it is kept', async () => {
  const { actions, decide, keep } = background(stateOf(THREE.slice(1)));
  show(stateOf(THREE), { actions });
  await click(within('thread:t-1', '[aria-label^="Marcar como hecho"]'));
  expect(decide).toHaveBeenCalledExactlyOnceWith(
    [{ shop, rule: 'late-reply', subject: 'thread:t-1' }],
    'done',
  );
  expect(rows()).toEqual(['thread:t-2', 'thread:t-3']);
  expect(document.querySelector('.t-counts')?.textContent).toBe('2 urgentes');
  expect(said()).toBeUndefined();
  await keep([decisionOn('thread:t-1')]);
  expect(said()).toBe('Marcado como hecho · quedan 2');
  expect(document.querySelector('.t-toast-text')?.getAttribute('role')).toBe('status');
});

it('brings it back where the background refuses', async () => {
  const { actions, refuse } = background(stateOf(THREE));
  show(stateOf(THREE), { actions });
  await click(within('thread:t-2', '[aria-label^="Marcar como hecho"]'));
  expect(rows()).toHaveLength(2);
  await refuse();
  expect(rows()).toEqual(['thread:t-1', 'thread:t-2', 'thread:t-3']);
  expect(said()).toContain('No se ha podido guardar');
  expect(document.querySelector('.t-toast')?.textContent).not.toContain('Deshacer');
});

it('says so when nothing was left to decide', async () => {
  const { actions, keep } = background(stateOf(THREE.slice(1)));
  show(stateOf(THREE), { actions });
  await click(within('thread:t-1', '[aria-label^="Marcar como hecho"]'));
  await keep([]);
  expect(said()).toContain('Nada ha cambiado');
});

describe('taking back', () => {
  it('is on the toast, once', async () => {
    const { actions, keep, restore } = background(stateOf(THREE.slice(1)));
    show(stateOf(THREE), { actions });
    await click(within('thread:t-1', '[aria-label^="Marcar como hecho"]'));
    await keep([decisionOn('thread:t-1')]);
    await click(document.querySelector('.t-toast .t-button'));
    expect(restore).toHaveBeenCalledExactlyOnceWith([decisionOn('thread:t-1')]);
    expect(said()).toBe('Deshecho');
    expect(press('z', { ctrlKey: true })).toBe(true);
    expect(restore).toHaveBeenCalledOnce();
  });

  it('is on Ctrl+Z too, but never in a field, whose own undo it is', async () => {
    const { actions, keep, restore } = background(stateOf(THREE.slice(1)));
    show(stateOf(THREE), { actions });
    await click(within('thread:t-1', '[aria-label^="Marcar como hecho"]'));
    await keep([decisionOn('thread:t-1')]);
    document.querySelector<HTMLElement>('input[type="search"]')?.focus();
    expect(press('z', { ctrlKey: true })).toBe(false);
    expect(restore).not.toHaveBeenCalled();
    (document.activeElement as HTMLElement).blur();
    press('z', { ctrlKey: true });
    await expect.poll(() => restore.mock.calls).toHaveLength(1);
  });

  it('means the last one also while that is on its way, and not the one before', async () => {
    const { actions, decide, keep, restore } = background(stateOf(THREE.slice(1)));
    decide.mockResolvedValueOnce([decisionOn('thread:t-1')]);
    show(stateOf(THREE), { actions });
    await click(within('thread:t-1', '[aria-label^="Marcar como hecho"]'));
    await click(within('thread:t-2', '[aria-label^="Marcar como hecho"]'));
    press('z', { ctrlKey: true });
    expect(restore).not.toHaveBeenCalled();
    await keep([decisionOn('thread:t-2')]);
    await expect.poll(() => restore.mock.calls).toEqual([[[decisionOn('thread:t-2')]]]);
  });
});

describe('putting off', () => {
  const snoozeMoments = { hour: NOW + HOUR, opening: NOW + 23 * HOUR };
  const openMenu = () => click(within('thread:t-2', '[aria-haspopup="menu"]'));
  const items = () =>
    [...document.querySelectorAll('[role="menuitem"]')].map((item) =>
      [...item.children].map((part) => part.textContent),
    );

  it('offers each way with the moment it means, and none that is not open', async () => {
    show(stateOf(THREE, { snoozeMoments }));
    await openMenu();
    expect(items()).toEqual([
      ['1 hora', 'hoy 11:42'],
      ['Mañana al abrir', 'mañana 09:42'],
      ['Hasta que el cliente escriba'],
    ]);
  });

  it('does not promise a customer where there is none, nor tomorrow on a Friday', async () => {
    const offer = task({ rule: 'low-stock', subject: 'offer:1', state: 'soon' });
    const moments = { hour: NOW + HOUR, afternoon: NOW + 5 * HOUR, opening: NOW + 72 * HOUR };
    show(stateOf([offer], { snoozeMoments: moments }));
    await click(within('offer:1', '[aria-haspopup="menu"]'));
    expect(items().map(([label]) => label)).toEqual([
      '1 hora',
      'Esta tarde',
      'Al abrir el próximo día laborable',
      'Hasta que haya novedades',
    ]);
  });

  it('tells when it comes back, and lists it among those put off', async () => {
    const snoozed = { at: NOW, grade: 2, until: NOW + HOUR };
    const after = stateOf([THREE[0]!, THREE[2]!], {
      snoozed: { total: 1, tasks: [{ ...THREE[1]!, snoozed }] },
    });
    const { actions, decide, keep } = background(after);
    show(stateOf(THREE, { snoozeMoments }), { actions });
    await openMenu();
    await click(document.querySelector('[data-item="hour"]'));
    expect(decide.mock.calls[0]?.[1]).toBe('hour');
    expect(rows()).toEqual(['thread:t-1', 'thread:t-3']);
    await keep([decisionOn('thread:t-2')]);
    expect(said()).toBe('Pospuesto: vuelve hoy 11:42 · quedan 2');
    expect(document.querySelector('[data-aside="snoozed"] summary')?.textContent).toBe(
      '1 pospuesto',
    );
  });
});

describe('what was set aside', () => {
  const state = popup({
    snoozed: {
      total: 203,
      tasks: [
        task({ subject: 'thread:a', snoozed: { at: NOW, grade: 2, until: NOW + HOUR } }),
        task({ subject: 'thread:b', snoozed: { at: NOW, grade: 2 } }),
      ],
    },
    done: { total: 1, tasks: [task({ subject: 'thread:c', done: { at: NOW - HOUR, grade: 2 } })] },
  });
  const unfold = (kind: string) =>
    act(() => {
      const details = document.querySelector<HTMLDetailsElement>(`[data-aside="${kind}"]`)!;
      details.open = true;
      details.dispatchEvent(new Event('toggle'));
    });

  it('stands folded up and counted, and is no pending task', () => {
    show(state);
    expect(document.querySelectorAll('[data-set-aside], [data-task]')).toHaveLength(0);
    expect(
      [...document.querySelectorAll('.t-aside summary')].map((one) => one.textContent),
    ).toEqual(['203 pospuestos', '1 hecho en los últimos 7 días']);
  });

  it('says when each comes back, and how many more there are', async () => {
    show(state);
    await unfold('snoozed');
    const text = document.querySelector('[data-aside="snoozed"]')?.textContent ?? '';
    expect(text).toContain('vuelve hoy 11:42');
    expect(text).toContain('vuelve cuando haya novedades');
    expect(text).toContain('y 201 avisos más');
  });

  it('is listed at once where only there is what was searched for', () => {
    const found = { ...state, groups: [], done: { total: 0, tasks: [] } };
    show(found, { asked: asked({ search: 'a' }) });
    expect(document.querySelector('[data-empty="filter"]')?.textContent).toContain(
      'Nada pendiente coincide. Lo que sigue está pospuesto o hecho.',
    );
    expect(document.querySelectorAll('[data-set-aside]')).toHaveLength(2);
    // Asked for everything, it is folded up again.
    show(state);
    expect(document.querySelectorAll('[data-set-aside]')).toHaveLength(0);
  });

  it.each([
    ['snoozed', 'thread:a', 'Recuperar ya'],
    ['done', 'thread:c', 'Abrir de nuevo'],
  ])('opens again: %s', async (kind, subject, label) => {
    const { actions, decide, keep } = background(
      stateOf([task({ subject: subject as 'thread:a' })]),
    );
    show(state, { actions });
    await unfold(kind);
    const button = document.querySelector(`[data-aside="${kind}"] li .t-button`);
    expect(button?.textContent).toBe(label);
    await click(button);
    expect(decide.mock.calls[0]).toEqual([[{ shop, rule: 'late-reply', subject }], 'open']);
    expect(document.querySelector(`[data-set-aside$="${subject}"]`)).toBeNull();
    await keep([decisionOn(subject as 'thread:a')]);
    expect(said()).toBe('De nuevo pendiente · queda 1');
  });
});

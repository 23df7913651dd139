// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepSame } from '../../components/tasks/keep-same.ts';
import { asked, clickOn, group, listOf, press, show } from './popup-page.tsx';
import { popup, wordsIn } from './sample.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

const box = () => document.querySelector<HTMLInputElement>('input[type="search"]')!;
const type = (value: string) =>
  act(() => {
    box().value = value;
    box().dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms));
/** Words that count how many rows have asked for theirs since last looked. */
function countingRows() {
  const es = wordsIn('es');
  let rows = 0;
  const t = (key: string, args?: readonly string[]) => {
    if (key === 'taskDone') rows += 1;
    return es.t(key, args);
  };
  const drawn = () => {
    const seen = rows;
    rows = 0;
    return seen;
  };
  return { words: { ...es, t }, drawn };
}
describe('searching', () => {
  it('asks once the seller pauses, not for every letter', async () => {
    const ask = vi.fn();
    show(listOf(3), { actions: { ask }, asked: asked({ lateOnly: true }) });
    for (const typed of ['5', '52', '528 ']) {
      await type(typed);
      await pass(100);
    }
    expect(ask).not.toHaveBeenCalled();
    await pass(100);
    expect(ask).toHaveBeenCalledExactlyOnceWith(asked({ lateOnly: true, search: '528' }));
  });

  it('lets the seller type on while the answer comes', async () => {
    show(listOf(3));
    await type('528 ');
    await pass(200);
    show(listOf(1), { asked: asked({ search: '528' }) });
    expect(box().value).toBe('528 ');
    // Cleared elsewhere, it is empty here.
    show(listOf(3), { asked: asked() });
    expect(box().value).toBe('');
  });

  it('draws no row again for a letter typed, and two for an arrow', async () => {
    const { words, drawn } = countingRows();
    const before = listOf(75);
    show(before, { words });
    expect(drawn()).toBe(75);
    await type('5');
    expect(drawn()).toBe(0);
    press('ArrowDown');
    expect(drawn()).toBe(0);
    press('ArrowDown');
    expect(drawn()).toBe(2);
    // Asked again, most of it is as it was.
    const again = structuredClone(listOf(75));
    const changed = { ...again.groups[0]!.tasks[7]!, orderId: '9-A' };
    const tasks = again.groups[0]!.tasks.map((one, at) => (at === 7 ? changed : one));
    show(keepSame(before, { ...again, now: again.now + 30_000, groups: [group({ tasks })] }), {
      words,
    });
    expect(drawn()).toBe(2);
    expect(document.querySelector('[data-subject="thread:7"]')?.textContent).toContain('9-A');
  });

  it('is taken back by Escape at once, without closing the popup', async () => {
    const ask = vi.fn();
    show(listOf(3), { actions: { ask } });
    await type('zz');
    await act(() => box().focus());
    expect(press('Escape')).toBe(true);
    expect(box().value).toBe('');
    await pass(300);
    expect(ask).toHaveBeenCalledExactlyOnceWith(asked({ search: undefined }));
  });
});

describe('filtering', () => {
  it.each([
    ['Tienda', 'b|1', { shop: 'b|1' }],
    ['Regla', 'low-stock', { rule: 'low-stock' }],
  ] as const)('by %s', async (label, value, query) => {
    const ask = vi.fn();
    show(listOf(3), { actions: { ask } });
    const select = document.querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`)!;
    expect([...select.options].at(-1)?.textContent).toMatch(/\(2\)$/);
    await act(() => {
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(ask).toHaveBeenCalledExactlyOnceWith(asked(query));
  });

  it('to what is late, told by the button itself, and back', async () => {
    const ask = vi.fn();
    show(listOf(3), { actions: { ask } });
    const late = () => document.querySelector('.t-filters [aria-pressed]');
    expect(late()?.getAttribute('aria-pressed')).toBe('false');
    await clickOn('.t-filters [aria-pressed]');
    expect(ask).toHaveBeenLastCalledWith(asked({ lateOnly: true }));
    show(listOf(2), { actions: { ask }, asked: asked({ lateOnly: true }) });
    expect(late()?.getAttribute('aria-pressed')).toBe('true');
    expect(document.querySelector('.t-found')?.textContent).toBe('2 coinciden');
    await clickOn('.t-filters [aria-label="Quitar filtros"]');
    expect(ask).toHaveBeenLastCalledWith(asked());
  });

  it('to nothing is never called nothing pending', async () => {
    const ask = vi.fn();
    const none = { ...listOf(0), counts: { late: 4, soon: 0, info: 0 } };
    show(none, { actions: { ask }, asked: asked({ search: 'zz' }) });
    expect(document.body.textContent).not.toMatch(/nada pendiente/i);
    expect(document.querySelector('[data-empty="filter"]')?.textContent).toContain('Nada coincide');
    await clickOn('[data-empty="filter"] button');
    expect(ask).toHaveBeenCalledExactlyOnceWith(asked());
    show(none, { asked: asked({ search: 'zz' }), isBusy: true });
    expect(document.querySelector('[data-empty]')).toBeNull();
  });

  it('keeps one chosen that has nothing left in it', () => {
    show(listOf(3), { asked: asked({ rule: 'refund-due' }) });
    expect(document.querySelector<HTMLSelectElement>('select[aria-label="Regla"]')?.value).toBe(
      'refund-due',
    );
  });

  it('is not there where there is nothing to look through', () => {
    show(popup());
    expect(document.querySelector('.t-tools')).toBeNull();
  });
});

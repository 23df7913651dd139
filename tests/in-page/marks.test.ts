// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMarks, type MarkPlace } from '../../entrypoints/backoffice.content/marks.ts';
import type { TaskView } from '../../lib/domain/task.ts';
import { HOUR, LANGUAGES, NOW, task, wordsIn } from '../components/sample.ts';
import { fill, marks, nodes, one, shown } from './tab.ts';

const es = wordsIn('es');
const onOpen = vi.fn();
const invoice = task({ rule: 'missing-invoice', subject: 'order:1', state: undefined });

beforeEach(() => {
  fill(
    '<table><tbody><tr id="row"><td><input type="checkbox"></td><td><a href="/1">1</a></td></tr></tbody></table>' +
      '<a id="card" href="/2"><b>2</b></a><h1 id="heading">Pedido 1</h1>',
  );
});
afterEach(() => {
  document.body.replaceChildren();
});

function show(
  place: MarkPlace,
  tasks: readonly TaskView[],
  at = NOW,
  made = createMarks(document, onOpen),
) {
  made.show(place, tasks, at, es)?.();
  return made;
}
const row = (): MarkPlace => ({ holder: one('#row') });
const cellOf = (mark: Element) =>
  [...one('#row').children].findIndex((cell) => cell.contains(mark));

describe('where a mark stands', () => {
  it('in a cell, never directly in a row', () => {
    show(row(), [invoice]);
    expect(one('trastienda-mark').parentElement?.tagName).toBe('TD');
    expect([...one('#row').children].map(({ tagName }) => tagName)).toEqual(['TD', 'TD']);
  });

  it('after the caption that names its subject', () => {
    show({ ...row(), after: () => one('#row a') }, [invoice]);
    const mark = one('trastienda-mark');
    expect(cellOf(mark)).toBe(1);
    expect(mark.previousElementSibling?.tagName).toBe('A');
  });

  it.each([
    ['that is gone', () => undefined],
    ['of another row', () => one('#heading')],
    ['that is the row itself', () => one('#row')],
  ])('in the first cell where the caption is one %s', (_what, after) => {
    show({ ...row(), after }, [invoice]);
    expect(cellOf(one('trastienda-mark'))).toBe(0);
  });

  it('in a cell of an ARIA row', () => {
    one('#heading').replaceWith(
      ...nodes(
        '<div role="row" id="aria"><div role="gridcell">a</div><div role="gridcell">b</div></div>',
      ),
    );
    show({ holder: one('#aria') }, [invoice]);
    expect(one('trastienda-mark').parentElement?.getAttribute('role')).toBe('gridcell');
  });

  it('inside a link that is the whole row', () => {
    show({ holder: one('#card') }, [invoice]);
    expect(one('trastienda-mark').parentElement).toBe(one('#card'));
  });

  it('inside a heading', () => {
    show({ holder: one('#heading') }, [invoice]);
    expect(one('#heading').textContent).toBe('Pedido 1');
    expect(marks(one('#heading'))).toHaveLength(1);
  });

  it('in the order of its row’s tasks', () => {
    const tasks = [invoice, task({ rule: 'late-reply' }), task({ rule: 'low-stock' })];
    show({ ...row(), after: () => one('#row a') }, tasks);
    const rules = [...document.querySelectorAll('trastienda-mark')].map((mark) =>
      mark.getAttribute('data-rule'),
    );
    expect(rules).toEqual(['missing-invoice', 'late-reply', 'low-stock']);
  });
});

describe('a click on a mark', () => {
  it.each(['#row', '#card'])('opens its tasks, and is none of the page’s: %s', (holder) => {
    onOpen.mockClear();
    const onPage = vi.fn();
    document.body.addEventListener('click', onPage);
    show({ holder: one(holder) }, [invoice]);
    const button = one('trastienda-mark').shadowRoot?.querySelector('button');
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    button?.dispatchEvent(click);
    document.body.removeEventListener('click', onPage);
    expect(click.defaultPrevented).toBe(true);
    expect(onPage).not.toHaveBeenCalled();
    expect(onOpen.mock.calls).toEqual([['order:1']]);
  });
});

describe('showing again', () => {
  it('keeps the element and changes what it says', () => {
    const made = show(row(), [invoice]);
    const before = one('trastienda-mark');
    show(row(), [task({ rule: 'missing-invoice', subject: 'order:1', state: 'soon' })], NOW, made);
    expect(document.querySelectorAll('trastienda-mark')).toHaveLength(1);
    expect(one('trastienda-mark')).toBe(before);
    expect(before.getAttribute('data-state')).toBe('soon');
  });

  it('removes a mark that no longer holds, and no other', () => {
    const reply = task({ rule: 'late-reply', subject: 'order:1' });
    const made = show(row(), [invoice, reply]);
    show(row(), [reply], NOW, made);
    expect(marks()).toEqual(['order:1=late-reply/late']);
    show(row(), [], NOW, made);
    expect(marks()).toEqual([]);
  });

  it('leaves a row without tasks alone', () => {
    const made = createMarks(document, onOpen);
    expect(made.show(row(), [], NOW, es)).toBeUndefined();
    expect(marks()).toEqual([]);
  });

  it('puts a lost mark back', () => {
    const made = show(row(), [invoice]);
    one('trastienda-mark').remove();
    show(row(), [invoice], NOW, made);
    expect(marks()).toHaveLength(1);
  });

  it('puts nothing in by itself: that is the step it gives back', () => {
    const step = createMarks(document, onOpen).show(row(), [invoice], NOW, es);
    expect(marks()).toEqual([]);
    step?.();
    step?.();
    expect(marks()).toHaveLength(1);
  });

  it('follows the clock', () => {
    const due = { ...invoice, soonAt: NOW + HOUR, lateAt: NOW + 2 * HOUR };
    const tasks = [due as TaskView];
    const made = show(row(), tasks);
    const states = [one('trastienda-mark').getAttribute('data-state')];
    for (const hours of [1, 2]) {
      show(row(), tasks, NOW + hours * HOUR, made);
      states.push(one('trastienda-mark').getAttribute('data-state'));
    }
    expect(states).toEqual(['info', 'soon', 'late']);
  });
});

it('removes all of them', () => {
  const made = show(row(), [invoice]);
  show({ holder: one('#card') }, [invoice], NOW, made);
  made.removeAll();
  expect(marks()).toEqual([]);
});

it.each(LANGUAGES)('says rule and deadline in words: %s', (language) => {
  const words = wordsIn(language);
  createMarks(document, onOpen).show(row(), [task()], NOW, words)?.();
  const button = one('trastienda-mark').shadowRoot?.querySelector('button');
  expect(button?.textContent).toContain(words.t('markLateReply'));
  expect(button?.getAttribute('aria-label')).toMatch(new RegExp(`^${words.t('stateLate')}: .+`));
  expect(shown(one('trastienda-mark'))).toMatch(/· .*4/);
});

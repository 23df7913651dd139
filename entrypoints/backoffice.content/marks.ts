import { isSetAside } from '../../lib/domain/decision.ts';
import { stateAt } from '../../lib/domain/rule.ts';
import { adoptStyle } from './adopt-style.ts';
import type { TaskView } from '../../lib/domain/task.ts';
import { ruleMarkKey, ruleNameKey, say, sayDue, type Words } from '../../lib/domain/words.ts';
import { MARK_STYLE } from '../../components/in-page/mark-style.ts';

/** Draws and removes `<trastienda-mark>` elements; each is made once and changed in place. */
export interface Marks {
  /**
   * Shows exactly these tasks in `place`; marks of other rules standing there are removed. Marks
   * that have to be put in are returned as a step still to be done: a table is laid out anew for
   * every frame in which something was put into it, so a whole list goes in at once.
   */
  show(
    place: MarkPlace,
    tasks: readonly TaskView[],
    now: number,
    words: Words,
  ): (() => void) | undefined;
  removeAll(): void;
}

export interface MarkPlace {
  /** The row or heading the marks speak of. */
  readonly holder: Element;
  /** The element after which they stand; inside the holder. */
  after?(): Element | undefined;
}

interface Shown {
  readonly marks: readonly HTMLElement[];
  readonly tasks: readonly TaskView[];
  readonly at: number;
}

/** Texts count in minutes, so a mark that says the same tasks is drawn again after this, ms. */
const REDRAW_AFTER = 30_000;

/** Marks of one document. `open` is called when a mark is clicked. */
export function createMarks(document: Document, open: (subject: string) => void): Marks {
  const shown = new WeakMap<Element, Shown>();
  let template: HTMLElement | undefined;

  const make = (): HTMLElement => {
    const mark = document.createElement('trastienda-mark');
    const root = mark.attachShadow({ mode: 'open' });
    template ??= templateOf(document);
    adoptStyle(root, MARK_STYLE);
    root.append(template.cloneNode(true));
    mark.addEventListener('click', (event) => {
      // The row underneath may be a link of the page's: a click on our mark is not meant for it.
      event.preventDefault();
      event.stopPropagation();
      open(mark.getAttribute('data-subject') ?? '');
    });
    return mark;
  };

  return {
    show(place, all, now, words) {
      const before = shown.get(place.holder);
      const tasks = all.some(isSetAside) ? all.filter((task) => !isSetAside(task)) : all;
      if (tasks.length === 0 && !before) return undefined;
      const standing = before?.marks.filter((mark) => mark.isConnected) ?? [];
      const whole = standing.length === before?.marks.length;
      if (whole && before.tasks === all && now - before.at < REDRAW_AFTER) return undefined;
      const next = tasks.map((task) => {
        const mark = standing.find((one) => one.getAttribute('data-rule') === task.rule) ?? make();
        describe(mark, task, now, words);
        return mark;
      });
      for (const mark of standing) if (!next.includes(mark)) mark.remove();
      if (next.length > 0) shown.set(place.holder, { marks: next, tasks: all, at: now });
      else shown.delete(place.holder);
      const missing = next.filter((mark) => !mark.isConnected);
      if (missing.length === 0) return undefined;
      return () => {
        let before: Element | undefined;
        for (const mark of next) {
          if (!mark.isConnected) insert(mark, place, before);
          before = mark;
        }
      };
    },
    removeAll() {
      for (const mark of document.querySelectorAll('trastienda-mark')) mark.remove();
    },
  };
}

function templateOf(document: Document): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  const sign = document.createElement('i');
  sign.setAttribute('aria-hidden', 'true');
  button.append(sign, document.createElement('span'));
  return button;
}

function describe(mark: HTMLElement, task: TaskView, now: number, words: Words): void {
  const state = stateAt(task, now);
  const due = sayDue(task, now, words);
  const name = words.t(ruleMarkKey(task.rule)) || words.t(ruleNameKey(task.rule));
  const text = due ? `${name} · ${due}` : name;
  set(mark, 'data-rule', task.rule);
  set(mark, 'data-state', state);
  set(mark, 'data-subject', task.subject);
  const button = mark.shadowRoot?.querySelector('button');
  const label = button?.lastElementChild;
  if (!button || !label || (label.textContent === text && button.className === state)) return;
  label.textContent = text;
  button.className = state;
  button.title = `${say(task.title, words, now)} ${say(task.advice, words, now)}`;
  button.setAttribute('aria-label', `${words.t(`state${capital(state)}`)}: ${text}`);
}

function set(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Most urgent first: each mark stands after the one `before` it. */
function insert(mark: Element, place: MarkPlace, before: Element | undefined): void {
  const { holder } = place;
  const after = before ?? place.after?.();
  if (after && after !== holder && holder.contains(after)) {
    after.after(mark);
    return;
  }
  // A table row holds cells only: anything else in it would stand in a cell of its own.
  const cell = holder.matches('tr, [role=row]')
    ? holder.querySelector('td, th, [role=cell], [role=gridcell]')
    : null;
  (cell ?? holder).append(mark);
}

// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { BothClocks } from '../../components/tasks/both-clocks.tsx';
import type { TaskView } from '../../lib/domain/task.ts';
import { HOUR, LANGUAGES, NOW, task, wordsIn } from './sample.ts';

afterEach(() => {
  render(null, document.body);
});

function show(over: Partial<TaskView>, locale = 'es') {
  const view = task({ state: 'soon', lateAt: NOW + 20 * HOUR, ...over });
  render(<BothClocks task={view} now={NOW} words={wordsIn(locale)} />, document.body);
  return document.querySelector<HTMLElement>('.t-both-clocks');
}

const shown = (element: HTMLElement | null) =>
  element?.firstChild?.textContent?.replaceAll('\u00a0', ' ');

it('says working time left and the marketplace’s limit, in full for those who hover or listen', () => {
  const clocks = show({ workLeftMs: 6.9 * HOUR, publishedAt: NOW + 3.5 * HOUR });
  expect(shown(clocks)).toBe('quedan 6 h laborables · límite del marketplace en 3 h');
  const full = 'vence: jueves, 26 de noviembre de 2026';
  expect(clocks?.title).toContain(full);
  expect(clocks?.title).toMatch(/marketplace: miércoles, 25 de noviembre de 2026.*14:12.*CET/);
  expect(clocks?.querySelector('.t-unseen')?.textContent).toContain(clocks?.title);
});

it.each<[over: Partial<TaskView>, text: string]>([
  [{ workLeftMs: 1.2 * HOUR }, 'queda 1 h laborable'],
  [{ workLeftMs: 0.5 * HOUR }, 'quedan 30 min laborables'],
  [{ workLeftMs: 0 }, 'quedan 0 min laborables'],
  [{ workLeftMs: 62 * HOUR }, 'quedan 62 h laborables'],
  [{ publishedAt: NOW - 2 * HOUR }, 'límite del marketplace superado hace 2 h'],
  [{ publishedAt: NOW + 26 * HOUR }, 'límite del marketplace: mañana 12:42'],
  [{ publishedAt: NOW + HOUR, publishedIsMean: true }, 'tiempo medio del marketplace en 1 h'],
  [
    { publishedAt: NOW - 50 * HOUR, publishedIsMean: true },
    'tiempo medio del marketplace superado hace 2 d',
  ],
])('%j: %s', (over, text) => expect(shown(show(over))).toBe(text));

it('says the deadline in full to listeners where it has nothing else to say', () => {
  expect(show({})).toBeNull();
  expect(document.querySelector('.t-unseen')?.textContent).toContain('jueves, 26 de noviembre');
  show({ lateAt: undefined });
  expect(document.body.textContent).toBe('');
});

it.each(LANGUAGES)('has its words in %s', (locale) => {
  const clocks = show({ workLeftMs: 6 * HOUR, publishedAt: NOW + 3 * HOUR }, locale);
  expect(shown(clocks)).toMatch(/6.*·.*3/);
});

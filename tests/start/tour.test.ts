import { describe, expect, test } from 'vitest';
import { hasDisplay } from './display.ts';
import { table } from './print.ts';
import type { ShownTask, Stop } from './tour.ts';
import { complain } from './tour.ts';

const task: ShownTask = { rule: 'low-stock', state: 'info', subject: 'offer:A', text: 'A' };
const stop = (name: string, change: Partial<Stop> = {}): Stop => ({
  name,
  page: name,
  reading: 'ok',
  marks: 1,
  notices: name === 'thread' ? ['reply-language'] : [],
  ...change,
});

describe('complain', () => {
  test('is silent when every page spoke and the popup lists tasks', () => {
    expect(complain([stop('orders'), stop('thread')], [task])).toEqual([]);
  });

  test.each([
    ['a list without marks', [stop('inbox', { marks: 0 })], [task], /^inbox: no row/],
    ['a page without a panel', [stop('order', { page: undefined })], [task], /^order: the panel/],
    [
      'a page not understood',
      [stop('order', { reading: 'unrecognised' })],
      [task],
      /^order: could/,
    ],
    ['a reply without a notice', [stop('thread', { notices: [] })], [task], /^thread: an English/],
    ['an empty popup', [stop('orders')], [], /^popup/],
  ])('speaks of %s', (_, stops, tasks, words) => {
    expect(complain(stops, tasks)).toEqual([expect.stringMatching(words)]);
  });
});

test('a page that has nothing due may be without marks', () => {
  expect(complain([stop('order', { marks: 0 })], [task])).toEqual([]);
});

test.each([
  [{ DISPLAY: ':0' }, 'linux', true],
  [{ WAYLAND_DISPLAY: 'wayland-0' }, 'linux', true],
  [{}, 'linux', false],
  [{}, 'darwin', true],
  [{ CI: 'true', DISPLAY: ':0' }, 'linux', false],
] as const)('with %j on %s a window can be shown: %s', (env, platform, expected) => {
  expect(hasDisplay(env, platform)).toBe(expected);
});

test('a table lines its columns up, and keeps texts of many lines on one', () => {
  expect(table(['a', 'text'], [['long', 'x\n  y']])).toBe('  a     text\n  long  x y');
});

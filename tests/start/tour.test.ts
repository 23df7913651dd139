import { describe, expect, test } from 'vitest';
import { RULE_IDS } from '../../lib/domain/rule.ts';
import { buildData } from '../backoffice/data/build.ts';
import { hasDisplay } from './display.ts';
import { counted, table } from './print.ts';
import { plannedStops } from './stops.ts';
import type { ShownTask, Stop, Visited } from './tour.ts';
import { complain, unshown } from './tour.ts';

const task: ShownTask = { rule: 'low-stock', state: 'info', subject: 'offer:A', text: 'A' };
const plan = { name: 'inbox', kind: 'inbox', marks: 'any', notices: [] } as const;
const showing = (change: Partial<Stop> = {}, planned: Partial<Visited['planned']> = {}) => [
  {
    planned: { ...plan, ...planned },
    shown: { page: 'inbox', reading: 'ok', marks: ['late-reply'], notices: [], ...change },
  },
];

describe('complain', () => {
  test('is silent when every page spoke and the popup lists tasks', () => {
    expect(complain(showing(), [task])).toEqual([]);
  });

  test.each<[string, Visited[], ShownTask[], RegExp]>([
    ['a list without marks', showing({ marks: [] }), [task], /^inbox: nothing is marked/],
    ['a page without a panel', showing({ page: undefined }), [task], /^inbox: the panel/],
    ['a page not understood', showing({ reading: 'unrecognised' }), [task], /^inbox: could/],
    [
      'a mark that is not there',
      showing({}, { marks: ['low-stock'] }),
      [task],
      /^inbox: low-stock is not shown/,
    ],
    [
      'a notice that is not there',
      showing({}, { notices: ['reply-language'] }),
      [task],
      /^inbox: reply-language is not shown/,
    ],
    ['an empty popup', showing(), [], /^popup/],
  ])('speaks of %s', (_, visited, tasks, words) => {
    expect(complain(visited, tasks)).toEqual([expect.stringMatching(words)]);
  });
});

test('a page that has nothing due may be without marks', () => {
  expect(complain(showing({ marks: [] }, { marks: [] }), [task])).toEqual([]);
});

test('every rule that no page showed is named', () => {
  const lines = unshown(showing({ notices: ['reply-language'] }));
  expect(lines).toHaveLength(RULE_IDS.length - 2);
  expect(lines).toContain('no page showed low-stock');
});

test('the tour plans every page kind a rule lives on, and every rule', () => {
  const stops = plannedStops(buildData({ now: Date.UTC(2026, 10, 22, 16) }));
  const kinds = new Set(stops.map(({ kind }) => kind));
  for (const kind of ['incidents', 'returns', 'shop-settings', 'order', 'thread'])
    expect(kinds).toContain(kind);
  const rules = stops.flatMap(({ marks, notices }) => [
    ...(marks === 'any' ? [] : marks),
    ...notices,
  ]);
  expect(RULE_IDS.filter((rule) => !rules.includes(rule))).toEqual([]);
  expect(new Set(stops.map(({ name }) => name)).size).toBe(stops.length);
});

test('marks are counted by rule', () => {
  expect(counted(['a', 'b', 'a'])).toBe('a ×2, b');
  expect(counted([])).toBe('–');
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

import { expect, it } from 'vitest';
import { newestFirst } from '../../lib/domain/exported-rows.ts';

it('puts answers in the order in which their questions came, newest first, by the moment meant', () => {
  const rows = [
    ['a', '2026-10-25T02:30:00+02:00'],
    // The hour that comes twice: an hour later, though it is written the same.
    ['b', '2026-10-25T02:30:00+01:00'],
    ['unknown', ''],
    ['c', '2026-11-16T10:30:00+01:00'],
  ];
  expect(newestFirst(['id', 'received'], rows).map(([id]) => id)).toEqual([
    'c',
    'b',
    'a',
    'unknown',
  ]);
});

it('leaves rows that have no such moment as they are', () => {
  const rows = [['b'], ['a']];
  expect(newestFirst(['id'], rows)).toEqual(rows);
});

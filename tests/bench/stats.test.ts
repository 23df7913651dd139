import { describe, expect, it } from 'vitest';
import { longestOf } from './longest-task.ts';
import { ratioOf, summary } from './stats.ts';
import { table } from './table.ts';

describe('what the benchmarks make of their figures', () => {
  it('takes the middle, and how far the quartiles lie apart', () => {
    expect(summary([9, 1, 5])).toEqual({ median: 5, spread: 4 });
    expect(summary([1, 2])).toEqual({ median: 1.5, spread: 0.5 });
  });

  it('compares runs made side by side', () => {
    expect(ratioOf([2, 40, 6], [1, 20, 3])).toEqual({ median: 2, spread: 0 });
  });

  it('tells the longest script from the longest task', () => {
    const event = (name: string, ts: number, dur: number) => ({ name, ts, dur, pid: 1, tid: 1 });
    const events = [
      event('RunTask', 0, 90_000),
      event('Layout', 1000, 80_000),
      event('FunctionCall', 85_000, 2000),
      event('RunTask', 100_000, 40_000),
      event('EvaluateScript', 101_000, 20_000),
      event('FunctionCall', 102_000, 15_000),
      event('RunMicrotasks', 125_000, 10_000),
    ];
    expect(longestOf(events)).toEqual({ script: 30, whole: 90 });
  });

  it('says which aims are missed', () => {
    const row = { name: 'sync', aim: 2, spread: 0.2, details: '' };
    expect(table([{ ...row, ratio: 2 }])).toContain('met');
    expect(table([{ ...row, ratio: 2.01 }])).toContain('MISSED');
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConnectionView, ListView } from '../../lib/domain/connection-view.ts';
import { progressTo, sayWaiting, waitingOf } from './try-progress.ts';

const NOW = new Date(2026, 10, 18, 10, 0, 0).getTime();

function view(state: ConnectionView['state'], ...lists: Partial<ListView>[]): ConnectionView {
  const all = lists.map((one) => ({
    ...({ list: 'orders', state: 'read', skipped: 0, unread: 0 } as const),
    ...one,
  }));
  const progress = { done: 0, of: all.length };
  return { origin: 'https://a.example', shop: 'a.example|1', state, progress, lists: all };
}

describe('what a run waits for', () => {
  it('is the turn of a list that the vendor lets be asked so often only', () => {
    const waiting = view(
      'syncing',
      { nextAt: NOW + 900_000 },
      { list: 'open-orders', state: 'never', nextAt: NOW + 65_000 },
      { list: 'incidents', state: 'not-asked', nextAt: NOW + 1 },
    );
    const told = waitingOf(waiting, NOW, 65_000);
    expect(told).toEqual({ until: NOW + 65_000, lists: ['open-orders'], why: 'ceiling' });
    expect(sayWaiting(told, NOW + 3_000)).toBe(
      'waiting 62 s, until 10:01:05, for open-orders, as the marketplace publishes how often it may be asked',
    );
  });

  it('is a page that is not ready', () => {
    const paced = view('syncing', { list: 'offers', state: 'reading', nextAt: NOW + 10_000 });
    expect(waitingOf(paced, NOW, 10_000).why).toBe('pace');
  });

  it('is what failed, also where it holds up the others', () => {
    const failed = { list: 'threads', state: 'failed', failure: 'too-many' } as const;
    const held = view('told-to-wait', { nextAt: NOW + 1_000 }, { ...failed, nextAt: NOW + 30_000 });
    const told = waitingOf(held, NOW, 30_000);
    expect(told).toMatchObject({ lists: ['threads'], why: 'too-many' });
    expect(sayWaiting(told, NOW)).toContain(
      'because threads was answered with "too many calls" (429)',
    );
    const server = view('failing', { ...failed, failure: 'server', nextAt: NOW + 60_000 });
    expect(sayWaiting(waitingOf(server, NOW, 60_000), NOW)).toContain(
      'because of threads (server)',
    );
  });
});

describe('progress', () => {
  beforeEach(() => void vi.useFakeTimers({ now: NOW }));
  afterEach(() => void vi.useRealTimers());

  it('tells of a wait at once, then every ten seconds what is being done, until it is over', () => {
    const lines: string[] = [];
    const progress = progressTo((line) => lines.push(line), Date.now);
    const waiting = { until: NOW + 25_000, lists: ['threads'], why: 'too-many' } as const;
    progress.onWait(waiting);
    expect(lines).toEqual([expect.stringContaining('waiting 25 s')]);
    vi.advanceTimersByTime(20_000);
    expect(lines.slice(1)).toEqual([
      expect.stringContaining('waiting 15 s'),
      expect.stringContaining('waiting 5 s'),
    ]);
    progress.onWait(undefined);
    progress.onCall('M11');
    vi.advanceTimersByTime(10_000);
    expect(lines.at(-1)).toBe('1 calls so far, last M11');
    progress.stop();
    vi.advanceTimersByTime(60_000);
    expect(lines).toHaveLength(4);
  });

  it('is silent on waits of a moment', () => {
    const write = vi.fn();
    const progress = progressTo(write, Date.now);
    progress.onWait({ until: NOW + 1_000, lists: [], why: 'pace' });
    progress.stop();
    expect(write).not.toHaveBeenCalled();
  });
});

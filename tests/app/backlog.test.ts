import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { BACKLOG_DAYS, recordBacklog } from '../../lib/app/backlog.ts';
import { decide } from '../../lib/app/decide.ts';
import { observePage } from '../../lib/app/observe-page.ts';
import { DAY, readOffers, readThreads, STORES, thread } from './report-world.ts';
import type { World } from './world.ts';
import { HOUR, NOW, pageRead, SHOP, waiting, world } from './world.ts';

const MINUTE = 60_000;
const rowsOf = async ({ store }: World) => store.backlog(SHOP, '0000');
const replies = async (deps: World) =>
  (await rowsOf(deps)).map(({ day, rules }) => [day, rules['late-reply']]);

describe.each(STORES)('the backlog of a store %s', (_where, open) => {
  it('keeps late, soon and waiting of a day apart', async () => {
    const deps = world(open());
    await readThreads(deps, [
      waiting('a', 70),
      waiting('b', 21),
      waiting('c', 1),
      waiting('d', 31 * 24),
    ]);
    await recordBacklog(NOW, deps);
    expect(await replies(deps)).toEqual([['2026-11-18', [1, 1, 1]]]);
  });

  it('leaves out what was set aside', async () => {
    const deps = world(open());
    await readThreads(deps, [waiting('a', 70), waiting('b', 70)]);
    await decide({ shop: SHOP, subject: 'thread:a', rule: 'late-reply', isDone: true }, deps);
    await recordBacklog(NOW, deps);
    expect(await replies(deps)).toEqual([['2026-11-18', [1, 0, 0]]]);
  });

  it('is nothing where nothing was read today, and a gap of what was not', async () => {
    const deps = world(open());
    await recordBacklog(NOW, deps);
    await observePage(pageRead([], { status: 'unrecognised' }), deps);
    await recordBacklog(NOW, deps);
    expect(await rowsOf(deps)).toEqual([]);
    await readThreads(deps, [waiting('a', 70)]);
    await recordBacklog(NOW, deps);
    await recordBacklog(NOW + 2 * DAY, deps);
    const rows = await rowsOf(deps);
    expect(rows.map(({ day }) => day)).toEqual(['2026-11-18']);
    expect(rows[0]?.rules).not.toHaveProperty('low-stock');
  });

  it('is none at all, not a gap, where a page was read and nothing is open', async () => {
    const deps = world(open());
    await readThreads(deps, [thread('a', [])]);
    await recordBacklog(NOW, deps);
    expect(await replies(deps)).toEqual([['2026-11-18', [0, 0, 0]]]);
  });

  it('counts at most every 15 minutes, and the last count of the day stays', async () => {
    const deps = world(open());
    await readThreads(deps, [waiting('a', 70)]);
    await recordBacklog(NOW, deps);
    await readThreads(deps, [waiting('b', 70)]);
    await recordBacklog(NOW + 15 * MINUTE - 1, deps);
    expect(await replies(deps)).toEqual([['2026-11-18', [1, 0, 0]]]);
    await recordBacklog(NOW + 15 * MINUTE, deps);
    expect(await replies(deps)).toEqual([['2026-11-18', [2, 0, 0]]]);
  });

  it('takes in a page that is read for the first time later that day', async () => {
    const deps = world(open());
    await readThreads(deps, [waiting('a', 70)]);
    await recordBacklog(NOW, deps);
    deps.now += HOUR;
    await readOffers(deps, [{ type: 'offer', id: 'A', quantity: 0, active: true }]);
    await recordBacklog(deps.now, deps);
    const [row] = await rowsOf(deps);
    expect(row?.rules).toMatchObject({ 'late-reply': [1, 0, 0], 'out-of-stock': [1, 0, 0] });
  });

  it('does not keep a page waiting that is read for the first time that day', async () => {
    const deps = world(open());
    await readThreads(deps, [waiting('a', 70)]);
    await recordBacklog(NOW, deps);
    deps.now += MINUTE;
    await readOffers(deps, [{ type: 'offer', id: 'A', quantity: 0, active: true }]);
    await recordBacklog(deps.now, deps);
    expect((await rowsOf(deps))[0]).toMatchObject({
      at: NOW + MINUTE,
      rules: { 'late-reply': [1, 0, 0], 'out-of-stock': [1, 0, 0] },
    });
    await readOffers(deps, [{ type: 'offer', id: 'B', quantity: 0, active: true }]);
    await recordBacklog(deps.now + MINUTE, deps);
    expect((await rowsOf(deps))[0]?.at).toBe(NOW + MINUTE);
  });

  it('counts a day again to which the clock went back', async () => {
    const deps = world(open());
    deps.now = NOW + DAY;
    await readThreads(deps, [waiting('a', 70)]);
    await recordBacklog(deps.now, deps);
    deps.now = NOW;
    await readThreads(deps, [waiting('b', 70)]);
    await recordBacklog(NOW, deps);
    expect((await rowsOf(deps)).map(({ day, at }) => [day, at])).toEqual([
      ['2026-11-18', NOW],
      ['2026-11-19', NOW + DAY],
    ]);
  });

  it('does not wait for a clock that was ahead', async () => {
    const deps = world(open());
    deps.now = NOW + 8 * HOUR;
    await readThreads(deps, [waiting('a', 70)]);
    await recordBacklog(deps.now, deps);
    deps.now = NOW;
    await recordBacklog(NOW, deps);
    expect((await rowsOf(deps))[0]?.at).toBe(NOW);
  });

  it('begins its days where the shop is', async () => {
    const deps = world(open());
    deps.now = Date.UTC(2026, 10, 18, 23, 30);
    await readThreads(deps, [waiting('a', 70)]);
    await recordBacklog(deps.now, deps);
    expect(await replies(deps)).toEqual([['2026-11-19', [1, 0, 0]]]);
  });

  it('opens what has slept until now before it counts', async () => {
    const deps = world(open());
    await readThreads(deps, [waiting('a', 70)]);
    const mark = { shop: SHOP, subject: 'thread:a', rule: 'late-reply', as: 'snoozed' } as const;
    await deps.store.decide([{ ...mark, until: NOW + HOUR }], NOW);
    await recordBacklog(NOW, deps);
    expect(await replies(deps)).toEqual([['2026-11-18', [0, 0, 0]]]);
    await recordBacklog(NOW + HOUR, deps);
    expect(await replies(deps)).toEqual([['2026-11-18', [1, 0, 0]]]);
  });

  it('is forgotten after 90 days, and with everything else', async () => {
    const deps = world(open());
    await readThreads(deps, [waiting('a', 70)]);
    await recordBacklog(NOW, deps);
    deps.now = NOW + (BACKLOG_DAYS + 2) * DAY;
    await readThreads(deps, [thread('b', [])]);
    await recordBacklog(deps.now, deps);
    expect((await rowsOf(deps)).map(({ day }) => day)).toEqual(['2027-02-18']);
    await deps.store.clear();
    expect(await rowsOf(deps)).toEqual([]);
  });
});

import { beforeEach, expect, it, vi } from 'vitest';
import { createSchedule } from '../../entrypoints/background/schedule.ts';
import { createUnderWay } from '../../entrypoints/background/under-way.ts';
import { readThreads } from '../app/report-world.ts';
import { NOW, SHOP, waiting, world } from '../app/world.ts';
import { browserFor } from './real-background.ts';

const HOST = 'pccomponentes-prod.mirakl.net';

beforeEach(() => browserFor(HOST));

it('counts the day of a page that was just read, without any alarm', async () => {
  const deps = world();
  const schedule = createSchedule(deps, () => Promise.resolve(false), createUnderWay());
  await schedule.recounted();
  expect(await deps.store.backlog(SHOP, '0000')).toEqual([]);
  await readThreads(deps, [waiting('a', 70)]);
  await schedule.recounted();
  expect(await deps.store.backlog(SHOP, '0000')).toMatchObject([
    { day: '2026-11-18', at: NOW, rules: { 'late-reply': [1, 0, 0] } },
  ]);
});

it('counts the day at the first part that the API told, not once all of it is read', async () => {
  const deps = world();
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const readPart = async (onRead: () => void) => {
    await readThreads(deps, [waiting('a', 70)]);
    onRead();
    return promise;
  };
  createSchedule(deps, readPart, createUnderWay()).sync();
  await vi.waitFor(async () => expect(await deps.store.backlog(SHOP, '0000')).toHaveLength(1));
  resolve(false);
});

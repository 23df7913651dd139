import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../entrypoints/background/index.ts';
import type { Decision } from '../../lib/domain/decision.ts';
import type { PopupState } from '../../lib/domain/views.ts';
import { ask, browserFor, NOW, OWN_PAGE, readOrders } from './real-background.ts';

const HOST = 'pccomponentes-prod.mirakl.net';
const HOUR = 3_600_000;
const TASK = { shop: `${HOST}|1`, subject: 'thread:a', rule: 'late-reply' } as const;
const content = {
  id: 'test-extension-id',
  url: `https://${HOST}/inbox/shop/threads/all`,
  frameId: 0,
};

beforeEach(async () => {
  browserFor(HOST);
  background.main();
  const waiting = { waiting: true, waitingSince: NOW - 30 * HOUR, waitingSinceExact: true };
  const facts = [{ type: 'thread', id: 'a', orderId: '123-A', ...waiting }];
  const read = { url: content.url, status: 'ok', problems: [], facts };
  await ask({ type: 'page-read', shop: '1', page: 'inbox', ...read }, content);
});
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await Dexie.delete('trastienda');
});

const popup = (query = {}) =>
  ask({ type: 'popup', limit: 50, query }, OWN_PAGE) as Promise<PopupState>;
const decide = (choice: string, sender: object = OWN_PAGE) =>
  ask({ type: 'decide-tasks', tasks: [TASK], choice }, sender) as Promise<{
    readonly before: readonly Decision[];
  }>;
const badge = () => fakeBrowser.action.getBadgeText({});

it('puts a task off, takes that back, and the badge follows', async () => {
  await readOrders(HOST);
  await vi.waitFor(async () => {
    expect(await badge()).toBe('1');
  });
  const at = Date.now();
  const { before } = await decide('hour');
  expect(before).toEqual([TASK]);
  await vi.waitFor(async () => {
    expect(await badge()).toBe('');
  });
  const put = await popup();
  expect(put.snoozed.tasks[0]?.snoozed).toEqual({
    ...{ at, grade: 1, until: at + HOUR },
    seen: NOW - 30 * HOUR,
  });
  expect(await ask({ type: 'restore-decisions', before }, OWN_PAGE)).toBeNull();
  await vi.waitFor(async () => {
    expect(await badge()).toBe('1');
  });
  expect((await popup()).snoozed.total).toBe(0);
});

it('rings when it comes back, with nothing open', async () => {
  await decide('hour');
  await vi.waitFor(async () => {
    const alarms = await fakeBrowser.alarms.getAll();
    expect(alarms.map(({ scheduledTime }) => scheduledTime)).toContain(NOW + HOUR);
  });
  vi.setSystemTime(NOW + HOUR);
  await fakeBrowser.alarms.onAlarm.trigger({ name: 'due', scheduledTime: NOW + HOUR } as never);
  await vi.waitFor(async () => {
    expect(await badge()).toBe('1');
  });
});

it('finds tasks by the name their rule bears in the seller’s language', async () => {
  const found = await popup({ search: 'rulenamelate 123-a' });
  expect(found.groups.flatMap(({ tasks }) => tasks.map(({ subject }) => subject))).toEqual([
    'thread:a',
  ]);
  expect((await popup({ search: 'nothing' })).groups).toEqual([]);
});

it('takes neither what a page of a marketplace asks, nor what makes no sense', async () => {
  expect(await decide('done', content)).toEqual({ refused: 'message' });
  expect(await decide('never')).toEqual({ refused: 'message' });
  const odd = { ...TASK, done: { at: NOW, grade: 3 } };
  expect(await ask({ type: 'restore-decisions', before: [odd] }, OWN_PAGE)).toEqual({
    refused: 'message',
  });
  expect((await popup()).counts.late).toBe(1);
});

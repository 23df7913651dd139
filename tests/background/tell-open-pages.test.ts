import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Deps } from '../../lib/app/deps.ts';
import { ownPageHandlers } from '../../entrypoints/background/own-page-handlers.ts';
import { panelHandlers } from '../../entrypoints/background/panel-handlers.ts';
import type { Schedule } from '../../entrypoints/background/schedule.ts';
import { tellOpenPages } from '../../entrypoints/background/tell-open-pages.ts';
import { createUnderWay } from '../../entrypoints/background/under-way.ts';

const ORIGINS = ['https://one.mirakl.net/*', 'https://two.mirakl.net/*'];
let sent: unknown[][] = [];
let asked: unknown[] = [];
let steps: string[] = [];
const told = { type: 'look-again' };

const schedule = {
  recount: () => undefined,
  recounted: async () => void steps.push('counted'),
} as unknown as Schedule;

beforeEach(() => {
  fakeBrowser.reset();
  [sent, asked, steps] = [[], [], []];
  vi.spyOn(fakeBrowser.permissions, 'getAll').mockResolvedValue({ origins: ORIGINS } as never);
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async (query: unknown) => {
    asked.push(query);
    return [{ id: 3 }, { id: 5 }, {}];
  });
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async (...args: unknown[]) => {
    sent.push(args);
    steps.push('told');
    throw new Error('Receiving end does not exist.');
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

it('tells the pages of the marketplaces that may be read, in their top frame only', async () => {
  await tellOpenPages();
  expect(asked).toEqual([{ url: ORIGINS, discarded: false }]);
  expect(sent).toEqual([
    [3, told, { frameId: 0 }],
    [5, told, { frameId: 0 }],
  ]);
});

it('asks for no tab at all where nothing may be read', async () => {
  vi.spyOn(fakeBrowser.permissions, 'getAll').mockResolvedValue({ origins: [] } as never);
  await tellOpenPages();
  expect([asked, sent]).toEqual([[], []]);
});

it('does not fail where the tabs cannot be had', async () => {
  vi.spyOn(fakeBrowser.tabs, 'query').mockRejectedValue(new Error('no tabs'));
  await expect(tellOpenPages()).resolves.toBeUndefined();
});

it('tells the other tabs what was decided in one', async () => {
  const deps = {
    clock: () => 1,
    isLost: () => false,
    store: { decide: async () => [], namedShops: async () => [] },
  } as unknown as Deps;
  const message = { shop: '1', subject: 'order:1', rule: 'missing-invoice', isDone: true } as const;
  const page = { host: 'one.mirakl.net', url: 'https://one.mirakl.net/', tabId: 3 };
  await panelHandlers(deps, schedule).decide({ type: 'decide', ...message }, page);
  await vi.waitFor(() => {
    expect(sent).toEqual([[5, told, { frameId: 0 }]]);
  });
});

it('tells them that everything was forgotten, and nothing else', async () => {
  const deps = { store: { clear: async () => void steps.push('cleared') } } as unknown as Deps;
  await ownPageHandlers(deps, schedule, createUnderWay())['forget-everything']({
    type: 'forget-everything',
  });
  await vi.waitFor(() => {
    expect(steps).toEqual(['cleared', 'counted', 'told', 'told']);
  });
  expect(sent.map(([, message]) => message)).toEqual([
    { type: 'forgotten' },
    { type: 'forgotten' },
  ]);
});

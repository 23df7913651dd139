import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../entrypoints/background/index.ts';
import { forgetEverything } from '../../entrypoints/options/stored.ts';
import { loadConnections, saveConnection } from '../../lib/platform/api-keys.ts';
import { changeSettings } from '../../lib/platform/settings.ts';
import { DexieStore } from '../../lib/store/dexie-store.ts';
import { ask, browserFor, NOW, OWN_PAGE } from './real-background.ts';

const HOST = 'pccomponentes-prod.mirakl.net';
const ORIGIN = `https://${HOST}`;
const SHOP = `${HOST}|2001`;
const HOUR = 3_600_000;
const KEY = 'KEY-7c766353-01a2-4d98-a56a-e6f0393a1ab9';
const inbox = { id: 'test-extension-id', url: `${ORIGIN}/inbox/shop/threads/all`, frameId: 0 };
const TASK = { shop: SHOP, subject: 'thread:a', rule: 'late-reply' };

/** Lets go of what is held, so that it goes on only now. */
let letGo: () => void;
let held: Promise<void>;

type Writer = {
  [K in keyof DexieStore]: DexieStore[K] extends (...args: never[]) => Promise<unknown> ? K : never;
}[keyof DexieStore];

/** The store's next call of this name waits before it begins. @returns whether it does */
function holdStore(name: Writer): () => boolean {
  let isHeld = false;
  const original = DexieStore.prototype[name] as (...args: unknown[]) => Promise<unknown>;
  const spy = vi.spyOn(DexieStore.prototype, name) as unknown as {
    mockImplementationOnce: (run: (...args: unknown[]) => Promise<unknown>) => void;
  };
  spy.mockImplementationOnce(async function (this: DexieStore, ...args) {
    isHeld = true;
    await held;
    return original.apply(this, args);
  });
  return () => isHeld;
}

/** The marketplace's next answer waits. */
function holdFetch(): () => boolean {
  let isHeld = false;
  const body = { shop_id: 2001, shop_name: 'Delta' };
  vi.stubGlobal('fetch', async () => {
    isHeld = true;
    await held;
    return Response.json(body, { headers: { date: new Date(NOW).toUTCString() } });
  });
  return () => isHeld;
}

function readInbox(): Promise<unknown> {
  const waiting = { waiting: true, waitingSince: NOW - 30 * HOUR, waitingSinceExact: true };
  const facts = [{ type: 'thread', id: 'a', ...waiting }];
  const read = { type: 'page-read', page: 'inbox', url: inbox.url, status: 'ok', problems: [] };
  return ask({ ...read, shop: '2001', shopName: 'Informática Delta', facts }, inbox);
}

const decide = () => ask({ type: 'decide-tasks', tasks: [TASK], choice: 'done' }, OWN_PAGE);
const sent = () => {
  const text =
    'Buenos días, gracias por su mensaje: su pedido sale mañana por la mañana con el transportista ' +
    'de siempre, y en cuanto lo recoja verá usted el número de seguimiento en esta misma página.';
  const message = { at: NOW, text, files: [] };
  return ask({ type: 'sent', shop: '2001', threadId: 'a', strip: [], messages: [message] }, inbox);
};
const connect = () => ask({ type: 'connect', origin: ORIGIN, key: KEY }, OWN_PAGE);
const ring = () => fakeBrowser.alarms.onAlarm.trigger({ name: 'due', scheduledTime: NOW } as never);
const changeRules = () => changeSettings((now) => ({ ...now, rules: { replyHours: 7 } }));

async function everyRow(): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const db = await new Dexie('trastienda').open();
  const rows = await Promise.all(
    db.tables.map(async (table) => [table.name, await table.toArray()] as const),
  );
  db.close();
  return Object.fromEntries(rows.filter(([, found]) => found.length > 0));
}

beforeEach(async () => {
  browserFor(HOST);
  held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(
    (message: unknown) => ask(message as object, OWN_PAGE) as never,
  );
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
  // Node’s own does not tell.
  Object.defineProperty(navigator, 'onLine', { value: true, configurable: true });
  background.main();
  await readInbox();
});

afterEach(async () => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  await Dexie.delete('trastienda');
});

it.each<[string, () => () => boolean, () => Promise<unknown>]>([
  ['a page that was read', () => holdStore('observe'), readInbox],
  ['the visit of a page', () => holdStore('recordVisit'), readInbox],
  ['a task that is decided', () => holdStore('decide'), decide],
  ['a message that was sent', () => holdStore('rememberSent'), sent],
  ['tasks that are judged anew', () => holdStore('replan'), changeRules],
  ['the day’s backlog', () => holdStore('putBacklog'), ring],
  ['a key that is tried', holdFetch, connect],
])(
  'nothing comes back of %s while all is deleted',
  async (_what, hold, begin) => {
    const isHeld = hold();
    const begun = begin();
    await vi.waitFor(() => expect(isHeld()).toBe(true), { timeout: 5_000 });
    const forgotten = forgetEverything();
    await new Promise((resolve) => setTimeout(resolve, 100));
    letGo();
    await Promise.all([begun, forgotten]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await everyRow()).toEqual({});
    expect(await loadConnections()).toEqual([]);
    const kept = JSON.stringify(await fakeBrowser.storage.local.get(null));
    expect(kept).not.toMatch(/thread|replyHours|2001/);
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  },
  15_000,
);

it('nothing comes back of a list that is read through the API', async () => {
  const isHeld = holdFetch();
  await saveConnection({ origin: ORIGIN, key: KEY, shop: SHOP, connectedAt: NOW });
  void ring();
  await vi.waitFor(() => expect(isHeld()).toBe(true), { timeout: 5_000 });
  const forgotten = forgetEverything();
  await new Promise((resolve) => setTimeout(resolve, 100));
  letGo();
  await forgotten;
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await everyRow()).toEqual({});
  expect(await loadConnections()).toEqual([]);
}, 15_000);

import { afterAll, expect, test } from 'vitest';
import type { SyncRow } from '../../lib/app/sync-ports.ts';
import { BIG_SHOP } from '../backoffice/data/big-shop.ts';
import type { ApiCall } from '../backoffice/api/ledger.ts';
import { storedRows } from './browsers/own-pages.ts';
import { inBothBrowsers } from './browsers/session.ts';
import type { Session } from './browsers/session.ts';
import { tryToConnect } from './driving/api.ts';
import { arrange, PCCOMPONENTES, shopOn } from './driving/arrange.ts';
import { killBackground } from './driving/background-life.ts';
import { wake } from './driving/key-reach.ts';
import { inOptions, said } from './driving/options.ts';

const SHOP = `${PCCOMPONENTES}|${BIG_SHOP}`;
/** Pages enough of every list to be stopped between any two; offers few enough to be read at once. */
const BACKOFFICE = { big: { orders: 900, threads: 450, offers: 700, days: 80 } };
/** Safety nets that keep a minute's distance from the first reading of orders, and tell the same. */
const LATER: readonly string[] = ['open-orders', 'incidents', 'offer-changes'];
const READ_WITHIN_MS = 100_000;
/**
 * After so many pages of a list: in the middle of its chain. A call that opens one is not made again
 * for a while once its answer is lost, since it may have counted.
 */
const KILLED_AT = [
  ['OR11', 3],
  ['OR11', 6],
  ['M11', 2],
  ['OF21', 2],
  ['OF21', 5],
] as const;

/** Tasks by subject as they are stored in the end; per browser, by how the background fared. */
const told = new Map<string, readonly string[]>();
const least = new Map<string, number>();

inBothBrowsers('a first reading left in peace', { backoffice: BACKOFFICE }, (session) => {
  test('tells what is due', { timeout: 150_000 }, async () => {
    await connect(session());
    await expect.poll(() => isRead(session()), patience(READ_WITHIN_MS)).toBe(true);
    const tasks = await tasksOf(session());
    expect(tasks.length).toBeGreaterThan(200);
    told.set(session().kind, tasks);
    least.set(session().kind, firstCalls(session()).length);
    expect(repeated(session())).toBe(0);
    expect(session().backoffice.api.ledger.breaks).toEqual({});
  });
});

inBothBrowsers('a first reading killed again and again', { backoffice: BACKOFFICE }, (session) => {
  afterAll(() => {
    expect(session().backoffice.api.ledger.breaks).toEqual({});
  });

  test('tells the same in the end, at one call more per death', { timeout: 200_000 }, async () => {
    // Time enough for a kill to meet a call under way.
    arrange(session(), { apiDelay: 300 });
    await connect(session());
    let deaths = 0;
    for (const [index, [code, pages]] of KILLED_AT.entries()) {
      const read = () => firstCalls(session()).filter((call) => call.code === code).length;
      await expect.poll(() => read() >= pages, patience(30_000)).toBe(true);
      if (await killBackground(session())) deaths += 1;
      // After the last death nobody wakes it: the alarm does that was set when it began to read.
      if (index < KILLED_AT.length - 1) await wake(session());
    }
    expect(deaths).toBe(KILLED_AT.length);
    await expect.poll(() => isRead(session()), patience(READ_WITHIN_MS)).toBe(true);
    expect(await tasksOf(session())).toEqual(told.get(session().kind));
    const made = firstCalls(session()).length;
    const peace = least.get(session().kind);
    const again = repeated(session());
    console.info(
      `${session().kind}: ${deaths} deaths, ${again} calls repeated, ${made} for ${peace}`,
    );
    expect(again).toBeLessThanOrEqual(deaths);
    expect(made).toBeGreaterThanOrEqual(peace ?? Infinity);
    expect(made).toBeLessThanOrEqual((peace ?? 0) + deaths);
  });
});

inBothBrowsers(
  'a first reading that takes long',
  // A browser that watches its workers lets none of them end: nobody may be attached to it.
  { backoffice: BACKOFFICE, launch: { isUnwatched: true } },
  (session) => {
    test('is not cut short, however slow the answers', { timeout: 200_000 }, async () => {
      const delay = 14_000;
      arrange(session(), { apiDelay: 0 });
      await connect(session());
      arrange(session(), { apiDelay: delay });
      // One call may be on its way that was begun, and is answered, at the old pace.
      const from = calls(session()).length + 1;
      // Far beyond the half minute after which an idle background is stopped.
      const isThere = () => calls(session()).length >= from + 5;
      await expect.poll(isThere, patience(120_000)).toBe(true);
      const at = calls(session())
        .slice(from)
        .map((call) => call.at);
      const gaps = at.slice(1).map((moment, index) => moment - (at[index] ?? 0));
      // Stopped, it would have gone on with an alarm, half a minute later at best.
      expect(Math.max(...gaps)).toBeLessThan(delay + 8_000);
      expect((at.at(-1) ?? 0) - (at[0] ?? 0)).toBeGreaterThan(50_000);
    });
  },
);

function patience(timeout: number) {
  return { timeout, interval: 100 };
}

async function connect(session: Session): Promise<void> {
  const { apiKey } = shopOn(session.backoffice, PCCOMPONENTES, BIG_SHOP);
  await inOptions(session, async (page) => {
    const answer = await tryToConnect(page, { host: PCCOMPONENTES, key: apiKey, shopId: BIG_SHOP });
    expect(answer).toBe(said('connDone'));
  });
}

function calls({ backoffice }: Session): readonly ApiCall[] {
  return backoffice.api.ledger.calls;
}

/** Calls of a first reading; others come a minute later, or not, and ask for documents once more. */
function firstCalls(session: Session): readonly ApiCall[] {
  const isLater = ({ code, path }: ApiCall) =>
    code === 'OR72' || /order_state_codes|has_incident/.test(path);
  return calls(session).filter((call) => !isLater(call));
}

/** Calls that ask for what another has asked for already: the same page, file or batch. */
function repeated(session: Session): number {
  const asked = calls(session).map(({ path }) =>
    path.replace(/(start_update_date|updated_since)=[^&]*/, ''),
  );
  return asked.length - new Set(asked).size;
}

async function rowsOf(session: Session) {
  const {
    'trastienda/syncRows': sync = [],
    'trastienda/waiting': queue = [],
    'trastienda/tasks': tasks = [],
  } = await storedRows(session);
  return {
    sync: sync as readonly SyncRow[],
    queue,
    tasks: tasks as readonly { readonly rule: string; readonly subject: string }[],
  };
}

/** Whether every list was read to its end once, but for those that come later. */
async function isRead(session: Session): Promise<boolean> {
  const { sync, queue } = await rowsOf(session);
  const own = sync.filter(({ shop, list }) => shop === SHOP && !LATER.includes(list));
  const isDone = own.every(({ cursor, doneAt }) => cursor === undefined && doneAt !== undefined);
  return own.length === 12 && isDone && queue.length === 0;
}

async function tasksOf(session: Session): Promise<readonly string[]> {
  const { tasks } = await rowsOf(session);
  return tasks.map(({ rule, subject }) => `${rule} ${subject}`).sort();
}

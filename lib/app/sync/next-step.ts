import type { ApiQuery, SyncList, SyncRow } from '../sync-ports.ts';
import { dueAt, hostHeldUntil, isOfStrictTier, isUnderWay } from './due.ts';
import {
  DAY_MS,
  DOCUMENTS_AT_ONCE,
  FIRST_REACH_MS,
  ONE_OPERATION,
  SINCE_LAST,
} from './intervals.ts';
import { againSince, betweenChains, isAgainDue } from './left-out.ts';
import type { Situation } from './situation.ts';
import { isAsked, rowOf } from './situation.ts';
import { keyDoubt } from './wrong-key.ts';

/** What a sync does next. Nothing but `ask` calls the marketplace. */
export type NextStep =
  | { readonly do: 'ask'; readonly query: ApiQuery; readonly row: SyncRow }
  /** Orders without invoice are put in the queue, to be looked at again. */
  | { readonly do: 'look-again'; readonly row: SyncRow }
  /** Offers that a full reading has not met are closed, a stretch at a time. */
  | { readonly do: 'sweep'; readonly row: SyncRow; readonly after: string }
  /** Nothing is due before `until`, epoch ms; without it nothing ever will, unless the seller acts. */
  | { readonly do: 'wait'; readonly until?: number };

/**
 * What judging rests on comes first, once: which shop it is, what its marketplace demands. After
 * that deadlines come before what can wait, and the long reading of all offers comes last.
 */
const FIRST: readonly SyncList[] = ['account', 'platform', 'document-types', 'channels', 'locales'];
export const PRIORITY: readonly SyncList[] = [
  'orders',
  'open-orders',
  'threads',
  'invoice-requests',
  'documents',
  'incidents',
  'returns',
  'account',
  'platform',
  'document-types',
  'channels',
  'locales',
  'statistics',
  'offer-changes',
  'offers',
];

/** Lists whose first chain reaches back only so far. */
const SINCE: Partial<Readonly<Record<SyncList, number>>> = {
  orders: FIRST_REACH_MS,
  threads: FIRST_REACH_MS,
  'offer-changes': DAY_MS,
};

/** Cursor of a reading of all offers whose pages are read: what is left is ours to do. */
export const SWEEP = 'sweepAfter';

/** The next step for one shop. Pure: the same situation and moment give the same step. */
export function nextStep(situation: Situation, now: number): NextStep {
  const doubt = keyDoubt(situation, now);
  if (doubt.is === 'wrong') return { do: 'wait' };
  const held = hostHeldUntil(situation.hostRows, now);
  if (held !== undefined) return { do: 'wait', until: held };
  if (doubt.is === 'open') {
    if (doubt.at > now) return { do: 'wait', until: doubt.at };
    return stepOf(doubt.witness, situation, now);
  }
  const lists = inTurn(situation).filter((list) => isAsked(list, situation));
  let until: number | undefined;
  for (const list of lists) {
    const at = dueAt(list, situation, now);
    if (at === undefined) continue;
    if (at <= now && !isBatchFilling(list, situation, now)) return stepOf(list, situation, now);
    if (at > now) until = Math.min(until ?? at, at);
  }
  return { do: 'wait', ...(until !== undefined && { until }) };
}

/** What failed comes after what did not: one list must not use up a patience that all share. */
function inTurn(situation: Situation): readonly SyncList[] {
  const { rows } = situation;
  const unread = FIRST.filter((list) => rows.get(list)?.doneAt === undefined);
  const lists = [...unread, ...PRIORITY.filter((list) => !unread.includes(list))];
  const hasFailed = (list: SyncList) => rows.get(list)?.failure !== undefined;
  const turns = [...lists.filter((list) => !hasFailed(list)), ...lists.filter(hasFailed)];
  return isOfStrictTier(situation) ? longestWaitFirst(turns, situation) : turns;
}

/**
 * Where one operation may be called as rarely as its most frequent list is due, that list would take
 * every turn: among its lists, the one whose chain began the longest ago comes first.
 */
function longestWaitFirst(turns: readonly SyncList[], situation: Situation): readonly SyncList[] {
  const begunAt = (list: SyncList) => rowOf(situation, list).startedAt ?? 0;
  const waiting = turns
    .filter((list) => ONE_OPERATION.includes(list))
    .toSorted((a, b) => begunAt(a) - begunAt(b));
  return turns.map((list) => (ONE_OPERATION.includes(list) ? (waiting.shift() ?? list) : list));
}

/** While orders still come in, only full batches of their documents are asked for. */
function isBatchFilling(list: SyncList, situation: Situation, now: number): boolean {
  const { queued } = situation;
  if (list !== 'documents' || queued.length === 0 || queued.length >= batchOf(situation))
    return false;
  return (['orders', 'open-orders'] as const).some((source) =>
    isUnderWay(rowOf(situation, source), now),
  );
}

function stepOf(list: SyncList, situation: Situation, now: number): NextStep {
  const row = rowOf(situation, list);
  const { cursor, ...between } = row;
  if (list === 'documents') return documentsStep(situation, row);
  if (!isUnderWay(row, now)) return begin(between, situation, now);
  const after = cursor?.[SWEEP];
  if (typeof after === 'string') return { do: 'sweep', row, after };
  const { since } = row;
  return { do: 'ask', row, query: { list, cursor, ...(since !== undefined && { since }) } };
}

function documentsStep(situation: Situation, row: SyncRow): NextStep {
  const { told } = situation;
  const queued = situation.queued.slice(0, batchOf(situation));
  if (queued.length === 0) return { do: 'look-again', row };
  const { invoiceTypes } = told ?? {};
  return {
    do: 'ask',
    row,
    query: { list: 'documents', ids: queued, ...(invoiceTypes && { invoiceTypes }) },
  };
}

/** Orders whose documents are asked for together: fewer while one among them is refused. */
function batchOf(situation: Situation): number {
  return rowOf(situation, 'documents').batch ?? DOCUMENTS_AT_ONCE;
}

/** The first call of a chain: of what changed since the last one, or of what was left out, too. */
function begin(last: SyncRow, { hostRows }: Situation, now: number) {
  const row = betweenChains(last);
  const { list, nextSince } = row;
  const ask = (since?: number): ApiQuery => ({ list, ...(since !== undefined && { since }) });
  if (!SINCE_LAST.includes(list)) return { do: 'ask', row, query: ask() } as const;
  const serverNow = marketplaceNow(hostRows, now);
  if (isAgainDue(row, now)) {
    const again = { ...row, isAgain: true } as const;
    return { do: 'ask', row: again, query: ask(againSince(row, serverNow)) } as const;
  }
  const reach = SINCE[list];
  const first = reach === undefined ? undefined : serverNow - reach;
  return { do: 'ask', row, query: ask(nextSince ?? first) } as const;
}

/** What the marketplace's clock says now, as far as its answers have told. */
function marketplaceNow(rows: readonly SyncRow[], now: number): number {
  const last = rows
    .filter(({ skewMs }) => skewMs !== undefined)
    .reduce<SyncRow | undefined>(
      (newest, row) => ((row.readAt ?? 0) >= (newest?.readAt ?? 0) ? row : newest),
      undefined,
    );
  return now + (last?.skewMs ?? 0);
}

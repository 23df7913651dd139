import type { ShopKey, StoredFact } from '../domain/facts.ts';
import { subjectOf } from '../domain/facts.ts';
import { settledFact } from '../domain/rough-moment.ts';
import { joinReplies, repliesOf } from './replies.ts';
import type { FactRow } from './rows.ts';
import type { Waits } from './waiting-since.ts';
import {
  NO_WAITS,
  sameWaits,
  sawAnswer,
  sawExact,
  sawLastMessage,
  sinceOf,
} from './waiting-since.ts';
import { knownFields } from './whitelist.ts';

export interface Merged {
  readonly row: FactRow;
  /** Whether anything but moments of observation differs from what was kept. */
  readonly changed: boolean;
}

/** Kept as evidence in `waits`, not as plain fields. */
const SINCE_FIELDS = new Set(['waitingSince', 'waitingSinceExact']);
/** Moments of which the latest ever told holds: each look sees but one of an order's conversations. */
const LATEST_FIELDS = new Set(['shopWroteAt', 'customerWroteAt']);

/**
 * Lays a fact seen at `at` (epoch ms) over what is kept. Field by field the newer observation wins,
 * but of last words the later one; an absent field says nothing, and a rough moment moves nothing that is known as well. But for those,
 * the result depends neither on the order of observations nor on how often one arrives.
 */
export function mergeFact(
  shop: ShopKey,
  kept: FactRow | undefined,
  told: StoredFact,
  at: number,
): Merged {
  const fact = settledFact(kept?.values, told);
  const values = { ...kept?.values };
  const seen = { ...kept?.seen };
  let changed = !kept;
  for (const [field, value] of knownFields(fact)) {
    if (fact.type === 'thread' && SINCE_FIELDS.has(field)) continue;
    const wins = isBetter(field, value, at, values[field], seen[field]);
    if (wins && values[field] !== value) {
      values[field] = value;
      changed = true;
    }
    if (wins) seen[field] = at;
  }
  const waits = fact.type === 'thread' ? mergeWaits(kept?.waits ?? NO_WAITS, fact, at) : undefined;
  if (waits && !sameWaits(kept?.waits ?? NO_WAITS, waits)) changed = true;
  const answers = joinReplies(kept?.replies, repliesOf(fact));
  if (answers.replies !== kept?.replies) changed = true;
  const row: FactRow = {
    ...kept,
    shop,
    subject: subjectOf(fact),
    type: fact.type,
    id: fact.id,
    at: Math.max(at, kept?.at ?? 0),
    values,
    seen,
    ...(waits && { waits }),
    ...answers,
  };
  return { row, changed };
}

type Value = string | number | boolean;

function isBetter(
  field: string,
  value: Value,
  at: number,
  held: Value | undefined,
  heldAt?: number,
): boolean {
  if (LATEST_FIELDS.has(field) && typeof value === 'number' && typeof held === 'number')
    return value > held;
  if (held === undefined || heldAt === undefined || at > heldAt) return true;
  // Two values of one moment (the same order twice on a page): any fixed choice keeps merging
  // independent of order.
  return at === heldAt && String(value) > String(held);
}

function mergeWaits(waits: Waits, fact: StoredFact & { type: 'thread' }, at: number): Waits {
  if (saysAnswered(fact)) return sawAnswer(waits, at);
  if (fact.waitingSince === undefined) return waits;
  const seen = { at, since: fact.waitingSince };
  return fact.waitingSinceExact ? sawExact(waits, seen) : sawLastMessage(waits, seen);
}

function saysAnswered(fact: StoredFact & { type: 'thread' }): boolean {
  if (fact.waiting !== undefined) return !fact.waiting;
  return fact.shopOnly === true || fact.lastFrom === 'shop';
}

/** The fact a row stands for. An answered thread waits for nobody, whatever older fields say. */
export function factOf(row: FactRow): StoredFact {
  const fact = { type: row.type, id: row.id, ...row.values } as StoredFact;
  if (fact.type === 'order') return withConversationSeen(fact, row);
  if (fact.type !== 'thread') return fact;
  const { waitingFor, ...rest } = withoutOldShopOnly(fact, row);
  const answeredAt = row.waits?.answeredAt ?? -1;
  if (rest.waiting === false) return rest;
  const since = row.waits && sinceOf(row.waits);
  const stillFor = waitingFor && (row.seen.waitingFor ?? 0) > answeredAt;
  return {
    ...rest,
    ...(stillFor && { waitingFor }),
    ...(since && { waitingSince: since.since, waitingSinceExact: since.exact }),
  };
}

/** Where somebody waits since, the shop is no longer the only one that has written. */
function withoutOldShopOnly(fact: StoredFact & { type: 'thread' }, { seen }: FactRow) {
  const isOld = fact.waiting === true && (seen.waiting ?? 0) > (seen.shopOnly ?? 0);
  if (!isOld) return fact;
  const { shopOnly: _old, ...rest } = fact;
  return rest;
}

/** Silence is known up to the last look at the whole conversation, and no further. */
function withConversationSeen(fact: StoredFact & { type: 'order' }, row: FactRow): StoredFact {
  const at = row.seen.conversationSeen;
  return fact.conversationSeen && at !== undefined ? { ...fact, conversationSeenAt: at } : fact;
}

/**
 * The row with no observation later than `now`. A clock that was ahead for a while would otherwise
 * leave values that nothing seen after its correction could ever replace.
 */
export function withoutFuture(row: FactRow, now: number): FactRow {
  if (row.at <= now) return row;
  const past = (at: number) => Math.min(at, now - 1);
  const seen = Object.fromEntries(Object.entries(row.seen).map(([field, at]) => [field, past(at)]));
  const { waits } = row;
  const told = { ...row, at: past(row.at), seen, values: withoutFutureWords(row.values, past) };
  if (!waits) return told;
  const { answeredAt, exact, steps } = waits;
  const known: Waits = {
    ...(answeredAt !== undefined && { answeredAt: Math.min(answeredAt, now - 2) }),
    ...(exact && { exact: { ...exact, at: past(exact.at) } }),
    steps: steps.map((step) => ({ ...step, at: past(step.at) })),
  };
  return { ...told, waits: known };
}

/** What is kept as the latest would never give way; forgotten, it would look like silence. */
function withoutFutureWords(values: FactRow['values'], past: (at: number) => number) {
  const words = Object.entries(values).filter(([field]) => LATEST_FIELDS.has(field));
  return {
    ...values,
    ...Object.fromEntries(words.map(([field, at]) => [field, past(Number(at))])),
  };
}

/** Both rows of one subject as one: used where a shop turns out to be another's placeholder. */
export function mergeRows(into: FactRow | undefined, row: FactRow, shop: ShopKey): FactRow {
  const { print: _print, ...rest } = into ?? row;
  if (!into) return { ...rest, shop };
  const values = { ...into.values };
  const seen = { ...into.seen };
  for (const [field, value] of Object.entries(row.values)) {
    const at = row.seen[field] ?? 0;
    if (!isBetter(field, value, at, values[field], seen[field])) continue;
    values[field] = value;
    seen[field] = at;
  }
  const waits = row.waits ? joinWaits(into.waits ?? NO_WAITS, row.waits) : into.waits;
  return {
    ...rest,
    at: Math.max(into.at, row.at),
    values,
    seen,
    ...(waits && { waits }),
    ...joinReplies(into.replies, row.replies),
  };
}

function joinWaits(into: Waits, from: Waits): Waits {
  let waits = from.answeredAt === undefined ? into : sawAnswer(into, from.answeredAt);
  if (from.exact) waits = sawExact(waits, from.exact);
  for (const step of from.steps) waits = sawLastMessage(waits, step);
  return waits;
}

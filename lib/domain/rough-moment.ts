import type { StoredFact } from './facts.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * How rough a moment is, told by its last milliseconds within a minute: pages state seconds at the
 * finest, so an exact one hardly ever ends so. A date without a time ends its day with the first.
 */
const ROUGH: ReadonlyMap<number, number> = new Map([
  [59_999, DAY_MS],
  [59_998, HOUR_MS],
  [59_997, MINUTE_MS],
]);

/** The last moment before this minute that says by itself that only the day is known. */
export function asDay(at: number): number {
  return startOfMinute(at) - 1;
}

/**
 * A distance ("2 hours ago") counted from `now`, which is right to the unit that such texts use:
 * minutes within the hour, hours within the day, else days. Epoch ms.
 */
export function asDistance(at: number, now: number): number {
  const age = Math.abs(now - at);
  return startOfMinute(at) - (age >= DAY_MS ? 1 : age >= HOUR_MS ? 2 : 3);
}

function startOfMinute(at: number): number {
  return Math.floor(at / MINUTE_MS) * MINUTE_MS;
}

/** Within how many ms before it the event may lie; undefined for an exact moment. */
export function roughnessOf(at: number): number | undefined {
  return ROUGH.get(((at % MINUTE_MS) + MINUTE_MS) % MINUTE_MS);
}

/**
 * The fact with earlier readings of its rough moments where they are told no finer now: "today" and
 * "2 hours ago" move with the clock while nothing happens. Another writer's message is a new one.
 */
export function settledFact<F extends StoredFact>(held: object | undefined, told: F): F {
  if (!held) return told;
  const before = held as Readonly<Record<string, unknown>>;
  const next = withoutOldAnswer(before, told);
  if (next.type === 'thread' && before.lastFrom !== next.lastFrom) return next;
  const kept = Object.entries(next).filter(
    ([field, at]) => isEarlier(before[field], at) || isFiner(before[field], at),
  );
  return kept.length === 0
    ? next
    : { ...next, ...Object.fromEntries(kept.map(([field]) => [field, before[field]])) };
}

/**
 * An inbox takes the shop's last word for an answer; where the thread's own page showed that this
 * very word went past the customer (`waiting` although the shop wrote last), it says nothing new.
 */
function withoutOldAnswer<F extends StoredFact>(
  held: Readonly<Record<string, unknown>>,
  told: F,
): F {
  if (told.type !== 'thread' || told.waiting !== false || told.lastFrom !== 'shop') return told;
  // Only a row of the inbox says nothing of who has written at all.
  if (held.waiting !== true || held.lastFrom !== 'shop' || told.shopOnly !== undefined) return told;
  if (!isSameMessage(held.lastMessageAt, told.lastMessageAt)) return told;
  const { waiting: _answered, lastFrom: _same, lastMessageAt: _rougher, ...rest } = told;
  return rest as F;
}

function isSameMessage(held: unknown, told: number | undefined): boolean {
  if (typeof held !== 'number' || told === undefined) return false;
  return (
    Math.abs(told - held) < Math.max(roughnessOf(told) ?? 0, roughnessOf(held) ?? 0, MINUTE_MS)
  );
}

function isEarlier(held: unknown, at: unknown): boolean {
  if (typeof held !== 'number' || typeof at !== 'number' || held >= at) return false;
  const roughness = at < OLDEST ? undefined : roughnessOf(at);
  return roughness !== undefined && at - held < roughness;
}

/** Pages state whole minutes of what the seller API tells to the millisecond: the same moment. */
function isFiner(held: unknown, at: unknown): boolean {
  if (typeof held !== 'number' || typeof at !== 'number' || at < OLDEST) return false;
  return at % MINUTE_MS === 0 && held > at && held - at < MINUTE_MS;
}

/** Smaller numbers (units in stock, days, totals) are no moments: 2001-09-09. */
const OLDEST = 1_000_000_000_000;

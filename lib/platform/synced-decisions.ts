import type { Decision } from '../domain/decision.ts';
import { isFarAhead } from '../domain/decision.ts';
import type { Row } from './decision-words.ts';
import {
  compareRows,
  DECISION_PREFIX,
  decisionOf,
  KEPT_MS,
  rowOf,
  rowsIn,
  wordAt,
} from './decision-words.ts';
import { besideStrange, roomBeside } from './strange-decisions.ts';
import type { Items } from './synced-items.ts';
import { bytesOf, ITEM_BYTES } from './synced-items.ts';

/** The last word on every task the seller has decided on of late: shop, `rule|subject`, word. */
export type Journal = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Most that this computer keeps to tell of; what travels is bounded in bytes. */
const MOST = 3_000;
/** So that one decision costs one item. A change of their number or form takes another prefix. */
export const BUCKETS = 8;
/** All buckets together. */
export const DECISION_BYTES = 60_000;

/** The journal with further decisions; of two on one task the later counts. @param now epoch ms */
export function withDecisions(
  journal: Journal,
  decisions: readonly Decision[],
  now: number,
): Journal {
  const rows = decisions.map((decision) => rowOf(decision, now));
  return journalOf(trimmed([...rowsIn(journal), ...rows], now));
}

/** Decisions of the second journal that come later than the first's, or are not in it at all. */
export function newsIn(journal: Journal, heard: Journal, now: number): readonly Decision[] {
  return trimmed(rowsIn(heard), now)
    .filter((row) => isNews(journal, row, now))
    .flatMap((row) => decisionOf(row) ?? []);
}

/** Every decision of a journal. */
export function decisionsIn(journal: Journal, now: number): readonly Decision[] {
  return newsIn({}, journal, now);
}

/** Decisions as they travel, and how many of those that could do. */
export interface PackedDecisions {
  readonly items: Items;
  readonly travelling: number;
  readonly all: number;
}

/**
 * The newest decisions as items, beside what only a newer version understands. Those on tasks of a
 * shop that is known by its name alone stay at home: that name is no id.
 * @param bytes room for all of them together; @param now epoch ms
 * @param strange what lies there that is not understood; see `strangeDecisions`
 */
export function packDecisions(
  journal: Journal,
  bytes: number,
  now: number,
  strange: Items = {},
): PackedDecisions {
  const most = Math.min(ITEM_BYTES, Math.floor(Math.min(bytes, DECISION_BYTES) / BUCKETS));
  const buckets = new Map<string, Row[]>();
  const all = trimmed(rowsIn(journal), now).filter(({ shop }) => !isNameOnly(shop));
  for (const row of all) {
    const bucket = bucketOf(row);
    buckets.set(bucket, [...(buckets.get(bucket) ?? []), row]);
  }
  const items: Record<string, unknown> = { ...strange };
  let travelling = 0;
  for (const [key, rows] of [...buckets].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const fitting = newestWithin(rows, Math.min(most, roomBeside(strange[key])) - 10);
    if (fitting.length > 0) items[key] = besideStrange(strange[key], fitting);
    travelling += fitting.length;
  }
  return { items, travelling, all: all.length };
}

/** The journal that lies in items; what is not understood is passed over. */
export function decisionsFrom(items: Items): Journal {
  return journalOf(
    Object.entries(items)
      .filter(([key]) => key.startsWith(DECISION_PREFIX))
      .flatMap(([, item]) => rowsIn(item)),
  );
}

/** Whether items say what the others do not. @param now epoch ms */
export function decidesMore(items: Items, than: Items, now: number): boolean {
  return newsIn(decisionsFrom(than), decisionsFrom(items), now).length > 0;
}

export function journalFrom(stored: unknown): Journal {
  return journalOf(rowsIn(stored));
}

/** Sorted, so that the same decisions are the same items on every computer. */
function journalOf(rows: readonly Row[]): Journal {
  const shops = new Map<string, Map<string, Row>>();
  for (const row of rows) {
    const words = shops.get(row.shop) ?? new Map<string, Row>();
    const held = words.get(row.key);
    if (!held || compareRows(held, row) < 0) words.set(row.key, row);
    shops.set(row.shop, words);
  }
  const sorted = <T>(map: Map<string, T>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    sorted(shops).map(([shop, words]) => [
      shop,
      Object.fromEntries(sorted(words).map(([key, { word }]) => [key, word])),
    ]),
  );
}

/**
 * Newest first, each task once, none too old, none beyond what is kept, and none that a clock far
 * ahead has dated: no later word could come over it.
 */
function trimmed(rows: readonly Row[], now: number): readonly Row[] {
  const sound = rows.filter(({ at }) => !isFarAhead(at, now));
  return [...rowsIn(journalOf(sound))]
    .filter(({ at }) => at > now - KEPT_MS)
    .sort((a, b) => compareRows(b, a) || (a.key < b.key ? -1 : 1))
    .slice(0, MOST);
}

function newestWithin(rows: readonly Row[], bytes: number): readonly Row[] {
  const shops = new Set<string>();
  const fitting: Row[] = [];
  let room = bytes - 2;
  for (const row of rows) {
    room -= bytesOf(row.key) + bytesOf(row.word) + 2;
    if (!shops.has(row.shop)) room -= bytesOf(row.shop) + 4;
    if (room < 0) break;
    shops.add(row.shop);
    fitting.push(row);
  }
  return fitting;
}

function isNews(journal: Journal, row: Row, now: number): boolean {
  const words = Object.hasOwn(journal, row.shop) ? journal[row.shop] : undefined;
  const word = words && Object.hasOwn(words, row.key) ? words[row.key] : undefined;
  if (word === undefined) return true;
  const at = wordAt(word);
  return isFarAhead(at, now) || compareRows({ ...row, word, at }, row) < 0;
}

/** Whether a shop's key is made of its host and its name. */
function isNameOnly(shop: string): boolean {
  return shop.includes('|~');
}

/** The item that a row lies in. */
function bucketOf({ shop, key }: Row): string {
  let hash = 7;
  for (const letter of shop + key) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0;
  return `${DECISION_PREFIX}${(hash >>> 0) % BUCKETS}`;
}

import type { Decision, TaskId } from '../domain/decision.ts';
import type { Subject } from '../domain/facts.ts';
import type { RuleId } from '../domain/rule.ts';
import { RULE_IDS } from '../domain/rule.ts';
import type { Items } from './synced-items.ts';
import { bytesOf, ITEM_BYTES } from './synced-items.ts';

/**
 * The last word on every task the seller has decided on of late: shop, then `rule|subject`, to a
 * word: `d.at.since.grade` is done, `s.at.since.grade.until` put off, `o.at` open. Moments are epoch
 * ms to the base of 36, `since` how much earlier it was first said: there is little room.
 */
export type Journal = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Older decisions are settled: the task is gone, or was seen on the other computer long since. */
const KEPT_MS = 30 * 24 * 3_600_000;
/** Most that this computer keeps to tell of; what travels is bounded in bytes. */
const MOST = 3_000;
/** So that one decision costs one item. A change of their number or form takes another prefix. */
const BUCKETS = 8;
export const DECISION_PREFIX = 'd1:';
/** All buckets together. */
export const DECISION_BYTES = 60_000;

interface Row {
  readonly shop: string;
  readonly key: string;
  readonly word: string;
  readonly at: number;
}

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
    .filter((row) => isNews(journal, row))
    .flatMap((row) => decisionOf(row) ?? []);
}

/** Every decision of a journal. */
export function decisionsIn(journal: Journal, now: number): readonly Decision[] {
  return newsIn({}, journal, now);
}

/**
 * The newest decisions as items.
 * @param bytes room for all of them together; @param now epoch ms
 */
export function decisionItems(journal: Journal, bytes: number, now: number): Items {
  const most = Math.min(ITEM_BYTES, Math.floor(Math.min(bytes, DECISION_BYTES) / BUCKETS));
  const buckets = new Map<number, Row[]>();
  for (const row of trimmed(rowsIn(journal), now)) {
    const bucket = bucketOf(row);
    buckets.set(bucket, [...(buckets.get(bucket) ?? []), row]);
  }
  const items: Record<string, unknown> = {};
  for (const [bucket, rows] of [...buckets].sort(([a], [b]) => a - b)) {
    const fitting = newestWithin(rows, most - 10);
    if (fitting.length > 0) items[`${DECISION_PREFIX}${bucket}`] = journalOf(fitting);
  }
  return items;
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

function rowOf(decision: Decision, now: number): Row {
  const { shop, rule, subject, done, snoozed } = decision;
  const said = done ?? snoozed;
  const at = decision.at ?? said?.at ?? now;
  const parts = said ? [number(said.at - at), `${said.grade}`, number(snoozed?.until)] : [];
  const word = [done ? 'd' : snoozed ? 's' : 'o', number(at), ...parts].join('.');
  return { shop, key: `${rule}|${subject}`, word, at };
}

function decisionOf({ shop, key, word }: Row): Decision | undefined {
  const id = idOf(shop, key);
  const [what, at, ago, gravity, end] = word.split('.');
  if (!id) return undefined;
  const said = moment(at);
  const grade = Number(gravity);
  if (what === 'o') return { ...id, at: said };
  const saidAt = said + (ago === undefined ? 0 : parseInt(ago, 36) || 0);
  if (![0, 1, 2].includes(grade) || !Number.isFinite(saidAt)) return undefined;
  if (what === 'd') return { ...id, at: said, done: { at: saidAt, grade } };
  if (what !== 's') return undefined;
  const until = end === undefined || end === '' ? undefined : moment(end);
  const isDated = until !== undefined && Number.isFinite(until);
  return { ...id, at: said, snoozed: { at: saidAt, grade, ...(isDated && { until }) } };
}

function idOf(shop: string, key: string): TaskId | undefined {
  const [rule, ...rest] = key.split('|');
  const subject = rest.join('|');
  if (!RULE_IDS.includes(rule as RuleId) || !/^[a-z]+:./.test(subject)) return undefined;
  return { shop, rule: rule as RuleId, subject: subject as Subject };
}

function rowsIn(stored: unknown): readonly Row[] {
  return entriesOf(stored).flatMap(([shop, words]) =>
    entriesOf(words).flatMap(([key, word]) => {
      if (typeof word !== 'string' || word.length > 80) return [];
      const at = moment(word.split('.')[1]);
      return Number.isFinite(at) ? [{ shop, key, word, at }] : [];
    }),
  );
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

/** Newest first, each task once, none too old, none beyond what is kept. */
function trimmed(rows: readonly Row[], now: number): readonly Row[] {
  return [...rowsIn(journalOf(rows))]
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

function isNews(journal: Journal, row: Row): boolean {
  const words = Object.hasOwn(journal, row.shop) ? journal[row.shop] : undefined;
  const word = words && Object.hasOwn(words, row.key) ? words[row.key] : undefined;
  if (word === undefined) return true;
  return compareRows({ ...row, word, at: moment(word.split('.')[1]) }, row) < 0;
}

function compareRows(a: Row, b: Row): number {
  return a.at - b.at || (a.word === b.word ? 0 : a.word < b.word ? -1 : 1);
}

function bucketOf({ shop, key }: Row): number {
  let hash = 7;
  for (const letter of shop + key) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0;
  return (hash >>> 0) % BUCKETS;
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function number(value: number | undefined): string {
  return value === undefined ? '' : Math.round(value).toString(36);
}

function moment(text: string | undefined): number {
  return text === undefined || !/^[0-9a-z]{1,11}$/.test(text) ? Number.NaN : parseInt(text, 36);
}

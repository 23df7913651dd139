import Dexie from 'dexie';
import type { Found, GroupCount, Listed, Searchable, TaskFilter } from '../app/task-ports.ts';
import type { ShopKey, Subject } from '../domain/facts.ts';
import type { RuleId } from '../domain/rule.ts';
import { RULE_IDS } from '../domain/rule.ts';
import { byUrgency } from '../domain/task.ts';
import type { Database } from './database.ts';
import { lateSince } from './due-tasks.ts';
import { ALWAYS, fromTaskRow, HISTORICAL, NEVER } from './rows.ts';

type Key = [shop: string, subject: string, rule: string];

const FIRST = Dexie.minKey;
const LAST = Dexie.maxKey;
/** Rows loaded at once where keys do not tell enough: as much as a page of text. */
const CHUNK = 2000;

type Stage = (db: Database, now: number) => Promise<readonly Key[]>;
/** Most urgent first. */
const STAGES: readonly Stage[] = [lateKeys, soonKeys, infoKeys, historicalKeys];

/** See `TaskLists.findTasks`. Keys first, most urgent first: rows are loaded of what is listed. */
export async function findTasks(
  db: Database,
  filter: TaskFilter,
  now: number,
  limit: number,
): Promise<Found> {
  const isAnyState = !filter.matches && !filter.lateOnly;
  const { keys, groups } = isAnyState
    ? await keysInGroups(db, filter, now, limit)
    : await keysThatMatch(db, filter, now);
  const rows = await db.tasks.bulkGet(keys.slice(0, limit));
  const tasks = rows.flatMap((row) => (row ? [fromTaskRow(row)] : []));
  const total = groups.reduce((sum, { due, historical }) => sum + due + historical, 0);
  return { tasks: tasks.sort(byUrgency(now)), total, groups };
}

interface Keys {
  readonly keys: readonly Key[];
  readonly groups: readonly GroupCount[];
}

/** Whole groups are counted by their index, so that keys are looked through only until there are enough. */
async function keysInGroups(
  db: Database,
  filter: TaskFilter,
  now: number,
  limit: number,
): Promise<Keys> {
  const groups = await countGroups(db, filter);
  const keys: Key[] = [];
  for (const stage of groups.length > 0 ? STAGES : []) {
    if (keys.length >= limit) break;
    for (const key of await stage(db, now)) if (isInGroup(key, filter)) keys.push(key);
  }
  return { keys, groups };
}

async function keysThatMatch(db: Database, filter: TaskFilter, now: number): Promise<Keys> {
  const stages = filter.lateOnly ? [lateKeys] : STAGES;
  const all = await Promise.all(stages.map((stage) => stage(db, now)));
  const isWanted = await wantedAmong(db, all.flat(), filter);
  const [late = [], soon = [], info = [], historical = []] = all.map((keys) =>
    keys.filter(isWanted),
  );
  const due = [...late, ...soon, ...info];
  return { keys: [...due, ...historical], groups: groupsOf(due, historical) };
}

async function lateKeys(db: Database, now: number): Promise<readonly Key[]> {
  const [timed, fixed] = await Promise.all([
    lateSince(db, [ALWAYS, LAST], [now, LAST]).primaryKeys(),
    lateSince(db, [ALWAYS, FIRST], [ALWAYS, LAST]).primaryKeys(),
  ]);
  return [...timed, ...fixed];
}

async function soonKeys(db: Database, now: number): Promise<readonly Key[]> {
  const [lateOrSoon, timed, untimed] = await Promise.all([
    db.tasks.where('soonFrom').belowOrEqual(now).primaryKeys(),
    lateSince(db, [now, LAST], [NEVER, FIRST]).primaryKeys(),
    lateSince(db, [NEVER, FIRST], [NEVER, now]).primaryKeys(),
  ]);
  const begun = new Set(lateOrSoon.map(textOf));
  return [...timed.filter((key) => begun.has(textOf(key))), ...untimed];
}

async function infoKeys(db: Database, now: number): Promise<readonly Key[]> {
  return db.tasks.where('soonFrom').between(now, HISTORICAL, false, false).primaryKeys();
}

async function historicalKeys(db: Database): Promise<readonly Key[]> {
  return db.tasks.where('soonFrom').aboveOrEqual(HISTORICAL).primaryKeys();
}

function isInGroup(key: Key, { shop, rule }: TaskFilter): boolean {
  return (shop === undefined || key[0] === shop) && (rule === undefined || key[2] === rule);
}

/** What a filter lets through of these tasks. */
async function wantedAmong(
  db: Database,
  keys: readonly Key[],
  filter: TaskFilter,
): Promise<(key: Key) => boolean> {
  const { matches } = filter;
  if (!matches) return (key) => isInGroup(key, filter);
  const inGroup = keys.filter((key) => isInGroup(key, filter));
  const wanted = new Set(inGroup.filter((key) => matches(searchableOf(key))).map(textOf));
  // Their numbers say nothing to a seller, who searches by the order's.
  const unsure = inGroup.filter((key) => isOfOrder(key) && !wanted.has(textOf(key)));
  for (const shopOfKey of new Set(unsure.map(([first]) => first)))
    for (const key of await matchingCases(db, shopOfKey, matches)) wanted.add(textOf(key));
  return (key) => wanted.has(textOf(key));
}

/** The tasks about threads and returns of a shop that match by what only their rows tell. */
async function matchingCases(
  { tasks }: Database,
  shop: ShopKey,
  matches: (task: Searchable) => boolean,
): Promise<readonly Key[]> {
  const found: Key[] = [];
  let after: unknown[] = [shop, 'return:', FIRST];
  for (;;) {
    const range = tasks.where(':id').between(after, [shop, 'thread;', LAST], false, true);
    const rows = await range.limit(CHUNK).toArray();
    for (const row of rows) if (matches(row)) found.push([row.shop, row.subject, row.rule]);
    const last = rows.at(-1);
    if (rows.length < CHUNK || !last) return found;
    after = [shop, last.subject, last.rule];
  }
}

function isOfOrder([, subject]: Key): boolean {
  return subject.startsWith('thread:') || subject.startsWith('return:');
}

function searchableOf([shop, subject, rule]: Key): Searchable {
  return { shop, subject: subject as Subject, rule: rule as RuleId };
}

function groupsOf(due: readonly Key[], historical: readonly Key[]): readonly GroupCount[] {
  const groups = new Map<string, GroupCount>();
  const add = ([shop, , rule]: Key, name: 'due' | 'historical') => {
    const id = textOf([shop, '', rule]);
    const group = groups.get(id) ?? { shop, rule: rule as RuleId, due: 0, historical: 0 };
    groups.set(id, { ...group, [name]: group[name] + 1 });
  };
  for (const key of due) add(key, 'due');
  for (const key of historical) add(key, 'historical');
  return [...groups.values()];
}

function textOf(key: Key): string {
  return key.join('\n');
}

/** See `TaskLists.groupCounts`; of one shop or rule where a filter says so. */
export async function countGroups(
  db: Database,
  { shop, rule }: Pick<TaskFilter, 'shop' | 'rule'> = {},
): Promise<readonly GroupCount[]> {
  const shops = shop === undefined ? await shopsWithTasks(db) : [shop];
  const rules = rule === undefined ? RULE_IDS : [rule];
  const groups = shops.flatMap((one) => rules.map((own) => countGroup(db, one, own)));
  return (await Promise.all(groups)).filter(({ due, historical }) => due + historical > 0);
}

/** Browsers count by walking: only history, which is little, is walked twice. */
async function countGroup(db: Database, shop: ShopKey, rule: RuleId): Promise<GroupCount> {
  const group = db.tasks.where('[shop+rule+soonFrom]');
  const all = await group.between([shop, rule, FIRST], [shop, rule, LAST]).count();
  const old = group.between([shop, rule, HISTORICAL], [shop, rule, LAST]);
  const historical = all > 0 ? await old.count() : 0;
  return { shop, rule, due: all - historical, historical };
}

async function shopsWithTasks({ tasks }: Database): Promise<readonly ShopKey[]> {
  const shops: ShopKey[] = [];
  for (let after: ShopKey = ''; ;) {
    // One jump per shop, however many tasks each has.
    const [next] = await tasks.where(':id').above([after, LAST]).limit(1).primaryKeys();
    if (!next) return shops;
    [after] = next;
    shops.push(after);
  }
}

/** See `TaskLists.snoozedTasks`. */
export async function snoozedTasks({ tasks }: Database, limit: number): Promise<Listed> {
  const snoozed = tasks.orderBy('wakesAt');
  const [rows, total] = await Promise.all([
    snoozed.limit(limit).toArray(),
    tasks.orderBy('wakesAt').count(),
  ]);
  return { tasks: rows.map(fromTaskRow), total };
}

/** See `TaskLists.doneTasks`. */
export async function doneTasks(
  { tasks }: Database,
  since: number,
  limit: number,
): Promise<Listed> {
  const done = () => tasks.where('doneAt').above(since);
  const [rows, total] = await Promise.all([
    done().reverse().limit(limit).toArray(),
    done().count(),
  ]);
  return { tasks: rows.map(fromTaskRow), total };
}

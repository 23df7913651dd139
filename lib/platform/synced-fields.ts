/**
 * Settings taken apart into the smallest things that can be set, so that two computers that set
 * different ones never stand in each other's way. A field is named by its path, a JSON pointer
 * without the first stroke: `rules/clock/zone`.
 */
export type Fields = ReadonlyMap<string, unknown>;
/** What becomes of fields; `undefined` takes one away. */
export type Changes = ReadonlyMap<string, unknown>;

type Branch = Record<string, unknown>;

/** Lists in which only matters what is in them: each name is a field of its own. */
const SETS: ReadonlySet<string> = new Set(['off', 'on', 'withoutRules', 'withoutShops']);
/** Set as one, also where nothing is in it: a week without any opening hours says something. */
const WHOLE: ReadonlySet<string> = new Set(['open']);
/** Names by which what holds all objects together could be reached. */
const UNSAFE: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const DEEPEST = 12;

/** Every field of a value; none where it is no object. Lists and `null` are set as one. */
export function fieldsOf(value: unknown): Map<string, unknown> {
  const fields = new Map<string, unknown>();
  if (isBranch(value)) collect(value, [], fields);
  return fields;
}

/** What has to become of one state to make it the other. */
export function changesBetween(before: Fields, after: Fields): Map<string, unknown> {
  const changes = new Map<string, unknown>();
  // What goes, goes first: another thing may stand in its place.
  for (const path of before.keys()) if (!after.has(path)) changes.set(path, undefined);
  for (const [path, value] of after)
    if (!before.has(path) || !isSame(before.get(path), value)) changes.set(path, value);
  return changes;
}

/** A copy in which some fields are others; what no change names stays, understood or not. */
export function withChanges(base: unknown, changes: Changes): Branch {
  const copy = isBranch(base) ? structuredClone(base) : {};
  for (const [path, value] of changes) put(copy, namesIn(path), value);
  return copy;
}

/** Whether a path can be one of ours. */
export function isPath(path: unknown): path is string {
  if (typeof path !== 'string' || path.length === 0 || path.length > 1000) return false;
  const names = namesIn(path);
  return names.length <= DEEPEST && !names.some((name) => UNSAFE.has(name));
}

/** Whether a path is another one or lies within it. */
export function isWithin(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}/`);
}

/** By content; the order of an object's fields does not count. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
}

function collect(branch: Branch, above: readonly string[], fields: Map<string, unknown>): void {
  for (const [name, value] of Object.entries(branch)) {
    if (value === undefined || UNSAFE.has(name)) continue;
    const names = [...above, name];
    const isWhole = WHOLE.has(name) || SETS.has(name) || names.length >= DEEPEST;
    if (SETS.has(name) && isNameList(value)) {
      for (const one of value) fields.set(pathOf([...names, one]), true);
    } else if (isBranch(value) && !isWhole) collect(value, names, fields);
    else fields.set(pathOf(names), value);
  }
}

function put(branch: Branch, [name = '', ...rest]: readonly string[], value: unknown): void {
  if (UNSAFE.has(name)) return;
  const [one] = rest;
  if (rest.length === 0) {
    if (value === undefined) delete branch[name];
    else branch[name] = value;
  } else if (one !== undefined && rest.length === 1 && SETS.has(name)) {
    branch[name] = withName(branch[name], one, value === true);
    if ((branch[name] as unknown[]).length === 0) delete branch[name];
  } else {
    const held = branch[name];
    // Taking something away from what is no object takes nothing.
    if (value === undefined && !isBranch(held)) return;
    const inner = isBranch(held) ? held : {};
    put(inner, rest, value);
    // What has lost its last field is gone with it.
    if (value === undefined && Object.keys(inner).length === 0) delete branch[name];
    else branch[name] = inner;
  }
}

function withName(held: unknown, name: string, isIn: boolean): readonly string[] {
  const others = isNameList(held) ? held.filter((one) => one !== name) : [];
  return isIn ? [...others, name].sort() : others;
}

function isBranch(value: unknown): value is Branch {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNameList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((name) => typeof name === 'string' && name !== '');
}

function pathOf(names: readonly string[]): string {
  return names.map((name) => name.replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
}

function namesIn(path: string): readonly string[] {
  return path.split('/').map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (!isBranch(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((name) => [name, inOrder(value[name])]),
  );
}

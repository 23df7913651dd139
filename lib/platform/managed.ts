import { browser } from 'wxt/browser';
import type { Settings } from './settings-schema.ts';
import { parseSettings } from './settings-schema.ts';
import { changesBetween, fieldsOf, isWithin, withChanges } from './synced-fields.ts';

/** What whoever administers the browser has preset for a team. */
export interface Policy {
  /** As the seller's own settings, and weaker than they. */
  readonly preset: unknown;
  /** Parts in which the preset is stronger: paths like `rules`, `rules/clock`, `markets/worten`. */
  readonly locked: readonly string[];
}

const NO_PARTS: readonly string[] = [];
/** Asked for once: settings are read at every message, and Firefox looks for a file each time. */
let known: Promise<Policy | undefined> | undefined;

/** What is preset; `undefined` where nothing is. Never rejects. */
export function loadPolicy(): Promise<Policy | undefined> {
  const { onChanged } = browser.storage;
  if (!onChanged.hasListener(forgetIfPolicy)) {
    onChanged.addListener(forgetIfPolicy);
    known = undefined;
  }
  return (known ??= readPolicy());
}

/** To be called first by whoever hears that the policy has changed, and asks for it at once. */
export function forgetPolicy(): void {
  known = undefined;
}

function forgetIfPolicy(_changes: object, area: string): void {
  if (area === 'managed') forgetPolicy();
}

async function readPolicy(): Promise<Policy | undefined> {
  try {
    const { locked, ...preset } = await browser.storage.managed.get(null);
    if (Object.keys(preset).length === 0 && locked === undefined) return undefined;
    return { preset: readable(preset), locked: partsIn(locked) };
  } catch (error) {
    // Firefox says so where there is no policy at all. Any other failure may be over next time.
    if (!/not found/i.test(String(error))) forgetPolicy();
    return undefined;
  }
}

/** Parts that the seller cannot set: paths as in `Policy`. */
export async function lockedParts(): Promise<readonly string[]> {
  return (await loadPolicy())?.locked ?? NO_PARTS;
}

/** What holds of what the seller has set, under a policy. Total. */
export function settingsUnder(policy: Policy | undefined, kept: unknown): Settings {
  const own = parseSettings(kept);
  if (!policy) return own;
  const fields = fieldsOf(parseSettings(policy.preset));
  for (const [path, value] of fieldsOf(own))
    if (!isLocked(path, policy.locked)) fields.set(path, value);
  for (const path of fields.keys()) if (fields.has(turnedOn(path) ?? '')) fields.delete(path);
  return parseSettings(withChanges({}, fields));
}

/**
 * What the seller changes by setting what held to something else. What a policy presets becomes none
 * of his own settings, and what it has locked he does not change.
 */
export function settingsChanges(
  policy: Policy | undefined,
  kept: unknown,
  next: Settings,
): ReadonlyMap<string, unknown> {
  const before = fieldsOf(settingsUnder(policy, kept));
  const preset = policy ? fieldsOf(parseSettings(policy.preset)) : new Map<string, unknown>();
  const changes = changesBetween(before, fieldsOf(next));
  for (const [path, value] of [...changes]) {
    const on = turnedOn(path);
    if (isLocked(path, policy?.locked ?? NO_PARTS)) changes.delete(path);
    else if (on !== undefined && value === true) changes.set(on, undefined);
    // Not to have it off any more is not enough where the policy switches it off.
    else if (on !== undefined && preset.has(path)) changes.set(on, true);
  }
  return changes;
}

/** Whether a field of the seller's own gives way to a policy. */
export function isLocked(path: string, locked: readonly string[]): boolean {
  const own = path.replace('/on/', '/off/');
  return locked.some((part) => {
    if (isWithin(own, part)) return true;
    // What is said of every shop would not hold if a shop could say otherwise.
    const [, rest] = /^(?:markets|shops)\/[^/]+\/(.+)$/.exec(own) ?? [];
    if (rest === undefined || isWithin(rest, 'figures')) return false;
    return isWithin(`rules/${rest}`, part);
  });
}

/** For a rule switched off in a layer, the field that says that it is on there all the same. */
function turnedOn(path: string): string | undefined {
  const [, layer, rule] = /^(.+)\/off\/([^/]+)$/.exec(path) ?? [];
  return layer === undefined ? undefined : `${layer}/on/${rule}`;
}

function partsIn(locked: unknown): readonly string[] {
  if (!Array.isArray(locked)) return NO_PARTS;
  return locked.filter((part): part is string => typeof part === 'string' && part !== '');
}

/** A policy can hold no `null`: an empty region is none, and no days are never. */
function readable(preset: Readonly<Record<string, unknown>>): unknown {
  const fields = fieldsOf(preset);
  for (const [path, value] of fields) {
    const isNone = path.endsWith('/clock/region') ? value === '' : value === 0;
    if (isNone && /\/(?:clock\/region|followUpDays)$/.test(path)) fields.set(path, null);
  }
  return withChanges({}, fields);
}

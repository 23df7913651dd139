import type { Decision, TaskId } from '../domain/decision.ts';
import type { Subject } from '../domain/facts.ts';
import type { RuleId } from '../domain/rule.ts';
import { RULE_IDS } from '../domain/rule.ts';

/** Older decisions are settled: the task is gone, or was seen on the other computer long since. */
export const KEPT_MS = 30 * 24 * 3_600_000;
/** What the items that decisions travel in begin with. */
export const DECISION_PREFIX = 'd1:';

/**
 * A decision as it travels: shop, `rule|subject`, and a word: `d.at.since.grade..seen` is done,
 * `s.at.since.grade.until.seen` put off, `o.at` open. Moments are epoch ms to the base of 36, `since`
 * and `seen` how much earlier than `at` it was first said and the newest thing known then had
 * happened: there is little room. A newer version may say what this one does not understand.
 */
export interface Row {
  readonly shop: string;
  readonly key: string;
  readonly word: string;
  readonly at: number;
}

export function rowOf(decision: Decision, now: number): Row {
  const { shop, rule, subject, done, snoozed } = decision;
  const said = done ?? snoozed;
  const at = decision.at ?? said?.at ?? now;
  const seen = said?.seen === undefined ? [] : [number(said.seen - at)];
  const end = done && seen.length === 0 ? [] : [number(snoozed?.until)];
  const parts = said ? [number(said.at - at), `${said.grade}`, ...end, ...seen] : [];
  const word = [done ? 'd' : snoozed ? 's' : 'o', number(at), ...parts].join('.');
  return { shop, key: `${rule}|${subject}`, word, at };
}

export function decisionOf({ shop, key, word }: Row): Decision | undefined {
  const id = idOf(shop, key);
  const [what, at, ago, gravity, end, known] = word.split('.');
  if (!id) return undefined;
  const said = moment(at);
  const grade = Number(gravity);
  if (what === 'o') return { ...id, at: said };
  const saidAt = said + (ago === undefined ? 0 : parseInt(ago, 36) || 0);
  if (![0, 1, 2].includes(grade) || !Number.isFinite(saidAt)) return undefined;
  const seen = said + parseInt(known ?? '', 36);
  const one = { at: saidAt, grade, ...(seen >= 0 && { seen }) };
  if (what === 'd') return { ...id, at: said, done: one };
  if (what !== 's') return undefined;
  const until = end === undefined || end === '' ? undefined : moment(end);
  const isDated = until !== undefined && Number.isFinite(until);
  return { ...id, at: said, snoozed: { ...one, ...(isDated && { until }) } };
}

function idOf(shop: string, key: string): TaskId | undefined {
  const [rule, ...rest] = key.split('|');
  const subject = rest.join('|');
  if (!RULE_IDS.includes(rule as RuleId) || !/^[a-z]+:./.test(subject)) return undefined;
  return { shop, rule: rule as RuleId, subject: subject as Subject };
}

export function rowsIn(stored: unknown): readonly Row[] {
  return entriesOf(stored).flatMap(([shop, words]) =>
    entriesOf(words).flatMap(([key, word]) => {
      if (typeof word !== 'string' || word.length > 80) return [];
      const at = wordAt(word);
      return Number.isFinite(at) ? [{ shop, key, word, at }] : [];
    }),
  );
}

export function compareRows(a: Row, b: Row): number {
  return a.at - b.at || (a.word === b.word ? 0 : a.word < b.word ? -1 : 1);
}

export function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

/** When a word was said, epoch ms; `NaN` where it tells no moment. */
export function wordAt(word: string): number {
  return moment(word.split('.')[1]);
}

function number(value: number | undefined): string {
  return value === undefined ? '' : Math.round(value).toString(36);
}

function moment(text: string | undefined): number {
  return text === undefined || !/^[0-9a-z]{1,11}$/.test(text) ? Number.NaN : parseInt(text, 36);
}

import type { Facts, ShopKey } from './facts.ts';
import type { AnyRule, Finding, Moment, RuleId, RuleSettings, Verdict } from './rule.ts';
import { judged, unknown } from './rule.ts';
import { RULES } from './rules/index.ts';
import type { Task } from './task.ts';
import { taskKey } from './task.ts';

export interface Judgement {
  readonly rule: RuleId;
  readonly verdict: Verdict;
}

/**
 * Runs every rule whose needs are all there, each on nothing but the facts it names. A rule that
 * throws spoils only itself: it answers `unknown('error')`. One that is switched off needs nothing
 * and finds nothing, so that what it found before goes.
 */
export function judge(
  facts: Partial<Facts>,
  at: Moment,
  settings: RuleSettings,
  rules: readonly AnyRule[] = RULES,
): readonly Judgement[] {
  const off = settings.off ?? [];
  return rules
    .filter(({ id, needs }) => off.includes(id) || needs.every((need) => facts[need] !== undefined))
    .map((rule) => ({
      rule: rule.id,
      verdict: off.includes(rule.id) ? judged() : run(rule, facts, at, settings),
    }));
}

function run(rule: AnyRule, facts: Partial<Facts>, at: Moment, settings: RuleSettings): Verdict {
  try {
    return rule.find(only(facts, [...rule.needs, ...(rule.wants ?? [])]) as Facts, at, settings);
  } catch {
    return unknown('error');
  }
}

function only(facts: Partial<Facts>, names: readonly (keyof Facts)[]): Partial<Facts> {
  // Every rule asks for every fact of a page: a plain loop takes a fraction of what entries would.
  const named: Partial<Record<keyof Facts, unknown>> = {};
  for (const name of names) if (facts[name] !== undefined) named[name] = facts[name];
  return named as Partial<Facts>;
}

/** A finding kept as a task of one shop. @param seenAt when its facts were observed, epoch ms */
export function toTask(rule: RuleId, finding: Finding, shop: ShopKey, seenAt: number): Task {
  return { ...finding, key: taskKey(rule, finding.subject), shop, rule, seenAt };
}

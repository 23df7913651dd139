import { newsOf } from '../domain/decision.ts';
import type { Facts, StoredFact } from '../domain/facts.ts';
import { subjectOf } from '../domain/facts.ts';
import { judge, toTask } from '../domain/plan.ts';
import type { RuleId, RuleSettings } from '../domain/rule.ts';
import type { Task } from '../domain/task.ts';
import type { Planned, Planner } from './ports.ts';

/** Subjects that no page has shown for this long are forgotten: the marketplace itself is the archive. */
export const KEPT_MS = 90 * 24 * 3_600_000;

/**
 * The planner for one shop: judges a fact by every rule that needs no more than it. A rule that
 * judged and found nothing closes its task; one that could not judge touches nothing.
 */
export function plannerFor(settings: RuleSettings, now: number, version: string): Planner {
  return {
    now,
    forgetBefore: now - KEPT_MS,
    print: printOf(settings, version),
    plan: (fact, seenAt, beside) =>
      planFact(fact, { ...beside, [fact.type]: fact }, seenAt, settings, now),
  };
}

function planFact(
  fact: StoredFact,
  facts: Partial<Facts>,
  seenAt: number,
  settings: RuleSettings,
  now: number,
): Planned {
  const subject = subjectOf(fact);
  const put: Task[] = [];
  const remove: RuleId[] = [];
  const unknown: RuleId[] = [];
  for (const { rule, verdict } of judge(facts, { now }, settings)) {
    if (verdict.status === 'unknown') {
      unknown.push(rule);
      continue;
    }
    const own = verdict.findings.filter((finding) => finding.subject === subject);
    if (own.length === 0) remove.push(rule);
    for (const finding of own) {
      const newsAt = newsOf(rule, finding, fact);
      const task = toTask(rule, finding, settings.shop, seenAt);
      put.push({ ...task, ...orderOf(fact), ...(newsAt !== undefined && { newsAt }) });
    }
  }
  return { put, remove, unknown };
}

function orderOf(fact: StoredFact): Pick<Task, 'orderId'> {
  const isAbout = fact.type === 'thread' || fact.type === 'return';
  return isAbout && fact.orderId !== undefined ? { orderId: fact.orderId } : {};
}

/**
 * Short enough to be kept with every fact. What is published of a marketplace changes with the
 * version only; but its own API, and the seller, may say otherwise at any time.
 */
function printOf(settings: RuleSettings, version: string): string {
  return hash(JSON.stringify([version, settings]));
}

/** cyrb53, public domain: 53 bits, ample to tell one seller's settings from his former ones. */
function hash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

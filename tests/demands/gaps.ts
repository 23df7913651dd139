import { posix } from 'node:path';
import type { RuleId } from '../../lib/domain/rule.ts';
import { messageUses } from '../architecture/message-uses.ts';
import type { Messages } from '../architecture/messages.ts';
import type { Sources } from '../architecture/project.ts';
import type { Case } from '../e2e/cases.ts';
import type { Demand } from './demands.ts';

/** What stands of everything that a demand needs. */
export interface Built {
  /** Ids of the type's list. */
  readonly ids: readonly RuleId[];
  /** Ids of the rules that run. */
  readonly running: readonly RuleId[];
  readonly cases: readonly Case[];
  /** Message keys that each rule speaks with. */
  readonly texts: ReadonlyMap<RuleId, readonly string[]>;
  readonly messages: Messages;
  readonly locales: readonly string[];
}

/** What a demand lacks, a line each: its rule, a browser case of it, or a text in a language. */
export function demandGaps({ id, rules }: Demand, built: Built): readonly string[] {
  return rules.flatMap((rule) => {
    if (!built.ids.includes(rule)) return [`${id}: there is no such rule as ${rule}`];
    const isProved = built.cases.some((one) => one.rule === rule && isFor(one, id));
    return [
      ...(built.running.includes(rule) ? [] : [`${id}: ${rule} does not run`]),
      ...(isProved ? [] : [`${id}: no browser case of ${rule} (tests/e2e/cases.ts)`]),
      ...missingTexts(rule, built).map((text) => `${id}: ${rule} has no text ${text}`),
    ];
  });
}

function isFor({ demands }: Case, id: string): boolean {
  return demands.some((demand) => demand === id);
}

function missingTexts(rule: RuleId, { texts, messages, locales }: Built): readonly string[] {
  const keys = texts.get(rule) ?? [];
  if (keys.length === 0) return ['at all: no texts of it were found'];
  return locales.flatMap((locale) =>
    keys.filter((key) => !messages.get(locale)?.get(key)?.trim()).map((key) => `${locale}.${key}`),
  );
}

/** Keys of the texts a rule speaks with: its name, those in its file and in all that it imports. */
export function textsOf(rule: RuleId, sources: Sources): readonly string[] {
  const own = new Map<string, string>();
  gather(`lib/domain/rules/${rule}.ts`, sources, own);
  if (own.size === 0) return [];
  return [...new Set([nameKey(rule), ...messageUses(own).map(({ key }) => key)])];
}

function gather(path: string, sources: Sources, found: Map<string, string>): void {
  const text = sources.get(path);
  if (text === undefined || found.has(path)) return;
  found.set(path, text);
  for (const [, name] of text.matchAll(/ from '(\.\.?\/[\w./-]+\.ts)'/g))
    gather(posix.join(posix.dirname(path), name!), sources, found);
}

function nameKey(rule: RuleId): string {
  const words = rule.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `ruleName${words.join('')}`;
}

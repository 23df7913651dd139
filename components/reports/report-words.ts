import { amountFormat, numberFormat } from '../../lib/domain/formats.ts';
import type { RuleId } from '../../lib/domain/rule.ts';
import type { Words } from '../../lib/domain/words.ts';
import { ruleNameKey, sayAbsolute, sayHours, sayMoment } from '../../lib/domain/words.ts';

const HOUR_MS = 3_600_000;

export function sayHoursOf(hours: number, words: Words): string {
  return sayHours(hours * HOUR_MS, words);
}

/** `90,5 %`. @param percent 0 to 100 */
export function sayPercent(percent: number, words: Words): string {
  // Not rounded up to a hundred that it is not.
  const shown = percent < 100 ? Math.min(percent, 99.9) : percent;
  return amountFormat(words, 'percent').format(Math.round(shown * 10) / 10);
}

export function sayNumber(value: number, words: Words): string {
  return numberFormat(words).format(value);
}

export function sayRule(rule: RuleId, words: Words): string {
  return words.t(ruleNameKey(rule));
}

/** When pages were last readable, with its date: on paper nobody knows which day was today. */
export function sayRead(readAt: number | undefined, words: Words): string {
  return readAt === undefined
    ? words.t('freshNever')
    : words.t('freshAt', [sayMoment(readAt, undefined, words)]);
}

/** A moment in full, with its zone. */
export function sayFull(at: number, words: Words): string {
  return sayAbsolute(at, words);
}

import type { Arg, RuleId, Text } from './rule.ts';
import { absoluteFormat, dayIn, momentFormats, pluralRules, relativeDays } from './formats.ts';
import {
  amountFormat,
  countryNames,
  hoursFormat,
  languageNames,
  numberFormat,
  unitFormat,
} from './formats.ts';

/** The message files in the reader's language, with the locale and zone for dates and numbers. */
export interface Words {
  /** Text of a key with `$1 … $9` filled in; shows an empty string for a key that does not exist. */
  t(key: string, args?: readonly string[]): string;
  /** BCP 47 tag of the language the texts are in (`es`, `pt-PT`). */
  readonly locale: string;
  /** IANA zone in which moments are shown. */
  readonly zone: string;
}

/** What `sayDue` needs of a task or finding: epoch ms. */
export interface Due {
  readonly soonAt?: number;
  readonly lateAt?: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A title from a page can be 10 kB long; a sentence has room for this much of it. */
const LONGEST_ARGUMENT = 120;
/** Marks and overrides that turn the reading direction, and letters written from right to left. */
const DIRECTED =
  /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const OVERRIDES = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Renders a text with its arguments: moments by weekday and time, hours and days with their unit
 * (`24 horas`, `7 días`), numbers by the locale's digits, language codes by their names.
 * @param now epoch ms; without it moments carry their date, for nothing says which week it is.
 */
export function say(text: Text, words: Words, now?: number): string {
  return words.t(
    text.key,
    text.args?.map((arg) => sayArgument(arg, words, now)),
  );
}

function sayArgument(arg: Arg, words: Words, now: number | undefined): string {
  if (typeof arg === 'string') return isolate(arg);
  if (typeof arg === 'number') return numberFormat(words).format(arg);
  if ('key' in arg) return say(arg, words, now);
  if ('counted' in arg) return plural(words, arg.counted, arg.n);
  if ('at' in arg) return sayMoment(arg.at, now, words);
  if ('hours' in arg) return hoursFormat(words).format(arg.hours);
  if ('days' in arg) return amountFormat(words, 'day').format(arg.days);
  if ('country' in arg) return countryNames(words).of(arg.country) ?? arg.country;
  return sayLanguage(arg.language, words);
}

/** A page's own text inside a sentence of ours: cut, and unable to turn the sentence's direction. */
function isolate(text: string): string {
  const cut = text.length > LONGEST_ARGUMENT ? `${text.slice(0, LONGEST_ARGUMENT)}…` : text;
  return DIRECTED.test(cut) ? `\u2068${cut.replace(OVERRIDES, '')}\u2069` : cut;
}

/** `es` → `español`; a code nobody knows is shown as it is. */
export function sayLanguage(code: string, words: Words): string {
  try {
    return languageNames(words).of(code) ?? isolate(code);
  } catch {
    return isolate(code);
  }
}

/**
 * A moment in few words: `hoy 10:30`, `lun 10:30` within six days, else with its date.
 * @param at epoch ms
 */
export function sayMoment(at: number, now: number | undefined, words: Words): string {
  if (!isMoment(at)) return '—';
  const formats = momentFormats(words);
  const time = formats.time.format(at);
  if (now === undefined) return `${formats.dated.format(at)}, ${time}`;
  const days = dayIn(words.zone, at) - dayIn(words.zone, now);
  if (Math.abs(days) <= 1) return `${relativeDays(words).format(days, 'day')} ${time}`;
  if (Math.abs(days) <= 6) return `${formats.weekday.format(at)} ${time}`;
  const sameYear = Math.abs(days) < 180;
  return `${(sameYear ? formats.date : formats.dated).format(at)}, ${time}`;
}

/** A moment in full, with the zone's name: for tooltips and screen readers. */
export function sayAbsolute(at: number, words: Words): string {
  return isMoment(at) ? absoluteFormat(words).format(at) : '—';
}

/** A day (`2026-11-22`, as sources are dated) in the reader's own order; nonsense stays as it is. */
export function sayDay(day: string, words: Words): string {
  const at = Date.parse(`${day}T00:00:00Z`);
  return isMoment(at) ? momentFormats({ ...words, zone: 'UTC' }).day.format(at) : day;
}

/**
 * How a deadline stands: `quedan 6 h`, `vence lun 10:30`, `venció hace 4 min`; `undefined` where
 * the task has no deadline. Time left is the clock's, not working time: it is what the reader's
 * watch will show.
 */
export function sayDue(task: Due, now: number, words: Words): string | undefined {
  if (task.lateAt === undefined || !isMoment(task.lateAt)) return undefined;
  const left = task.lateAt - now;
  if (left <= 0) return words.t('dueAgo', [sayAmount(amountOf(-left), words)]);
  if (left > DAY) return words.t('dueAt', [sayMoment(task.lateAt, now, words)]);
  const amount = amountOf(left);
  return plural(words, 'dueLeft', amount.value, [sayAmount(amount, words)]);
}

interface Amount {
  readonly value: number;
  readonly unit: 'minute' | 'hour' | 'day';
}

/** Whole units, rounded down: nobody is told that more time is left than there is. */
function amountOf(ms: number): Amount {
  if (ms < HOUR) return { value: Math.floor(ms / MINUTE), unit: 'minute' };
  if (ms < 2 * DAY) return { value: Math.floor(ms / HOUR), unit: 'hour' };
  return { value: Math.floor(ms / DAY), unit: 'day' };
}

function sayAmount({ value, unit }: Amount, words: Words): string {
  return unitFormat(words, unit).format(value);
}

/** A length of time in hours, `62 h`, to the tenth. @param ms not negative */
export function sayHours(ms: number, words: Words): string {
  return unitFormat(words, 'hour').format(Math.round(ms / (HOUR / 10)) / 10);
}

/** `key` + `One` or `Other`, as the language counts; `$1` is the number unless `args` says else. */
export function plural(words: Words, key: string, n: number, args?: readonly string[]): string {
  const form = pluralRules(words).select(n) === 'one' ? 'One' : 'Other';
  return words.t(key + form, args ?? [numberFormat(words).format(n)]);
}

/** Message key of a rule's name: `late-reply` → `ruleNameLateReply`. */
export function ruleNameKey(rule: RuleId): string {
  return `ruleName${camelCase(rule)}`;
}

/** Message key of the word or two that a mark in a row has room for; empty text where it has none. */
export function ruleMarkKey(rule: RuleId): string {
  return `mark${camelCase(rule)}`;
}

function camelCase(rule: RuleId): string {
  return rule.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function isMoment(at: number): boolean {
  return Number.isFinite(at) && Math.abs(at) <= 8.64e15;
}

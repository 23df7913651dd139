import { timeAfter, timeBefore, type ClockTime } from './clock-time.ts';
import { soften } from './fold.ts';
import { ENGLISH_MONTH, MONTH, monthOf } from './labels/calendar.ts';
import { findRelative } from './relative-dates.ts';

export type DayOrder = 'dmy' | 'mdy';

export interface DateContext {
  /** The page's language tag; decides 03/04 where no `order` is given. */
  readonly lang?: string;
  /** Epoch ms from which relative dates and missing years are counted. */
  readonly now: number;
  /** Order of day and month, where other dates of the list have told it. */
  readonly order?: DayOrder;
  /** For deadlines: a date without its year is the nearest one, not the last one. */
  readonly future?: boolean;
}

export interface ParsedMoment {
  /** Epoch ms; for `day` the day's first moment, in the browser's zone. */
  readonly at: number;
  /** `minute`: as exact as the text. `relative`: right to within the unit the text names. */
  readonly precision: 'minute' | 'day' | 'relative';
}

export interface Found extends ParsedMoment {
  readonly index: number;
}

/** A day as written. `readings` are the days it may mean; no year where none is written. */
interface Written {
  readonly index: number;
  readonly end: number;
  readonly year?: number;
  readonly readings: readonly {
    readonly month: number;
    readonly day: number;
    readonly order?: DayOrder;
  }[];
}

/** Dates stand in the first words of a text or nowhere. */
const LONGEST = 160;
/** A page's clock may run this much ahead of ours. */
const SKEW = 3_600_000;

const YMD = /(?<![\w/.-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d|[-/.]\w)/;
const NUMERIC =
  /(?<![\w/.,-])(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4}|\d{2})(?!\w|[-/.]\w|,\d| ?[:h]\d)/;
const NUMERIC_NO_YEAR =
  /(?<![\w/.,-])(\d{1,2})([-/.])(\d{1,2})\.?(?=[,. ]+(?:a las |as |a |at |um |alle |alle ore )?\d{1,2}[:h]\d{2})/;
const NOT_A_TIME = String.raw`(?!\d|\s?(?:[:h]\s?\d|\.\d|[ap]\.?\s?m\b|uhr|h\b))`;
const DAY_MONTH = new RegExp(
  String.raw`(?<![\w/.,-])(\d{1,2})(?:\.|st|nd|rd|th|er|o)?[\s-]?(?:de |of )?(${MONTH})\b\.?(?:[\s,./-]{1,2}(?:del? |of )?'?(\d{4}|\d{2})${NOT_A_TIME})?(?![\w-])`,
);
const MONTH_DAY = new RegExp(
  String.raw`(?<![\w'-])(${ENGLISH_MONTH})\b\.? (\d{1,2})(?:st|nd|rd|th)?(?![\w/:-]|[.,]\d|\.? (?:de |di |of )?(?:${MONTH})\b)(?! ?(?:h|uhr|[ap]\.?m)\b)(?:,? (\d{4})(?!\d))?`,
);

/**
 * The first moment a text states, in any of the back office's languages: ISO, numeric, by month's
 * name, relative, by name of day. Local times are in the browser's zone, as the marketplace shows
 * them. Undefined for no date, an impossible one, or one that can be read in two ways. Never throws.
 */
export function parseMoment(text: string, context: DateContext): ParsedMoment | undefined {
  const soft = softDate(text);
  const written = findWritten(soft);
  const relative = findRelative(soft, context.now, context.future ?? false);
  if (relative && !(written && isFirst(written, relative))) return strip(relative);
  return written && momentOfWritten(soft, written, context);
}

/** "Today, 22 November": a day's name without a time adds nothing to the date behind it. */
function isFirst(written: Written, relative: Found): boolean {
  return written.index < relative.index || relative.precision === 'day';
}

function strip({ at, precision }: Found): ParsedMoment {
  return { at, precision };
}

/**
 * Whether a list writes the day or the month first: by its unambiguous dates (`25/11`), else by
 * language. Undefined when its dates contradict each other, or when nothing tells.
 */
export function dateOrder(texts: Iterable<string>, lang?: string): DayOrder | undefined {
  const told = new Set<DayOrder>();
  for (const text of texts) {
    const written = findWritten(softDate(text));
    const [only, other] = written?.readings ?? [];
    if (only?.order && !other) told.add(only.order);
  }
  if (told.size > 0) return told.size === 1 ? [...told][0] : undefined;
  return orderOfLanguage(lang);
}

/** English alone does not tell; its regions do. Sources: CLDR short date patterns. */
function orderOfLanguage(lang = ''): DayOrder | undefined {
  const [language = '', region = ''] = lang.toLowerCase().split(/[-_]/);
  if (/^(?:es|pt|fr|de|it|ca|gl|nl|pl)$/.test(language)) return 'dmy';
  if (language !== 'en') return undefined;
  if (region === 'us') return 'mdy';
  return /^(?:gb|ie|au|nz|in|za|001|150|mt|es|pt|fr|de|it|nl|be|at|ch)$/.test(region)
    ? 'dmy'
    : undefined;
}

/** Cut at a word, so that a cut never shortens a year. */
function softDate(text: string): string {
  const soft = soften(text);
  return soft.length > LONGEST ? soft.slice(0, LONGEST).replace(/\S*$/, '') : soft;
}

function findWritten(soft: string): Written | undefined {
  if (!/\d/.test(soft)) return undefined;
  let first: Written | undefined;
  for (const find of [ymd, numeric, dayMonth, monthDay]) {
    const found = find(soft);
    if (found && (!first || found.index < first.index)) first = found;
  }
  return first;
}

function ymd(soft: string): Written | undefined {
  const match = YMD.exec(soft.replace(/(?<=\d)t(?=\d)/g, ' '));
  if (!match) return undefined;
  const readings = [{ month: Number(match[3]) - 1, day: Number(match[4]) }];
  return place(match, fullYear(match[1]), readings);
}

function numeric(soft: string): Written | undefined {
  const match = NUMERIC.exec(soft) ?? NUMERIC_NO_YEAR.exec(soft);
  if (!match) return undefined;
  const [a, b] = [Number(match[1]), Number(match[3])];
  const year = fullYear(match[4]);
  const dmy = { month: b - 1, day: a, order: 'dmy' as const };
  const mdy = { month: a - 1, day: b, order: 'mdy' as const };
  // Dots are written day first everywhere.
  const both = match[2] === '.' ? [dmy] : a === b ? [{ month: a - 1, day: a }] : [dmy, mdy];
  return place(
    match,
    year,
    both.filter((reading) => isDay(year, reading)),
  );
}

function dayMonth(soft: string): Written | undefined {
  const match = DAY_MONTH.exec(soft);
  const month = monthOf.get(match?.[2] ?? '');
  if (!match || month === undefined) return undefined;
  return place(match, fullYear(match[3]), [{ month, day: Number(match[1]) }]);
}

function monthDay(soft: string): Written | undefined {
  const match = MONTH_DAY.exec(soft);
  const month = monthOf.get(match?.[1] ?? '');
  if (!match || month === undefined) return undefined;
  return place(match, fullYear(match[3]), [{ month, day: Number(match[2]) }]);
}

function place(
  match: RegExpExecArray,
  year: number | undefined,
  readings: Written['readings'],
): Written {
  return { index: match.index, end: match.index + match[0].length, year, readings };
}

function fullYear(digits: string | undefined): number | undefined {
  if (!digits) return undefined;
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

/** Whether the calendar has that day; without a year, whether a leap year has it. */
function isDay(year = 2024, { month, day }: { month: number; day: number }): boolean {
  if (month < 0 || month > 11 || day < 1) return false;
  return day <= new Date(year, month + 1, 0).getDate();
}

function momentOfWritten(
  soft: string,
  written: Written,
  context: DateContext,
): ParsedMoment | undefined {
  const time = timeAfter(soft.slice(written.end)) ?? timeBefore(soft.slice(0, written.index));
  if (time === 'wrong' || (written.year !== undefined && !isLikelyYear(written.year)))
    return undefined;
  const moments = written.readings.flatMap((reading) => {
    const at = atOf(written.year, reading, time, context);
    return at === undefined ? [] : [{ at, order: reading.order }];
  });
  const at = choose(moments, context);
  return at === undefined ? undefined : { at, precision: time ? 'minute' : 'day' };
}

/** The marketplace is younger than 2000, and nobody promises beyond 2100. */
function isLikelyYear(year: number): boolean {
  return year >= 2000 && year <= 2100;
}

/** One reading, or the one the order, the language or the calendar leaves. */
function choose(
  moments: readonly { readonly at: number; readonly order?: DayOrder }[],
  context: DateContext,
): number | undefined {
  if (moments.length < 2) return moments[0]?.at;
  const order = context.order ?? orderOfLanguage(context.lang);
  if (order) return moments.find((moment) => moment.order === order)?.at;
  const past = context.future ? moments : moments.filter(({ at }) => at <= context.now + SKEW);
  return past.length === 1 ? past[0]?.at : undefined;
}

function atOf(
  year: number | undefined,
  reading: { readonly month: number; readonly day: number },
  time: ClockTime | undefined,
  context: DateContext,
): number | undefined {
  if (year !== undefined) return isDay(year, reading) ? epoch(year, reading, time) : undefined;
  const thisYear = new Date(context.now).getFullYear();
  let best: number | undefined;
  for (let y = thisYear + 1; y > thisYear - 9; y--) {
    if (!isDay(y, reading)) continue;
    const at = epoch(y, reading, time);
    if (!context.future && at > context.now + SKEW) continue;
    if (best !== undefined && Math.abs(best - context.now) <= Math.abs(at - context.now)) break;
    best = at;
  }
  return best;
}

function epoch(
  year: number,
  { month, day }: { readonly month: number; readonly day: number },
  time: ClockTime = { hour: 0, minute: 0, second: 0 },
): number {
  if (time.zone === undefined)
    return new Date(year, month, day, time.hour, time.minute, time.second).getTime();
  return Date.UTC(year, month, day, time.hour, time.minute - time.zone, time.second);
}

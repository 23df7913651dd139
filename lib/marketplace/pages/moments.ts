import { asDay, asDistance } from '../../domain/rough-moment.ts';
import type { ReadContext } from './context.ts';
import { parseMoment } from './dates.ts';
import { linesOf, textOf } from './dom.ts';

export interface DateOptions {
  /** Order of day and month, where the list's other dates tell it. */
  readonly order?: 'dmy' | 'mdy';
  /** For deadlines, which may lie ahead. */
  readonly future?: boolean;
}

/** One millisecond short of a day: the last moment a date without a time may mean. */
const REST_OF_DAY = 86_400_000 - 1;

/**
 * The moment an element states, epoch ms: `time[datetime]` first, then an absolute date in a
 * tooltip (relative texts often carry one), then the text. A date without a time is taken at its end, or as now if it is today: nothing is called late before
 * it surely is. Undefined when none can be told for sure.
 */
export function momentOf(
  element: Element | undefined,
  context: ReadContext,
  options: DateOptions = {},
): number | undefined {
  return momentIn(element, context, options)?.at;
}

/** As `momentOf`, for what has happened: a day still to come is an announcement. */
export function pastMoment(
  element: Element | undefined,
  context: ReadContext,
  options: DateOptions = {},
): number | undefined {
  const at = momentOf(element, context, options);
  return at !== undefined && at <= context.now ? at : undefined;
}

/** A moment, and whether it is right to the minute: not where a day or "3 days ago" is all it says. */
export interface Stated {
  readonly at: number;
  readonly isExact: boolean;
}

/** As `momentOf`, with how exact the moment is. */
export function momentIn(
  element: Element | undefined,
  context: ReadContext,
  options: DateOptions = {},
): Stated | undefined {
  if (!element) return undefined;
  const stated = statedMoment(element, context, options);
  if (stated !== undefined) return stated;
  for (const text of [textOf(element), ...linesOf(element, 8)]) {
    const moment = parse(text, context, options);
    if (moment !== undefined) return moment;
  }
  return undefined;
}

function statedMoment(element: Element, context: ReadContext, options: DateOptions) {
  const marked = element.matches('time') ? element : element.querySelector('time[datetime]');
  const machine = marked?.getAttribute('datetime');
  const exact = machine ? parse(machine, context, options) : undefined;
  if (exact !== undefined) return exact;
  const titled = element.hasAttribute('title') ? element : element.querySelector('[title]');
  return parse(titled?.getAttribute('title') ?? '', context, options);
}

function parse(text: string, context: ReadContext, options: DateOptions): Stated | undefined {
  if (text.length < 3 || text.length > 120) return undefined;
  const { lang, now } = context;
  const order = options.order ?? context.order;
  const moment = parseMoment(text, { lang, now, future: options.future, order });
  if (!moment) return undefined;
  const { at, precision } = moment;
  if (precision === 'minute') return { at, isExact: true };
  if (precision === 'relative') return { at: asDistance(at, now), isExact: false };
  const end = at + REST_OF_DAY;
  const isAhead = options.future || at > now;
  return { at: isAhead ? end : end <= now ? end : asDay(now), isExact: false };
}

import { timeAfter } from './clock-time.ts';
import type { Found } from './dates.ts';
import {
  NAMED_DAY,
  NAMED_DAYS,
  UNIT,
  WEEKDAY,
  unitOf,
  weekdayOf,
  type Unit,
} from './labels/calendar.ts';

/** `about 2 hours`: words around a count that do not change its unit. */
const ABOUT =
  '(?:(?:alrededor de|aproximadamente|cerca de|unos|unas|casi|mas de|menos de|environ|presque|plus de|' +
  "moins d'|moins de|etwa|ungefahr|ca\\.?|circa|uber|fast|mehr als|weniger als|quasi|piu di|oltre|meno di|" +
  'quase|mais de|menos de|about|over|almost|less than|more than) ?)?';
const FEW =
  'unos|unas|algunos|algunas|a few|few|some|quelques|wenigen|ein paar|einigen|pochi|poche|alcuni|alcune|qualche|poucos|poucas|alguns|algumas|uns|umas';
const ONE = "un'|una|uno|un|uma|um|une|einem|einer|eine|ein|an|a|one";
const COUNT = `(\\d{1,4}|${FEW}|${ONE})`;
const AMOUNT = `${ABOUT}${COUNT} ?(${UNIT})\\b\\.?(?:,? ?(?:y |et |und |and |e )?(\\d{1,2}) ?(${UNIT})\\b\\.?)?`;

const AGO_BEFORE = new RegExp(`(?<![\\w-])(desde hace|hace|ha|il y a|depuis|vor|seit) ${AMOUNT}`);
const AGO_AFTER = new RegExp(`(?<![\\w.,-])${AMOUNT} (?:ago|fa|atras)\\b`);
const AGO_MINUS = new RegExp(`^-(\\d{1,4}) ?(${UNIT})\\.?$`);
const AHEAD = new RegExp(`(?<![\\w-])(in|dentro de|en|dans|em|daqui a|tra|fra) ${AMOUNT}`);
const JUST_NOW =
  /^(?:ahora(?: mismo)?|justo ahora|just now|now|right now|agora(?: mesmo)?|maintenant|a l'instant|gerade(?: eben)?|eben|soeben|jetzt|ora|adesso|proprio ora|in questo momento)$|\b(?:hace (?:un|unos) (?:momentos?|instantes?)|hace instantes|ha (?:momentos|instantes|um momento)|il y a (?:un|quelques) instants?|vor (?:einem|wenigen) (?:augenblick|moment|augenblicken|momenten)|a moment ago|moments ago|(?:un momento|un attimo|pochi istanti) fa|ha (?:poucos )?segundos|hace segundos|seconds ago)\b/;
const DAY = new RegExp(`(?<![\\w'-])(${NAMED_DAY})(?![\\w-])`);
const WEEKDAY_TIME = new RegExp(
  `(?<![\\w'-])(?:(?:last|letzten|letzte|ultima|ultimo) )?(${WEEKDAY})\\b\\.?(?: (?:pasado|dernier|derniere|scorso|scorsa|passada|passado))?(?=,? ?(?:· ?|a las? |as |a |at |um |alle |alle ore )?\\d{1,2} ?[:h] ?\\d{2})`,
);
const TIME_ONLY =
  /^(?:a las |at |um |alle |ore )?\d{1,2}[:h]\d{2}(?::\d{2})?(?: ?[ap]\.? ?m\.?| ?uhr| ?h)?$/;

const LENGTH: Readonly<Partial<Record<Unit, number>>> = {
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
};
const MONTHS: Readonly<Partial<Record<Unit, number>>> = { month: 1, quarter: 3, year: 12 };

/** The first moment told by its distance from `now`, or by the name of a day near it. */
export function findRelative(soft: string, now: number, future: boolean): Found | undefined {
  const hits = [ago(soft, now), named(soft, now, future), weekday(soft, now, future)];
  if (future) hits.push(distance(AHEAD.exec(soft), now, 1, 2));
  const first = hits
    .filter((hit) => hit !== undefined)
    .reduce<Found | undefined>(
      (best, hit) => (best && best.index <= hit.index ? best : hit),
      undefined,
    );
  return first ?? bareTime(soft, now);
}

function ago(soft: string, now: number): Found | undefined {
  const before = AGO_BEFORE.exec(soft);
  const hit = distance(before, now, -1, 2) ?? distance(AGO_AFTER.exec(soft), now, -1, 1);
  if (hit) return hit;
  const minus = AGO_MINUS.exec(soft);
  if (minus) return distance(minus, now, -1, 1);
  const index = soft.search(JUST_NOW);
  return index >= 0 ? { index, at: now, precision: 'relative' } : undefined;
}

/** `group` is where the count stands in the match; its unit and a smaller pair follow. */
function distance(
  match: RegExpExecArray | null,
  now: number,
  sign: number,
  group: number,
): Found | undefined {
  if (!match) return undefined;
  const [count, unit, more, lesser] = match.slice(group, group + 4);
  // "hace 5 m" is months where Intl wrote it and minutes where a person did.
  if (unit === 'm' && !/^(?:vor|seit|in)\b|ago$/.test(match[0])) return undefined;
  const first = shift(now, count, unit, sign);
  const at = first !== undefined && more ? shift(first, more, lesser, sign) : first;
  return at === undefined ? undefined : { index: match.index, at, precision: 'relative' };
}

function shift(from: number, count = '', word = '', sign: number): number | undefined {
  const unit = unitOf.get(word);
  if (!unit) return undefined;
  const few = new RegExp(`^(?:${FEW})$`).test(count);
  // A few hours or days could be any number of them.
  if (few && unit !== 'second' && unit !== 'minute') return undefined;
  const n = sign * (few ? 3 : /^\d/.test(count) ? Number(count) : 1);
  const length = LENGTH[unit];
  return length ? from + n * length : addMonths(from, n * (MONTHS[unit] ?? 1));
}

/** The same day of another month, or that month's last day. */
function addMonths(from: number, months: number): number {
  const date = new Date(from);
  const day = date.getDate();
  date.setDate(1);
  date.setMonth(date.getMonth() + months);
  date.setDate(Math.min(day, new Date(date.getFullYear(), date.getMonth() + 1, 0).getDate()));
  return date.getTime();
}

function named(soft: string, now: number, future: boolean): Found | undefined {
  const match = DAY.exec(soft);
  const back = match ? NAMED_DAYS[match[1] ?? ''] : undefined;
  if (!match || back === undefined || (back < 0 && !future)) return undefined;
  const rest = soft.slice(match.index + match[0].length);
  const time = timeAfter(rest);
  // German "hier" means here.
  if (match[1] === 'hier' && time === undefined && rest !== '') return undefined;
  return dayBack(now, back, match.index, time);
}

function weekday(soft: string, now: number, future: boolean): Found | undefined {
  const match = future ? null : WEEKDAY_TIME.exec(soft);
  if (!match) return undefined;
  const back = (new Date(now).getDay() - (weekdayOf.get(match[1] ?? '') ?? 0) + 7) % 7;
  const time = timeAfter(soft.slice(match.index + match[0].length));
  const hit = dayBack(now, back, match.index, time);
  const isAhead = hit !== undefined && hit.at > now;
  return time && isAhead ? dayBack(now, back + 7, match.index, time) : hit;
}

/** A list that shows today's entries by their time alone; one still ahead is not today's. */
function bareTime(soft: string, now: number): Found | undefined {
  if (!TIME_ONLY.test(soft)) return undefined;
  const hit = dayBack(now, 0, 0, timeAfter(soft));
  return hit?.precision === 'minute' && hit.at <= now ? hit : undefined;
}

function dayBack(
  now: number,
  back: number,
  index: number,
  time: ReturnType<typeof timeAfter>,
): Found | undefined {
  if (time === 'wrong') return undefined;
  const day = new Date(now);
  const { hour, minute, second } = time ?? { hour: 0, minute: 0, second: 0 };
  const at = new Date(
    day.getFullYear(),
    day.getMonth(),
    day.getDate() - back,
    hour,
    minute,
    second,
  );
  return { index, at: at.getTime(), precision: time ? 'minute' : 'day' };
}

/** A time of day, as read; `zone` is the minutes east of UTC where the text names them. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly zone?: number;
}

const LINK = String.raw`(?:[\s,.·•|(–—-]|t(?=\d))*(?:(?:a las?|as|a|at|um|alle ore|alle|ore|los|kl)\s)?\s?`;
const HALF = String.raw`(?:\s?([ap])\.?\s?m\b\.?)?`;
const CLOCK = String.raw`(\d{1,2})(?:\s?[:h]\s?|(\.))(\d{2})(?!\d)(?:(?::|\.|\s?min\s?)(\d{2})(?![\d])(?:[.,]\d{1,9})?(?:\s?s\b)?)?(?!\.\d|[:/]\d)${HALF}`;

const AFTER = new RegExp(`^${LINK}${CLOCK}`);
const AFTER_HOUR = new RegExp(String.raw`^${LINK}(\d{1,2})\s?(?:([ap])\.?\s?m\b|uhr\b|h\b)`);
const BEFORE = new RegExp(
  String.raw`(?<![\d:.,])(\d{1,2})(:)(\d{2})(?::(\d{2}))?${HALF}(?:\s?(?:h|uhr)\b)?[\s,·•|–—-]*(?:(?:on|el|le|am|il|em|del?|of)\s)?$`,
);
/** `22.11.26 - 25.11.26`: what stands behind a dash with dots is another date, not a time. */
const SPAN = /^\s*[–—-]\s*\d{1,2}[./]/;
const ZONES: Readonly<Record<string, number>> = {
  z: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  west: 60,
  cet: 60,
  mez: 60,
  cest: 120,
  mesz: 120,
};
const ZONE = /^\s?(?:\(?(z|utc|gmt|west|wet|cest|cet|mesz|mez)\b)?([+-]\d{1,2}(?::?\d{2})?(?!\d))?/;

/** The time that follows a date; `wrong` when there is one that no clock shows. */
export function timeAfter(rest: string): ClockTime | 'wrong' | undefined {
  if (SPAN.test(rest)) return undefined;
  const match = AFTER.exec(rest);
  if (match) return clockTime(match, zoneIn(rest.slice(match[0].length)));
  const hour = AFTER_HOUR.exec(rest);
  return hour ? clockTime([hour[0], hour[1], '', '0', '0', hour[2]]) : undefined;
}

/** The time right before a date (`16:30 22/11/2026`). */
export function timeBefore(text: string): ClockTime | 'wrong' | undefined {
  const match = BEFORE.exec(text);
  return match ? clockTime(match) : undefined;
}

function clockTime(match: readonly (string | undefined)[], zone?: number): ClockTime | 'wrong' {
  const [, hours, , minutes, seconds = '0', half] = match;
  const second = Number(seconds);
  const minute = Number(minutes);
  const hour = inHalf(Number(hours), half);
  if (hour > 23 || minute > 59 || second > 59) return 'wrong';
  return { hour, minute, second, zone };
}

/** Twelve o'clock is the start of its half; an hour past twelve needs no half. */
function inHalf(hour: number, half: string | undefined): number {
  if (!half || hour > 12) return hour;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

function zoneIn(rest: string): number | undefined {
  const [, name, offset] = ZONE.exec(rest) ?? [];
  if (!name && !offset) return undefined;
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(offset ?? '+0') ?? [];
  const shift = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return (ZONES[name ?? 'utc'] ?? 0) + shift;
}

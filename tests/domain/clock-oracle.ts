import type { WorkClock } from '../../lib/domain/deadlines.ts';

/**
 * The working clock again, slow and simple: what a wall clock in the zone shows at every single
 * minute, told by `Intl` alone, and then a walk. It shares no code with the product; holidays are
 * given to it as a set of dates.
 */
const MINUTE = 60_000;
/** Minutes between two readings of the wall clock, where it went on as it should between them. */
const STEP = 15;
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** What a wall clock shows at each minute from `from` on. */
export interface WallClock {
  readonly zone: string;
  /** Epoch ms of the first minute. */
  readonly from: number;
  /** Minutes since 1970-01-01 00:00 as shown, one per minute. */
  readonly shown: Int32Array;
}

/** Reads the wall clock of a zone for a number of days. */
export function readWallClock(zone: string, from: number, days: number): WallClock {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const read = (minute: number): number =>
    Date.parse(`${format.format(from + minute * MINUTE).replace(' ', 'T')}Z`) / MINUTE;

  const shown = new Int32Array(days * 1440);
  for (let start = 0; start < shown.length; start += STEP) {
    const [first, next] = [read(start), read(start + STEP)];
    const steady = next === first + STEP;
    for (let i = 0; i < STEP; i += 1) shown[start + i] = steady ? first + i : read(start + i);
  }
  return { zone, from, shown };
}

const isoOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** `22:00-06:00` ends on the next day, `20:00-00:00` with its own. */
function endsOf(text: string): readonly [number, number] {
  const [h1, m1, h2, m2] = text.split(/[:-]/).map(Number) as [number, number, number, number];
  const [begin, end] = [h1 * 60 + m1, h2 * 60 + m2];
  return [begin, end > begin ? end : end + 1440];
}

/**
 * The minutes of a weekday (0 = Monday) that is no day off, one byte each.
 * @param begun whether last night's shift was begun: not on a day off
 */
function minutesOf(clock: WorkClock, weekday: number, begun: boolean): Uint8Array {
  const minutes = new Uint8Array(1440);
  if (clock.mode === 'calendar') return minutes.fill(1);
  const works = clock.weekdays.includes(weekday + 1);
  if (clock.mode === 'working-24') return minutes.fill(works ? 1 : 0);
  if (!clock.open) return minutes.fill(works ? 1 : 0, 9 * 60, 18 * 60);
  const today = (clock.open[DAYS[weekday] ?? 'mon'] ?? []).map(endsOf);
  const night = (clock.open[DAYS[(weekday + 6) % 7] ?? 'mon'] ?? []).map(endsOf);
  for (let at = 0; at < 1440; at += 1) {
    const open =
      today.some(([begin, end]) => at >= begin && at < end) ||
      (begun && night.some(([begin, end]) => at + 1440 >= begin && at + 1440 < end));
    minutes[at] = open ? 1 : 0;
  }
  return minutes;
}

/** One byte per minute: whether it counts. */
export function countedMinutes(
  { shown }: WallClock,
  clock: WorkClock,
  holidays: ReadonlySet<string>,
): Uint8Array {
  const counted = new Uint8Array(shown.length);
  const week = DAYS.map((_, weekday) => minutesOf(clock, weekday, true));
  const afterDayOff = DAYS.map((_, weekday) => minutesOf(clock, weekday, false));
  const closed = new Uint8Array(1440);
  const isOff = (iso: string): boolean => holidays.has(iso) || clock.closures.includes(iso);
  const dayOf = (day: number): Uint8Array => {
    if (isOff(isoOf(day)) && clock.mode !== 'calendar') return closed;
    const shifts = isOff(isoOf(day - 1)) ? afterDayOff : week;
    return shifts[(new Date(isoOf(day)).getUTCDay() + 6) % 7] as Uint8Array;
  };
  let today = Number.NaN;
  let minutes: Uint8Array = closed;
  for (let i = 0; i < shown.length; i += 1) {
    const at = shown[i] as number;
    // Also true when a clock shows the day before once more.
    if (!(at >= today && at < today + 1440)) {
      today = Math.floor(at / 1440) * 1440;
      minutes = dayOf(today / 1440);
    }
    counted[i] = minutes[at - today] as number;
  }
  return counted;
}

/** First moment by which `ms` have counted since `start`; `undefined` beyond what was read. */
export function walkTo(
  wall: WallClock,
  counted: Uint8Array,
  start: number,
  ms: number,
): number | undefined {
  const first = Math.floor((start - wall.from) / MINUTE);
  // The minute in which it starts has only a part left.
  let left = ms + (counted[first] === 1 ? start - (wall.from + first * MINUTE) : 0);
  for (let minute = first; minute < counted.length; minute += 1) {
    if (counted[minute] === 0) continue;
    if (left <= MINUTE) return wall.from + minute * MINUTE + left;
    left -= MINUTE;
  }
  return undefined;
}

/** What counted between two moments within what was read, ms. */
export function walkBetween(
  wall: WallClock,
  counted: Uint8Array,
  start: number,
  end: number,
): number {
  const [first, last] = [start, end].map((at) => Math.floor((at - wall.from) / MINUTE)) as [
    number,
    number,
  ];
  let sum = 0;
  for (let minute = first; minute < last; minute += 1) sum += counted[minute] as number;
  const before = counted[first] === 1 ? start - (wall.from + first * MINUTE) : 0;
  const after = counted[last] === 1 ? end - (wall.from + last * MINUTE) : 0;
  return sum * MINUTE - before + after;
}

const ISO =
  /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?:(Z)|([+-])(\d\d):?(\d\d))$/;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** A shop's or a marketplace's clock may be a day off. */
const SKEW_MS = 2 * DAY_MS;
/** From here on the end of a minute means a rough moment in this product; see `rough-moment.ts`. */
const ROUGH_FROM_MS = 59_997;

/**
 * ISO 8601 → epoch ms. Only what names its offset: without one, nobody knows which hour is meant.
 * Days that no month has and years out of all proportion say nothing.
 */
export function momentOf(value: unknown): number | undefined {
  if (typeof value !== 'string' || value.length > 40) return undefined;
  const found = ISO.exec(value);
  if (!found) return undefined;
  const part = (index: number) => Number(found[index] ?? 0);
  const [year, month, day, hour] = [part(1), part(2), part(3), part(4)];
  const [minute, second] = [part(5), part(6)];
  if (year < 1990 || year > 2200 || month < 1 || month > 12 || day < 1) return undefined;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  if (day > 28 && day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  const ms = Number((found[7] ?? '').slice(0, 3).padEnd(3, '0'));
  const offset = offsetOf(found[9], part(10), part(11));
  if (offset === undefined) return undefined;
  return exact(Date.UTC(year, month - 1, day, hour, minute, second, ms) - offset);
}

function offsetOf(sign: string | undefined, hours: number, minutes: number): number | undefined {
  if (hours > 18 || minutes > 59) return undefined;
  return (sign === '-' ? -1 : 1) * (hours * 60 + minutes) * MINUTE_MS;
}

/** `23:59:59.999` is exact here and means a whole day elsewhere: it moves by a few milliseconds. */
function exact(at: number): number {
  const within = ((at % MINUTE_MS) + MINUTE_MS) % MINUTE_MS;
  return within >= ROUGH_FROM_MS ? at - within + ROUGH_FROM_MS - 1 : at;
}

/** A moment of something that has happened: one that lies days ahead is none. */
export function pastMomentOf(value: unknown, now: number): number | undefined {
  const at = momentOf(value);
  return at === undefined || at > now + SKEW_MS ? undefined : at;
}

/** Days as `YYYY-MM-DD`, first and last of a stretch included. */
export interface ClosedDays {
  readonly from: string;
  readonly to: string;
}

const DAY_MS = 24 * 3_600_000;
/** Longer, a date is more likely mistyped. */
const MOST_DAYS = 366;

/** Every day of a stretch; none where it ends before it begins, or is longer than a year. */
export function daysOf({ from, to }: ClosedDays): readonly string[] {
  const first = Date.parse(`${from}T00:00Z`);
  const count = (Date.parse(`${to}T00:00Z`) - first) / DAY_MS + 1;
  if (!(count >= 1 && count <= MOST_DAYS)) return [];
  return Array.from({ length: count }, (_, index) => dayAt(first + index * DAY_MS));
}

/** Days in order, as stretches without a gap. @param days in any order */
export function stretchesOf(days: readonly string[]): readonly ClosedDays[] {
  const stretches: { from: string; to: string }[] = [];
  for (const day of [...days].sort()) {
    const last = stretches.at(-1);
    if (last && dayAfter(last.to) === day) last.to = day;
    else stretches.push({ from: day, to: day });
  }
  return stretches;
}

function dayAfter(day: string): string {
  return dayAt(Date.parse(`${day}T00:00Z`) + DAY_MS);
}

function dayAt(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

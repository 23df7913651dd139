import type { Direction } from './health-measures.ts';

/** A figure as it stood on a day (`2026-11-22`). */
export interface DayValue {
  readonly day: string;
  readonly value: number;
}

/** How a figure has changed since about so many days ago. */
export interface Trend {
  readonly days: 7 | 30;
  /** What it was then. */
  readonly value: number;
  readonly change: 'better' | 'worse' | 'same';
}

/** How far from the day asked for a measured one may lie: a browser is not open every day. */
const SLACK = { 7: 2, 30: 5 } as const;
const DAY_MS = 86_400_000;
/** As many decimals as are shown: what looks the same is called the same. */
const SHOWN = 10;

/**
 * Change against 7 and 30 days before the last value; absent where nothing was measured then.
 * @param series oldest first
 */
export function trendsOf(series: readonly DayValue[], { better }: Direction): readonly Trend[] {
  const last = series.at(-1);
  if (!last) return [];
  return ([7, 30] as const).flatMap((days) => {
    const then = nearest(series, Date.parse(last.day) - days * DAY_MS, SLACK[days]);
    if (!then) return [];
    return [{ days, value: then.value, change: changeOf(then.value, last.value, better) }];
  });
}

function nearest(series: readonly DayValue[], at: number, slackDays: number): DayValue | undefined {
  const off = ({ day }: DayValue) => Math.abs(Date.parse(day) - at);
  const [best] = [...series].sort((a, b) => off(a) - off(b));
  return best && off(best) <= slackDays * DAY_MS ? best : undefined;
}

function changeOf(then: number, now: number, better: Direction['better']): Trend['change'] {
  const step = Math.round(now * SHOWN) - Math.round(then * SHOWN);
  if (step === 0) return 'same';
  return step < 0 === (better === 'lower') ? 'better' : 'worse';
}

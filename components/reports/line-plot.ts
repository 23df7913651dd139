import { axisTicks } from './scale.ts';

/** Where values and days stand in a drawing, px. */
export interface Plot {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly ticks: readonly number[];
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
}

const HEIGHT = 220;
const TOP = 26;
const BOTTOM = 28;
const RIGHT = 10;
/** Room for one digit of the axis. */
const DIGIT = 7;

/** @param values all that is drawn; unknown ones are left out */
export function plotOf(
  width: number,
  days: number,
  values: readonly (number | undefined)[],
  isWhole = false,
): Plot {
  const most = values.reduce<number>((top, value) => Math.max(top, value ?? 0), 0);
  const ticks = axisTicks(most, 4, isWhole);
  const top = ticks.at(-1) ?? 1;
  const left = 14 + DIGIT * Math.max(...ticks.map((tick) => String(tick).length));
  const [right, floor] = [width - RIGHT, HEIGHT - BOTTOM];
  const step = days > 1 ? (right - left - 12) / (days - 1) : 0;
  return {
    width,
    height: HEIGHT,
    left,
    right,
    ticks,
    x: (index) => tenth(days > 1 ? left + 6 + index * step : (left + right) / 2),
    y: (value) => tenth(floor - (value / top) * (floor - TOP)),
  };
}

export interface Run {
  readonly from: number;
  readonly values: readonly number[];
}

/** Stretches without a gap, each with at least two values: what one line can be drawn through. */
export function runsOf(values: readonly (number | undefined)[]): readonly Run[] {
  const runs: { from: number; values: number[] }[] = [];
  values.forEach((value, index) => {
    if (value === undefined) return;
    const last = runs.at(-1);
    if (last && last.from + last.values.length === index) last.values.push(value);
    else runs.push({ from: index, values: [value] });
  });
  return runs.filter((run) => run.values.length > 1);
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

import type { Switches } from '../switches.ts';

const DAY = 24 * 3_600_000;

/** How far the shop's clock runs ahead of the stand-in's, ms. */
export function skewOf({ clockOff }: Switches): number {
  return { none: 0, ahead: DAY, behind: -DAY }[clockOff];
}

/** A query with its dates turned from the shop's clock to the stand-in's. */
export function unskewedQuery(query: URLSearchParams, skew: number): URLSearchParams {
  if (skew === 0) return query;
  const pairs = [...query].map(([name, value]) => [name, shiftDate(value, -skew)] as const);
  return new URLSearchParams(pairs.map(([name, value]) => [name, value]));
}

/** JSON text with all its dates moved. */
export function skewed(text: string, skew: number): string {
  if (skew === 0) return text;
  return text.replace(/"\d{4}-\d\d-\d\dT[\d:.]+Z"/g, (quoted) =>
    JSON.stringify(shiftDate(quoted.slice(1, -1), skew)),
  );
}

function shiftDate(value: string, by: number): string {
  if (!/^\d{4}-\d\d-\d\dT/.test(value)) return value;
  const at = Date.parse(value);
  return Number.isNaN(at) ? value : new Date(at + by).toISOString();
}

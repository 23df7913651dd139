import { badParameter } from './refusal.ts';

const MOST_IDS = 100;

/** `a,b,c` in one parameter. @throws Refusal (400) above 100 values. */
export function commaList(query: URLSearchParams, name: string): Set<string> | undefined {
  const text = query.get(name);
  return text ? checked(name, text.split(',').filter(Boolean)) : undefined;
}

/** One parameter given several times; a comma is part of a value here, as it is at the real API. */
export function repeated(query: URLSearchParams, name: string): Set<string> | undefined {
  const values = query.getAll(name).filter(Boolean);
  return values.length > 0 ? checked(name, values) : undefined;
}

function checked(name: string, values: readonly string[]): Set<string> {
  if (values.length > MOST_IDS) throw badParameter(name, `size must be between 0 and ${MOST_IDS}`);
  return new Set(values);
}

/** An ISO 8601 moment in epoch ms. @throws Refusal (400) when it is none. */
export function dateOf(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (!text) return undefined;
  const at = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(at)) throw badParameter(name, 'not an ISO 8601 date-time');
  return at;
}

/** Whether a moment lies within two parameters, both ends included, either may be absent. */
export function within(query: URLSearchParams, from: string, to: string): (at: number) => boolean {
  const least = dateOf(query, from) ?? -Infinity;
  const most = dateOf(query, to) ?? Infinity;
  return (at) => at >= least && at <= most;
}

/** An integer in [least, most]. @throws Refusal (400) for anything else. */
export function numberOf(
  query: URLSearchParams,
  name: string,
  usual: number,
  [least, most]: readonly [number, number],
): number {
  const text = query.get(name);
  if (text === null || text === '') return usual;
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw badParameter(name, `must be between ${least} and ${most}`);
}

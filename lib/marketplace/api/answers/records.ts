import type { z } from 'zod';
import type { Read } from './read.ts';
import { countOf } from './fields.ts';

/** Own fields of a JSON object; `undefined` for anything else. */
export function objectOf(json: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return undefined;
  return json as Record<string, unknown>;
}

/** An own field of a JSON object: `constructor` and the like stand in none of them. */
export function fieldOf(json: unknown, name: string): unknown {
  const object = objectOf(json);
  return object && Object.hasOwn(object, name) ? object[name] : undefined;
}

export function rowsIn(json: unknown, name: string): readonly unknown[] | undefined {
  const rows = fieldOf(json, name);
  return Array.isArray(rows) ? rows : undefined;
}

/** Hands over every record that is understood. @returns how many were not */
export function readEach<S extends z.ZodType>(
  rows: readonly unknown[],
  record: S,
  use: (one: z.output<S>) => void,
): number {
  let dropped = 0;
  for (const row of rows) {
    const parsed = record.safeParse(row);
    if (parsed.success) use(parsed.data);
    else dropped += 1;
  }
  return dropped;
}

/** What every page says of the list. */
export function pageOf(json: unknown): Pick<Read, 'nextToken' | 'total'> {
  const token = fieldOf(json, 'next_page_token');
  const total = countOf(fieldOf(json, 'total_count'));
  return {
    ...(typeof token === 'string' && token !== '' && { nextToken: token }),
    ...(total !== undefined && { total }),
  };
}

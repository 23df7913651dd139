import { expect } from 'vitest';
import type { ApiAnswer, ApiProblem, ApiQuery, Cursor } from '../../lib/app/sync-ports.ts';
import { sellerApi } from '../../lib/marketplace/api/seller-api.ts';
import type { SellerApiOptions } from '../../lib/marketplace/api/seller-api.ts';
import { readPlainly } from './plain-reader.ts';
import { recordedFetch } from './recorded-fetch.ts';
import type { Sent } from './recorded-fetch.ts';

export const ORIGIN = 'https://shop.mirakl.net';
export const SINCE = Date.UTC(2026, 10, 20, 8, 30);

/** A seller API whose requests are answered by a test. */
export function apiWith(
  answer: (sent: Sent, index: number) => Response,
  options: Partial<SellerApiOptions> = {},
) {
  const { fetch, sent } = recordedFetch(answer);
  const codes: string[] = [];
  const api = sellerApi(
    {
      ...{ origin: ORIGIN, key: 'key', clock: () => 1, fetch },
      onCall: (code) => codes.push(code),
      ...options,
    },
    readPlainly,
  );
  return { api, sent, codes };
}

/** Follows a chain to its end; cursors pass through JSON, as they would through a store. */
export async function readChain(
  ask: (query: ApiQuery) => Promise<ApiAnswer | ApiProblem>,
  query: ApiQuery,
) {
  const answers: (ApiAnswer | ApiProblem)[] = [];
  let cursor: Cursor | undefined;
  do {
    const answer = await ask({ ...query, cursor });
    answers.push(answer);
    const next = answer.status === 'ok' ? answer.next : undefined;
    cursor = next && (JSON.parse(JSON.stringify(next)) as Cursor);
    if (cursor) {
      for (const value of Object.values(cursor)) {
        expect(['string', 'number', 'boolean']).toContain(typeof value);
      }
    }
  } while (cursor && answers.length < 500);
  const ids = answers.flatMap((answer) =>
    answer.status === 'ok' ? answer.facts.map(({ id }) => id) : [],
  );
  return { answers, ids };
}

export const empty = () => Response.json({ orders: [], data: [], offers: [], total_count: 0 });

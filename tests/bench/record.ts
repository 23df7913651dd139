import { MemoryStore } from '../../lib/store/memory-store.ts';
import { VirtualClock } from '../backoffice/api/virtual-clock.ts';
import { startApi } from '../backoffice/api-server.ts';
import type { BigOptions } from '../backoffice/data/big-shop.ts';
import { BIG_SHOP } from '../backoffice/data/big-shop.ts';
import type { Answered, Recording } from './lab/replay.ts';
import { runSync } from './lab/replay.ts';

/** Wednesday 18 November 2026, 10:00 in Madrid: every run reads the same shop. */
const START = Date.UTC(2026, 10, 18, 9);
/** Headers that the client reads. */
const KEPT = ['content-type', 'date'];

/** A first sync of a shop of this size against the stand-in, with everything that was answered. */
export async function recordSync(big: BigOptions): Promise<Recording> {
  const clock = new VirtualClock(START);
  const api = await startApi({ now: START, clock: clock.now, big });
  const key = api.shops.find(({ id }) => id === BIG_SHOP)?.apiKey ?? '';
  const answers: Answered[] = [];
  const record: typeof fetch = async (input, init) => {
    const { pathname, search } = new URL(String(input));
    const headers = { ...(init?.headers as Record<string, string>), authorization: key };
    const got = await fetch(`${api.origin}${pathname}${search}`, { ...init, headers });
    const body = await got.text();
    const kept = KEPT.flatMap((name) => {
      const value = got.headers.get(name);
      return value === null ? [] : [[name, value]];
    });
    const answer = { path: pathname + search, status: got.status, body };
    answers.push({ ...answer, headers: Object.fromEntries(kept) as Answered['headers'] });
    return new Response(body, { status: got.status, headers: Object.fromEntries(kept) });
  };
  try {
    await runSync(new MemoryStore(), BIG_SHOP, clock, record);
    return { shopId: BIG_SHOP, start: START, answers };
  } finally {
    await api.close();
  }
}

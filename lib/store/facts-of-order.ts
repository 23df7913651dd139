import type { ShopKey, StoredFact } from '../domain/facts.ts';
import type { Database } from './database.ts';
import { factOf } from './merge-facts.ts';

/** An order and what names it as its own: threads and returns. */
export function factsOfOrder(
  db: Database,
  shop: ShopKey,
  orderId: string,
): Promise<readonly StoredFact[]> {
  return db.transaction('r', db.facts, async () => {
    const [order, others] = await Promise.all([
      db.facts.get([shop, `order:${orderId}`]),
      db.facts.where('[shop+values.orderId]').equals([shop, orderId]).toArray(),
    ]);
    return [...(order ? [order] : []), ...others].map(factOf);
  });
}

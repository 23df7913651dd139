import type { OrderFact, ShopKey, Subject, ThreadFact } from '../domain/facts.ts';
import type { Store } from './ports.ts';

/** What a page says of where a draft or a message stands. */
export interface Place {
  readonly shop: ShopKey;
  readonly subject: Subject;
  /** The conversation that an order's page shows beside it. */
  readonly threadId?: string;
  readonly orderId?: string;
}

export interface Around {
  readonly thread?: ThreadFact;
  readonly order?: OrderFact;
}

/** What is known of the thread and the order that a text belongs to. */
export async function factsAround(place: Place, store: Store): Promise<Around> {
  const { shop, subject, threadId } = place;
  const asked: readonly Subject[] = threadId ? [subject, `thread:${threadId}`] : [subject];
  const found = [...(await store.facts(shop, asked)).values()];
  const thread = found.find((fact) => fact.type === 'thread');
  const own = found.find((fact) => fact.type === 'order');
  const order = own ?? (await orderOf(shop, place.orderId ?? thread?.orderId, store));
  return { ...(thread && { thread }), ...(order && { order }) };
}

async function orderOf(
  shop: ShopKey,
  id: string | undefined,
  store: Store,
): Promise<OrderFact | undefined> {
  if (id === undefined) return undefined;
  const found = (await store.facts(shop, [`order:${id}`])).get(`order:${id}`);
  return found?.type === 'order' ? found : undefined;
}

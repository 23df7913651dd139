import type { OfferFact, OrderFact, StoredFact, ThreadFact } from '../domain/facts.ts';

type Fields<F> = Readonly<Required<Record<Exclude<keyof F, 'type' | 'id'>, true>>>;

const ORDER: Fields<OrderFact> = {
  state: true,
  placedAt: true,
  shippedAt: true,
  shippingDeadline: true,
  channel: true,
  customerLocale: true,
  country: true,
  hasInvoice: true,
  hasTracking: true,
  openIncident: true,
  path: true,
};

const THREAD: Fields<ThreadFact> = {
  orderId: true,
  channel: true,
  customerLocale: true,
  waiting: true,
  waitingSince: true,
  waitingSinceExact: true,
  waitingFor: true,
  lastMessageAt: true,
  lastFrom: true,
  shopOnly: true,
  path: true,
};

const OFFER: Fields<OfferFact> = {
  quantity: true,
  minQuantityAlert: true,
  active: true,
  path: true,
};

const FIELDS: Readonly<Record<StoredFact['type'], readonly string[]>> = {
  order: Object.keys(ORDER),
  thread: Object.keys(THREAD),
  offer: Object.keys(OFFER),
};

/**
 * The known fields of a fact that carry a value. Whatever else a reader or an API answer may bring
 * along (a name, an address, a message) is not copied, so it cannot reach the disk.
 */
export function knownFields(fact: StoredFact): [field: string, value: string | number | boolean][] {
  const known: [string, string | number | boolean][] = [];
  for (const field of FIELDS[fact.type]) {
    const value = (fact as unknown as Record<string, unknown>)[field];
    if (isPlain(value)) known.push([field, value]);
  }
  return known;
}

function isPlain(value: unknown): value is string | number | boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'string' || typeof value === 'boolean';
}

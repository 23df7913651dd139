import type {
  OfferFact,
  OrderFact,
  ReturnFact,
  ShopFact,
  StoredFact,
  ThreadFact,
} from '../domain/facts.ts';

/** Answers are no plain values: they are merged and kept by themselves. */
type Unlisted = 'type' | 'id' | 'replies';
type Fields<F> = Readonly<Required<Record<Exclude<keyof F, Unlisted>, true>>>;

const ORDER: Fields<Omit<OrderFact, 'conversationSeenAt'>> = {
  state: true,
  placedAt: true,
  shippedAt: true,
  shippingDeadline: true,
  channel: true,
  customerLocale: true,
  country: true,
  hasInvoice: true,
  invoiceAsked: true,
  hasTracking: true,
  openIncident: true,
  incidentSince: true,
  acceptanceDeadline: true,
  receivedAt: true,
  cancelledAt: true,
  shopWroteAt: true,
  customerWroteAt: true,
  conversationSeen: true,
  openReturn: true,
  returnSince: true,
  total: true,
  currency: true,
  hasTaxId: true,
  isBusiness: true,
  path: true,
};

const THREAD: Fields<Omit<ThreadFact, 'shopToCustomerAt'>> = {
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
  operatorInvolved: true,
  shopMessagesInRow: true,
  sentLanguage: true,
  sentInvoiceFile: true,
  outsideContact: true,
  outsideContactAt: true,
  path: true,
};

const OFFER: Fields<OfferFact> = {
  quantity: true,
  minQuantityAlert: true,
  category: true,
  active: true,
  path: true,
};

const RETURN: Fields<ReturnFact> = {
  orderId: true,
  rma: true,
  alias: true,
  state: true,
  createdAt: true,
  receivedAt: true,
  refunded: true,
  path: true,
};

const SHOP: Fields<ShopFact> = {
  hasPhone: true,
  hasEmail: true,
  hasRegistration: true,
  hasDispatchCountry: true,
  hasReturnPolicy: true,
  returnPolicyLanguages: true,
  returnDays: true,
  warrantyYears: true,
  nameHasDomain: true,
  descriptionHasUrl: true,
  path: true,
};

const FIELDS: Readonly<Record<StoredFact['type'], readonly string[]>> = {
  order: Object.keys(ORDER),
  thread: Object.keys(THREAD),
  offer: Object.keys(OFFER),
  return: Object.keys(RETURN),
  shop: Object.keys(SHOP),
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

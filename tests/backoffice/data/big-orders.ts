import { CARRIERS, FIRST_NAMES, LAST_NAMES } from './products.ts';
import { Random } from './random.ts';
import type { Channel, Document, Offer, Order, OrderLine, StateCode } from './types.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What the parts of a big shop are made from. */
export interface BigSource {
  readonly seed: number;
  readonly now: number;
  readonly shopId: string;
  readonly channels: readonly Channel[];
  readonly orderId: (n: number) => string;
  /** Between two orders, ms. */
  readonly pace: number;
}

/** Weights of states by age: what is recent is open, what is old is over, with few exceptions. */
const STATES: readonly (readonly [under: number, Readonly<Partial<Record<StateCode, number>>>])[] =
  [
    [DAY, { WAITING_ACCEPTANCE: 30, WAITING_DEBIT_PAYMENT: 5, SHIPPING: 65 }],
    [4 * DAY, { SHIPPING: 20, SHIPPED: 76, INCIDENT_OPEN: 2, CANCELED: 1, REFUSED: 1 }],
    [14 * DAY, { SHIPPING: 1, SHIPPED: 30, TO_COLLECT: 8, RECEIVED: 59, INCIDENT_OPEN: 2 }],
    [60 * DAY, { SHIPPED: 1, RECEIVED: 60, CLOSED: 35, CANCELED: 2, REFUSED: 1, REFUNDED: 1 }],
    [Infinity, { RECEIVED: 8, CLOSED: 88, CANCELED: 2, REFUSED: 1, REFUNDED: 1 }],
  ];

/** The `n`-th newest order. */
export function makeBigOrder(source: BigSource, offers: readonly Offer[], n: number): Order {
  const { seed, now, shopId, pace } = source;
  const random = new Random(seed, shopId, 'order', n);
  const placedAt = now - Math.round((n + 0.2 + random.next() * 0.6) * pace) - 10 * MINUTE;
  const state = random.weighted(STATES.find(([under]) => now - placedAt < under)![1]);
  const dates = datesOf(random, state, placedAt, now);
  const lines = linesOf(random, offers);
  const isSent = dates.shippedAt !== undefined;
  return {
    id: source.orderId(1_000_000 - n),
    state,
    placedAt,
    ...dates,
    channel: random.chance(0.6) ? source.channels[0]! : random.pick(source.channels),
    customer: { first: random.pick(FIRST_NAMES), last: random.pick(LAST_NAMES) },
    lines,
    total: Math.round(lines.reduce((sum, l) => sum + l.price * l.quantity, 0) * 100) / 100,
    ...(isSent && random.chance(0.95)
      ? { tracking: { carrier: random.pick(CARRIERS), number: `${random.int(1e8, 9e8)}` } }
      : {}),
    ...(state === 'INCIDENT_OPEN'
      ? { incident: { reason: random.int(0, 2), at: now - HOUR } }
      : {}),
    documents: documentsOf(random, dates, now, n),
  };
}

type Dates = Pick<
  Order,
  'acceptedAt' | 'shippedAt' | 'receivedAt' | 'shippingDeadline' | 'cancelledAt'
>;

function datesOf(random: Random, state: StateCode, placedAt: number, now: number): Dates {
  const soon = (at: number) => Math.min(now - MINUTE, at);
  if (state === 'WAITING_ACCEPTANCE') return {};
  if (state === 'CANCELED' || state === 'REFUSED') return { cancelledAt: soon(placedAt + HOUR) };
  const acceptedAt = soon(placedAt + random.int(5, 240) * MINUTE);
  const shippingDeadline = placedAt + 72 * HOUR;
  if (state === 'SHIPPING' || state.startsWith('WAITING_')) return { acceptedAt, shippingDeadline };
  const shippedAt = soon(acceptedAt + random.int(4, 60) * HOUR);
  const sent = { acceptedAt, shippingDeadline, shippedAt };
  if (['SHIPPED', 'TO_COLLECT', 'INCIDENT_OPEN'].includes(state)) return sent;
  return { ...sent, receivedAt: soon(shippedAt + random.int(24, 90) * HOUR) };
}

/** Of what the shop offers, so that sales and stock tell of the same things. */
function linesOf(random: Random, offers: readonly Offer[]): OrderLine[] {
  return Array.from({ length: random.chance(0.85) ? 1 : 2 }, () => {
    const { sku, title, brand, price } = random.pick(offers);
    return { sku, title, brand, quantity: random.chance(0.85) ? 1 : random.int(2, 4), price };
  });
}

/** Old orders have their invoice; of those sent within a month one in eight still lacks it. */
function documentsOf(random: Random, { shippedAt }: Dates, now: number, n: number): Document[] {
  if (shippedAt === undefined) return [];
  const shared = { section: 'order', at: shippedAt } as const;
  const slip = { id: n * 10 + 1, type: 'SYSTEM_DELIVERY_BILL', bytes: 21_000 } as const;
  const invoice = { id: n * 10 + 2, type: 'CUSTOMER_INVOICE', bytes: 48_211 } as const;
  const made: Document[] = random.chance(0.5)
    ? [{ ...slip, ...shared, fileName: `delivery-${n}.pdf` }]
    : [];
  if (random.chance(now - shippedAt < 30 * DAY ? 0.125 : 0.002)) return made;
  return [...made, { ...invoice, ...shared, fileName: `factura-${n}.pdf` }];
}

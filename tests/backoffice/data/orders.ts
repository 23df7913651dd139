import type { MarketplacePlan, ShopPlan } from './marketplaces.ts';
import { CARRIERS, FIRST_NAMES, LAST_NAMES, PRODUCTS } from './products.ts';
import { Random } from './random.ts';
import type { Document, Order, OrderLine, StateCode } from './types.ts';

const HOUR = 3_600_000;

/** Everything a generator needs: item `n` of a shop is the same whether asked for alone or in a list. */
export interface Source {
  readonly seed: number;
  readonly now: number;
  readonly plan: MarketplacePlan;
  readonly shop: ShopPlan;
}

/** The `n`-th newest order of a shop. */
export function makeOrder({ seed, now, plan, shop }: Source, n: number): Order {
  const random = new Random(seed, plan.id, shop.id, 'order', n);
  const placedAt = now - Math.round((0.4 + n * 3.1 + random.next() * 3) * HOUR);
  const state = pickState(random, (now - placedAt) / HOUR);
  const lines = makeLines(random, shop);
  const dates = makeDates(random, state, placedAt, now);
  return {
    id: plan.orderId(shop.orders * 40 - n + Number(shop.id) * 300),
    state,
    placedAt,
    ...dates,
    channel: plan.channels[random.chance(0.5) ? 0 : random.int(0, plan.channels.length - 1)]!,
    customer: { first: random.pick(FIRST_NAMES), last: random.pick(LAST_NAMES) },
    lines,
    total: Math.round(lines.reduce((sum, l) => sum + l.price * l.quantity, 0) * 100) / 100,
    ...(dates.shippedAt !== undefined && random.chance(0.85)
      ? { tracking: { carrier: random.pick(CARRIERS), number: `${random.int(1e8, 9e8)}` } }
      : {}),
    ...(state === 'INCIDENT_OPEN'
      ? {
          incident: {
            reason: random.int(0, 2),
            at: Math.max(placedAt + HOUR, now - random.int(2, 90) * HOUR),
          },
        }
      : {}),
    documents: makeDocuments(random, placedAt, dates, n),
    ...makeAfterwards(new Random(seed, plan.id, shop.id, 'after', n), state, placedAt, dates, now),
  };
}

/** What only some orders have; drawn apart, so that it changes nothing of the rest. */
function makeAfterwards(
  random: Random,
  state: StateCode,
  placedAt: number,
  { receivedAt }: Dates,
  now: number,
): Pick<Order, 'cancelledAt' | 'pastIncident' | 'taxId' | 'company'> {
  const reason = random.int(0, 2);
  const past = receivedAt !== undefined && state !== 'INCIDENT_OPEN' && random.chance(0.06);
  const resolved = random.chance(0.5) ? ('resolved' as const) : ('closed' as const);
  const taxId = random.chance(0.3) ? `${random.int(1e7, 9e7)}Z` : undefined;
  return {
    ...(state === 'CANCELED' ? { cancelledAt: Math.min(now, placedAt + 5 * HOUR) } : {}),
    ...(past ? { pastIncident: { reason, at: receivedAt, state: resolved } } : {}),
    ...(taxId ? { taxId, ...(random.chance(0.4) ? { company: 'Suministros Olmo SL' } : {}) } : {}),
  };
}

function pickState(random: Random, ageHours: number): StateCode {
  if (ageHours < 24)
    return random.weighted({
      WAITING_ACCEPTANCE: 3,
      WAITING_DEBIT: 1,
      WAITING_DEBIT_PAYMENT: 1,
      SHIPPING: 6,
    });
  if (ageHours < 96)
    return random.weighted({ SHIPPING: 6, SHIPPED: 10, INCIDENT_OPEN: 1, CANCELED: 1, REFUSED: 1 });
  if (ageHours < 14 * 24)
    return random.weighted({
      SHIPPING: 1,
      SHIPPED: 6,
      TO_COLLECT: 2,
      RECEIVED: 12,
      INCIDENT_OPEN: 1,
    });
  return random.weighted({ RECEIVED: 9, CLOSED: 10, CANCELED: 1, REFUSED: 1, REFUNDED: 1 });
}

type Dates = Pick<Order, 'acceptedAt' | 'shippedAt' | 'receivedAt' | 'shippingDeadline'>;

function makeDates(random: Random, state: StateCode, placedAt: number, now: number): Dates {
  if (state === 'WAITING_ACCEPTANCE' || state === 'REFUSED' || state === 'CANCELED') return {};
  const acceptedAt = Math.min(now, placedAt + random.int(5, 240) * 60_000);
  const shippingDeadline = placedAt + 72 * HOUR;
  if (state === 'SHIPPING' || state.startsWith('WAITING_')) return { acceptedAt, shippingDeadline };
  const shippedAt = Math.min(now - 60_000, placedAt + random.int(8, 90) * HOUR);
  if (state === 'SHIPPED' || state === 'TO_COLLECT') {
    return { acceptedAt, shippingDeadline, shippedAt };
  }
  const receivedAt = Math.min(now, shippedAt + random.int(24, 90) * HOUR);
  return { acceptedAt, shippingDeadline, shippedAt, receivedAt };
}

function makeLines(random: Random, shop: ShopPlan): OrderLine[] {
  return Array.from({ length: random.chance(0.8) ? 1 : random.int(2, 3) }, () => {
    const [brand, title, price] = random.pick(PRODUCTS);
    const quantity = random.chance(0.85) ? 1 : random.int(2, 4);
    return { sku: `${shop.id}-${random.int(1000, 9999)}`, title, brand, quantity, price };
  });
}

/** Of the orders sent: six in ten have their invoice, one in ten has it under another type. */
function makeDocuments(random: Random, placedAt: number, dates: Dates, n: number): Document[] {
  if (dates.shippedAt === undefined) return [];
  const at = dates.shippedAt;
  const slip: Document = {
    id: n * 10 + 1,
    type: 'SYSTEM_DELIVERY_BILL',
    section: 'order',
    fileName: `delivery-${n}.pdf`,
    bytes: random.int(18_000, 40_000),
    at: placedAt + HOUR,
  };
  const invoice = {
    section: 'order',
    fileName: `factura-${2_000 + n}.pdf`,
    bytes: 48_211,
  } as const;
  const filed = random.weighted({ right: 6, none: 3, wrong: 1 });
  if (filed === 'none') return [slip];
  const type = filed === 'right' ? 'CUSTOMER_INVOICE' : 'OTHER';
  return [slip, { id: n * 10 + 2, type, ...invoice, at }];
}

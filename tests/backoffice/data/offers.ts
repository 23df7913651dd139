import { HOSTILE } from './hostile.ts';
import type { Source } from './orders.ts';
import { categoryOf, PRODUCTS } from './products.ts';
import { Random } from './random.ts';
import type { Offer, Order, Return } from './types.ts';

const HOUR = 3_600_000;

/** The `n`-th offer of a shop: some with nothing left (active or not), some low, some without an alert. */
export function makeOffer({ seed, plan, shop }: Source, n: number): Offer {
  const random = new Random(seed, plan.id, shop.id, 'offer', n);
  const [brand, title, price] = random.pick(PRODUCTS);
  const quantity = pickQuantity(random);
  return {
    id: Number(shop.id) * 10_000 + n,
    sku: `${brand.slice(0, 3).toUpperCase()}-${shop.id}-${String(n).padStart(4, '0')}`,
    productSku: `84${random.int(1e10, 9e10)}`,
    title,
    ...(n % 19 === 7 ? { hostile: HOSTILE[Math.floor(n / 19) % HOSTILE.length] } : {}),
    brand,
    category: categoryOf(brand),
    price,
    quantity,
    ...(random.chance(0.6) ? { minQuantityAlert: random.pick([2, 3, 5, 10]) } : {}),
    active: random.chance(quantity === 0 ? 0.4 : 0.92),
  };
}

function pickQuantity(random: Random): number {
  const range = random.weighted({ none: 8, few: 14, some: 40, many: 37, thousands: 1 });
  if (range === 'none') return 0;
  if (range === 'few') return random.int(1, 4);
  if (range === 'some') return random.int(5, 30);
  return range === 'many' ? random.int(31, 500) : random.int(1_000, 12_500);
}

/** Returns of a shop: about one order in twelve of those received. */
export function makeReturns({ seed, now, plan, shop }: Source, orders: readonly Order[]): Return[] {
  const random = new Random(seed, plan.id, shop.id, 'returns');
  return orders
    .filter((order) => order.receivedAt !== undefined && random.chance(0.08))
    .map((order) => {
      const made = {
        id: random.uuid(),
        orderId: order.id,
        at: Math.min(now, (order.receivedAt ?? now) + random.int(5, 200) * HOUR),
        state: random.pick(['IN_PROGRESS', 'RECEIVED', 'CLOSED'] as const),
        reason: random.int(0, 2),
      };
      return { ...made, ...makeOutcome(new Random(seed, made.id), made, now) };
    });
}

/** Goods come back within a week; every closed return is refunded, and some of those received. */
function makeOutcome(random: Random, { state, at }: Pick<Return, 'state' | 'at'>, now: number) {
  if (state === 'IN_PROGRESS') return { refunded: false };
  const receivedAt = Math.min(now, at + random.int(24, 170) * HOUR);
  return { receivedAt, refunded: state === 'CLOSED' || random.chance(0.3) };
}

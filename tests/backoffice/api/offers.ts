import type { Offer } from '../data/types.ts';
import { isOdd, iso, type Call } from './call.ts';
import { offsetPage } from './paging.ts';

const DAY = 86_400_000;

/** OF21: the shop's offers, cheapest first, page by page (`max`, `offset`). */
export function offers(call: Call): unknown {
  const { shop, query } = call;
  const sku = query.get('sku');
  const product = query.get('product_id');
  const states = query.get('offer_state_codes')?.split(',');
  const sorted = sortedBy(shop.offers, query.get('sort') ?? 'totalPrice');
  const found = sorted.filter(
    (offer) =>
      (!sku || offer.sku === sku) &&
      (!product || offer.productSku === product) &&
      (!states || states.includes('11')),
  );
  if (query.get('order') === 'desc') found.reverse();
  const { items, total } = offsetPage(call, found, 'last');
  return { offers: items.map((one) => offerJson(call, one)), total_count: total };
}

const sortings = new WeakMap<readonly Offer[], Map<string, readonly Offer[]>>();

function sortedBy(all: readonly Offer[], sort: string): readonly Offer[] {
  const known = sortings.get(all) ?? new Map<string, readonly Offer[]>();
  sortings.set(all, known);
  const sorted = known.get(sort) ?? [...all].sort(comparison(sort));
  known.set(sort, sorted);
  return sorted;
}

function comparison(sort: string): (a: Offer, b: Offer) => number {
  const byPrice = (a: Offer, b: Offer) => a.price - b.price || a.id - b.id;
  if (sort !== 'productTitle') return byPrice;
  return (a, b) => (a.title < b.title ? -1 : Number(a.title > b.title)) || byPrice(a, b);
}

function offerJson({ market, now, switches }: Call, offer: Offer): unknown {
  const { hostile, quirks } = switches;
  return {
    active: offer.active,
    all_prices: [
      {
        price: offer.price,
        unit_discount_price: null,
        unit_origin_price: offer.price,
        volume_prices: [],
      },
    ],
    category_code: 'GENERAL',
    category_label: offer.category ?? 'General',
    channels: market.channels.map(({ code }) => code),
    currency_iso_code: 'EUR',
    ...(isOdd(offer.sku, 2) ? { description: null } : { description: '' }),
    fulfillment: { center: { code: 'DEFAULT' } },
    ...(isOdd(offer.sku, 4) && offer.active ? {} : { inactivity_reasons: inactivityOf(offer) }),
    leadtime_to_ship: 1,
    logistic_class: { code: 'S', label: 'S' },
    ...(isOdd(offer.sku, 3) ? { max_order_quantity: null } : {}),
    min_order_quantity: 1,
    ...alertOf(offer),
    min_shipping_price: 0,
    offer_additional_fields: [
      { code: 'origin', type: 'LIST', value: isOdd(offer.sku, 2) ? ['ES', 'PT'] : 'ES' },
    ],
    offer_id: offer.id,
    package_quantity: 1,
    price: offer.price,
    product_brand: offer.brand,
    product_references: [{ reference: offer.productSku, reference_type: 'EAN' }],
    product_sku: offer.productSku,
    product_title: hostile ? (offer.hostile ?? offer.title) : offer.title,
    quantity: offer.quantity,
    shipping_deadline: iso(now + DAY),
    shop_sku: offer.sku,
    state_code: quirks === 'wild' ? 'STATE_OF_TOMORROW' : '11',
    total_price: offer.price,
    ...(isOdd(offer.sku, 2) ? { warehouses: [{ code: 'W1', quantity: offer.quantity }] } : {}),
  };
}

/** "Required", and yet missing or null where the seller set none. */
function alertOf({ sku, minQuantityAlert }: Offer): object {
  if (minQuantityAlert !== undefined) return { min_quantity_alert: minQuantityAlert };
  return isOdd(sku, 3) ? { min_quantity_alert: null } : {};
}

function inactivityOf({ sku, active, quantity }: Offer): string[] {
  if (active) return [];
  if (quantity === 0) return ['ZERO_QUANTITY'];
  return isOdd(sku, 5) ? ['NOT_TOLD_YET'] : ['NO_ACTIVE_PRICE'];
}

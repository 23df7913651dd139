import { truth } from '../../backoffice/data/truth.ts';
import type { Offer, Shop, StateCode } from '../../backoffice/data/types.ts';
import { DEFAULT_SAFETY_STOCK } from '../../../lib/domain/settings.ts';

/** Marks that the first `limit` rows of the inbox owe the seller, as `rule subject`, sorted. */
export function dueInInbox(shop: Shop, limit = 50): string[] {
  const shown = new Set(shop.threads.slice(0, limit).map(({ id }) => id));
  const waiting = truth(shop).waiting.filter(({ id }) => shown.has(id));
  return waiting.map(({ id }) => `late-reply thread:${id}`).sort();
}

/** Marks that the first `limit` rows of the offers owe the seller, as `rule subject`, sorted. */
export function dueInOffers(shop: Shop, limit = 50): string[] {
  const shown = new Set<Offer>(shop.offers.slice(0, limit));
  const { outButActive, withoutAlert } = truth(shop);
  const kinds: Readonly<Record<string, readonly Offer[]>> = {
    'out-of-stock': outButActive,
    'low-stock': lowOffers(shop),
    'no-safety-stock': withoutAlert.filter(({ active }) => active),
  };
  return Object.entries(kinds)
    .flatMap(([rule, offers]) =>
      offers.filter((offer) => shown.has(offer)).map(({ sku }) => `${rule} offer:${sku}`),
    )
    .sort();
}

/** Marks that the first `limit` rows of the orders owe the seller, as `rule subject`, sorted. */
export function dueInOrders(shop: Shop, limit = 50): string[] {
  const rules: Readonly<Partial<Record<StateCode, string>>> = {
    WAITING_ACCEPTANCE: 'acceptance-due',
    SHIPPING: 'shipment-due',
    INCIDENT_OPEN: 'open-incident',
  };
  return shop.orders
    .slice(0, limit)
    .flatMap(({ id, state }) => (rules[state] ? [`${rules[state]} order:${id}`] : []))
    .sort();
}

/** On sale with some left, at or below its own alert, or the seller's default where it has none. */
export function lowOffers(shop: Shop): Offer[] {
  const { low, withoutAlert } = truth(shop);
  const few = withoutAlert.filter(
    ({ quantity }) => quantity > 0 && quantity <= DEFAULT_SAFETY_STOCK,
  );
  return [...low, ...few].filter(({ active }) => active);
}

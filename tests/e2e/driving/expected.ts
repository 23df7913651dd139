import { truth } from '../../backoffice/data/truth.ts';
import type { Offer, Shop } from '../../backoffice/data/types.ts';
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
  const out = truth(shop).outButActive.filter((offer) => shown.has(offer));
  return [
    ...out.map(({ sku }) => `out-of-stock offer:${sku}`),
    ...lowOffers(shop)
      .filter((offer) => shown.has(offer))
      .map(({ sku }) => `low-stock offer:${sku}`),
  ].sort();
}

/** On sale with some left, at or below its own alert, or the seller's default where it has none. */
export function lowOffers(shop: Shop): Offer[] {
  const { low, withoutAlert } = truth(shop);
  const few = withoutAlert.filter(
    ({ quantity }) => quantity > 0 && quantity <= DEFAULT_SAFETY_STOCK,
  );
  return [...low, ...few].filter(({ active }) => active);
}

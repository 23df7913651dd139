import type { ShopKey } from '../domain/facts.ts';
import type { Market } from '../domain/market.ts';

/** Part of a shop key where a page does not tell the shop. */
export const UNKNOWN_SHOP = '?';

/** @param part the shop's id, `~name`, or `?` */
export function shopKey(host: string, part: string): ShopKey {
  return `${host}|${part === '' ? UNKNOWN_SHOP : part}`;
}

export function hostOf(shop: ShopKey): string {
  return shop.slice(0, shop.indexOf('|'));
}

function partOf(shop: ShopKey): string {
  return shop.slice(shop.indexOf('|') + 1);
}

export function isUnknownShop(shop: ShopKey): boolean {
  return partOf(shop) === UNKNOWN_SHOP;
}

/** What a person calls the shop: its name or id with the marketplace, or the marketplace alone. */
export function shopLabel(shop: ShopKey, market: Market | undefined): string {
  const place = market?.name ?? hostOf(shop);
  const part = partOf(shop);
  if (part === UNKNOWN_SHOP) return place;
  return part.startsWith('~') ? `${part.slice(1)} · ${place}` : `${place} · ${part}`;
}

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

/** The shop's id; absent where a page told its name only, or neither. */
export function shopIdOf(shop: ShopKey): string | undefined {
  return isUnknownShop(shop) || isNameOnly(shop) ? undefined : partOf(shop);
}

/** The part of a key after the host: id, `~name` or `?`. */
export function partOf(shop: ShopKey): string {
  return shop.slice(shop.indexOf('|') + 1);
}

export function isUnknownShop(shop: ShopKey): boolean {
  return partOf(shop) === UNKNOWN_SHOP;
}

/** Whether a page told the shop's name and not its id. */
export function isNameOnly(shop: ShopKey): boolean {
  return partOf(shop).startsWith('~');
}

/**
 * What a person calls the shop: the marketplace with the shop's name or else its id
 * (`PcComponentes · Informática Delta`), or the marketplace alone.
 * @param name as a page showed it
 */
export function shopLabel(shop: ShopKey, market: Market | undefined, name?: string): string {
  const place = market?.name ?? hostOf(shop);
  if (isUnknownShop(shop)) return place;
  return `${place} · ${name ?? partOf(shop).replace(/^~/, '')}`;
}

import type { ShopKey } from '../../lib/domain/facts.ts';
import { shopKey } from '../../lib/app/shop.ts';
import type { Page } from '../../lib/messaging/serve.ts';

/** A message with its shop's key; the host is always the sender's, a message cannot name another. */
export function withShop<T extends { readonly shop: string }>(
  message: T,
  { host }: Page,
): T & { readonly shop: ShopKey } {
  return { ...message, shop: shopKey(host, message.shop) };
}

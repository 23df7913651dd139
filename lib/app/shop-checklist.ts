import type { ShopFact, ShopKey, Subject } from '../domain/facts.ts';
import { shopChecklist } from '../domain/shop-checklist.ts';
import type { ShopChecklist } from '../domain/views.ts';
import type { Deps } from './deps.ts';
import { resolveShop } from './known-shops.ts';
import { ownSubject } from './own-shop.ts';

/**
 * What the marketplace demands of this shop's page, and how it stands. Where nothing of the shop's
 * settings was read, every point is unknown.
 * @param subject `shop:` and the id by which the page told the shop
 */
export async function checkShop(
  asked: { readonly shop: ShopKey; readonly subject: Subject },
  deps: Deps,
): Promise<ShopChecklist> {
  const shop = await resolveShop(asked.shop, deps.store);
  const settings = await deps.settings.rules(shop);
  const subject = ownSubject(asked.subject, shop);
  const found = (await deps.store.facts(shop, [subject])).get(subject);
  const unread: ShopFact = { type: 'shop', id: subject.slice('shop:'.length) };
  const fact = found?.type === 'shop' ? found : unread;
  return {
    now: deps.clock(),
    zone: settings.clock.zone,
    points: shopChecklist(fact, settings),
  };
}

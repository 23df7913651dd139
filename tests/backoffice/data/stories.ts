import type { Source } from './orders.ts';
import { MESSAGE_STORIES } from './story-messages.ts';
import { STOCK_STORIES } from './story-stock.ts';
import { ORDER_STORIES } from './story-orders.ts';
import { Parts, type Told } from './story-parts.ts';
import type { Shop, Tag } from './types.ts';

const STORIES = { ...MESSAGE_STORIES, ...ORDER_STORIES, ...STOCK_STORIES };

/** Everything that the stories of a shop tell, in one order of all time. */
export function tellStories(source: Source, which: readonly string[] | 'all'): Told {
  const parts = new Parts(source);
  const names = which === 'all' ? Object.keys(STORIES) : which;
  const told = names.map((name) => STORIES[name]?.(parts) ?? unheard(name));
  return {
    orders: told.flatMap(({ orders = [] }) => orders).sort((a, b) => b.placedAt - a.placedAt),
    threads: told.flatMap(({ threads = [] }) => threads),
    offers: told.flatMap(({ offers = [] }) => offers),
    returns: told.flatMap(({ returns = [] }) => returns),
  };
}

function unheard(name: string): never {
  throw new Error(`no story "${name}"`);
}

/** Ids of what the stories of a shop hold under a tag, by kind of subject, as marks name them. */
export function tagged(shop: Told, tag: Tag): string[] {
  const has = ({ tags = [] }: { readonly tags?: readonly Tag[] }) => tags.includes(tag);
  return [
    ...shop.orders.filter(has).map(({ id }) => `order:${id}`),
    ...shop.threads.filter(has).map(({ id }) => `thread:${id}`),
    ...shop.offers.filter(has).map(({ sku }) => `offer:${sku}`),
    ...shop.returns.filter(has).map(({ id }) => `return:${id.slice(0, 8)}`),
  ].sort();
}

/**
 * The shop with only those things that one of these rules is shown with, due or not, and whatever
 * they belong to.
 */
export function onlyRules(shop: Shop, rules: readonly string[]): Shop {
  const wanted = new Set<string>(rules.flatMap((rule) => [rule, `!${rule}`]));
  const has = ({ tags = [] }: { readonly tags?: readonly Tag[] }) =>
    tags.some((tag) => wanted.has(tag));
  const offers = shop.offers.filter(has);
  const returns = shop.returns.filter(has);
  const orders = shop.orders.filter(has);
  const ids = new Set(orders.map(({ id }) => id));
  const threads = shop.threads.filter((one) => has(one) || ids.has(one.orderId ?? ''));
  const about = new Set([...threads, ...returns].map(({ orderId }) => orderId));
  const kept = shop.orders.filter((one) => ids.has(one.id) || about.has(one.id));
  return { ...shop, offers, returns, threads, orders: kept };
}

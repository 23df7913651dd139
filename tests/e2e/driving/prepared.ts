import type { Shop } from '../../backoffice/data/types.ts';
import type { StandIn } from '../../backoffice/server.ts';
import { MEDIAMARKT, PCCOMPONENTES, shopOn } from './arrange.ts';

const DAY = 86_400_000;
const MONDAY = 1;

/**
 * The data as of a Monday noon at least two days ago: whatever came in the sixty hours before it
 * has waited over a weekend and is late by now.
 */
export function lastMonday(): number {
  const day = new Date(Date.now() - 2 * DAY);
  day.setUTCHours(12, 0, 0, 0);
  while (day.getUTCDay() !== MONDAY || day.getTime() > Date.now() - 2 * DAY)
    day.setTime(day.getTime() - DAY);
  return day.getTime();
}

/**
 * Gives the second shop of a host, and one of another host, the ids of the first one's orders,
 * threads and offers: marketplaces promise no more than that an id is unique within a shop's list.
 */
export function shareIds(backoffice: StandIn): readonly (readonly [host: string, shop: Shop])[] {
  const first = shopOn(backoffice, PCCOMPONENTES);
  const others = [
    [PCCOMPONENTES, shopOn(backoffice, PCCOMPONENTES, '2087')],
    [MEDIAMARKT, shopOn(backoffice, MEDIAMARKT)],
  ] as const;
  for (const [, shop] of others) {
    shop.threads.forEach((thread, i) => Object.assign(thread, { id: first.threads[i]?.id }));
    shop.offers.forEach((offer, i) => Object.assign(offer, { sku: first.offers[i]?.sku }));
  }
  return [[PCCOMPONENTES, first], ...others];
}

import type { OfferFact, ShopKey } from '../domain/facts.ts';
import type { StockReport, UrgentOffer } from '../domain/report.ts';
import type { CoverBand, OfferCover } from '../domain/report-stock.ts';
import { byUrgencyOfStock, coverOf, isShortOfStock } from '../domain/report-stock.ts';
import type { RuleSettings } from '../domain/rule.ts';
import type { ReportDeps } from './report.ts';
import { hostOf } from './shop.ts';

/** Offers loaded at once: a big shop has tens of thousands. */
const BATCH = 1000;
const MOST_URGENT = 10;

interface Listed {
  readonly offer: OfferFact;
  readonly cover: OfferCover;
}

/** How long the stock of every known offer lasts, and the offers that are the most urgent. */
export async function stockReport(
  shop: ShopKey,
  settings: RuleSettings,
  now: number,
  { store, links }: Pick<ReportDeps, 'links' | 'store'>,
): Promise<Omit<StockReport, 'readAt'>> {
  const bands: Record<CoverBand, number> = { out: 0, low: 0, short: 0, enough: 0, unknown: 0 };
  let [offers, notOnSale, after] = [0, 0, ''];
  let worst: readonly Listed[] = [];
  for (;;) {
    const batch = await store.offersAfter(shop, after, BATCH);
    const covers = batch.flatMap(({ offer, sales }) => {
      const cover = coverOf(offer, sales, settings, now);
      return cover ? { offer, cover } : [];
    });
    for (const { cover } of covers) bands[cover.band] += 1;
    offers += covers.length;
    notOnSale += batch.length - covers.length;
    worst = worstOf([...worst, ...covers]);
    after = batch.at(-1)?.offer.id ?? after;
    if (batch.length < BATCH) break;
  }
  const urgent = worst.map(({ offer, cover }): UrgentOffer => {
    const href = links.hrefOf(hostOf(shop), `offer:${offer.id}`, offer.path);
    return { ...cover, ...(href !== undefined && { href }) };
  });
  return { offers, bands, notOnSale, coverDays: settings.coverDays, urgent };
}

function worstOf(listed: readonly Listed[]): readonly Listed[] {
  return listed
    .filter(({ cover }) => isShortOfStock(cover))
    .sort((a, b) => byUrgencyOfStock(a.cover, b.cover))
    .slice(0, MOST_URGENT);
}

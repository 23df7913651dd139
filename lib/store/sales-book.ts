import type { Beside, ShopKey, Subject } from '../domain/facts.ts';
import type { SalesNews, SalesRow } from './sales.ts';
import { besideOf, bySku, orderKey, skusIn, withoutOrders, withSold } from './sales.ts';

/** The sales of one shop in memory: the same as the table on disk. */
export class SalesBook {
  readonly #shop: ShopKey;
  /** By SKU. */
  readonly #rows = new Map<string, SalesRow>();

  constructor(shop: ShopKey) {
    this.#shop = shop;
  }

  besides(subjects: readonly Subject[]): ReadonlyMap<Subject, Beside> {
    const found = skusIn(subjects).flatMap((sku) => this.#rows.get(sku) ?? []);
    if (found.length === 0) return new Map();
    const since = Math.min(...[...this.#rows.values()].map(({ firstAt }) => firstAt));
    return new Map(found.map((row) => [`offer:${row.sku}`, besideOf(row, since)]));
  }

  /** The SKUs whose sales are others now. @param since sales placed before are not kept, epoch ms */
  keep({ lines, undone }: SalesNews, since: number): readonly string[] {
    const keys = new Set(undone.map((id) => orderKey(this.#shop, id)));
    const affected = [...this.#rows.values()].filter(({ orderKeys }) =>
      orderKeys.some((key) => keys.has(key)),
    );
    for (const row of affected) this.#set(row.sku, withoutOrders(row, undone));
    const news = new Set(affected.map(({ sku }) => sku));
    for (const [sku, sold] of bySku(lines)) {
      const row = withSold(this.#rows.get(sku), sold, { shop: this.#shop, sku }, since);
      if (!row) continue;
      this.#set(sku, row);
      news.add(sku);
    }
    return [...news];
  }

  /** Forgets offers of which nothing was sold after `before`, epoch ms. */
  forget(before: number): void {
    for (const row of this.#rows.values()) if (row.lastAt < before) this.#rows.delete(row.sku);
  }

  /** Takes over all sales of a shop that turned out to be this one. */
  take(from: SalesBook): void {
    for (const { sku, orders } of from.#rows.values()) {
      const row = withSold(this.#rows.get(sku), orders, { shop: this.#shop, sku }, 0);
      if (row) this.#set(sku, row);
    }
    from.#rows.clear();
  }

  #set(sku: string, row: SalesRow | undefined): void {
    if (row) this.#rows.set(sku, row);
    else this.#rows.delete(sku);
  }
}

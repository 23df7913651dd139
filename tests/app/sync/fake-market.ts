import type {
  ApiAnswer,
  ApiFailure,
  ApiProblem,
  ApiQuery,
  SellerApi,
  SyncList,
} from '../../../lib/app/sync-ports.ts';
import type {
  OfferFact,
  OrderFact,
  ReturnFact,
  StoredFact,
  ThreadFact,
} from '../../../lib/domain/facts.ts';
import type { ToldMarket } from '../../../lib/domain/told-market.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** Wednesday 18 November 2026, 10:00 in Madrid. */
export const START = Date.UTC(2026, 10, 18, 9);

interface Kept<F> {
  fact: F;
  /** By the marketplace's clock. */
  updatedAt: number;
}

export interface AskedCall {
  readonly query: ApiQuery;
  /** Our clock, epoch ms. */
  readonly at: number;
}

/** Time that a call takes, by every clock. */
const CALL_MS = 200;

/**
 * A marketplace of one shop that answers queries as the client does, page by page, with a clock of
 * its own. What is changed here is what the next calls tell.
 */
export class FakeMarket implements SellerApi {
  /** Our clock. */
  now = START;
  /** The marketplace's clock minus ours. */
  skew = 0;
  pageSize = 100;
  readonly shopId: string;
  readonly calls: AskedCall[] = [];
  readonly orders = new Map<string, Kept<OrderFact>>();
  readonly threads = new Map<string, Kept<ThreadFact>>();
  readonly returns = new Map<string, Kept<ReturnFact>>();
  readonly offers = new Map<string, Kept<OfferFact>>();
  readonly invoiced = new Set<string>();
  told: Partial<ToldMarket> = { acceptsOrders: 'automatic' };
  /** What the next calls of a list answer instead, first come first served. */
  readonly faults = new Map<SyncList | 'any', (ApiProblem | 'hang-up')[]>();
  /** What happens elsewhere while a call is under way. */
  during: (query: ApiQuery) => Promise<void> = async () => undefined;
  /** Records of a list that are not understood. */
  readonly dropped = new Map<SyncList, number>();

  constructor(shopId = '2045') {
    this.shopId = shopId;
  }

  get serverNow(): number {
    return this.now + this.skew;
  }

  put(fact: OrderFact | ThreadFact | ReturnFact | OfferFact, updatedAt = this.serverNow): void {
    const tables = {
      order: this.orders,
      thread: this.threads,
      return: this.returns,
      offer: this.offers,
    } as const;
    const table: Map<string, Kept<StoredFact>> = tables[fact.type];
    const merged = { ...table.get(fact.id)?.fact, ...fact } as StoredFact;
    table.set(fact.id, { fact: merged, updatedAt });
  }

  fail(list: SyncList | 'any', failure: ApiFailure, more: Partial<ApiProblem> = {}): void {
    const waiting = this.faults.get(list) ?? [];
    this.faults.set(list, [...waiting, { status: 'failed', failure, ...more }]);
  }

  callsOf(list: SyncList): readonly AskedCall[] {
    return this.calls.filter(({ query }) => query.list === list);
  }

  async ask(query: ApiQuery): Promise<ApiAnswer | ApiProblem> {
    this.calls.push({ query, at: this.now });
    this.now += CALL_MS;
    await this.during(query);
    const fault = this.faults.get(query.list)?.shift() ?? this.faults.get('any')?.shift();
    if (fault && fault !== 'hang-up') return { serverAt: this.serverNow, ...fault };
    return { ...this.#answer(query), serverAt: this.serverNow };
  }

  #answer(query: ApiQuery): ApiAnswer {
    const { list, ids = [] } = query;
    const told = { at: this.serverNow, ...this.told };
    switch (list) {
      case 'account':
        return {
          ...only([{ type: 'shop', id: this.shopId, hasPhone: true }]),
          shop: { id: this.shopId, name: 'Informática Delta', offers: this.offers.size },
        };
      case 'platform':
        return { ...only([]), market: told };
      case 'statistics':
        return { ...only([]), figures: [{ measure: 'grade', value: 4.5 }] };
      case 'documents':
        return only(ids.map((id) => ({ type: 'order', id, hasInvoice: this.invoiced.has(id) })));
      case 'orders':
        return this.#orders(query, this.#since(this.orders, query));
      case 'open-orders':
        return this.#orders(
          query,
          [...this.orders.values()].filter(({ fact }) => fact.state === 'shipping'),
        );
      case 'incidents':
        return this.#orders(
          query,
          [...this.orders.values()].filter(({ fact }) => fact.openIncident),
        );
      case 'threads':
        return this.#page(query, this.#since(this.threads, query));
      case 'returns':
        return this.#page(query, this.#since(this.returns, query));
      case 'offers':
        return this.#page(query, [...this.offers.values()]);
      case 'offer-changes':
        return this.#page(query, this.#since(this.offers, query));
      default:
        return only([]);
    }
  }

  #since<F>(table: ReadonlyMap<string, Kept<F>>, { since = 0 }: ApiQuery): Kept<F>[] {
    return [...table.values()].filter(({ updatedAt }) => updatedAt >= since);
  }

  #orders(query: ApiQuery, found: readonly Kept<OrderFact>[]): ApiAnswer {
    const page = this.#page(query, found);
    return { ...page, askDocuments: page.facts.map(({ id }) => id) };
  }

  #page({ list, cursor }: ApiQuery, found: readonly Kept<StoredFact>[]): ApiAnswer {
    const offset = Number(cursor?.offset ?? 0);
    const rows = found.slice(offset, offset + this.pageSize);
    // What is not understood is not on every page.
    const dropped = offset > 0 ? 0 : Math.min(this.dropped.get(list) ?? 0, rows.length);
    const next = offset + rows.length;
    return {
      status: 'ok',
      facts: rows.slice(dropped).map(({ fact }) => fact),
      records: rows.length,
      dropped,
      droppedIds: rows.slice(0, dropped).map(({ fact }) => fact.id),
      total: found.length,
      ...(next < found.length && { next: { offset: next } }),
    };
  }
}

function only(facts: readonly StoredFact[]): ApiAnswer {
  return { status: 'ok', facts, records: facts.length, dropped: 0 };
}

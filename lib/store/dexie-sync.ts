import type {
  FiguresOfDay,
  Standing,
  SyncRow,
  SyncStep,
  SyncStore,
  UnseenOffers,
} from '../app/sync-ports.ts';
import type { ShopKey, Subject } from '../domain/facts.ts';
import type { RuleId } from '../domain/rule.ts';
import type { ToldMarket } from '../domain/told-market.ts';
import type { Database } from './database.ts';
import {
  figuresOf,
  forgetSync,
  standingOf,
  subjectsDue,
  syncRowsOf,
  syncTables,
  toldMarketOf,
  unconfirmedIncidents,
  unseenOffers,
  writeStep,
} from './sync-table.ts';

/** The part of the store on disk that a sync stands on. */
export abstract class DexieSync implements SyncStore {
  protected readonly db: Database;

  constructor(db: Database) {
    this.db = db;
  }

  syncRows(shop?: ShopKey): Promise<readonly SyncRow[]> {
    return syncRowsOf(this.db, shop);
  }

  putSync(shop: ShopKey, step: SyncStep, at: number): Promise<void> {
    const db = this.db;
    return db.transaction('rw', [...syncTables(db)], async () => writeStep(db, shop, step, at));
  }

  standing(shop: ShopKey, limit: number): Promise<Standing> {
    return standingOf(this.db, shop, limit);
  }

  subjectsDue(shop: ShopKey, rule: RuleId, limit: number): Promise<readonly Subject[]> {
    return subjectsDue(this.db, shop, rule, limit);
  }

  unconfirmedIncidents(shop: ShopKey, before: number): Promise<readonly string[]> {
    return unconfirmedIncidents(this.db, shop, before);
  }

  unseenOffers(shop: ShopKey, before: number, after: string, limit: number): Promise<UnseenOffers> {
    return unseenOffers(this.db, shop, before, after, limit);
  }

  figures(shop: ShopKey, days: number): Promise<readonly FiguresOfDay[]> {
    return figuresOf(this.db, shop, days);
  }

  toldMarket(shop: ShopKey): Promise<ToldMarket | undefined> {
    return toldMarketOf(this.db, shop);
  }

  forgetSync(shop: ShopKey): Promise<void> {
    return forgetSync(this.db, shop);
  }
}

import type { Visit } from '../app/ports.ts';
import type {
  FiguresOfDay,
  Standing,
  SyncRow,
  SyncStep,
  SyncStore,
  UnseenOffers,
} from '../app/sync-ports.ts';
import { isSetAside } from '../domain/decision.ts';
import type { ShopKey, Subject } from '../domain/facts.ts';
import type { RuleId } from '../domain/rule.ts';
import type { ToldMarket } from '../domain/told-market.ts';
import type { MemoryShop } from './memory-shop.ts';
import { turns } from './rows.ts';
import { SyncBook, unconfirmedAmong, unseenAmong } from './sync-book.ts';

/** The part of the store in memory that a sync stands on. */
export abstract class MemorySync implements SyncStore {
  protected readonly sync = new SyncBook();

  protected abstract held(shop: ShopKey): MemoryShop;
  protected abstract keepVisit(visit: Visit): void;

  async syncRows(shop?: ShopKey): Promise<readonly SyncRow[]> {
    return this.sync.rows(shop);
  }

  async putSync(shop: ShopKey, step: SyncStep, at: number): Promise<void> {
    this.writeStep(shop, step, at);
  }

  async standing(shop: ShopKey, limit: number): Promise<Standing> {
    const { sync } = this;
    return { rows: sync.rows(), queued: sync.queued(shop, limit), told: sync.told(shop) };
  }

  async subjectsDue(shop: ShopKey, rule: RuleId, limit: number): Promise<readonly Subject[]> {
    const tasks = [...this.held(shop).tasks.values()];
    const open = tasks.filter((task) => task.rule === rule && !isSetAside(task));
    open.sort((a, b) => turns(a).soonFrom - turns(b).soonFrom || (a.key < b.key ? -1 : 1));
    return open.slice(0, limit).map(({ subject }) => subject);
  }

  async unconfirmedIncidents(shop: ShopKey, before: number): Promise<readonly string[]> {
    return unconfirmedAmong(this.held(shop).facts.values(), before);
  }

  async unseenOffers(
    shop: ShopKey,
    before: number,
    after: string,
    limit: number,
  ): Promise<UnseenOffers> {
    return unseenAmong(this.held(shop).facts.values(), before, after, limit);
  }

  async figures(shop: ShopKey, days: number): Promise<readonly FiguresOfDay[]> {
    return this.sync.figures(shop, days);
  }

  async toldMarket(shop: ShopKey): Promise<ToldMarket | undefined> {
    return this.sync.told(shop);
  }

  async forgetSync(shop: ShopKey): Promise<void> {
    this.sync.forget(shop);
  }

  /** All at once: nothing is awaited between its parts. */
  protected writeStep(shop: ShopKey, step: SyncStep, at: number): void {
    this.sync.write(shop, step, at);
    if (step.visit) this.keepVisit(step.visit);
  }
}

import { countedFreshness } from '../../../lib/app/freshness.ts';
import { BADGE_CAP, badgeOf } from '../../../lib/platform/badge.ts';
import { Database } from '../../../lib/store/database.ts';
import { DexieStore } from '../../../lib/store/dexie-store.ts';
import { NOW } from '../../app/world.ts';
import { dropDatabase } from './raw-store.ts';
import { seed } from './seed.ts';

const stores = new Map<string, { readonly db: Database; readonly store: DexieStore }>();

export const badgeLab = {
  /** A database with so many facts and tasks. */
  async openBadge(name: string, facts: number, tasks: number): Promise<void> {
    await dropDatabase(name);
    const db = new Database(name);
    await seed(db, { facts, tasks, now: NOW });
    stores.set(name, { db, store: new DexieStore(db) });
  },

  closeBadge(name: string): void {
    stores.get(name)?.db.close();
    stores.delete(name);
  },

  /** What the badge is made of, so often. @returns ms each */
  async countBadge(name: string, times: number): Promise<number> {
    const store = stores.get(name)?.store;
    if (!store) throw new Error(`${name} is not open`);
    const startedAt = performance.now();
    for (let time = 0; time < times; time += 1) {
      const [counts, visits] = await Promise.all([store.counts(NOW, BADGE_CAP), store.visits()]);
      const { freshness, readAt } = countedFreshness(visits, NOW);
      badgeOf(counts, freshness, readAt);
    }
    return (performance.now() - startedAt) / times;
  },
};

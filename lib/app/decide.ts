import type { ShopKey, Subject } from '../domain/facts.ts';
import type { RuleId } from '../domain/rule.ts';
import { taskKey } from '../domain/task.ts';
import type { Deps } from './deps.ts';
import { resolveShop } from './known-shops.ts';
import { ownSubject } from './own-shop.ts';

/** The seller's word on one task: dealt with, or open again after all. */
export interface Decided {
  readonly shop: ShopKey;
  readonly subject: Subject;
  readonly rule: RuleId;
  readonly isDone: boolean;
}

/** Keeps the decision; false where there is no such task, which is as good. */
export async function decide(decided: Decided, { store, clock }: Deps): Promise<boolean> {
  const shop = await resolveShop(decided.shop, store);
  const key = taskKey(decided.rule, ownSubject(decided.subject, shop));
  return store.setDone(shop, key, decided.isDone ? clock() : undefined);
}

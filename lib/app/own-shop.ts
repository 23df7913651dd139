import type { StoredFact, Subject } from '../domain/facts.ts';
import { subjectOf } from '../domain/facts.ts';
import type { ShopKey } from '../domain/facts.ts';
import type { PageAnswer } from '../domain/views.ts';
import { partOf } from './shop.ts';

/**
 * Facts about the shop itself under the one id that it is kept by: a settings page that tells only
 * the shop's name must not make another shop of it.
 */
export function underOwnId(facts: readonly StoredFact[], shop: ShopKey): readonly StoredFact[] {
  return facts.map((fact) => (fact.type === 'shop' ? { ...fact, id: partOf(shop) } : fact));
}

/** What a page calls the shop itself, by the one id that it is kept by; other subjects as they are. */
export function ownSubject(subject: Subject, shop: ShopKey): Subject {
  return subject.startsWith('shop:') ? `shop:${partOf(shop)}` : subject;
}

/** An answer about such facts, under the id by which the page asked. */
export function underToldId(
  answer: PageAnswer,
  told: readonly StoredFact[],
  shop: ShopKey,
): PageAnswer {
  const fact = told.find(({ type }) => type === 'shop');
  if (!fact) return answer;
  const [own, asked] = [`shop:${partOf(shop)}` satisfies Subject, subjectOf(fact)];
  const tasks = answer.tasks.map((task) =>
    task.subject === own ? { ...task, subject: asked } : task,
  );
  return { ...answer, tasks };
}

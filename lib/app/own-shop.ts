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

/**
 * An answer about such facts, under the names by which the page asked.
 * @param names told → kept, of returns that are kept under another name
 */
export function underToldNames(
  answer: PageAnswer,
  told: readonly StoredFact[],
  shop: ShopKey,
  names: ReadonlyMap<Subject, Subject>,
): PageAnswer {
  const asked = new Map([...names].map(([own, kept]) => [kept, own]));
  const fact = told.find(({ type }) => type === 'shop');
  if (fact) asked.set(`shop:${partOf(shop)}`, subjectOf(fact));
  if (asked.size === 0) return answer;
  const tasks = answer.tasks.map((task) => {
    const { subject } = task;
    const own = asked.get(subject);
    return own === undefined || own === subject ? task : { ...task, subject: own, keptAs: subject };
  });
  return { ...answer, tasks };
}

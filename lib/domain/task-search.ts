import type { ShopKey } from './facts.ts';
import type { RuleId } from './rule.ts';
import type { Task } from './task.ts';

/** What a seller calls shops and rules, in his language. */
export interface SearchNames {
  readonly shop: (shop: ShopKey) => string;
  readonly rules: Readonly<Partial<Record<RuleId, string>>>;
}

/** What a task is searched by. */
type Searched = Pick<Task, 'shop' | 'rule' | 'subject' | 'orderId'>;

/**
 * Whether a task answers to every word that was typed, each a part of its order's number, of its own
 * (thread, return, SKU), or of the names of its shop and rule; case and accents do not count.
 * `undefined` where nothing to search for was typed. A task that answers without its order's number
 * does so with it.
 */
export function taskSearch(
  search: string,
  { shop: shopName, rules }: SearchNames,
): ((task: Searched) => boolean) | undefined {
  // "#123" is how a page writes the number 123.
  const terms = fold(search)
    .split(/\s+/)
    .map((term) => term.replace(/^#+/, ''))
    .filter((term) => term !== '');
  if (terms.length === 0) return undefined;
  const shopNames = new Map<ShopKey, string>();
  const ruleNames = new Map(Object.entries(rules).map(([rule, name]) => [rule, fold(name)]));
  return ({ shop, rule, subject, orderId }) => {
    if (!shopNames.has(shop)) shopNames.set(shop, fold(shopName(shop)));
    const id = fold(subject.slice(subject.indexOf(':') + 1));
    const texts = [id, fold(orderId ?? ''), shopNames.get(shop) ?? '', ruleNames.get(rule) ?? ''];
    return terms.every((term) => texts.some((text) => text.includes(term)));
  };
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

import type { Row } from './decision-words.ts';
import { DECISION_PREFIX, decisionOf, entriesOf, KEPT_MS, rowsIn } from './decision-words.ts';
import { bytesOf, ITEM_BYTES } from './synced-items.ts';
import type { Items } from './synced-items.ts';

type Words = Readonly<Record<string, unknown>>;

/**
 * What lies among the decisions in items that only a newer version understands, as it is: it must not
 * be lost because this one writes there, too. Words that were said longer ago than any is kept are
 * over.
 * @param now epoch ms
 */
export function strangeDecisions(items: Items, now: number): Items {
  const strange: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(items)) {
    if (!key.startsWith(DECISION_PREFIX)) continue;
    const left = isObject(item) ? strangeIn(item, now) : item;
    if (left !== undefined) strange[key] = left;
  }
  return strange;
}

/** Bytes that are left in an item beside what is strange in it. */
export function roomBeside(strange: unknown): number {
  if (strange === undefined) return ITEM_BYTES;
  return isObject(strange) ? ITEM_BYTES - bytesOf(strange) : 0;
}

/** An item of ours with what is strange in it; of two words on one task the later stays. */
export function besideStrange(strange: unknown, rows: readonly Row[]): Words {
  const item: Record<string, unknown> = isObject(strange) ? { ...strange } : {};
  const held = new Map(rowsIn(strange).map((row) => [`${row.shop}\n${row.key}`, row.at]));
  for (const { shop, key, word, at } of rows) {
    if (at < (held.get(`${shop}\n${key}`) ?? -1)) continue;
    const words = item[shop];
    item[shop] = { ...(isObject(words) ? words : {}), [key]: word };
  }
  return item;
}

function strangeIn(item: Words, now: number): Words | undefined {
  const known = new Map(rowsIn(item).map((row) => [`${row.shop}\n${row.key}`, row]));
  const isOver = (row: Row) => decisionOf(row) !== undefined || row.at <= now - KEPT_MS;
  const shops = entriesOf(item).flatMap(([shop, words]) => {
    if (!isObject(words)) return [[shop, words] as const];
    const left = entriesOf(words).filter(([key]) => {
      const row = known.get(`${shop}\n${key}`);
      return !row || !isOver(row);
    });
    return left.length > 0 ? [[shop, Object.fromEntries(left)] as const] : [];
  });
  return shops.length > 0 ? Object.fromEntries(shops) : undefined;
}

function isObject(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

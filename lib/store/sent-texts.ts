import type { FreshText, SentText } from '../app/ports.ts';
import type { ShopKey } from '../domain/facts.ts';

/** Most texts kept of a shop; those sent in one thread only, and longest ago, go first. */
export const MOST_TEXTS = 400;
/** Most threads named of a text: more would tell nothing more. */
export const MOST_THREADS = 20;
/** A text that was not sent again for this long is forgotten, ms: half a year. */
export const TEXT_KEPT_MS = 183 * 24 * 3_600_000;

export interface SentChanges {
  readonly put: readonly SentText[];
  readonly drop: readonly SentText[];
}

/**
 * Lays texts just sent over those kept: each joins the first kept one that is nearly the same, or
 * becomes one of its own. The same text of the same thread changes nothing. Pure.
 */
export function joinSent(
  shop: ShopKey,
  kept: readonly SentText[],
  fresh: readonly FreshText[],
  isSame: (a: string, b: string) => boolean,
): SentChanges {
  const all = new Map(kept.map((text) => [text.print, text]));
  const changed = new Set<string>();
  for (const { print, thread, at } of fresh) {
    const held = all.get(print) ?? [...all.values()].find((text) => isSame(text.print, print));
    if (held?.threads.includes(thread) && held.at >= at) continue;
    const text = held ?? { shop, print, threads: [], at };
    const threads = [...text.threads.filter((one) => one !== thread), thread].slice(-MOST_THREADS);
    all.set(text.print, { ...text, threads, at: Math.max(text.at, at) });
    changed.add(text.print);
  }
  const newest = Math.max(0, ...[...all.values()].map(({ at }) => at));
  const staying = [...all.values()]
    .filter(({ at }) => newest - at < TEXT_KEPT_MS)
    .sort(byWorth)
    .slice(0, MOST_TEXTS);
  const prints = new Set(staying.map(({ print }) => print));
  return {
    put: staying.filter(({ print }) => changed.has(print)),
    drop: kept.filter(({ print }) => !prints.has(print)),
  };
}

/** What was sent in several threads is what the rest is kept to be found by. */
function byWorth(a: SentText, b: SentText): number {
  return Number(b.threads.length > 1) - Number(a.threads.length > 1) || b.at - a.at;
}

/** Texts of a shop that turned out to be another, laid over that one's. */
export function moveSent(
  to: ShopKey,
  moving: readonly SentText[],
  held: readonly SentText[],
): readonly SentText[] {
  const own = new Map(held.map((text) => [text.print, text]));
  return moving.map((text) => {
    const other = own.get(text.print);
    const threads = [...new Set([...(other?.threads ?? []), ...text.threads])];
    return {
      ...text,
      shop: to,
      threads: threads.slice(-MOST_THREADS),
      at: Math.max(text.at, other?.at ?? 0),
    };
  });
}

/** What is kept with what has to be written, each text once. */
export function withPut(kept: readonly SentText[], put: readonly SentText[]): readonly SentText[] {
  return [...new Map([...kept, ...put].map((text) => [text.print, text])).values()];
}

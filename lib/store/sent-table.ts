import Dexie from 'dexie';
import type { FreshText, SentText } from '../app/ports.ts';
import type { ShopKey } from '../domain/facts.ts';
import type { Database } from './database.ts';
import { joinSent, moveSent } from './sent-texts.ts';

/** Every text kept of a shop. */
export function sentTextsOf(db: Database, shop: ShopKey): Promise<SentText[]> {
  return db.sentTexts.where(':id').between([shop, Dexie.minKey], [shop, Dexie.maxKey]).toArray();
}

/** Reads, joins and writes in one transaction: two tabs lose nothing of each other's. */
export function keepSentTexts(
  db: Database,
  shop: ShopKey,
  texts: readonly FreshText[],
  isSame: (a: string, b: string) => boolean,
): Promise<void> {
  return db.transaction('rw', db.sentTexts, async () => {
    const { put, drop } = joinSent(shop, await sentTextsOf(db, shop), texts, isSame);
    if (put.length > 0) await db.sentTexts.bulkPut(put);
    if (drop.length > 0) await db.sentTexts.bulkDelete(drop.map(keyOf));
  });
}

/** To be called within a transaction that holds the table. */
export async function moveSentTexts(db: Database, from: ShopKey, to: ShopKey): Promise<void> {
  const moving = await sentTextsOf(db, from);
  if (moving.length === 0) return;
  await db.sentTexts.bulkPut(moveSent(to, moving, await sentTextsOf(db, to)));
  await db.sentTexts.bulkDelete(moving.map(keyOf));
}

function keyOf({ shop, print }: SentText): [shop: string, print: string] {
  return [shop, print];
}

import { browser } from 'wxt/browser';
import type { Decision } from '../domain/decision.ts';
import { loadJournal, noteDecisions } from './decision-journal.ts';
import { inTurn } from './in-turn.ts';
import { isFull, keep } from './keep.ts';
import { loadSettings, SETTINGS } from './settings.ts';
import type { Book } from './synced-book.ts';
import { merged, saysMore } from './synced-book.ts';
import { DECISION_PREFIX, decisionsFrom, newsIn } from './synced-decisions.ts';
import type { Doc } from './synced-docs.ts';
import { agreed, bookKey, deviceIn, keptDoc, readKept } from './synced-docs.ts';
import type { Items } from './synced-items.ts';
import { fromItems } from './synced-items.ts';
import type { SyncPlan } from './synced-plan.ts';
import { planSync, WIPED } from './synced-plan.ts';
import { TEMPLATES } from './templates.ts';

/**
 * Whether settings and decisions travel with the browser profile. `too-large`: not all of them do,
 * there is more than the browser takes along. `unavailable`: the browser takes nothing along.
 */
export type TravelState = 'on' | 'off' | 'too-large' | 'unavailable';

/** What has come of a meeting with the seller's other computers. */
export interface Met {
  readonly state: TravelState;
  /** The browser wants to be asked again later: it was written to too often, or failed. */
  readonly isPutOff: boolean;
  /** What is otherwise here than before. */
  readonly changed: { readonly settings: boolean; readonly templates: boolean };
}

const STATE = 'travel-state';
const DOCS: readonly Doc[] = [SETTINGS, TEMPLATES];
const UNCHANGED = { settings: false, templates: false } as const;
/** Chrome's words for more than 120 writes a minute, or 1,800 an hour. */
const TOO_OFTEN = /MAX_WRITE_OPERATIONS|MAX_SUSTAINED|rate limit|too many/i;

export async function travelState(): Promise<TravelState> {
  if ((await loadSettings()).travel === false) return 'off';
  const state = (await browser.storage.local.get(STATE))[STATE];
  if (state === 'too-large' || state === 'unavailable') return state;
  return syncArea() ? 'on' : 'unavailable';
}

/**
 * Takes over what the seller's other computers said later than this one, then tells them what this
 * one said later. Costs one look where nobody said anything. May be cut short at any point and begun
 * anew; to be called once at a time. Never rejects for what the browser's sync does.
 * @param apply brings decisions to the tasks; before it has, they count as not heard
 */
export async function meetOtherComputers(
  apply: (decisions: readonly Decision[]) => Promise<void>,
): Promise<Met> {
  if ((await loadSettings()).travel === false)
    return { state: 'off', isPutOff: false, changed: UNCHANGED };
  const remote = await readSync();
  if (!remote) return { ...(await told('unavailable')), isPutOff: true, changed: UNCHANGED };
  const now = Date.now();
  const heard = newsIn(await loadJournal(), decisionsFrom(remote), now);
  if (heard.length > 0) {
    await apply(heard);
    await noteDecisions(heard, now);
  }
  const { books, changed } = await takeOver(remote, now);
  const plan = planSync({ books, journal: await loadJournal() }, remote, now);
  const { state, isPutOff } = await write(plan);
  return { ...(await told(state)), isPutOff, changed };
}

/**
 * Takes back all that travels; the seller's other computers keep what they have, and do not bring it
 * back here. For when everything is deleted, before `storage.local` is emptied. Never rejects.
 */
export async function forgetTravelling(): Promise<void> {
  try {
    const area = syncArea();
    const remote = await readSync();
    if (!area || !remote) return;
    // First: whoever looks in between must not bring it back.
    await area.set({ [WIPED]: { at: Date.now() } });
    const ours = Object.keys(remote).filter(isTravelling);
    if (ours.length > 0) await area.remove(ours);
  } catch {
    // What cannot be reached cannot be deleted; here it is.
  }
}

/** Whether a key of `storage.sync` says something of what travels. */
export function isTravelling(key: string): boolean {
  const prefixes = [...DOCS.map(({ prefix }) => prefix), DECISION_PREFIX];
  return prefixes.some((prefix) => key.startsWith(prefix));
}

async function takeOver(
  remote: Items,
  now: number,
): Promise<{
  readonly books: readonly { readonly prefix: string; readonly book: Book }[];
  readonly changed: Met['changed'];
}> {
  return inTurn(async () => {
    const stored = await readKept(...DOCS);
    const device = deviceIn(stored);
    const next: Record<string, unknown> = {};
    const books = DOCS.map((doc) => {
      const own = keptDoc(doc, stored, device, now);
      const heard = fromItems(doc.prefix, remote);
      const book = merged(own.book, heard);
      const isNoted = stored[bookKey(doc)] !== undefined || Object.keys(book).length === 0;
      if (saysMore(heard, own.book) || !isNoted)
        Object.assign(next, agreed(doc, own, book, device));
      return { prefix: doc.prefix, book };
    });
    if (Object.keys(next).length > 0) await keep(next);
    const changed = { settings: SETTINGS.key in next, templates: TEMPLATES.key in next };
    return { books, changed };
  });
}

async function write({
  set,
  remove,
  isTooLarge,
}: SyncPlan): Promise<{ readonly state: TravelState; readonly isPutOff: boolean }> {
  const state = isTooLarge ? 'too-large' : 'on';
  try {
    const area = syncArea();
    // First, to make room; that something is not there says nothing to anybody.
    if (remove.length > 0) await area?.remove([...remove]);
    if (Object.keys(set).length > 0) await area?.set({ ...set });
    return { state, isPutOff: false };
  } catch (error) {
    if (error instanceof Error && TOO_OFTEN.test(error.message)) return { state, isPutOff: true };
    return { state: isFull(error) ? 'too-large' : 'unavailable', isPutOff: true };
  }
}

/** Kept for the settings page, which cannot find it out. */
async function told(state: TravelState): Promise<{ readonly state: TravelState }> {
  const held = (await browser.storage.local.get(STATE))[STATE];
  if (held !== state) await keep({ [STATE]: state });
  return { state };
}

async function readSync(): Promise<Items | undefined> {
  try {
    return await syncArea()?.get(null);
  } catch {
    return undefined;
  }
}

/** Absent in browsers built without it. */
function syncArea(): typeof browser.storage.sync | undefined {
  return (browser.storage as Partial<typeof browser.storage>).sync;
}

import { browser } from 'wxt/browser';
import type { Decision } from '../domain/decision.ts';
import { JOURNAL, loadJournal } from './decision-journal.ts';
import { inTurn } from './in-turn.ts';
import { isFull, keep } from './keep.ts';
import { loadSettings, SETTINGS } from './settings.ts';
import { DOCS, isTravelling, readSync, syncArea } from './sync-area.ts';
import type { Book } from './synced-book.ts';
import { merged, saysMore } from './synced-book.ts';
import type { Journal } from './synced-decisions.ts';
import { decisionsFrom, newsIn, withDecisions } from './synced-decisions.ts';
import { agreed, bookKey, deviceIn, keptDoc, readKept } from './synced-docs.ts';
import type { Items } from './synced-items.ts';
import { fromItems } from './synced-items.ts';
import type { SyncPlan } from './synced-plan.ts';
import { planSync, WIPED, wipedAt } from './synced-plan.ts';
import { TEMPLATES } from './templates.ts';
import type { LeftBehind, TravelState } from './travel-state.ts';
import { keepTravelState } from './travel-state.ts';

/** What has come of a meeting with the seller's other computers. */
export interface Met {
  readonly state: TravelState;
  /** The browser wants to be asked again later: it was written to too often, or failed. */
  readonly isPutOff: boolean;
  /** What is otherwise here than before. */
  readonly changed: { readonly settings: boolean; readonly templates: boolean };
}

const UNCHANGED = { settings: false, templates: false } as const;
/** Chrome's words for more than 120 writes a minute, or 1,800 an hour. */
const TOO_OFTEN = /MAX_WRITE_OPERATIONS|MAX_SUSTAINED|rate limit|too many/i;

/**
 * Takes over what the seller's other computers said later than this one, then tells them what this
 * one said later. Costs one look where nobody said anything. May be cut short at any point and begun
 * anew; to be called once at a time. Never rejects for what the browser's sync does.
 * @param apply brings decisions to the tasks; before it has, they count as not heard
 * @param isLost whether what it did is forgotten with this worker: then they will be heard again
 */
export async function meetOtherComputers(
  apply: (decisions: readonly Decision[]) => Promise<void>,
  isLost: () => boolean = () => false,
): Promise<Met> {
  // All of it in one turn: whoever deletes everything meanwhile must not find it there again.
  return inTurn(async () => {
    if ((await loadSettings()).travel === false)
      return { state: 'off', isPutOff: false, changed: UNCHANGED };
    const remote = await readSync();
    if (!remote) return { ...(await told('unavailable')), isPutOff: true, changed: UNCHANGED };
    const now = Date.now();
    const { journal, isKept } = await hear(remote, now, apply, isLost);
    const { books, changed } = await takeOver(remote, now);
    const plan = planSync({ books, journal }, remote, now);
    // Nor whoever has deleted everything on another computer, while the tasks were written.
    if (await isWipedSince(remote)) return { state: 'on', isPutOff: true, changed };
    const written = await write(plan);
    const left = leftBehind(plan);
    const { state } = await told(stateAfter(written, left), left);
    return { state, isPutOff: written !== 'done' || !isKept, changed };
  });
}

/**
 * Deletes all that this computer keeps, and takes back all that travels; the seller's other computers
 * keep what they have, and do not bring it back here.
 * @param first deletes what is kept elsewhere; where it rejects, all else stays. Must not wait for
 * anything that is done in turn.
 */
export async function forgetKept(first: () => Promise<void>): Promise<void> {
  await inTurn(async () => {
    await first();
    // Before this computer forgets that there is anything: else the others would bring it back.
    await forgetTravelling();
    await browser.storage.local.clear();
    await browser.storage.session.clear();
  });
}

async function forgetTravelling(): Promise<void> {
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

/** The settings page may do without it where the disk is full. */
async function told(
  state: TravelState,
  left?: LeftBehind,
): Promise<{ readonly state: TravelState }> {
  await keepTravelState({ state, ...(left && { left }) }).catch(() => undefined);
  return { state };
}

async function isWipedSince(remote: Items): Promise<boolean> {
  const there = await readSync();
  return there === undefined || wipedAt(there) !== wipedAt(remote);
}

/** The journal with what others have decided; kept once that has come to tasks that are kept. */
async function hear(
  remote: Items,
  now: number,
  apply: (decisions: readonly Decision[]) => Promise<void>,
  isLost: () => boolean,
): Promise<{ readonly journal: Journal; readonly isKept: boolean }> {
  const journal = await loadJournal();
  const heard = newsIn(journal, decisionsFrom(remote), now);
  if (heard.length === 0) return { journal, isKept: true };
  await apply(heard);
  const next = withDecisions(journal, heard, now);
  const isKept = !isLost();
  if (isKept) await keep({ [JOURNAL]: next });
  return { journal: next, isKept };
}

async function takeOver(
  remote: Items,
  now: number,
): Promise<{
  readonly books: readonly { readonly prefix: string; readonly book: Book }[];
  readonly changed: Met['changed'];
}> {
  const stored = await readKept(...DOCS);
  const device = deviceIn(stored);
  const next: Record<string, unknown> = {};
  const books = DOCS.map((doc) => {
    const own = keptDoc(doc, stored, device, now);
    const heard = fromItems(doc.prefix, remote);
    const book = merged(own.book, heard);
    const isNoted = stored[bookKey(doc)] !== undefined || Object.keys(book).length === 0;
    if (saysMore(heard, own.book) || !isNoted) Object.assign(next, agreed(doc, own, book, device));
    return { prefix: doc.prefix, book };
  });
  if (Object.keys(next).length > 0) await keep(next);
  const changed = { settings: SETTINGS.key in next, templates: TEMPLATES.key in next };
  return { books, changed };
}

/** What came of writing: all of it is there now, or else why not. */
type Written = 'done' | 'later' | 'full' | 'failed';

async function write({ set, remove }: SyncPlan): Promise<Written> {
  try {
    const area = syncArea();
    // First, to make room; that something is not there says nothing to anybody.
    if (remove.length > 0) await area?.remove([...remove]);
    if (Object.keys(set).length > 0) await area?.set({ ...set });
    return 'done';
  } catch (error) {
    const written = whyNot(error);
    return written === 'full' ? writeWhatFits(set) : written;
  }
}

/** The browser counts otherwise than we do: what it takes, item by item, travels. */
async function writeWhatFits(set: Items): Promise<Written> {
  let isAll = true;
  for (const [key, item] of Object.entries(set)) {
    try {
      await syncArea()?.set({ [key]: item });
    } catch (error) {
      const written = whyNot(error);
      if (written !== 'full') return written;
      isAll = false;
    }
  }
  return isAll ? 'done' : 'full';
}

function whyNot(error: unknown): Written {
  if (error instanceof Error && TOO_OFTEN.test(error.message)) return 'later';
  return isFull(error) ? 'full' : 'failed';
}

function stateAfter(written: Written, left: LeftBehind | undefined): TravelState {
  if (written === 'failed') return 'unavailable';
  return written === 'full' || left ? 'too-large' : 'on';
}

function leftBehind({ leftBooks, decisions }: SyncPlan): LeftBehind | undefined {
  const left = {
    ...(leftBooks.includes(SETTINGS.prefix) && { settings: true as const }),
    ...(leftBooks.includes(TEMPLATES.prefix) && { templates: true as const }),
    ...(decisions.travelling < decisions.all && { decisions }),
  };
  return Object.keys(left).length > 0 ? left : undefined;
}

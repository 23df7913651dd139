import { browser } from 'wxt/browser';
import type { Decision } from '../domain/decision.ts';
import { inTurn } from './in-turn.ts';
import { keep } from './keep.ts';
import type { Journal } from './synced-decisions.ts';
import { journalFrom, withDecisions } from './synced-decisions.ts';

/** What the seller has decided of late, kept to be told to his other computers. */
export const JOURNAL = 'decisions';

/**
 * Notes decisions made here, or heard of and applied here.
 * @param now epoch ms: when what tells no moment was said
 * @param stands asked once it is our turn: whoever had it before may have deleted everything
 * @throws {KeepError}
 */
export async function noteDecisions(
  decisions: readonly Decision[],
  now: number,
  stands: () => boolean = () => true,
): Promise<void> {
  if (decisions.length === 0) return;
  await inTurn(async () => {
    if (!stands()) return;
    await keep({ [JOURNAL]: withDecisions(await loadJournal(), decisions, now) });
  });
}

export async function loadJournal(): Promise<Journal> {
  return journalFrom((await browser.storage.local.get(JOURNAL))[JOURNAL]);
}

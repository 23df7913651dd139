import { browser } from 'wxt/browser';
import type { Paused } from '../domain/views.ts';
import { inTurn } from './in-turn.ts';

/** On this computer only: whoever pauses here may be at work on another one. */
const KEY = 'paused';

/**
 * Whether everything stands still at `now` (epoch ms). A clock that was set back to before the pause
 * ends it: better to be told once too often than never again.
 */
export async function loadPause(now: number): Promise<Paused | undefined> {
  const kept = await browser.storage.local.get(KEY);
  const { since, until } = (kept[KEY] ?? {}) as Partial<Paused>;
  if (typeof since !== 'number') return undefined;
  const holds = since <= now && (until === undefined || now < until);
  return holds ? { since, ...(until !== undefined && { until }) } : undefined;
}

/** Forgets a pause that is over by `now`; whether there was one. */
export async function endPause(now: number): Promise<boolean> {
  // Looked first, for hardly ever there is one; then in turn: the seller may begin another just now.
  if ((await browser.storage.local.get(KEY))[KEY] === undefined) return false;
  return inTurn(async () => {
    const kept = await browser.storage.local.get(KEY);
    if (kept[KEY] === undefined || (await loadPause(now))) return false;
    await browser.storage.local.remove(KEY);
    return true;
  }, 'pause');
}

/** Without a pause everything goes on. */
export async function savePause(paused: Paused | undefined): Promise<void> {
  await inTurn(async () => {
    if (paused) await browser.storage.local.set({ [KEY]: paused });
    else await browser.storage.local.remove(KEY);
  }, 'pause');
}

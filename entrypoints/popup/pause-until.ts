import type { PauseChoice } from '../../components/tasks/board-actions.ts';

const HOUR_MS = 3_600_000;

/**
 * When a pause that begins `now` ends, epoch ms; `undefined` where only the seller ends it. Tomorrow
 * begins where this computer is: the pause holds on it alone.
 */
export function pauseUntil(choice: PauseChoice, now: number): number | undefined {
  if (choice === 'always') return undefined;
  if (choice === 'hour') return now + HOUR_MS;
  const today = new Date(now);
  return new Date(today.getFullYear(), today.getMonth(), today.getDate() + 1).getTime();
}

import { readAnswer } from '../../../lib/marketplace/api/answers/read-answer.ts';
import type { Read } from '../../../lib/marketplace/api/answers/read-answer.ts';
import type { SyncList } from '../../../lib/app/sync-ports.ts';

/** When every answer of these tests came. */
export const NOW = Date.UTC(2026, 10, 20, 12);
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** `ago` ms before, as the API writes moments. */
export function iso(ago = 0): string {
  return new Date(NOW - ago).toISOString();
}

/** An answer that has to be of the list's shape. */
export function read(list: SyncList, json: unknown, ...more: [string[]?, string[]?]): Read {
  const answer = readAnswer(list, json, NOW, ...more);
  if (!answer) throw new Error(`${list}: not understood`);
  return answer;
}

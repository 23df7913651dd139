import type { ApiProblem, SyncList, SyncRow } from '../sync-ports.ts';
import { ONE_OPERATION } from './intervals.ts';
import type { Situation } from './situation.ts';

/** The only list that every key may ask for: what it answers is said of the key itself. */
const ASKED_OF_ANYBODY: SyncList = 'account';
/** Asked with a right that sellers' keys may lack: refused, it says nothing of the key. */
const OPERATORS_OWN: SyncList = 'platform';

/** What an answer means for its list: some marketplaces say "wrong key" where they mean "no right". */
export function meaningOf(list: SyncList, problem: ApiProblem): ApiProblem {
  const isNoRight = list === OPERATORS_OWN && problem.failure === 'wrong-key';
  return isNoRight ? { ...problem, failure: 'no-right' } : problem;
}

/** Whether a refused key is the list's own affair: it is tried again, unlike the key of `account`. */
export function isOwnAffair(list: SyncList): boolean {
  return list !== ASKED_OF_ANYBODY;
}

/**
 * Whether the key is wrong, which is not tried again by itself: the account refuses it, or two
 * operations in a row do, with no answer in between. A list that refuses it time and again while
 * others answer speaks for itself only.
 */
export function hasWrongKey({ rows }: Pick<Situation, 'rows'>): boolean {
  const all = [...rows.values()];
  const refused = all.filter(({ failure }) => failure === 'wrong-key');
  if (refused.some(({ list }) => !isOwnAffair(list))) return true;
  const answeredAt = Math.max(0, ...all.map(({ readAt = 0 }) => readAt));
  const inARow = refused.filter((row) => row.failures === 1 && (row.failedAt ?? 0) > answeredAt);
  return new Set(inARow.map(operationOf)).size > 1;
}

function operationOf({ list }: SyncRow): SyncList {
  return ONE_OPERATION.includes(list) ? 'orders' : list;
}

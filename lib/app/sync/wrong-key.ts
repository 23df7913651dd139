import type { ApiFailure, ApiProblem, SyncList, SyncRow } from '../sync-ports.ts';
import { dueAt, heldUntil } from './due.ts';
import { ONE_OPERATION } from './intervals.ts';
import type { Situation } from './situation.ts';
import { isAsked, rowOf } from './situation.ts';

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

/** Whether a key is wrong, which is not tried again by itself; or what is to be asked to find out. */
export type KeyDoubt =
  | { readonly is: 'none' | 'wrong' }
  /** `at`: not before, epoch ms. */
  | { readonly is: 'open'; readonly witness: SyncList; readonly at: number };

/**
 * A key is wrong where the account refuses it; or where two operations in a row do, with no answer in
 * between, and none of those refuses otherwise that need no right of their own. Lists that their user
 * has no right to speak for themselves only, even where a marketplace calls that a wrong key.
 */
export function keyDoubt(situation: Situation, now: number): KeyDoubt {
  const all = [...situation.rows.values()];
  const refused = all.filter(({ failure }) => failure === 'wrong-key');
  if (refused.some(({ list }) => !isOwnAffair(list))) return { is: 'wrong' };
  const acceptedAt = Math.max(0, ...all.map(lastAccepted));
  const inARow = refused.filter((row) => row.failures === 1 && (row.failedAt ?? 0) > acceptedAt);
  if (new Set(inARow.map(operationOf)).size < 2) return { is: 'none' };
  const witness = WITNESSES.find(
    (list) => isAsked(list, situation) && isAskable(list, situation, now),
  );
  if (witness === undefined) return { is: 'wrong' };
  return { is: 'open', witness, at: heldUntil(rowOf(situation, witness), now) };
}

/** When a marketplace last showed that it knows the key: "no right" is said to users it knows. */
function lastAccepted({ list, readAt = 0, failure, failedAt = 0 }: SyncRow): number {
  return failure === 'no-right' && list !== OPERATORS_OWN ? Math.max(readAt, failedAt) : readAt;
}

function operationOf({ list }: SyncRow): SyncList {
  return ONE_OPERATION.includes(list) ? 'orders' : list;
}

/** What every key may ask for, or an administrator's: of any other it is not known who may. */
const WITNESSES: readonly SyncList[] = ['account', 'invoice-requests', 'platform', 'threads'];
/** Those of which no ceiling is published: they need not wait for their turn. */
const UNLIMITED: readonly SyncList[] = ['invoice-requests', 'platform'];
/** Failures that pass: what gave none but these may still speak. */
const PASSING: ReadonlySet<ApiFailure> = new Set<ApiFailure>([
  ...(['server', 'timeout', 'offline', 'too-many'] as const),
]);
const MOST_TRIES = 3;

/** Whether a witness may be asked now, or soon, and may still say something of the key. */
function isAskable(list: SyncList, situation: Situation, now: number): boolean {
  const { failure, failures = 0 } = rowOf(situation, list);
  const mayTell = failure === undefined || (PASSING.has(failure) && failures < MOST_TRIES);
  if (!mayTell) return false;
  return UNLIMITED.includes(list) || (dueAt(list, situation, now) ?? Infinity) <= now;
}

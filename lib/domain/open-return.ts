import type { ReturnFact } from './facts.ts';

const OPEN: readonly NonNullable<ReturnFact['state']>[] = [
  'waiting-acceptance',
  'in-progress',
  'received',
];

/** Whether a return is under way; `undefined` where nobody has said. */
export function isOpenReturn({ state, refunded }: ReturnFact): boolean | undefined {
  if (refunded) return false;
  return state && OPEN.includes(state);
}

import type { Received } from './transport.ts';

/** Before this product was, and long after it: a clock that says so was never set. */
const EARLIEST = Date.UTC(2020, 0);
const LATEST = Date.UTC(2100, 0);

/**
 * The moment that an answer's records are judged by, epoch ms: by the clock that wrote theirs, as
 * ours may be years off and every order would be of the future, or too old to need an invoice.
 */
export function answerMoment({ at, serverAt }: Pick<Received, 'at' | 'serverAt'>): number {
  const isSane = serverAt !== undefined && serverAt >= EARLIEST && serverAt < LATEST;
  return isSane ? serverAt : at;
}

import type { StoredFact } from '../../lib/domain/facts.ts';

/** A row of a list of which something could not be read. */
export interface UnreadRow {
  readonly element: Element;
  /** By which the seller knows it, where that much was read. */
  readonly name?: string;
}

/** What a seller calls the subject of a row; nobody knows a conversation by its id. */
export function rowName(fact: StoredFact | undefined): string | undefined {
  if (!fact) return undefined;
  if (fact.type === 'thread') return fact.orderId;
  if (fact.type === 'return') return fact.orderId ?? fact.id;
  return fact.id;
}

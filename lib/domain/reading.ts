import type { StoredFact, Subject } from './facts.ts';
import type { SoldLine } from './sales.ts';

export type PageKind =
  | 'orders'
  | 'order'
  | 'order-documents'
  | 'inbox'
  | 'thread'
  | 'offers'
  | 'offer'
  | 'incidents'
  | 'returns'
  | 'shop-settings'
  | 'other'
  | 'signed-out';

/** `unrecognised` = the page's main content was not understood: it says nothing, least of all "0 pending". */
export type ReadingStatus = 'ok' | 'partial' | 'unrecognised';

/** Something a reader could not read. Codes, never page text. */
export interface Problem {
  /** What was looked for: `table`, `column:quantity`, `row:id`, `date`, … */
  readonly code: string;
  /** How many times (rows without a date, say). */
  readonly count: number;
}

export interface Reading<F> {
  readonly facts: F;
  readonly problems: readonly Problem[];
}

/** Most subjects of a list of cases that is whole: 250 rows of returns, each with its order. */
export const MOST_LISTED = 500;

/** What one page said. `empty` is only ever true when the page itself says there is nothing. */
export interface PageReading extends Reading<readonly StoredFact[]> {
  readonly status: ReadingStatus;
  readonly empty: boolean;
  /** What the orders read took of the shop's offers; kept apart from the orders' facts. */
  readonly sales?: readonly SoldLine[];
  /**
   * All that stands on a list of cases, only where that is surely all there is: every row was read,
   * nothing is filtered away, and there is no other page. Whatever is not among it is over.
   */
  readonly listed?: readonly Subject[];
}

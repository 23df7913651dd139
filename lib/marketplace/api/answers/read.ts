import type { ApiAnswer } from '../../../app/sync-ports.ts';

/** What one answer says, before paging. */
export type Read = Omit<ApiAnswer, 'status' | 'next' | 'waitMs' | 'serverAt'> & {
  /** Token of the next page, of lists that are read by tokens. */
  readonly nextToken?: string;
};

/** What is known of an answer beside its text. */
export interface Around {
  /** When it came, epoch ms. */
  readonly at: number;
  /** Ids that were asked for. */
  readonly asked?: readonly string[];
  /** Codes of document types that are invoices, where the marketplace told them. */
  readonly invoiceTypes?: readonly string[];
}

/** `undefined` = not of the shape of the list. */
export type Reader = (json: unknown, around: Around) => Read | undefined;

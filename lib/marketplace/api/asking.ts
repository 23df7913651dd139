import type { ApiQuery, SyncList } from '../../app/sync-ports.ts';
import type { Read } from './answers/read-answer.ts';
import type { Target } from './call-address.ts';
import type { Transport } from './transport.ts';

export type { Read } from './answers/read-answer.ts';

/**
 * Answers → facts. `undefined` = not of the shape of this list.
 * @param at when the answer came, epoch ms
 * @param asked ids that were asked for
 * @param invoiceTypes codes of document types that are invoices, where the marketplace told them
 */
export type ReadAnswer = (
  list: SyncList,
  json: unknown,
  at: number,
  asked?: readonly string[],
  invoiceTypes?: readonly string[],
) => Read | undefined;

/** What every way of asking stands on. */
export interface Asking {
  readonly target: Target;
  readonly transport: Transport;
  readonly read: ReadAnswer;
}

/** Reads an answer; a reader that throws has not understood it. */
export function understood(
  { read }: Asking,
  ask: ApiQuery,
  json: unknown,
  at: number,
): Read | undefined {
  try {
    return read(ask.list, json, at, ask.ids, ask.invoiceTypes);
  } catch {
    return undefined;
  }
}

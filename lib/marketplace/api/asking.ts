import type { ApiQuery, SyncList } from '../../app/sync-ports.ts';
import { answerMoment } from './answer-moment.ts';
import type { Read } from './answers/read-answer.ts';
import type { Target } from './call-address.ts';
import type { Received, Transport } from './transport.ts';

export type { Read } from './answers/read-answer.ts';

/**
 * Answers → facts. `undefined` = not of the shape of this list.
 * @param at when the answer came, epoch ms: by the marketplace's clock, where it tells
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
  { read }: Pick<Asking, 'read'>,
  ask: ApiQuery,
  json: unknown,
  reply: Pick<Received, 'at' | 'serverAt'>,
): Read | undefined {
  try {
    return read(ask.list, json, answerMoment(reply), ask.ids, ask.invoiceTypes);
  } catch {
    return undefined;
  }
}

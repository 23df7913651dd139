import type { SyncList } from '../../../app/sync-ports.ts';
import { readAccount } from './account.ts';
import { readDocuments } from './documents.ts';
import { readInvoiceRequests } from './invoice-requests.ts';
import { readChannels, readDocumentTypes, readLocales, readPlatform } from './market-lists.ts';
import { readOfferChanges, readOffers } from './offers.ts';
import { readOrders } from './orders.ts';
import type { Read, Reader } from './read.ts';
import { readReturns } from './returns.ts';
import { readStatistics } from './statistics.ts';
import { readThreads } from './threads.ts';

export type { Read } from './read.ts';

const READERS: Readonly<Record<SyncList, Reader>> = {
  account: readAccount,
  platform: readPlatform,
  channels: readChannels,
  locales: readLocales,
  'document-types': readDocumentTypes,
  orders: readOrders,
  'open-orders': readOrders,
  incidents: readOrders,
  threads: readThreads,
  documents: readDocuments,
  'invoice-requests': readInvoiceRequests,
  returns: readReturns,
  offers: readOffers,
  'offer-changes': readOfferChanges,
  statistics: readStatistics,
};

/**
 * An answer of the seller API → facts. Lenient on what is missing, new or null, strict on nonsense: a
 * field of the wrong type is not known, a record without a sound id is left out and counted. Ids,
 * moments, codes and verdicts come out of it, and nothing that anybody wrote or is called.
 * @param json parsed, otherwise as it came
 * @param at when it came, epoch ms
 * @param asked `documents`: the orders that were asked for
 * @param invoiceTypes `documents`: types that are invoices, where the marketplace told them
 * @returns `undefined` = not of the shape of this list
 */
export function readAnswer(
  list: SyncList,
  json: unknown,
  at: number,
  asked?: readonly string[],
  invoiceTypes?: readonly string[],
): Read | undefined {
  return READERS[list](json, { at, asked, invoiceTypes });
}

import type { SyncList } from '../sync-ports.ts';

const SECOND_MS = 1000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
export const WEEK_MS = 7 * DAY_MS;

/** A list that is asked for no second time, once it was read to its end. */
export const ONCE = Number.POSITIVE_INFINITY;

/**
 * Time between the first calls of two chains of one list, ms; what follows a first call is the same
 * chain. None is shorter than the vendor's published maximum frequency (section "Call Frequency" of
 * its description of the seller API, as of July 2026; a test compares them). Orders keep to the 15
 * minutes of the strictest tier, as no answer tells which tier a key belongs to. Lists published as
 * "at page display" are asked at such a pace as a seller who works would open them.
 */
export const INTERVALS: Readonly<Record<SyncList, number>> = {
  account: DAY_MS,
  platform: DAY_MS,
  channels: DAY_MS,
  locales: DAY_MS,
  'document-types': DAY_MS,
  statistics: DAY_MS,
  orders: 15 * MINUTE_MS,
  'open-orders': ONCE,
  incidents: HOUR_MS,
  threads: 15 * MINUTE_MS,
  documents: HOUR_MS,
  'invoice-requests': HOUR_MS,
  returns: 15 * MINUTE_MS,
  offers: HOUR_MS,
  'offer-changes': 15 * MINUTE_MS,
};

/** Whether invoices are asked for by requests is probed so often where nothing says that they are. */
export const PROBE_MS = DAY_MS;
/** A shop with more offers than this is read in full once a day, slowly, and by its changes. */
export const MANY_OFFERS = 1000;
export const MANY_OFFERS_MS = DAY_MS;
export const SLOW_PAGE_MS = 10 * SECOND_MS;

/** Lists that tell what changed since a moment. */
export const SINCE_LAST: readonly SyncList[] = [
  'orders',
  'threads',
  'invoice-requests',
  'returns',
  'offer-changes',
];

/**
 * A worker that was stopped while it opened a chain leaves a call behind that may count: the next one
 * keeps the vendor's distance from it, ms (of conversations, ours).
 */
export const UNANSWERED_MS: Partial<Readonly<Record<SyncList, number>>> = {
  orders: MINUTE_MS,
  'open-orders': MINUTE_MS,
  incidents: MINUTE_MS,
  'offer-changes': MINUTE_MS,
  returns: 5 * MINUTE_MS,
  threads: 15 * MINUTE_MS,
};

/**
 * Likewise of lists that may be asked for once a day, where an older answer stands meanwhile. Of one
 * that was never read, rather one call too many than a day without.
 */
export const UNANSWERED_DAILY: readonly SyncList[] = [
  'account',
  'channels',
  'locales',
  'document-types',
  'statistics',
];

/** A call may arrive as late as it may take: what was sent early must not arrive early. */
export const SLACK_MS = 30 * SECOND_MS;

/** Lists that are one operation of the vendor's: their chains begin at least this far apart, ms. */
export const ONE_OPERATION: readonly SyncList[] = ['orders', 'open-orders', 'incidents'];
export const APART_MS = MINUTE_MS + 5 * SECOND_MS;

/** What changed while a chain began may bear a moment just before; such a stretch is read twice. */
export const OVERLAP_MS = 5 * MINUTE_MS;
/** How far back the first chain of orders or conversations reaches. */
export const FIRST_REACH_MS = 120 * DAY_MS;
/** Beyond this the two clocks differ, rather than the answer having taken its time. */
export const SKEW_MS = 5 * MINUTE_MS;

/** Orders whose documents are asked for in one call: the vendor's limit of ids. */
export const DOCUMENTS_AT_ONCE = 100;
/** So many times a batch is halved until one order is left. */
export const HALVINGS = Math.ceil(Math.log2(DOCUMENTS_AT_ONCE));
/** Orders without invoice that are looked at again each hour, the most urgent ones. */
export const LOOK_AGAIN = 500;

/** How long one list's broken ceiling keeps the others waiting. */
export const HOST_HELD_MS = MINUTE_MS;

export const FIRST_BACKOFF_MS = MINUTE_MS;
export const LONGEST_BACKOFF_MS = HOUR_MS;
/** A chain that took longer says no longer what is gone from a list that changes within hours. */
export const GONE_WITHIN_MS = HOUR_MS;
/** Offers looked through in one transaction for those that a full reading has not met. */
export const SWEEP_AT_ONCE = 1000;

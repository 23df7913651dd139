import type { ConnectFailure, ConnectionTrouble } from '../../lib/domain/connect.ts';
import type { ConnectionState, ListState } from '../../lib/domain/connection-view.ts';
import type { SyncList } from '../../lib/domain/sync-list.ts';
import type { IconName } from './icons.ts';

/** Why something was not read or not connected, each a sentence with what to do about it. */
export const FAILURE_KEYS: Readonly<Record<ConnectFailure, string>> = {
  'wrong-key': 'connFailWrongKey',
  'no-right': 'connFailNoRight',
  offline: 'connFailOffline',
  timeout: 'connFailTimeout',
  'too-many': 'connFailTooMany',
  server: 'connFailServer',
  'not-json': 'connFailNotJson',
  damaged: 'connFailDamaged',
  'not-understood': 'connFailNotUnderstood',
  redirected: 'connFailRedirected',
  'too-large': 'connFailTooLarge',
  'not-here': 'connFailNotHere',
  refused: 'connFailRefused',
  'not-mirakl': 'connFailNotMirakl',
  'no-such-shop': 'connFailNoShop',
  'no-permission': 'connFailNoPermission',
  'not-kept': 'connFailNotKept',
  'no-answer': 'connUnanswered',
};

/** How a connection stands, in a word or two. */
export const CONNECTION_STATE_KEYS: Readonly<Record<ConnectionState, string>> = {
  'needs-permission': 'connStatePermission',
  'wrong-key': 'connStateWrongKey',
  held: 'connStateHeld',
  offline: 'connStateOffline',
  'told-to-wait': 'connStateWait',
  syncing: 'connStateSyncing',
  failing: 'connStateFailing',
  connected: 'connStateConnected',
};

/** What the seller has to see to; `$1` is the shop. */
export const TROUBLE_KEYS: Readonly<Record<ConnectionTrouble, string>> = {
  'needs-permission': 'connTroublePermission',
  'wrong-key': 'connTroubleWrongKey',
  held: 'connTroubleHeld',
  'no-right': 'connTroubleNoRight',
  offline: 'connTroubleOffline',
  clock: 'connTroubleClock',
  'no-answer': 'connTroubleNoAnswer',
};

/** Lists by what a seller calls them. */
export const LIST_KEYS: Readonly<Record<SyncList, string>> = {
  account: 'connListAccount',
  platform: 'connListPlatform',
  channels: 'connListChannels',
  locales: 'connListLocales',
  'document-types': 'connListDocumentTypes',
  orders: 'connListOrders',
  'open-orders': 'connListOpenOrders',
  incidents: 'connListIncidents',
  threads: 'connListThreads',
  documents: 'connListDocuments',
  'invoice-requests': 'connListInvoiceRequests',
  returns: 'connListReturns',
  offers: 'connListOffers',
  'offer-changes': 'connListOfferChanges',
  statistics: 'connListStatistics',
};

export const LIST_STATE_KEYS: Readonly<Record<ListState, string>> = {
  never: 'connListNever',
  reading: 'connListReading',
  read: 'connListRead',
  failed: 'connListFailed',
  off: 'connListOff',
  'not-asked': 'connListNotAsked',
};

/** How good or bad a thing is, told by shape, word and colour. */
export type Level = 'ok' | 'soon' | 'late' | 'unknown';

/** Level and icon of each state; a clock where waiting is all there is to do. */
export const CONNECTION_LEVELS: Readonly<Record<ConnectionState, readonly [Level, IconName]>> = {
  'needs-permission': ['late', 'late'],
  'wrong-key': ['late', 'late'],
  held: ['unknown', 'pause'],
  offline: ['unknown', 'unknown'],
  'told-to-wait': ['soon', 'soon'],
  syncing: ['soon', 'refresh'],
  failing: ['soon', 'late'],
  connected: ['ok', 'ok'],
};

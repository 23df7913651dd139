import type { PageKind } from '../../lib/domain/reading.ts';

/** Message keys of the pages' names, as the seller knows them from the back office's menu. */
export const PAGE_NAME_KEYS: Readonly<Record<PageKind, string>> = {
  orders: 'pageOrders',
  order: 'pageOrder',
  'order-documents': 'pageOrderDocuments',
  inbox: 'pageInbox',
  thread: 'pageThread',
  offers: 'pageOffers',
  offer: 'pageOffer',
  incidents: 'pageIncidents',
  returns: 'pageReturns',
  'shop-settings': 'pageShopSettings',
  other: 'pageOther',
  'signed-out': 'pageSignedOut',
};

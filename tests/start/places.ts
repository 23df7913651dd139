/** The marketplace shown first: granted at install, with several shops and channels. */
export const ORIGIN = 'https://pccomponentes-prod.mirakl.net';
export const ORDERS_URL = `${ORIGIN}/mmp/shop/order/all`;
export const INBOX_URL = `${ORIGIN}/inbox/shop/threads/all`;
export const OFFERS_URL = `${ORIGIN}/mmp/shop/offer/list`;

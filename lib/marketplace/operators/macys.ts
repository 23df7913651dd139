import type { Limits } from './limits.ts';
import { channel, source } from './limits.ts';

/** A staging copy of the public page. */
const faq = source(
  'Macy’s: marketplace FAQ',
  'https://staging-marketplace.mcomnyservices.com/faq.html',
  'medium',
);

/** Cases go to the operator when a limit for answers is missed; the figure is not public. */
export const macys: Limits = {
  channels: [channel('US', ['en'], faq)],
  shipping: {
    withinHours: { value: { hours: 48, clock: 'working' }, source: faq },
    trackingRequired: { value: true, source: faq },
  },
  returns: { refundDays: { value: { days: 2, clock: 'working' }, source: faq } },
  demands: { 'shipment-due': faq, 'tracking-missing': faq, 'refund-due': faq },
};

import type { Limits } from './limits.ts';
import { channel, source } from './limits.ts';

const sales = source(
  'Rue du Commerce: gérer ses ventes',
  'https://marketplace.rueducommerce.com/page-05-gerer-ses-ventes',
  'high',
);

/** An order that is refused automatically suspends the shop. */
export const rueducommerce: Limits = {
  channels: [channel('FR', ['fr'], { ...sales, confidence: 'medium' })],
  acceptance: {
    // By contract two days on average.
    limit: { value: { hours: 48, measure: 'mean' }, source: sales },
    autoRejectHours: { value: 120, source: sales },
  },
  shipping: {
    trackingRequired: { value: true, source: sales },
    trackingWorksHours: { value: { hours: 24, clock: 'working' }, source: sales },
  },
  demands: { 'acceptance-due': sales, 'tracking-missing': sales },
};

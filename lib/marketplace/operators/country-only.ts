import type { Limits } from './limits.ts';
import { channel, source } from './limits.ts';

/** Marketplaces of which nothing but the country they sell in is known. */
export const macys: Limits = {
  channels: [
    channel(
      'US',
      ['en'],
      source(
        'Macy’s: marketplace FAQ',
        'https://staging-marketplace.mcomnyservices.com/faq.html',
        'medium',
      ),
    ),
  ],
};

export const debenhams: Limits = {
  channels: [
    channel(
      'GB',
      ['en'],
      source(
        'M2E Cloud: Debenhams',
        'https://docs.m2ecloud.com/docs/debenhams-marketplace-integration-in-m2e-cloud/',
        'medium',
      ),
    ),
  ],
};

export const rueducommerce: Limits = {
  channels: [
    channel(
      'FR',
      ['fr'],
      source(
        'Rue du Commerce: gérer ses ventes',
        'https://marketplace.rueducommerce.com/page-05-gerer-ses-ventes',
        'medium',
      ),
    ),
  ],
};

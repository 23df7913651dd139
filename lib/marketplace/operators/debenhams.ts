import type { Limits } from './limits.ts';
import { channel, source } from './limits.ts';

/** Nothing but the country it sells in is public. */
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

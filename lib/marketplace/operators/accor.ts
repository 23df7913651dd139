import type { Limits } from './limits.ts';
import { source } from './limits.ts';

const messages = source(
  'Astore by Accor: messages',
  'https://support.astoreprocurement.com/hc/en-gb/articles/360019160619-Messages',
  'high',
);

/** No limit is published, but weekends count. */
export const accor: Limits = {
  channels: [],
  replyTimeClock: { value: 'calendar', source: messages },
};

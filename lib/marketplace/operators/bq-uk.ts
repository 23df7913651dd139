import type { Limits } from './limits.ts';
import { channel, source } from './limits.ts';

const integrator = source(
  'ChannelEngine: B&Q marketplace guide',
  'https://support.channelengine.com/hc/en-us/articles/17113308233501-B-Q-marketplace-guide',
  'medium',
);

export const bqUk: Limits = {
  channels: [channel('GB', ['en'], integrator)],
  acceptance: { automatic: { value: true, source: integrator } },
};

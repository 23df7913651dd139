import { channelOf } from './channel-language.ts';
import type { Market } from './market.ts';

/** The channel's country; without a channel the marketplace's, if it sells in one country only. */
export function soldIn(
  channel: string | undefined,
  market: Market | undefined,
): string | undefined {
  const channels = market?.channels ?? [];
  if (channel) return channelOf(channel, channels)?.country;
  const countries = new Set(channels.map(({ country }) => country));
  return countries.size === 1 ? [...countries][0] : undefined;
}

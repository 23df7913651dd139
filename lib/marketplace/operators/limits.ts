import type { Channel, Market, Source } from '../../domain/market.ts';

/** What a marketplace's data file says; who it is stands in `hosts.ts`. */
export type Limits = Omit<Market, 'id' | 'name' | 'hosts' | 'operatorNames'>;

/** Day on which the figures in these files were last read at their source. */
export const CHECKED = '2026-11-22';

export function source(title: string, url: string, confidence: Source['confidence']): Source {
  return { title, url, checked: CHECKED, confidence };
}

/** One channel: country, languages (main one first), names under which the back office shows it. */
export function channel(
  country: string,
  languages: readonly string[],
  from: Source,
  names: readonly string[] = [],
): Channel {
  return { names, country, languages, source: from };
}

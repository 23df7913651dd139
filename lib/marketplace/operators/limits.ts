import type { Channel, Market, Source, Sourced } from '../../domain/market.ts';
import type { Criterion } from '../../domain/market-limits.ts';

/** What a marketplace's data file says; who it is stands in `hosts.ts`. */
export type Limits = Omit<Market, 'id' | 'name' | 'hosts' | 'operatorNames'>;

/** Day on which the figures in these files were last read at their source. */
export const CHECKED = '2026-11-22';

export function source(title: string, url: string, confidence: Source['confidence']): Source {
  return { title, url, checked: CHECKED, confidence };
}

/** What connectors and seller tools that anybody can read have in them; no page tells it. */
export function publicCode(title: string, confidence: Source['confidence']): Source {
  return { title, unlinked: 'public-code', checked: CHECKED, confidence };
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

/** Criteria that one page lists. */
export function criteria(
  from: Source,
  ...list: readonly Criterion[]
): readonly Sourced<Criterion>[] {
  return list.map((value) => ({ value, source: from }));
}

/**
 * The document type that a production connector uses unchanged on seven hosts; each marketplace can
 * name its own, so the list on the page comes first.
 */
export const CUSTOMER_INVOICE: Sourced<readonly string[]> = {
  value: ['CUSTOMER_INVOICE'],
  source: publicCode('KPFranceSAS/integration-channel', 'medium'),
};

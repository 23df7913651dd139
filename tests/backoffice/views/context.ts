import { CAPTIONS, type Captions } from '../captions/captions.ts';
import { formatsFor, type Formats } from '../captions/formats.ts';
import { onlyRules } from '../data/stories.ts';
import type { DataSet, Marketplace, Shop } from '../data/types.ts';
import type { Switches } from '../switches.ts';
import { pathsFor, type Paths } from './paths.ts';
import type { Cell } from './types.ts';

/** Everything a view is made from. */
export interface Context {
  readonly data: DataSet;
  readonly market: Marketplace;
  readonly shop: Shop;
  readonly switches: Switches;
  readonly captions: Captions;
  readonly formats: Formats;
  readonly paths: Paths;
  /** Epoch ms of the request. */
  readonly now: number;
  readonly url: URL;
}

/** @throws when the data set has no marketplace for unclaimed hosts. */
export function marketFor(data: DataSet, host: string): Marketplace {
  const name = host.replace(/:\d+$/, '');
  const market =
    data.marketplaces.find((one) => one.host === name) ??
    data.marketplaces.find((one) => one.host === undefined);
  if (!market) throw new Error(`no marketplace for ${host}`);
  return market;
}

export function makeContext(data: DataSet, switches: Switches, url: URL, now: number): Context {
  const market = marketFor(data, url.host);
  const found = market.shops.find(({ id }) => id === switches.shop) ?? market.shops[0]!;
  const shop = switches.rules.length > 0 ? onlyRules(found, switches.rules) : found;
  return {
    data,
    market,
    shop,
    switches,
    captions: CAPTIONS[switches.ui],
    formats: formatsFor(switches.ui, shop.zone),
    paths: pathsFor(switches.paths),
    now,
    url,
  };
}

/** A moment as this visitor's pages write it; `fresh` for those lists that count back from now. */
export function moment(context: Context, at: number | undefined, fresh = false): Cell {
  if (at === undefined) return { text: '' };
  const { switches, formats, now } = context;
  const style = switches.datesAs === 'auto' ? autoStyle(switches) : switches.datesAs;
  if (style === 'time') return { text: formats.medium(at), at };
  if (style === 'relative' && fresh) return { text: formats.relative(at, now) };
  return { text: switches.family === 'spa' ? formats.medium(at) : formats.numeric(at) };
}

function autoStyle({ family }: Switches): 'time' | 'text' {
  return family === 'spa' ? 'time' : 'text';
}

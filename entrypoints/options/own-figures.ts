import type { MarketFigures, UnnamedHost } from '../../components/options/figure-values.ts';
import type { Marketplace } from '../../components/options/values.ts';
import type { FigureValue } from '../../lib/domain/figure.ts';
import { figuresOf } from '../../lib/domain/figures.ts';
import type { Market } from '../../lib/domain/market.ts';
import { marketAt, marketOfHost, MARKETS } from '../../lib/marketplace/operators/index.ts';
import { hostsAtInstall } from '../../lib/platform/permissions.ts';
import type { Settings } from '../../lib/platform/settings.ts';

/**
 * Marketplaces with their figures: those of the seller's hosts first, then all others of which a
 * figure is known.
 */
export function marketFigures(
  { markets, hostMarkets }: Settings,
  hosts: readonly string[],
): readonly MarketFigures[] {
  const held = hosts.map((host) => marketAt(host, hostMarkets?.[host]));
  const shown = new Map([...held, ...MARKETS.filter(hasFigures)].map((one) => [one.id, one]));
  return [...shown.values()].map((market) => ({
    market,
    own: markets[market.id]?.figures ?? {},
  }));
}

/** A host that may be read, by the name of its marketplace. */
export function describeHost(host: string, { hostMarkets }: Settings): Marketplace {
  const { name } = marketAt(host, hostMarkets?.[host]);
  return { host, name, removable: !hostsAtInstall().includes(host) };
}

function hasFigures(market: Market): boolean {
  return figuresOf(market).some((figure) => figure.read(market));
}

/** The seller's hosts that no marketplace is known for. */
export function unnamedHosts(
  { hostMarkets }: Settings,
  hosts: readonly string[],
): readonly UnnamedHost[] {
  return hosts
    .filter((host) => !marketOfHost(host))
    .map((host) => ({ host, market: hostMarkets?.[host] }));
}

/** Settings with one figure of one marketplace set, or without it. */
export function withFigure(
  settings: Settings,
  market: string,
  figure: string,
  value: FigureValue | undefined,
): Settings {
  const before = settings.markets[market];
  const { [figure]: _before, ...others } = before?.figures ?? {};
  const figures = value === undefined ? others : { ...others, [figure]: value };
  return { ...settings, markets: { ...settings.markets, [market]: { ...before, figures } } };
}

/** Settings in which a host is said to be a marketplace, or none that is known. */
export function withHostMarket(
  settings: Settings,
  host: string,
  market: string | undefined,
): Settings {
  const { [host]: _before, ...others } = settings.hostMarkets ?? {};
  const hostMarkets = market === undefined ? others : { ...others, [host]: market };
  return { ...settings, hostMarkets };
}

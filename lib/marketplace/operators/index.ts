import type { Market } from '../../domain/market.ts';
import { bestbuyCa, bestbuyUs } from './bestbuy.ts';
import { carrefourEs } from './carrefour-es.ts';
import { debenhams, macys, rueducommerce } from './country-only.ts';
import { decathlon } from './decathlon.ts';
import { empik } from './empik.ts';
import { OPERATORS, operatorOfHost } from './hosts.ts';
import { leroymerlin } from './leroymerlin.ts';
import type { Limits } from './limits.ts';
import { mediamarkt } from './mediamarkt.ts';
import { pccomponentes } from './pccomponentes.ts';
import { ripleyCl, ripleyPe } from './ripley.ts';
import { worten } from './worten.ts';

/** By id, as in `hosts.ts`. A marketplace without a row here is known by its host only. */
const LIMITS: Readonly<Record<string, Limits>> = {
  pccomponentes,
  mediamarkt,
  worten,
  'carrefour-es': carrefourEs,
  leroymerlin,
  decathlon,
  empik,
  'bestbuy-ca': bestbuyCa,
  'bestbuy-us': bestbuyUs,
  'ripley-cl': ripleyCl,
  'ripley-pe': ripleyPe,
  macys,
  debenhams,
  rueducommerce,
};

/** Every marketplace that is known, the best documented first. */
export const MARKETS: readonly Market[] = OPERATORS.map((operator) => ({
  ...operator,
  ...(LIMITS[operator.id] ?? { channels: [] }),
}));

/** What is known of the marketplace at a host (no port, any case). */
export function marketOfHost(host: string): Market | undefined {
  const id = operatorOfHost(host)?.id;
  return MARKETS.find((market) => market.id === id);
}

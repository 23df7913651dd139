import type { Market } from '../../domain/market.ts';
import { accor } from './accor.ts';
import { alltricks } from './alltricks.ts';
import { bestbuyCa, bestbuyUs } from './bestbuy.ts';
import { boulanger } from './boulanger.ts';
import { bqUk } from './bq-uk.ts';
import { carrefourEs } from './carrefour-es.ts';
import { conrad } from './conrad.ts';
import { debenhams } from './debenhams.ts';
import { decathlon } from './decathlon.ts';
import { elcorteingles } from './elcorteingles.ts';
import { empik } from './empik.ts';
import { OPERATORS, operatorOfHost } from './hosts.ts';
import { jinius } from './jinius.ts';
import { leroymerlin } from './leroymerlin.ts';
import type { Limits } from './limits.ts';
import { macys } from './macys.ts';
import { mediamarkt } from './mediamarkt.ts';
import { modivo } from './modivo.ts';
import { pccomponentes } from './pccomponentes.ts';
import { phonehouseEs } from './phonehouse-es.ts';
import { ripleyCl, ripleyPe } from './ripley.ts';
import { rueducommerce } from './rueducommerce.ts';
import { worten } from './worten.ts';

/** By id, as in `hosts.ts`. A marketplace without a row here is known by its host only. */
const LIMITS: Readonly<Record<string, Limits>> = {
  pccomponentes,
  mediamarkt,
  worten,
  'carrefour-es': carrefourEs,
  leroymerlin,
  decathlon,
  'phonehouse-es': phonehouseEs,
  elcorteingles,
  boulanger,
  rueducommerce,
  alltricks,
  accor,
  empik,
  modivo,
  conrad,
  jinius,
  debenhams,
  'bq-uk': bqUk,
  'bestbuy-ca': bestbuyCa,
  'bestbuy-us': bestbuyUs,
  macys,
  'ripley-cl': ripleyCl,
  'ripley-pe': ripleyPe,
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

/**
 * The marketplace at a host, whichever it is: the known one; else the one that the seller says it is
 * (`chosen`, an id); else any marketplace on Mirakl, of which nothing is known and which bears the
 * host as its id and name.
 */
export function marketAt(host: string, chosen?: string): Market {
  const known = marketOfHost(host) ?? MARKETS.find(({ id }) => id === chosen);
  if (known) return known;
  const id = host.toLowerCase();
  return { id, name: id, hosts: [id], operatorNames: [], channels: [] };
}

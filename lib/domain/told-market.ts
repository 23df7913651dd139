import { channelOf, mappedLanguages } from './channel-language.ts';
import type { Language } from './facts.ts';
import type { Channel, Market, Source, Sourced } from './market.ts';
import type { RuleSettings } from './rule.ts';
import { SELLER_SOURCE } from './settings.ts';

/** What a marketplace's seller API says of the marketplace itself; absent = not said. */
export interface ToldMarket {
  /** When it was said, epoch ms. */
  readonly at: number;
  readonly channels?: readonly { readonly code: string; readonly label?: string }[];
  /** Languages enabled there, the platform's default one first. */
  readonly languages?: readonly Language[];
  /** Orders are accepted by the marketplace itself. */
  readonly acceptsOrders?: 'automatic' | 'manual' | 'both';
  /** How invoices are handed in. */
  readonly invoices?: 'order-document' | 'accounting-document';
  /** Codes of document types of orders that are invoices. */
  readonly invoiceTypes?: readonly string[];
  /** Orders may go in several parcels: then an order itself need not bear a tracking number. */
  readonly multiShipment?: boolean;
}

/**
 * What is published of a marketplace with what its own API says laid over it, each with the API as
 * its source. What the seller has set stays. Channels that the API names otherwise than the
 * published ones get those names too; of others nobody knows the language, so they are left out and
 * the customer's own decides, as before.
 */
export function withTold(market: Market, told: ToldMarket | undefined): Market {
  if (!told) return market;
  const source = sourceOf(market, told.at);
  return {
    ...market,
    ...acceptanceOf(market, told, source),
    ...invoiceOf(market, told, source),
    channels: market.channels.map((channel) => named(channel, market.channels, told)),
  };
}

/** Channels of the marketplace's that nothing is published of: whose language the seller may say. */
export function unknownChannels(
  { channels }: Market,
  told: ToldMarket | undefined,
): NonNullable<ToldMarket['channels']> {
  return (told?.channels ?? []).filter((one) => knownChannel(one, channels) === undefined);
}

/**
 * The seller's own languages of channels for every name of theirs: pages may show a channel's label
 * where the API tells its code, and he has said it of one of them.
 */
export function withToldNames<S extends Pick<RuleSettings, 'channelLanguages'>>(
  settings: S,
  told: ToldMarket | undefined,
): S {
  const { channelLanguages } = settings;
  if (Object.keys(channelLanguages).length === 0 || !told?.channels) return settings;
  const added: Record<string, readonly string[]> = {};
  for (const { code, label } of told.channels) {
    if (!label) continue;
    const [ofCode, ofLabel] = [code, label].map((name) => mappedLanguages(name, channelLanguages));
    if (ofCode && !ofLabel) added[label] = ofCode;
    if (ofLabel && !ofCode) added[code] = ofLabel;
  }
  return { ...settings, channelLanguages: { ...added, ...channelLanguages } };
}

function sourceOf({ name }: Market, at: number): Source {
  const day = Number.isFinite(at) && Math.abs(at) <= 8.64e15 ? new Date(at) : new Date(0);
  const checked = day.toISOString().slice(0, 10);
  return { title: `${name}: seller API`, checked, confidence: 'high' };
}

/** A seller's own word on his shop holds against everybody's. */
function overlaid<T>(held: Sourced<T> | undefined, value: T, source: Source): Sourced<T> {
  return held?.source.title === SELLER_SOURCE.title ? held : { value, source };
}

function acceptanceOf(
  { acceptance }: Market,
  { acceptsOrders }: ToldMarket,
  source: Source,
): Pick<Market, 'acceptance'> {
  // Both: it depends on the shop, and which way is not said.
  if (acceptsOrders === undefined || acceptsOrders === 'both') return {};
  const automatic = overlaid(acceptance?.automatic, acceptsOrders === 'automatic', source);
  return { acceptance: { ...acceptance, automatic } };
}

const PLACES = {
  'order-document': 'order-documents',
  'accounting-document': 'accounting-documents',
} as const;

function invoiceOf(
  { invoice }: Market,
  { invoices, invoiceTypes }: ToldMarket,
  source: Source,
): Pick<Market, 'invoice'> {
  const types = invoiceTypes && invoiceTypes.length > 0 ? invoiceTypes : undefined;
  if (!invoices && !types) return {};
  return {
    invoice: {
      ...invoice,
      ...(invoices && { place: overlaid(invoice?.place, PLACES[invoices], source) }),
      ...(types && { typeCodes: overlaid(invoice?.typeCodes, types, source) }),
    },
  };
}

type ToldChannel = NonNullable<ToldMarket['channels']>[number];

/** By its code, else by what its label says. */
function knownChannel(
  { code, label }: ToldChannel,
  channels: readonly Channel[],
): Channel | undefined {
  return channelOf(code, channels) ?? (label ? channelOf(label, channels) : undefined);
}

function named(
  channel: Channel,
  channels: readonly Channel[],
  { channels: all }: ToldMarket,
): Channel {
  const own = (all ?? []).filter((one) => knownChannel(one, channels) === channel);
  const names = own.flatMap(({ code, label }) => [code, ...(label ? [label] : [])]);
  return names.length > 0
    ? { ...channel, names: [...new Set([...channel.names, ...names])] }
    : channel;
}

import { z } from 'zod';
import type { Language } from '../../../domain/facts.ts';
import type { ToldMarket } from '../../../domain/told-market.ts';
import { flag, id, isFilled, part, text } from './fields.ts';
import { isInvoiceType } from './invoice-types.ts';
import type { Read, Reader } from './read.ts';
import { objectOf, readEach, rowsIn } from './records.ts';

function told(market: ToldMarket, records: number, dropped: number): Read {
  return { facts: [], market, records, dropped };
}

const ACCEPTANCE: ReadonlyMap<string, NonNullable<ToldMarket['acceptsOrders']>> = new Map([
  ['AUTOMATIC', 'automatic'],
  ['NOT_AUTOMATIC', 'manual'],
  ['BOTH', 'both'],
]);

const platform = z.object({
  features: part({
    order_workflows: part({ order_acceptance: text }),
    shipment: part({ multi_shipment: flag }),
  }),
  platform_configuration: part({ enhanced_seller_invoicing: part({ enabled: flag }) }),
});

/** PC01. That invoices are no accounting documents does not say that orders' documents are. */
export const readPlatform: Reader = (json, { at }) => {
  const object = objectOf(json);
  const isPlatform = ['features', 'platform_configuration', 'modules'].some(
    (name) => object && Object.hasOwn(object, name),
  );
  const parsed = platform.safeParse(json);
  if (!isPlatform || !parsed.success) return undefined;
  const { features, platform_configuration: configuration } = parsed.data;
  const acceptsOrders = ACCEPTANCE.get(features?.order_workflows?.order_acceptance ?? '');
  const isAccounting = configuration?.enhanced_seller_invoicing?.enabled === true;
  const multiShipment = features?.shipment?.multi_shipment;
  const market: ToldMarket = {
    at,
    ...(typeof multiShipment === 'boolean' && { multiShipment }),
    ...(acceptsOrders && { acceptsOrders }),
    ...(isAccounting && { invoices: 'accounting-document' }),
  };
  return told(market, 1, 0);
};

const channel = z.object({ code: id, label: text });

/** CH11. */
export const readChannels: Reader = (json, { at }) => {
  const rows = rowsIn(json, 'channels');
  if (!rows) return undefined;
  const channels: { code: string; label?: string }[] = [];
  const dropped = readEach(rows, channel, ({ code, label }) =>
    channels.push({ code, ...(label && isFilled(label) && { label: label.trim().slice(0, 200) }) }),
  );
  return told({ at, channels }, rows.length, dropped);
};

const LANGUAGES: ReadonlySet<string> = new Set<Language>(['es', 'en', 'pt', 'fr', 'de', 'it']);
const locale = z.object({ code: id, platform_default: flag });

/** L01: those of its languages that this product speaks, the platform's own one first. */
export const readLocales: Reader = (json, { at }) => {
  const rows = rowsIn(json, 'locales');
  if (!rows) return undefined;
  const first: string[] = [];
  const others: string[] = [];
  const dropped = readEach(rows, locale, ({ code, platform_default: isDefault }) => {
    const language = /^([a-z]{2})(?:[_-]|$)/i.exec(code)?.[1]?.toLowerCase();
    if (language && LANGUAGES.has(language)) (isDefault ? first : others).push(language);
  });
  const languages = [...new Set([...first, ...others])] as Language[];
  return told({ at, languages }, rows.length, dropped);
};

const documentType = z.object({ code: id, label: text, entity: text });

/** DO01: which types of an order's documents are invoices. */
export const readDocumentTypes: Reader = (json, { at }) => {
  const rows = rowsIn(json, 'documents');
  if (!rows) return undefined;
  const invoiceTypes: string[] = [];
  const dropped = readEach(rows, documentType, ({ code, label, entity }) => {
    if (entity !== 'SHOP' && isInvoiceType(code, label ?? '')) invoiceTypes.push(code);
  });
  // A type that was not understood may be the one: then the list is as good as unread.
  const market = dropped > 0 && invoiceTypes.length === 0 ? { at } : { at, invoiceTypes };
  return told(market, rows.length, dropped);
};

import { removedFrom, touchedAt } from '../data/big-changes.ts';
import type { Offer } from '../data/types.ts';
import { isOdd, iso, PlainText, type Call } from './call.ts';
import type { Export } from './exports.ts';
import { badParameter, told } from './refusal.ts';

const LEAST_PER_CHUNK = 10_000;
const MOST_PER_CHUNK = 1_000_000;

interface Wanted {
  readonly export_type?: string;
  readonly include_inactive_offers?: boolean;
  readonly items_per_chunk?: number;
  readonly last_request_date?: string;
}

/** OF52: begins an export; one that is under way for the same request is given again. */
export function startExport({ shop, body, now, switches, exports }: Call): unknown {
  const wanted = body as Wanted;
  const perChunk = wanted.items_per_chunk ?? MOST_PER_CHUNK;
  if (perChunk < LEAST_PER_CHUNK || perChunk > MOST_PER_CHUNK) {
    throw badParameter(
      'items_per_chunk',
      `must be between ${LEAST_PER_CHUNK} and ${MOST_PER_CHUNK}`,
    );
  }
  const since = wanted.last_request_date === undefined ? NaN : Date.parse(wanted.last_request_date);
  if (wanted.last_request_date !== undefined && Number.isNaN(since)) {
    throw badParameter('last_request_date', 'not an ISO 8601 date-time');
  }
  const found: Export['offers'] = Number.isNaN(since)
    ? shop.offers.filter(({ active }) => active || wanted.include_inactive_offers === true)
    : changedSince(shop.offers, removedFrom(shop), since);
  const made = {
    shop: shop.id,
    request: JSON.stringify(wanted),
    at: now,
    offers: found,
    type: typeOf(wanted),
    perChunk,
  };
  return { tracking_id: exports.start(made, switches.exportPolls).id };
}

function typeOf({ export_type: type }: Wanted): Export['type'] {
  return type === 'application/json' ? type : 'text/csv';
}

/** Changed, deleted or made inactive; with a little before, as the real API gives it. */
function changedSince(
  all: readonly Offer[],
  removed: readonly { readonly offer: Offer; readonly at: number }[],
  since: number,
): Export['offers'] {
  const gone = removed.filter(({ at }) => at >= since);
  return [
    ...all.filter((offer) => touchedAt(offer) >= since),
    ...gone.map(({ offer }) => ({ ...offer, deleted: true, active: false, quantity: 0 })),
  ];
}

/** OF53: PENDING as often as the switch says, then COMPLETED with the addresses of the files. */
export function exportStatus({ exports, shop, url, switches }: Call, id: string): unknown {
  const found = exports.get(id, shop.id);
  if (!found) throw told(404, 'Not Found');
  if (switches.exportFails) {
    const error = { code: '1', detail: 'Internal error' };
    return { error, last_updated: iso(found.at), status: 'FAILED' };
  }
  if (found.polls > 0) {
    found.polls -= 1;
    return { last_updated: iso(found.at), status: 'PENDING' };
  }
  const origin = switches.exportElsewhere ? 'https://files.elsewhere.test' : url.origin;
  const chunks = Math.max(1, Math.ceil(found.offers.length / found.perChunk));
  const extension = found.type === 'text/csv' ? 'csv' : 'json';
  const urls = Array.from(
    { length: chunks },
    (_, i) => `${origin}/api/offers/export/async/file/${id}?file=offers%2F${i}.${extension}`,
  );
  return { last_updated: iso(found.at), status: 'COMPLETED', urls };
}

/** OF54: one file of an export, in the form that was asked for; CSV unless that was said. */
export function exportFile(call: Call, id: string): unknown {
  const found = call.exports.get(id, call.shop.id);
  const chunk = Number(/(\d+)\.(?:json|csv)$/.exec(call.query.get('file') ?? '')?.[1] ?? NaN);
  if (!found || Number.isNaN(chunk)) throw told(404, 'Not Found');
  const part = found.offers.slice(chunk * found.perChunk, (chunk + 1) * found.perChunk);
  const rows = part.map((offer) => exported(call, offer));
  return found.type === 'text/csv' ? new PlainText('text/csv;charset=UTF-8', csvOf(rows)) : rows;
}

/** Columns are named with hyphens there, values of lists joined. */
function csvOf(rows: readonly object[]): string {
  const names = ['active', 'deleted', 'last-updated', 'offer-id', 'quantity', 'shop-sku'];
  const cell = (row: object, name: string) =>
    JSON.stringify(String((row as Record<string, unknown>)[name.replaceAll('-', '_')]));
  const lines = rows.map((row) => names.map((name) => cell(row, name)).join(';'));
  return [names.join(';'), ...lines].join('\n');
}

/** Neither `min_quantity_alert` nor `inactivity_reasons` are part of it. */
function exported({ shop, market, now }: Call, offer: Export['offers'][number]): object {
  return {
    active: offer.active,
    channels: market.channels.map(({ code }) => code),
    currency_iso_code: 'EUR',
    deleted: offer.deleted ?? false,
    description: isOdd(offer.sku, 2) ? null : '',
    last_updated: iso(touchedAt(offer) || now - 30 * 86_400_000),
    leadtime_to_ship: 1,
    offer_id: offer.id,
    prices: [{ origin_price: offer.price, volume_prices: [] }],
    product_sku: offer.productSku,
    quantity: offer.quantity,
    shop_id: Number(shop.id),
    shop_name: shop.name,
    shop_sku: offer.sku,
    state_code: '11',
  };
}

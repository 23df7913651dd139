import { touchedAt } from '../data/big-changes.ts';
import type { Order, Return } from '../data/types.ts';
import { isOdd, iso, type Call } from './call.ts';
import { commercialId, ordersById } from './order-state.ts';
import { seekPage, soughtBy } from './paging.ts';
import { repeated, within } from './query.ts';

const REASONS = [
  'RETURN_DEFECTIVE_ITEM',
  'RETURN_MISSING_ITEM',
  'RETURN_DELIVERED_PRODUCT_DIFFERENT',
];

/** RT11: returns by date of creation, oldest first unless `sort=date_created,DESC`. */
export function returns(call: Call): unknown {
  const sought = soughtBy(call);
  const found = call.shop.returns
    .filter(filterOf(sought.query))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const isDown = sought.query.get('sort') === 'date_created,DESC';
  if (isDown) found.reverse();
  const { items, tokens } = seekPage(call, sought, found, isDown ? 'first' : 'last');
  const orders = ordersById(call.shop);
  const isWild = call.switches.quirks === 'wild';
  return {
    data: items.map((one, i) => returnJson(one, orders.get(one.orderId), isWild, i)),
    ...tokens,
  };
}

function filterOf(query: URLSearchParams): (one: Return) => boolean {
  const ids = repeated(query, 'return_id');
  const states = repeated(query, 'return_state');
  const orderIds = repeated(query, 'order_commercial_id');
  const isCreated = within(query, 'return_creation_date_from', 'return_creation_date_to');
  const isUpdated = within(query, 'return_last_updated_from', 'return_last_updated_to');
  return (one) =>
    (!ids || ids.has(one.id)) &&
    (!states || states.has(one.state)) &&
    (!orderIds || orderIds.has(commercialId(one.orderId))) &&
    isCreated(one.at) &&
    isUpdated(updatedAt(one));
}

function updatedAt(one: Return): number {
  return Math.max(one.at, one.receivedAt ?? 0, touchedAt(one));
}

function returnJson(
  one: Return,
  order: Order | undefined,
  isWild: boolean,
  place: number,
): unknown {
  const lines = isWild ? order?.lines : order?.lines.slice(0, 1);
  return {
    date_created: iso(one.at),
    description: isOdd(one.id, 2) ? null : 'No enciende',
    documents: [],
    id: one.id,
    label_url: null,
    last_updated: iso(updatedAt(one)),
    method_code: isOdd(one.id, 3) ? 'RETURN_METHOD_BY_DRONE' : 'RETURN_METHOD_BY_MAIL',
    order_commercial_id: commercialId(one.orderId),
    order_id: one.orderId,
    reason_code: REASONS[one.reason] ?? 'RETURN_OTHER',
    rejection_reason_code: null,
    return_address: {
      city: 'Murcia',
      country_iso_code: 'ESP',
      state: null,
      street1: 'Calle Mayor 1',
      zip_code: '30001',
    },
    return_lines: (lines ?? []).map(({ quantity }, i) => ({
      compliance: isOdd(one.id, 2) ? null : [],
      order_line_id: `${one.orderId}-${i + 1}`,
      quantity,
      ...(isOdd(one.id, 2) ? {} : { reason_code: REASONS[one.reason] }),
    })),
    // The number that pages show.
    rma: isWild && isOdd(one.id, 3) ? null : one.id.slice(0, 8),
    state: isWild && isOdd(one.id, 20) ? 'SOMEWHERE_ELSE' : one.state,
    tracking: trackingOf(one.id, place),
  };
}

/** Some instances answer in camel case, whatever the description says. */
function trackingOf(id: string, place: number): unknown {
  if (place % 3 === 2) return null;
  const shared = { tracking_number: id.slice(0, 8), tracking_url: null };
  if (place % 3 === 1) return { ...shared, carrierCode: 'SEUR', carrierName: 'SEUR' };
  return { ...shared, carrier_code: 'SEUR', carrier_name: 'SEUR' };
}

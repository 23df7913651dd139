import { touchedAt } from '../data/big-changes.ts';
import type { Order, Return, Shop } from '../data/types.ts';
import { isOdd, iso, type Call } from './call.ts';
import { lineJson } from './order-lines.ts';
import { customerJson } from './order-people.ts';
import { commercialId, orderState } from './order-state.ts';
import { offsetPage } from './paging.ts';
import { commaList, repeated, within } from './query.ts';

/** Taken off `start_update_date`, as the real API does so that nothing is missed. */
const SAFETY_MS = 60_000;

/** OR11: the shop's orders by date of creation, page by page (`max` at most 100, `offset`). */
export function orders(call: Call): unknown {
  const { shop, query } = call;
  const isDown = query.get('order') === 'desc';
  const found = foundBy(call, isDown);
  const { items, total } = offsetPage(call, found, isDown ? 'first' : 'last');
  const asked = askedAmong(items, shop);
  const back = returnsOf(shop);
  const page = items.map((order) => orderJson(call, order, back.get(order.id), asked));
  return { orders: page, total_count: total };
}

const FILTERS_KEPT = 8;
const findings = new WeakMap<readonly Order[], Map<string, readonly Order[]>>();

/** What the filters leave of the list; remembered from page to page where nothing can change it. */
function foundBy(call: Call, isDown: boolean): readonly Order[] {
  const { shop, query } = call;
  const names = [...query.keys()].filter((name) => !['offset', 'max'].includes(name)).sort();
  const key = names.map((name) => `${name}=${query.getAll(name).join()}`).join('&');
  const known = findings.get(shop.orders) ?? new Map<string, readonly Order[]>();
  findings.set(shop.orders, known);
  const before = known.get(key);
  if (before) return before;
  const found = byCreation(shop.orders).filter(filterOf(call));
  if (isDown) found.reverse();
  // An upload changes when an order changed last, without a word to anybody.
  if (!key.includes('update_date') && known.size < FILTERS_KEPT) known.set(key, found);
  return found;
}

const sortings = new WeakMap<readonly Order[], readonly Order[]>();

function byCreation(all: readonly Order[]): readonly Order[] {
  const known = sortings.get(all);
  if (known) return known;
  const sorted = [...all].sort((a, b) => a.placedAt - b.placedAt || (a.id < b.id ? -1 : 1));
  sortings.set(all, sorted);
  return sorted;
}

function filterOf({ shop, query }: Call): (order: Order) => boolean {
  const ids = commaList(query, 'order_ids');
  const references = commaList(query, 'order_references_for_customer');
  const states = commaList(query, 'order_state_codes');
  const channels = commaList(query, 'channel_codes');
  const centers = repeated(query, 'fulfillment_center_code');
  const incident = query.get('has_incident');
  const isCreated = within(query, 'start_date', 'end_date');
  const isUpdated = within(query, 'start_update_date', 'end_update_date');
  const byUpdate = query.has('start_update_date') || query.has('end_update_date');
  const back = byUpdate ? returnsOf(shop) : undefined;
  return (order) =>
    (!ids || ids.has(order.id)) &&
    (!references || references.has(commercialId(order.id))) &&
    (!states || states.has(orderState(order))) &&
    (!channels || channels.has(order.channel.code)) &&
    (!centers || centers.has('DEFAULT')) &&
    (!incident || String(order.incident !== undefined) === incident) &&
    isCreated(order.placedAt) &&
    (!back || isUpdated(updatedAt(order, back.get(order.id)) + SAFETY_MS));
}

/** Those of a page whose customer has written, as far as there is a thread. */
function askedAmong(items: readonly Order[], { threads }: Shop): ReadonlySet<string> {
  const ids = new Set<string | undefined>(items.map(({ id }) => id));
  const asked = threads.filter(
    ({ orderId, messages }) => ids.has(orderId) && messages.some(({ from }) => from === 'customer'),
  );
  return new Set(asked.flatMap(({ orderId }) => orderId ?? []));
}

const returnsByOrder = new WeakMap<readonly Return[], ReadonlyMap<string, Return>>();

function returnsOf({ returns }: Shop): ReadonlyMap<string, Return> {
  const known = returnsByOrder.get(returns);
  if (known) return known;
  const made = new Map(returns.map((one) => [one.orderId, one]));
  returnsByOrder.set(returns, made);
  return made;
}

/** When the order last changed; the money of a return goes back on the order's own lines. */
export function updatedAt(order: Order, back: Return | undefined): number {
  let latest = Math.max(
    order.placedAt,
    order.acceptedAt ?? 0,
    order.shippedAt ?? 0,
    order.receivedAt ?? 0,
    order.cancelledAt ?? 0,
    order.incident?.at ?? 0,
    order.pastIncident?.at ?? 0,
    back?.refunded ? (back.receivedAt ?? 0) : 0,
    touchedAt(order),
  );
  for (const { at } of order.documents) latest = Math.max(latest, at);
  return latest;
}

function orderJson(
  call: Call,
  order: Order,
  back: Return | undefined,
  asked: ReadonlySet<string>,
): unknown {
  const { hostile, quirks } = call.switches;
  const state = orderState(order);
  const isWild = quirks === 'wild';
  const channel = { code: order.channel.code, label: order.channel.label };
  const lines = order.lines.map((line, i) => lineJson(call, order, line, i, back));
  return {
    acceptance_decision_date: isOdd(order.id, 6) ? null : iso(order.acceptedAt),
    can_cancel: state === 'SHIPPING',
    can_shop_ship: true,
    channel: isWild && isOdd(order.id, 4) ? null : channel,
    commercial_id: commercialId(order.id),
    created_date: iso(order.placedAt),
    currency_iso_code: 'EUR',
    customer: customerJson(order, isWild),
    customer_debited_date: iso(order.acceptedAt),
    customer_directly_pays_seller: false,
    customer_notification_email: `${commercialId(order.id)}@notification.example.test`,
    delivery_date: deliveryOf(order),
    fulfillment: { center: { code: 'DEFAULT' } },
    fully_refunded: order.state === 'REFUNDED',
    has_customer_message: asked.has(order.id),
    has_incident: order.incident !== undefined,
    // What it means is told nowhere; after an upload by the shop it often stays as it was.
    has_invoice: !isWild && order.documents.some(({ type }) => type === 'CUSTOMER_INVOICE'),
    ...(isOdd(order.id, 3) ? {} : { invoice_details: null }),
    last_updated_date: iso(updatedAt(order, back)),
    leadtime_to_ship: 1,
    order_additional_fields: additionalFields(order, hostile),
    order_id: order.id,
    order_lines: isWild ? [...lines].reverse() : lines,
    order_refunds: null,
    order_state: isWild && isOdd(order.id, 50) ? 'WAITING_FOR_SOMETHING_NEW' : state,
    order_state_reason_code: order.state === 'REFUSED' ? 'OUT_OF_STOCK' : null,
    order_state_reason_label: null,
    order_tax_mode: 'TAX_INCLUDED',
    payment_type: null,
    payment_workflow: isOdd(order.id, 9) ? 'PAY_SOME_OTHER_WAY' : 'PAY_ON_ACCEPTANCE',
    price: order.total,
    ...(isOdd(order.id, 2)
      ? {}
      : { promotions: { applied_promotions: [], total_deduced_amount: 0 } }),
    ...shippingOf(order),
    something_new_of_next_year: { kept: [true, 1, 'x'] },
    total_commission: 0,
    total_price: order.total,
    transaction_date: iso(order.acceptedAt),
    transaction_number: null,
  };
}

function shippingOf(order: Order): object {
  return {
    shipping_carrier_code: null,
    shipping_carrier_standard_code: null,
    shipping_company: order.tracking?.carrier ?? null,
    shipping_deadline: iso(order.shippingDeadline),
    shipping_price: 0,
    shipping_tracking: order.tracking?.number ?? null,
    shipping_tracking_url: order.tracking ? 'https://carrier.example.test/follow' : null,
    shipping_type_code: 'STD',
    shipping_type_label: 'Standard',
    shipping_zone_code: order.channel.country,
    shipping_zone_label: order.channel.country,
  };
}

function deliveryOf({ id, shippingDeadline }: Order): unknown {
  if (shippingDeadline === undefined || !isOdd(id, 2)) return null;
  const day = 86_400_000;
  return { earliest: iso(shippingDeadline + day), latest: iso(shippingDeadline + 3 * day) };
}

/** Values of every kind the operator can define: text, truth, numbers, lists, nothing. */
function additionalFields({ id, taxId }: Order, hostile: boolean): unknown[] {
  if (!isOdd(id, 3)) return [];
  return [
    { code: 'nif', type: 'STRING', value: taxId ?? null },
    { code: 'gift', type: 'BOOLEAN', value: hostile ? '<b>true</b>' : false },
    { code: 'floor', type: 'NUMERIC', value: 3 },
    { code: 'wishes', type: 'MULTIPLE_VALUES_LIST', value: ['a', 'b'] },
    { code: 'nothing', type: 'SOMETHING_NEW' },
  ];
}

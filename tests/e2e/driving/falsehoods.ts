import { truth } from '../../backoffice/data/truth.ts';
import type { DataSet, Order, Shop, StateCode, Thread } from '../../backoffice/data/types.ts';
import type { OrderState } from '../../../lib/domain/facts.ts';

type Rows = Readonly<Record<string, readonly unknown[]>>;

export interface KeptFact {
  readonly shop: string;
  readonly subject: string;
  readonly type: 'order' | 'thread' | 'offer' | 'return' | 'shop';
  readonly id: string;
  readonly values: Readonly<Record<string, string | number | boolean>>;
}

export interface KeptTask {
  readonly shop: string;
  readonly subject: string;
  readonly rule: string;
  readonly state?: string;
  readonly soonAt?: number;
  readonly lateAt?: number;
  readonly why: { readonly since?: number; readonly sinceExact?: boolean };
}

/** Pages without `time` elements tell minutes. */
const MINUTE = 60_000;

const STATES: Readonly<Record<StateCode, OrderState>> = {
  WAITING_ACCEPTANCE: 'waiting-acceptance',
  WAITING_DEBIT: 'waiting-debit',
  WAITING_DEBIT_PAYMENT: 'waiting-debit',
  SHIPPING: 'shipping',
  SHIPPED: 'shipped',
  TO_COLLECT: 'to-collect',
  RECEIVED: 'received',
  CLOSED: 'closed',
  REFUSED: 'refused',
  CANCELED: 'cancelled',
  INCIDENT_OPEN: 'incident-open',
  REFUNDED: 'refunded',
};

export function keptFacts(rows: Rows): readonly KeptFact[] {
  return (rows['trastienda/facts'] ?? []) as KeptFact[];
}

export function keptTasks(rows: Rows): readonly KeptTask[] {
  return (rows['trastienda/tasks'] ?? []) as KeptTask[];
}

/**
 * Everything stored that the data set contradicts, one line each: a subject in a shop that has
 * none of that id, or a field with another value. What is absent is unknown, and no falsehood.
 */
export function falsehoods(rows: Rows, data: DataSet): string[] {
  return [
    ...keptFacts(rows).flatMap((fact) => falseFields(fact, shopOf(data, fact.shop))),
    ...keptTasks(rows).flatMap((task) => falseStart(task, shopOf(data, task.shop))),
  ];
}

function shopOf(data: DataSet, key: string): Shop | undefined {
  const [host, id] = key.split('|');
  const market = data.marketplaces.find((one) => one.host === host);
  return market?.shops.find((shop) => shop.id === id || `~${shop.name}` === id);
}

function falseFields(fact: KeptFact, shop: Shop | undefined): string[] {
  if (!shop) return [`${fact.subject}: in ${fact.shop}, which is no shop`];
  const real = realFields(fact, shop);
  if (!real) return [`${fact.subject}: ${fact.shop} has no such thing`];
  return Object.entries(fact.values).flatMap(([field, said]) => {
    if (!(field in real)) return [];
    const is = real[field];
    const near =
      typeof said === 'number' && typeof is === 'number' && /(?:At|Deadline)$/.test(field);
    const agrees = near ? Math.abs(said - is) < MINUTE : said === is;
    return agrees ? [] : [`${fact.subject}: ${field} is ${String(is)}, kept ${String(said)}`];
  });
}

function realFields(fact: KeptFact, shop: Shop): Record<string, unknown> | undefined {
  if (fact.type === 'order') return orderFields(shop.orders.find(({ id }) => id === fact.id));
  if (fact.type === 'thread') {
    return threadFields(
      shop.threads.find(({ id }) => id === fact.id),
      shop,
    );
  }
  if (fact.type === 'return') return returnFields(fact.id, shop);
  // What its settings hold is a matter of the switches.
  if (fact.type === 'shop') return shop.id === fact.id ? {} : undefined;
  const offer = shop.offers.find(({ sku }) => sku === fact.id);
  if (!offer) return undefined;
  const { quantity, minQuantityAlert, active } = offer;
  // An empty place for the alert says that none is set.
  return { quantity, minQuantityAlert: minQuantityAlert ?? 0, active };
}

/** The page shows the beginning of a return's id. */
function returnFields(id: string, { returns }: Shop): Record<string, unknown> | undefined {
  const found = returns.find((one) => one.id.startsWith(id));
  if (!found) return undefined;
  const { orderId, at: createdAt, receivedAt, refunded } = found;
  return { orderId, createdAt, receivedAt, refunded };
}

function orderFields(order: Order | undefined): Record<string, unknown> | undefined {
  if (!order) return undefined;
  const { state, placedAt, shippedAt, receivedAt, cancelledAt, shippingDeadline } = order;
  const { channel, documents, tracking, incident, total, taxId } = order;
  return {
    state: STATES[state],
    placedAt,
    shippedAt,
    receivedAt,
    cancelledAt,
    shippingDeadline,
    total,
    hasTaxId: taxId !== undefined,
    openIncident: incident !== undefined,
    channel: channel.label,
    country: channel.country,
    hasInvoice: documents.some(({ type }) => type === 'CUSTOMER_INVOICE'),
    hasTracking: tracking !== undefined,
  };
}

function threadFields(thread: Thread | undefined, shop: Shop): Record<string, unknown> | undefined {
  if (!thread) return undefined;
  const waiting = truth(shop).waiting.find(({ id }) => id === thread.id);
  return { orderId: thread.orderId, channel: thread.channel.label, waiting: waiting !== undefined };
}

/** "No reply required" leaves no trace with a date: what came before it cannot be told from after. */
function falseStart(task: KeptTask, shop: Shop | undefined): string[] {
  if (!task.subject.startsWith('thread:') || task.why.since === undefined) return [];
  const id = task.subject.slice('thread:'.length);
  const waiting = shop && truth(shop).waiting.find((one) => one.id === id);
  if (!waiting) return [`${task.subject}: has a task, waits for nobody`];
  const marked = shop.threads.find((one) => one.id === id)?.noReplyRequired.length;
  if (marked) return [];
  const { since, sinceExact } = task.why;
  const late = since - waiting.since;
  const holds = sinceExact === false ? late > -MINUTE : Math.abs(late) < MINUTE;
  return holds ? [] : [`${task.subject}: waits since ${waiting.since}, kept ${since}`];
}

import { isSetAside } from './decision.ts';
import type { OrderFact, ReturnFact, ThreadFact } from './facts.ts';
import { settlePoint } from './checklist-points.ts';
import type { RuleId, RuleSettings, Text } from './rule.ts';
import type { TaskView } from './task.ts';

/** What is asked of an order, in the order in which it comes up. */
export const POINT_IDS = [
  'acceptance',
  'shipment',
  'tracking',
  'told',
  'invoice',
  'reply',
  'incident',
  'return',
  'follow-up',
] as const;
export type PointId = (typeof POINT_IDS)[number];

/**
 * `unknown`: nobody has seen what would tell. `marked`: still as it was, as far as anybody has seen,
 * but the seller says that it is dealt with.
 */
export type PointState = 'done' | 'marked' | 'due' | 'not-needed' | 'unknown';

export interface Point {
  readonly id: PointId;
  readonly state: PointState;
  /** Why it stands so, where no task says it. */
  readonly reason?: Text;
  /** What is due, or what the seller says is done; most urgent first. */
  readonly tasks: readonly TaskView[];
}

/** All that is known of one order. */
export interface OrderCase {
  readonly order?: OrderFact;
  readonly threads: readonly ThreadFact[];
  readonly returns: readonly ReturnFact[];
  /** Tasks of all of them, done ones too, most urgent first. */
  readonly tasks: readonly TaskView[];
  /** What each rule missed that could not judge (`order.state`). */
  readonly missing: ReadonlyMap<RuleId, readonly string[]>;
}

/** How a point stands where its rules were judged and found nothing. */
export type Settled = Required<Pick<Point, 'state' | 'reason'>>;

/** The rules whose findings make a point due. */
const RULES_OF: Readonly<Record<PointId, readonly RuleId[]>> = {
  acceptance: ['acceptance-due'],
  shipment: ['shipment-due'],
  tracking: ['tracking-missing'],
  told: ['delay-untold'],
  invoice: ['missing-invoice'],
  reply: ['late-reply'],
  incident: ['open-incident'],
  return: ['refund-due', 'silent-after-sales'],
  'follow-up': ['delivery-follow-up'],
};

/** The points that a conversation answers without its order being known. */
const OF_THREADS: readonly PointId[] = ['reply'];

/**
 * The checklist of an order: every point once, each done, marked, due, not needed, or not known and why.
 * Without the order itself, only what its conversations tell; without points that the seller has
 * switched off.
 */
export function checklistOf(all: OrderCase, settings: RuleSettings, now: number): readonly Point[] {
  const ids = all.order ? POINT_IDS : OF_THREADS;
  return ids
    .map((id) => pointOf(id, all, settings, now))
    .filter((point) => point.tasks.length > 0 || isAsked(point.id, settings));
}

/** Nobody watches over what a rule would that is switched off: "fine" could not be said of it. */
function isAsked(id: PointId, { off = [] }: RuleSettings): boolean {
  return !RULES_OF[id].some((rule) => off.includes(rule));
}

/** Points that come up only where something has happened. */
const IF_ANYTHING: readonly PointId[] = ['incident', 'return'];

/**
 * Whether nothing at all was seen of an incident or return, neither that there is one nor that there
 * is none: pages often show such a part only where there is something in it.
 */
export function isUnseen({ id, state, reason }: Point): boolean {
  return IF_ANYTHING.includes(id) && state === 'unknown' && reason?.key === 'missingCase';
}

/** Tasks that no point of the checklist speaks of. */
export function otherTasks({ tasks, order }: OrderCase): readonly TaskView[] {
  const told = (order ? POINT_IDS : OF_THREADS).flatMap((id) => RULES_OF[id]);
  return tasks.filter(({ rule }) => !told.includes(rule));
}

function pointOf(id: PointId, all: OrderCase, settings: RuleSettings, now: number): Point {
  const rules = RULES_OF[id];
  const tasks = all.tasks.filter(({ rule }) => rules.includes(rule));
  const open = tasks.filter((task) => !isSetAside(task));
  if (open.length > 0) return { id, state: 'due', tasks: open };
  const [marked] = tasks;
  if (marked) return { id, state: 'marked', reason: asideReason(marked), tasks };
  const missing = rules.flatMap((rule) => all.missing.get(rule) ?? []);
  if (missing.length > 0)
    return { id, state: 'unknown', reason: missingReason(missing), tasks: [] };
  return { id, ...settlePoint(id, all, settings, now), tasks: [] };
}

function asideReason({ done, snoozed }: TaskView): Text {
  if (done) return { key: 'pointMarkedDone', args: [{ at: done.at }] };
  const until = snoozed?.until;
  if (until === undefined) return { key: 'taskSnoozedNews' };
  return { key: 'taskSnoozedUntil', args: [{ at: until }] };
}

/** First fit decides: what is known of the order comes before what is only known elsewhere. */
const MISSING_KEYS: Readonly<Record<string, string>> = {
  'order.state': 'missingState',
  'order.hasInvoice': 'missingDocuments',
  'order.hasTracking': 'missingTracking',
  'order.conversationSeenAt': 'missingConversation',
  'order.shippingDeadline': 'missingDeadline',
  'order.receivedAt': 'missingReceipt',
  'order.shippedAt': 'missingShipment',
  'order.cancelledAt': 'missingCancellation',
  'order.openIncident': 'missingCase',
  'order.openReturn': 'missingCase',
  'order.incidentSince': 'missingCaseDate',
  'order.returnSince': 'missingCaseDate',
  'return.state': 'missingReturn',
  'return.refunded': 'missingRefund',
  'thread.waiting': 'missingConversation',
  'thread.waitingSince': 'missingMessageDate',
  'market.invoice.required': 'missingInvoiceDemand',
  'settings.clock': 'missingClock',
};

function missingReason(missing: readonly string[]): Text {
  const known = missing.map((field) => MISSING_KEYS[field]).find((key) => key !== undefined);
  return { key: known ?? 'missingOther' };
}

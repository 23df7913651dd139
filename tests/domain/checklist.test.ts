import { describe, expect, it } from 'vitest';
import type { PointId } from '../../lib/domain/checklist.ts';
import { checklistOf, isUnseen, otherTasks } from '../../lib/domain/checklist.ts';
import { DAY_MS, HOUR_MS } from '../../lib/domain/civil-days.ts';
import type { OrderFact, StoredFact } from '../../lib/domain/facts.ts';
import type { Market } from '../../lib/domain/market.ts';
import { caseOf } from './order-case.ts';
import { MEDIAMARKT, NOW, order, PCC, returned, settingsOf, thread } from './samples.ts';

function points(facts: readonly StoredFact[], market?: Market) {
  return checklistOf(caseOf(facts, market), settingsOf(market ?? PCC), NOW);
}

/** `state` or `state:reason` of one point. */
function stands(id: PointId, facts: readonly StoredFact[], market?: Market): string {
  const found = points(facts, market).find((point) => point.id === id);
  if (!found) return 'absent';
  return found.reason ? `${found.state}:${found.reason.key}` : found.state;
}

const seen = { conversationSeen: true, conversationSeenAt: NOW };
const yesterday = NOW - DAY_MS;

describe('one order', () => {
  it.each<[PointId, Partial<OrderFact>, string]>([
    ['acceptance', {}, 'unknown:missingState'],
    ['acceptance', { state: 'waiting-acceptance', placedAt: yesterday }, 'due'],
    ['acceptance', { state: 'shipping' }, 'done:pointAccepted'],
    ['acceptance', { state: 'cancelled', cancelledAt: NOW }, 'not-needed:pointCancelled'],
    ['shipment', { state: 'waiting-debit' }, 'not-needed:pointNotYet'],
    ['shipment', { state: 'shipping', shippingDeadline: NOW + HOUR_MS }, 'due'],
    ['shipment', { state: 'shipping' }, 'unknown:missingDeadline'],
    ['shipment', { state: 'shipped' }, 'done:pointShipped'],
    ['shipment', { state: 'shipped', shippedAt: yesterday }, 'done:pointShippedAt'],
    [
      'shipment',
      { state: 'shipped', shippedAt: yesterday, shippingDeadline: yesterday },
      'done:pointShippedInTime',
    ],
    [
      'shipment',
      { state: 'shipped', shippedAt: yesterday + 1, shippingDeadline: yesterday },
      'done:pointShippedLate',
    ],
    ['shipment', { state: 'incident-open', openIncident: true }, 'unknown:missingShipment'],
    ['shipment', { state: 'refused' }, 'not-needed:pointCancelled'],
    ['tracking', { state: 'shipping' }, 'not-needed:pointNotYet'],
    ['tracking', { state: 'shipped' }, 'unknown:missingTracking'],
    ['tracking', { state: 'shipped', hasTracking: false }, 'due'],
    ['tracking', { state: 'shipped', hasTracking: true }, 'done:pointTracking'],
    ['tracking', { state: 'received', hasTracking: false }, 'not-needed:pointTrackingPast'],
    ['invoice', { state: 'shipped' }, 'unknown:missingDocuments'],
    ['invoice', { state: 'shipped', hasInvoice: false }, 'due'],
    ['invoice', { state: 'shipped', hasInvoice: true }, 'done:pointInvoice'],
    ['invoice', { state: 'waiting-acceptance', hasInvoice: false }, 'not-needed:pointNotYet'],
    [
      'told',
      { state: 'shipping', shippingDeadline: NOW + HOUR_MS },
      'not-needed:pointNothingToTell',
    ],
    ['told', { state: 'shipping', shippingDeadline: yesterday }, 'unknown:missingConversation'],
    ['told', { state: 'shipping', shippingDeadline: yesterday, ...seen }, 'due'],
    [
      'told',
      { state: 'shipping', shippingDeadline: yesterday, shopWroteAt: NOW },
      'done:pointTold',
    ],
    ['told', { state: 'refused', cancelledAt: yesterday, shopWroteAt: NOW }, 'done:pointTold'],
    ['told', { state: 'shipped' }, 'not-needed:pointNothingToTell'],
    ['reply', { state: 'shipped' }, 'unknown:missingConversation'],
    ['reply', { ...seen }, 'not-needed:pointNoMessages'],
    ['reply', { customerWroteAt: 5 }, 'unknown:pointCustomerLast'],
    ['reply', { customerWroteAt: 5, shopWroteAt: 4 }, 'unknown:pointCustomerLast'],
    ['reply', { customerWroteAt: 5, shopWroteAt: 5 }, 'done:pointAnsweredAt'],
    ['incident', { state: 'shipped' }, 'unknown:missingCase'],
    ['incident', { state: 'shipped', openIncident: false }, 'not-needed:pointNoIncident'],
    ['incident', { state: 'incident-open' }, 'due'],
    ['return', { state: 'shipped', openIncident: false }, 'not-needed:pointNoReturnSeen'],
    ['return', { openIncident: false, openReturn: false }, 'not-needed:pointNoReturn'],
    ['follow-up', { state: 'shipping' }, 'not-needed:pointNotYet'],
    ['follow-up', { state: 'received' }, 'unknown:missingReceipt'],
    ['follow-up', { state: 'received', receivedAt: NOW }, 'not-needed:pointFollowUpLater'],
    ['follow-up', { state: 'received', receivedAt: NOW - 3 * DAY_MS, ...seen }, 'due'],
    [
      'follow-up',
      { state: 'received', receivedAt: NOW - 3 * DAY_MS, shopWroteAt: yesterday },
      'done:pointTalked',
    ],
    [
      'follow-up',
      { state: 'received', receivedAt: NOW - 3 * DAY_MS, openIncident: true },
      'not-needed:pointFollowUpCase',
    ],
    [
      'follow-up',
      { state: 'received', receivedAt: NOW - 40 * DAY_MS },
      'not-needed:pointFollowUpPast',
    ],
  ])('%s of %j is %s', (id, fact, expected) => {
    expect(stands(id, [order(fact)])).toBe(expected);
  });
});

describe('what the marketplace decides', () => {
  const source = { title: 'Help', checked: '2026-11-22', confidence: 'high' } as const;
  const market = (more: Partial<Market>): Market => ({ ...MEDIAMARKT!, ...more });
  it.each<[PointId, Partial<Market>, string]>([
    [
      'acceptance',
      { acceptance: { automatic: { value: true, source } } },
      'not-needed:pointAcceptedAutomatically',
    ],
    [
      'tracking',
      { shipping: { trackingRequired: { value: false, source } } },
      'not-needed:pointTrackingFree',
    ],
    [
      'invoice',
      { invoice: { required: { value: false, source }, issuedBy: { value: 'operator', source } } },
      'not-needed:pointInvoiceOperator',
    ],
    [
      'invoice',
      { invoice: { required: { value: false, source }, onRequest: { value: true, source } } },
      'not-needed:pointInvoiceOnRequest',
    ],
    ['invoice', { invoice: { required: { value: false, source } } }, 'not-needed:pointInvoiceFree'],
    ['invoice', { invoice: undefined }, 'unknown:missingInvoiceDemand'],
    [
      'follow-up',
      { followUp: { by: { value: 'platform', source } } },
      'not-needed:pointFollowUpPlatform',
    ],
  ])('%s: %j', (id, more, expected) => {
    const fact = order({ state: 'shipped', hasInvoice: false, hasTracking: false });
    expect(stands(id, [fact], market(more))).toBe(expected);
  });
});

it('needs no follow-up where the seller wants none', () => {
  const off = settingsOf(PCC, { followUpDays: undefined });
  const delivered = order({ state: 'received', receivedAt: NOW - 3 * DAY_MS, ...seen });
  const silent = { ...caseOf([delivered]), tasks: [] };
  const point = checklistOf(silent, off, NOW).find(({ id }) => id === 'follow-up');
  expect(point).toMatchObject({ state: 'not-needed', reason: { key: 'pointFollowUpOff' } });
});

describe('conversations and returns of the order', () => {
  const shipped = order({ state: 'shipped', openIncident: false });
  const waiting = thread({ waiting: true, waitingSince: yesterday, orderId: 'O1' });

  it('are due where one of them is', () => {
    expect(stands('reply', [shipped, thread({ waiting: false }), waiting])).toBe('due');
    expect(stands('return', [shipped, returned({ state: 'received', refunded: false })])).toBe(
      'due',
    );
  });

  it('are not known where one of them is not', () => {
    expect(stands('reply', [shipped, thread()])).toBe('unknown:missingConversation');
    expect(stands('return', [shipped, returned()])).toBe('unknown:missingReturn');
  });

  it('are not answered by known threads while the customer wrote last', () => {
    const answered = thread({ waiting: false, lastMessageAt: 5 });
    expect(stands('reply', [order({ state: 'shipped', customerWroteAt: 6 }), answered])).toBe(
      'unknown:pointCustomerLast',
    );
    expect(stands('reply', [order({ state: 'shipped', customerWroteAt: 5 }), answered])).toBe(
      'done:pointAnswered',
    );
  });

  it('are done or not needed else', () => {
    expect(stands('reply', [shipped, thread({ waiting: false })])).toBe('done:pointAnswered');
    expect(stands('reply', [shipped, thread({ waiting: false, shopOnly: true })])).toBe(
      'not-needed:pointNoMessages',
    );
    expect(stands('return', [shipped, returned({ state: 'closed' })])).toBe(
      'done:pointReturnSettled',
    );
    expect(stands('return', [shipped, returned({ state: 'in-progress' })])).toBe(
      'not-needed:pointReturnOnItsWay',
    );
  });

  it('stand alone where their order is not known', () => {
    expect(points([waiting]).map(({ id, state }) => [id, state])).toEqual([['reply', 'due']]);
  });
});

it('says of a point that the seller has dealt with it, until he takes it back', () => {
  const all = caseOf([order({ state: 'shipped', hasInvoice: false, hasTracking: true })]);
  const tasks = all.tasks.map((task) => ({ ...task, done: { at: 5, grade: 1 } }));
  const list = checklistOf({ ...all, tasks }, settingsOf(PCC), NOW);
  const invoice = list.find(({ id }) => id === 'invoice');
  expect(invoice).toMatchObject({
    state: 'marked',
    reason: { key: 'pointMarkedDone', args: [{ at: 5 }] },
  });
  expect(invoice?.tasks).toHaveLength(1);
});

it.each([
  [{ until: 9 }, { key: 'taskSnoozedUntil', args: [{ at: 9 }] }],
  [{}, { key: 'taskSnoozedNews' }],
])('calls a point that is put off (%o) neither due nor done', (when, reason) => {
  const all = caseOf([order({ state: 'shipped', hasInvoice: false, hasTracking: true })]);
  const snoozed = { at: 5, grade: 1, ...when };
  const tasks = all.tasks.map((task) => ({ ...task, snoozed }));
  const list = checklistOf({ ...all, tasks }, settingsOf(PCC), NOW);
  expect(list.find(({ id }) => id === 'invoice')).toMatchObject({ state: 'marked', reason });
});

it.each<[readonly PointId[], string, readonly StoredFact[]]>([
  [['incident', 'return'], 'nothing', [order({ state: 'shipped' })]],
  [[], 'that there is no incident', [order({ state: 'shipped', openIncident: false })]],
  [[], 'that there is one', [order({ state: 'incident-open', openIncident: true })]],
  [['incident'], 'a return only', [order({ state: 'shipped' }), returned()]],
])('calls %j unseen where the pages told %s', (ids, _, facts) => {
  expect(
    points(facts)
      .filter(isUnseen)
      .map(({ id }) => id),
  ).toEqual(ids);
});

it('leaves no task untold', () => {
  const facts = [
    order({ state: 'shipped', hasInvoice: false, hasTracking: false, openIncident: true }),
    thread({ waiting: true, waitingSince: yesterday, outsideContact: 'phone' }),
    returned({ state: 'received', refunded: false }),
  ];
  const all = caseOf(facts);
  const told = [
    ...checklistOf(all, settingsOf(PCC), NOW).flatMap(({ tasks }) => tasks),
    ...otherTasks(all),
  ];
  expect(told.map(({ rule, subject }) => rule + subject).sort()).toEqual(
    all.tasks.map(({ rule, subject }) => rule + subject).sort(),
  );
  expect(otherTasks(all).map(({ rule }) => rule)).toEqual(['outside-contact']);
});

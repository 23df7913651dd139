import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PointId } from '../../lib/domain/checklist.ts';
import { checklistOf, POINT_IDS } from '../../lib/domain/checklist.ts';
import { DAY_MS } from '../../lib/domain/civil-days.ts';
import type { OrderFact, OrderState } from '../../lib/domain/facts.ts';
import type { RuleId } from '../../lib/domain/rule.ts';
import { caseOf } from './order-case.ts';
import { MEDIAMARKT, NOW, order, PCC, settingsOf } from './samples.ts';

const STATES: readonly OrderState[] = [
  ...(['waiting-acceptance', 'waiting-debit', 'shipping', 'to-collect', 'shipped'] as const),
  ...(['received', 'closed', 'incident-open', 'refused', 'cancelled', 'refunded'] as const),
];
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined });
const around = fc.integer({ min: -50, max: 5 }).map((days) => NOW + days * DAY_MS);
const anyOrder = fc
  .record({
    state: maybe(fc.constantFrom(...STATES)),
    placedAt: maybe(around),
    shippedAt: maybe(around),
    shippingDeadline: maybe(around),
    receivedAt: maybe(around),
    cancelledAt: maybe(around),
    incidentSince: maybe(around),
    shopWroteAt: maybe(around),
    customerWroteAt: maybe(around),
    conversationSeenAt: maybe(around),
    hasInvoice: maybe(fc.boolean()),
    hasTracking: maybe(fc.boolean()),
    openIncident: maybe(fc.boolean()),
    openReturn: maybe(fc.boolean()),
  })
  .map((fields) => order(JSON.parse(JSON.stringify(fields)) as Partial<OrderFact>));

describe('whatever is known', () => {
  it('holds every point once, due exactly where a task is open, and says why else', () => {
    fc.assert(
      fc.property(anyOrder, fc.constantFrom(PCC, MEDIAMARKT, undefined), (fact, market) => {
        const all = caseOf([fact], market);
        const list = checklistOf(all, settingsOf(market), NOW);
        expect(list.map(({ id }) => id)).toEqual(POINT_IDS);
        for (const { state, tasks, reason } of list) {
          expect(state === 'due').toBe(tasks.length > 0);
          expect(reason === undefined).toBe(state === 'due');
        }
      }),
    );
  });

  it('calls nothing done or not needed that a rule could not judge', () => {
    fc.assert(
      fc.property(anyOrder, (fact) => {
        const all = caseOf([fact]);
        const list = new Map(checklistOf(all, settingsOf(PCC), NOW).map((one) => [one.id, one]));
        const by: readonly (readonly [PointId, RuleId])[] = [
          ['acceptance', 'acceptance-due'],
          ['shipment', 'shipment-due'],
          ['tracking', 'tracking-missing'],
          ['told', 'delay-untold'],
          ['invoice', 'missing-invoice'],
          ['incident', 'open-incident'],
          ['follow-up', 'delivery-follow-up'],
        ];
        for (const [id, rule] of by)
          if (all.missing.has(rule)) expect(list.get(id)?.state).toBe('unknown');
      }),
    );
  });
});

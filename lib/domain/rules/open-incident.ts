import { clockFor, countedLine, hoursOf, isSellers } from '../counting.ts';
import { dueAt, skippedBetween } from '../deadlines.ts';
import type { OrderFact, OrderState } from '../facts.ts';
import { subjectOf } from '../facts.ts';
import type { Finding, Rule, RuleSettings, Text } from '../rule.ts';
import { judged, unknown } from '../rule.ts';
import { sourceOf } from '../settings.ts';
import { isSeenAt, wroteSince } from '../silence.ts';
import { earliestOf } from '../written-day.ts';

/** Nothing has been sent yet that could be complained of. */
const TOO_EARLY: readonly OrderState[] = ['waiting-acceptance', 'waiting-debit'];

/** An incident to be solved. */
export const openIncident: Rule<'order'> = {
  id: 'open-incident',
  needs: ['order'],
  find({ order }, _at, settings) {
    const isOpen = stateOf(order);
    if (isOpen === undefined) return unknown('order.openIncident');
    if (!isOpen) return judged();
    const finding = findingOf(order, settings);
    return finding.lateAt === Number.POSITIVE_INFINITY
      ? unknown('settings.clock')
      : judged(finding);
  },
};

function stateOf({ state, openIncident: isOpen }: OrderFact): boolean | undefined {
  if (isOpen !== undefined) return isOpen;
  if (state === 'incident-open') return true;
  return state !== undefined && TOO_EARLY.includes(state) ? false : undefined;
}

function findingOf(order: OrderFact, settings: RuleSettings): Finding {
  const { incidentSince } = order;
  const wrote = wroteSinceOpened(order, settings);
  const shared = {
    subject: subjectOf(order),
    why: {
      since: incidentSince,
      source: settings.market?.incidents?.replyHours?.source ?? sourceOf('open-incident', settings),
    },
  };
  const customerAt = order.customerWroteAt ?? -1;
  const isCustomerLast = customerAt > (order.shopWroteAt ?? -1);
  if (wrote && !isCustomerLast) return { ...shared, ...answered(shared.why, order, settings) };
  // That nobody has answered is said only once the conversation was seen.
  const due =
    wrote === false && incidentSince !== undefined ? replyDue(incidentSince, settings) : undefined;
  return {
    ...shared,
    ...(due ? asFarAsSeen(due, order) : { state: 'soon' }),
    title: { key: 'openIncidentTitle' },
    advice: { key: 'openIncidentAdvice' },
    why: {
      ...shared.why,
      ...(due && { skipped: skippedIn(due, settings) }),
      lines: [
        ...(wrote === undefined ? [{ key: 'openIncidentUnseen' }] : []),
        ...(wrote ? [{ key: 'pointCustomerLast', args: [{ at: customerAt }] }] : []),
        ...(due && !isSeenAt(order, due.lateAt)
          ? [{ key: 'conversationLastSeen', args: [{ at: order.conversationSeenAt ?? 0 }] }]
          : []),
        ...replyLines(settings),
        ...endLines(order, settings),
      ],
    },
  };
}

function answered(
  why: Pick<Finding['why'], 'since' | 'source'>,
  order: OrderFact,
  settings: RuleSettings,
): Omit<Finding, 'subject'> {
  return {
    state: 'info',
    title: { key: 'openIncidentAnsweredTitle' },
    advice: { key: 'openIncidentAnsweredAdvice' },
    why: { ...why, lines: endLines(order, settings) },
  };
}

/** On a day without a time, whatever was written that day counts as an answer. */
function wroteSinceOpened(order: OrderFact, { clock }: RuleSettings): boolean | undefined {
  if (order.incidentSince === undefined) return undefined;
  return wroteSince(order, earliestOf(order.incidentSince, clock.zone), order.incidentSince);
}

interface Due {
  readonly soonAt: number;
  readonly lateAt: number;
}

function replyDue(since: number, { market, clock }: RuleSettings): Due | undefined {
  const limit = market?.incidents?.replyHours?.value;
  if (!limit) return undefined;
  return { soonAt: since, lateAt: dueAt(since, limit.hours, clockFor(limit.clock, clock)) };
}

/** Who answers elsewhere is not called late on a look that was taken in time. */
function asFarAsSeen({ soonAt, lateAt }: Due, order: OrderFact): Partial<Due> {
  const isNever = lateAt === Number.POSITIVE_INFINITY;
  return { soonAt, ...((isNever || isSeenAt(order, lateAt)) && { lateAt }) };
}

function skippedIn({ soonAt, lateAt }: Due, { market, clock }: RuleSettings) {
  const counted = clockFor(market?.incidents?.replyHours?.value.clock, clock);
  return skippedBetween(soonAt, lateAt, counted).filter(({ reason }) => reason !== 'closed-hours');
}

function replyLines({ market }: RuleSettings): readonly Text[] {
  if (!market?.incidents) return [];
  const { replyHours, replyAtOnce } = market.incidents;
  if (replyHours) {
    const { hours, clock } = replyHours.value;
    const line = isSellers(replyHours.source)
      ? { key: 'dueOwnHours', args: [{ hours }] }
      : { key: 'openIncidentReply', args: [market.name, { hours }] };
    return [line, countedLine(clock, replyHours.source)];
  }
  return replyAtOnce?.value ? [{ key: 'openIncidentAtOnce', args: [market.name] }] : [];
}

/** Until when it has to be solved, and when the marketplace closes it. */
function endLines({ incidentSince }: OrderFact, { market, clock }: RuleSettings): readonly Text[] {
  if (!market?.incidents) return [];
  const { solveDays, autoCloseDays } = market.incidents;
  const lines: Text[] = [];
  if (solveDays && incidentSince !== undefined) {
    const { value } = solveDays;
    const at = dueAt(incidentSince, hoursOf(value), clockFor(value.clock, clock));
    lines.push({ key: 'openIncidentSolve', args: [market.name, { days: value.days }, { at }] });
  }
  if (autoCloseDays) {
    const { days } = autoCloseDays.value;
    lines.push({ key: 'openIncidentCloses', args: [market.name, { days }] });
  }
  return lines;
}

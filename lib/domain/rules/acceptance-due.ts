import { HOUR_MS } from '../civil-days.ts';
import { clockFor, countedLine, isSellers } from '../counting.ts';
import { dueAt, skippedBetween } from '../deadlines.ts';
import type { OrderFact } from '../facts.ts';
import { subjectOf } from '../facts.ts';
import type { Sourced } from '../market.ts';
import type { TimeLimit } from '../market-limits.ts';
import type { Finding, Rule, RuleSettings, Text, Why } from '../rule.ts';
import { judged, unknown } from '../rule.ts';
import { DEFAULT_REPLY_HOURS, DEFAULT_REPLY_SOON_HOURS } from '../settings.ts';
import { SELLER_SOURCE, sourceOf } from '../settings.ts';
import { soldIn } from '../sold-in.ts';
import { latestOf } from '../written-day.ts';

type Due = Pick<Finding, 'soonAt' | 'lateAt' | 'state'> & { readonly why: Why };

/** Where nobody says when it is *soon*: as for messages, 20 hours of 24. */
const SOON_SHARE = DEFAULT_REPLY_SOON_HOURS / DEFAULT_REPLY_HOURS;

/** An order that waits for the shop to accept it. */
export const acceptanceDue: Rule<'order'> = {
  id: 'acceptance-due',
  needs: ['order'],
  find({ order }, _at, settings) {
    if (settings.market?.acceptance?.automatic?.value) return judged();
    if (order.state === undefined) return unknown('order.state');
    if (order.state !== 'waiting-acceptance') return judged();
    const due = dueOf(order, settings);
    if (due.lateAt === Number.POSITIVE_INFINITY) return unknown('settings.clock');
    return judged({
      subject: subjectOf(order),
      title: { key: 'acceptanceDueTitle' },
      advice: { key: 'acceptanceDueAdvice' },
      ...due,
    });
  },
};

function dueOf(order: OrderFact, settings: RuleSettings): Due {
  if (order.acceptanceDeadline !== undefined)
    return byPage(order, order.acceptanceDeadline, settings);
  const { placedAt } = order;
  const limits = limitsFor(order, settings);
  if (placedAt !== undefined)
    return laxest(limits.map((limit) => byLimit(placedAt, limit, settings)));
  const why = { ...whyOf(limits[0], settings), lines: [{ key: 'acceptanceDueNoDate' }] };
  return { state: 'soon', why };
}

function byPage(order: OrderFact, deadline: number, settings: RuleSettings): Due {
  const lateAt = latestOf(deadline, settings.clock.zone);
  const soon = settings.acceptHours * (1 - SOON_SHARE);
  return {
    soonAt: Math.min(lateAt, Math.max(order.placedAt ?? 0, lateAt - soon * HOUR_MS)),
    lateAt,
    why: {
      since: order.placedAt,
      source: sourceOf('acceptance-due', settings),
      published: publishedLimit(settings),
      lines: [
        { key: 'acceptanceDuePage' },
        { key: 'dueSoonBefore', args: [{ hours: soon }] },
        ...autoReject(settings, order.placedAt),
      ],
    },
  };
}

function byLimit(since: number, limit: Sourced<TimeLimit>, settings: RuleSettings): Due {
  const { value } = limit;
  const clock = clockFor(value.clock, settings.clock);
  const rejectedAt = since + (autoRejectHours(settings) ?? Number.POSITIVE_INFINITY) * HOUR_MS;
  const lateAt = Math.min(dueAt(since, value.hours, clock), rejectedAt);
  const warnHours = value.warnHours ?? value.hours * SOON_SHARE;
  return {
    soonAt: Math.min(lateAt, dueAt(since, warnHours, clock)),
    lateAt,
    why: {
      since,
      skipped: skippedBetween(since, lateAt, clock).filter(
        ({ reason }) => reason !== 'closed-hours',
      ),
      ...whyOf(limit, settings),
      lines: [
        limitLine(limit, settings),
        countedLine(value.clock, limit.source),
        ...autoReject(settings, since),
      ],
    },
  };
}

/**
 * A figure for one country holds there only; elsewhere, and without one, the seller's own does.
 * Either may hold where nobody tells the country of the sale.
 */
function limitsFor(
  order: OrderFact,
  { market, acceptHours }: RuleSettings,
): readonly [Sourced<TimeLimit>, ...Sourced<TimeLimit>[]] {
  const own = { value: { hours: acceptHours, measure: 'each' as const }, source: SELLER_SOURCE };
  const limit = market?.acceptance?.limit;
  if (!limit) return [own];
  const country = soldIn(order.channel, market) ?? order.country;
  if (!limit.market || limit.market === country) return [limit];
  return country === undefined ? [own, limit] : [own];
}

/** *Soon* by the first that is, *late* only when all are: nobody is late by a figure of elsewhere. */
function laxest(dues: readonly Due[]): Due {
  const soonAt = Math.min(...dues.map((due) => due.soonAt ?? Number.POSITIVE_INFINITY));
  const last = dues.reduce((a, b) => ((b.lateAt ?? 0) > (a.lateAt ?? 0) ? b : a));
  return { ...last, soonAt };
}

function whyOf(limit: Sourced<TimeLimit>, settings: RuleSettings): Omit<Why, 'lines'> {
  const isPublished = limit === settings.market?.acceptance?.limit;
  return {
    source: limit.source,
    ...(!isPublished && { published: publishedLimit(settings) }),
  };
}

function limitLine(limit: Sourced<TimeLimit>, { market }: RuleSettings): Text {
  const { hours, warnHours, measure } = limit.value;
  if (!market || isSellers(limit.source)) return { key: 'dueOwnHours', args: [{ hours }] };
  if (measure === 'each') return { key: 'acceptanceDueMarket', args: [market.name, { hours }] };
  return warnHours === undefined
    ? { key: 'acceptanceDueMean', args: [market.name, { hours }] }
    : { key: 'acceptanceDueMeanWarn', args: [market.name, { hours: warnHours }, { hours }] };
}

/** The marketplace's own figure, where another one is counted here. */
function publishedLimit(settings: RuleSettings): Why['published'] {
  const limit = settings.market?.acceptance?.limit;
  if (!limit || isSellers(limit.source)) return undefined;
  const { source, market: country } = limit;
  if (!country) return { ...limitLine(limit, settings), source };
  const args = [settings.market.name, { hours: limit.value.hours }, country];
  return { key: 'acceptanceDueCountry', args, source };
}

function autoRejectHours({ market }: RuleSettings): number | undefined {
  return market?.acceptance?.autoRejectHours?.value;
}

function autoReject(settings: RuleSettings, since: number | undefined): readonly Text[] {
  const hours = autoRejectHours(settings);
  const name = settings.market?.name;
  if (hours === undefined || name === undefined) return [];
  if (since === undefined) return [{ key: 'acceptanceDueRejects', args: [name, { hours }] }];
  const at = since + hours * HOUR_MS;
  return [{ key: 'acceptanceDueRejectsAt', args: [name, { hours }, { at }] }];
}

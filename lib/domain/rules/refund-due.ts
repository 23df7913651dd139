import { dayOf, startOfDay } from '../civil-days.ts';
import { clockFor, hoursOf } from '../counting.ts';
import { dueAt } from '../deadlines.ts';
import type { ReturnFact } from '../facts.ts';
import { subjectOf } from '../facts.ts';
import { WITHDRAWAL_REFUND_DAYS } from '../law.ts';
import type { Source } from '../market.ts';
import type { Finding, Rule, RuleSettings, Text, Why } from '../rule.ts';
import { judged, unknown } from '../rule.ts';
import { sourceOf } from '../settings.ts';

type ReturnState = NonNullable<ReturnFact['state']>;

/** The goods are not back, or nothing more is to come of it. */
const NOTHING_DUE: readonly ReturnState[] = ['no-reception', 'refused', 'closed', 'cancelled'];

/** The goods are back, the money is not. */
export const refundDue: Rule<'return'> = {
  id: 'refund-due',
  needs: ['return'],
  find({ return: returned }, _at, settings) {
    if (returned.refunded) return judged();
    const { state, receivedAt } = returned;
    if (state && NOTHING_DUE.includes(state)) return judged();
    const isBack = state === 'received' || receivedAt !== undefined;
    if (!isBack) return state === undefined ? unknown('return.state') : judged();
    // Mirakl closes a return once it is paid, so one that stands as received is not.
    if (state !== 'received' && returned.refunded === undefined) return unknown('return.refunded');
    return judged(owed(returned, settings));
  },
};

interface Deadline {
  readonly at: number;
  readonly source: Source;
  readonly line: Text;
}

function owed(returned: ReturnFact, settings: RuleSettings): Finding {
  const { receivedAt, createdAt, refunded } = returned;
  const deadlines = [byLaw(returned, settings), byMarket(returned, settings)]
    .filter((deadline) => deadline !== undefined)
    .sort((a, b) => a.at - b.at);
  const [first] = deadlines;
  const start = receivedAt ?? createdAt;
  // Without a word on the money it is never called late.
  const isTimed = first !== undefined && start !== undefined && refunded === false;
  return {
    subject: subjectOf(returned),
    ...(isTimed
      ? { soonAt: Math.min(start, first.at), lateAt: first.at }
      : { state: 'soon' as const }),
    title: { key: 'refundDueTitle' },
    advice: { key: 'refundDueAdvice' },
    why: {
      since: start,
      source: first?.source ?? sourceOf('refund-due', settings),
      published: publishedSolution(settings),
      lines: [
        ...(refunded === undefined ? [{ key: 'refundDueUnread' }] : []),
        ...deadlines.map(({ line }) => line),
        ...(first ? [] : [{ key: 'refundDueNoDeadline' }]),
      ],
    },
  };
}

/**
 * Spanish law for customers who withdraw: the days that follow the request, whole, and never before
 * the day of the goods' return is over, for the refund may wait for them.
 */
function byLaw(
  { createdAt, receivedAt }: ReturnFact,
  { clock: { zone, region } }: RuleSettings,
): Deadline | undefined {
  const { value: days, market, source } = WITHDRAWAL_REFUND_DAYS;
  if (createdAt === undefined || region?.split('-')[0] !== market) return undefined;
  const end = (at: number, more: number) => startOfDay(zone, dayOf(zone, at) + more + 1);
  const at = Math.max(end(createdAt, days), receivedAt === undefined ? 0 : end(receivedAt, 0));
  return { at, source, line: { key: 'refundDueLaw', args: [{ days }, { at: at - 1 }] } };
}

function byMarket({ receivedAt }: ReturnFact, settings: RuleSettings): Deadline | undefined {
  const { market, clock } = settings;
  const limit = market?.returns?.refundDays;
  if (!market || !limit || receivedAt === undefined) return undefined;
  const at = dueAt(receivedAt, hoursOf(limit.value), clockFor(limit.value.clock, clock));
  if (!Number.isFinite(at)) return undefined;
  const { days } = limit.value;
  const line = { key: 'refundDueMarket', args: [market.name, { days }, { at }] };
  return { at, source: limit.source, line };
}

function publishedSolution({ market }: RuleSettings): Why['published'] {
  const limit = market?.returns?.solutionHours;
  if (!market || !limit) return undefined;
  const { hours } = limit.value;
  return { key: 'refundDueSolution', args: [market.name, { hours }], source: limit.source };
}

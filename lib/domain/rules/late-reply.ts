import type { WorkClock } from '../deadlines.ts';
import { dueAt, skippedBetween } from '../deadlines.ts';
import type { ThreadFact } from '../facts.ts';
import { subjectOf } from '../facts.ts';
import type { Source } from '../market.ts';
import type { Finding, Rule, RuleSettings, Text, Why } from '../rule.ts';
import { judged, unknown } from '../rule.ts';
import {
  DEFAULT_REPLY_HOURS,
  HISTORICAL_DAYS,
  replyClock,
  SELLER_SOURCE,
  soonHours,
  sourceOf,
} from '../settings.ts';

const HISTORICAL_MS = HISTORICAL_DAYS * 24 * 3_600_000;

/** The oldest message of the customer or the operator that waits for an answer. */
export const lateReply: Rule<'thread'> = {
  id: 'late-reply',
  needs: ['thread'],
  find({ thread }, at, settings) {
    if (thread.shopOnly || thread.waiting === false) return judged();
    if (thread.waiting === undefined) return unknown('thread.waiting');
    if (thread.waitingSince === undefined) return unknown('thread.waitingSince');
    if (at.now - thread.waitingSince > HISTORICAL_MS) return judged(historical(thread, settings));
    return waiting(thread, thread.waitingSince, settings);
  },
};

function waiting(thread: ThreadFact, since: number, settings: RuleSettings) {
  const { replyHours, replySoonHours } = settings;
  const clock = replyClock(settings);
  const lateAt = dueAt(since, replyHours, clock);
  // A calendar without a single working day has no deadline.
  if (!Number.isFinite(lateAt)) return unknown('settings.clock');
  const finding: Finding = {
    subject: subjectOf(thread),
    soonAt: Math.min(lateAt, dueAt(since, replySoonHours, clock)),
    lateAt,
    title: { key: titleKey(thread) },
    advice: { key: 'lateReplyAdvice', args: [{ at: lateAt }] },
    why: {
      ...whyOf(thread, settings),
      ...uncounted(since, lateAt, clock),
      lines: [
        { key: clockKey(clock), args: [{ hours: replyHours }] },
        soonLine(settings),
        ...sinceLines(thread),
      ],
    },
  };
  return judged(finding);
}

/** Days off one by one; nights and breaks as one sum, for there is one for every day. */
function uncounted(from: number, to: number, clock: WorkClock): Pick<Why, 'skipped' | 'closedMs'> {
  const spans = skippedBetween(from, to, clock);
  const closedMs = spans
    .filter(({ reason }) => reason === 'closed-hours')
    .reduce((sum, span) => sum + span.to - span.from, 0);
  return {
    skipped: spans.filter(({ reason }) => reason !== 'closed-hours'),
    ...(closedMs > 0 && { closedMs }),
  };
}

/** From which hour on it is *soon*, and who says so. */
function soonLine({ replyHours, replySoonHours, market }: RuleSettings): Text {
  const soon = { hours: replySoonHours };
  if (replySoonHours !== soonHours(replyHours, market))
    return { key: 'lateReplySoonSeller', args: [soon] };
  const { hours, warnHours } = market?.replyLimit?.value ?? {};
  if (!market || hours === undefined || warnHours === undefined)
    return { key: 'lateReplySoonDefault', args: [soon] };
  if (market.replyLimit?.source === SELLER_SOURCE)
    return { key: 'lateReplySoonSeller', args: [soon] };
  return { key: 'lateReplySoonMarket', args: [soon, market.name, { hours: warnHours }, { hours }] };
}

function historical(thread: ThreadFact, settings: RuleSettings): Finding {
  return {
    subject: subjectOf(thread),
    state: 'info',
    historical: true,
    title: { key: 'lateReplyOldTitle' },
    advice: { key: 'lateReplyOldAdvice' },
    why: { ...whyOf(thread, settings), lines: sinceLines(thread) },
  };
}

function whyOf(thread: ThreadFact, settings: RuleSettings): Why {
  return {
    since: thread.waitingSince,
    sinceExact: thread.waitingSinceExact,
    published: publishedLimit(settings),
    source: replySource(settings),
    lines: [],
  };
}

function sinceLines(thread: ThreadFact): readonly Text[] {
  return thread.waitingSinceExact === false ? [{ key: 'lateReplySinceAtMost' }] : [];
}

function titleKey({ waitingFor }: ThreadFact): string {
  if (waitingFor === 'customer') return 'lateReplyCustomerTitle';
  if (waitingFor === 'operator') return 'lateReplyOperatorTitle';
  return 'lateReplyTitle';
}

function clockKey({ mode }: WorkClock): string {
  if (mode === 'calendar') return 'lateReplyClockCalendar';
  if (mode === 'office-hours') return 'lateReplyClockOffice';
  return 'lateReplyClockWorking';
}

/** The marketplace's demand is cited only for the figure it made: 24 hours on working days. */
function replySource(settings: RuleSettings): Source {
  const asDemanded =
    settings.replyHours === DEFAULT_REPLY_HOURS && replyClock(settings).mode === 'working-24';
  return asDemanded ? sourceOf('late-reply', settings) : SELLER_SOURCE;
}

/** The marketplace's published limit, where it is not the very one that is counted here. */
function publishedLimit({ market, clock, replyHours }: RuleSettings): Why['published'] {
  // A figure that the seller has set is nobody's publication.
  if (!market?.replyLimit || market.replyLimit.source === SELLER_SOURCE) return undefined;
  const { value, source, market: country } = market.replyLimit;
  const counted = clock.mode === 'calendar' ? 'calendar' : 'working';
  const same = value.hours === replyHours && value.clock === counted && value.measure === 'each';
  if (same && !country) return undefined;

  const hours = { hours: value.hours };
  if (value.measure === 'mean-30d') {
    return value.warnHours === undefined
      ? { key: 'publishedReplyMean', args: [market.name, hours], source }
      : {
          key: 'publishedReplyMeanWarn',
          args: [market.name, { hours: value.warnHours }, hours],
          source,
        };
  }
  if (country) return { key: 'publishedReplyCountry', args: [market.name, hours, country], source };
  if (value.clock === 'working')
    return { key: 'publishedReplyWorking', args: [market.name, hours], source };
  return value.clock === 'calendar'
    ? { key: 'publishedReplyCalendar', args: [market.name, hours], source }
    : { key: 'publishedReply', args: [market.name, hours], source };
}

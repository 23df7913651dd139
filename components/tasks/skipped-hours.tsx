import type { Skipped } from '../../lib/domain/deadlines.ts';
import type { Words } from '../../lib/domain/words.ts';
import { plural, sayHours, sayMoment } from '../../lib/domain/words.ts';

interface Props {
  /** Days off, in order. */
  readonly skipped: readonly Skipped[];
  /** Nights and breaks, ms. */
  readonly closedMs?: number;
  readonly now: number;
  readonly words: Words;
}

/** More weekends than this are told as one sum: the first few make the point. */
const WEEKENDS_SHOWN = 4;
/** Holidays and closures each have a name or a reason to be looked up; a month off has dozens. */
const SPANS_SHOWN = 12;

/** What did not count, and why: days off one by one, nights and breaks as one sum. */
export function SkippedHours({ skipped, closedMs = 0, now, words }: Props) {
  if (skipped.length === 0 && closedMs === 0) return null;
  const weekends = skipped.filter(({ reason }) => reason === 'weekend');
  const areSummed = weekends.length > WEEKENDS_SHOWN;
  const spans = areSummed ? skipped.filter(({ reason }) => reason !== 'weekend') : skipped;
  const hidden = spans.length - SPANS_SHOWN;
  return (
    <>
      <dt>{words.t('whySkipped')}</dt>
      <dd>
        <ul>
          {spans.slice(0, SPANS_SHOWN).map((span) => (
            <li key={span.from}>
              {words.t('whySpan', [
                sayMoment(span.from, now, words),
                sayMoment(span.to, now, words),
                sayReason(span, words),
              ])}
            </li>
          ))}
          {hidden > 0 ? <li>{plural(words, 'whyMore', hidden)}</li> : null}
          {areSummed ? <li>{sayWeekends(weekends, words)}</li> : null}
          {closedMs > 0 ? (
            <li>{words.t('skippedClosedSum', [sayHours(closedMs, words)])}</li>
          ) : null}
        </ul>
      </dd>
    </>
  );
}

function sayWeekends(weekends: readonly Skipped[], words: Words): string {
  const ms = weekends.reduce((sum, { from, to }) => sum + to - from, 0);
  return words.t('skippedWeekendSum', [sayHours(ms, words)]);
}

function sayReason({ reason, name }: Skipped, words: Words): string {
  if (reason === 'weekend') return words.t('skippedWeekend');
  if (reason === 'closure') return words.t('skippedClosure');
  if (reason === 'closed-hours') return words.t('skippedClosed');
  return name ? words.t('skippedHolidayNamed', [name]) : words.t('skippedHoliday');
}

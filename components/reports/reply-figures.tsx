import { numberFormat } from '../../lib/domain/formats.ts';
import type { ShopReport } from '../../lib/domain/report.ts';
import type { ReplyYardstick } from '../../lib/domain/report-replies.ts';
import { FEWEST_REPLIES } from '../../lib/domain/reply-time.ts';
import type { Words } from '../../lib/domain/words.ts';
import { plural } from '../../lib/domain/words.ts';
import { SourceLine } from '../tasks/source-line.tsx';
import { LevelChip } from '../ui/level-chip.tsx';
import { sayHoursOf, sayPercent } from './report-words.ts';

interface Props {
  readonly report: ShopReport;
  readonly words: Words;
}

const CLOCK_KEYS: Readonly<Record<ReplyYardstick['mode'], string>> = {
  calendar: 'reportClockCalendar',
  'working-24': 'reportClockWorking',
  'office-hours': 'reportClockOffice',
};

/** Mean, share in time, what still waits, and the limit with its source. */
export function ReplyFigures({ report, words }: Props) {
  const { yardstick, waiting, waitingLate } = report.replies;
  return (
    <dl class="r-figures">
      <Mean report={report} words={words} />
      <Share report={report} words={words} />
      {waiting > 0 ? (
        <div data-figure="waiting">
          <dt>{words.t('reportStillWaiting')}</dt>
          <dd>
            <strong>{numberFormat(words).format(waiting)}</strong>
            <small>
              {waitingLate > 0
                ? plural(words, 'reportWaitingLate', waitingLate)
                : words.t('reportWaitingInTime')}
            </small>
          </dd>
        </div>
      ) : null}
      <div data-figure="limit" class="r-wide">
        <dt>{words.t('reportLimit')}</dt>
        <dd>
          {sayYardstick(report, words)}
          <small>
            {words.t('reportSource')} <SourceLine source={yardstick.source} words={words} />
          </small>
        </dd>
      </div>
    </dl>
  );
}

function Mean({ report, words }: Props) {
  const { mean, state } = report.replies.mean;
  const chip = state ? (
    <LevelChip
      level={state}
      icon={state}
      text={words.t(state === 'late' ? 'replyTimeOver' : 'replyTimeNear')}
    />
  ) : null;
  // The level is that of the longer one: beside the other it would contradict it.
  const atLeast = mean?.atLeastHours;
  return (
    <div data-figure="mean">
      <dt>{words.t('reportMean')}</dt>
      <dd>
        <strong>{mean ? sayHoursOf(mean.hours, words) : words.t('reportUnknown')}</strong>{' '}
        {atLeast === undefined ? chip : null}
        <small>
          {mean
            ? words.t('replyTimeWorking', [sayHoursOf(mean.workingHours, words)])
            : sayTooFew(words)}
        </small>
        {atLeast === undefined ? null : (
          <small>
            {words.t('replyTimeAtLeast', [sayHoursOf(atLeast, words)])} {chip}
          </small>
        )}
      </dd>
    </div>
  );
}

function Share({ report, words }: Props) {
  const { inTime, of, percent } = report.replies.inTime;
  const number = (value: number) => numberFormat(words).format(value);
  const counted = words.t('reportOf', [number(inTime), number(of)]);
  return (
    <div data-figure="share">
      <dt>{words.t('reportInTime')}</dt>
      <dd>
        <strong>
          {percent === undefined ? words.t('reportUnknown') : sayPercent(percent, words)}
        </strong>
        <small>{percent === undefined ? `${counted}. ${sayTooFew(words)}` : counted}</small>
      </dd>
    </div>
  );
}

function sayTooFew(words: Words): string {
  return plural(words, 'reportTooFew', FEWEST_REPLIES);
}

/** `24 h de media en 30 días (PcComponentes) · aviso: 20 h · cuentan todas las horas`. */
function sayYardstick({ replies, marketName }: ShopReport, words: Words): string {
  const { hours, warnHours, mode, measure, by, counts } = replies.yardstick;
  const limit = sayHoursOf(hours, words);
  const whose = by === 'seller' ? words.t('reportLimitOwn', [limit]) : '';
  const key = measure === 'mean-30d' ? 'reportLimitMean' : 'reportLimitEach';
  return [
    whose || words.t(key, [marketName, limit]),
    warnHours === undefined ? '' : words.t('replyTimeWarn', [sayHoursOf(warnHours, words)]),
    words.t(CLOCK_KEYS[mode]),
    counts === 'customers' ? words.t('reportOnlyCustomers') : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

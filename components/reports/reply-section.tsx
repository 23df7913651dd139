import type { ShopReport } from '../../lib/domain/report.ts';
import type { Words } from '../../lib/domain/words.ts';
import { plural, sayDay } from '../../lib/domain/words.ts';
import { Callout } from '../ui/callout.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { BehindChart } from './behind-chart.tsx';
import type { ChartLevel } from './line-chart.tsx';
import { LineChart } from './line-chart.tsx';
import { ReplyFigures } from './reply-figures.tsx';
import { ReportSection } from './report-section.tsx';
import { sayHoursOf, sayNumber, sayRead } from './report-words.ts';

interface Props {
  readonly id: string;
  /** Heading of the shop. */
  readonly of: string;
  readonly report: ShopReport;
  readonly words: Words;
}

/** How the shop has answered in the last 30 days, of the threads that were seen. */
export function ReplySection({ id, of, report, words }: Props) {
  const { threads, readAt, answers } = report.replies;
  return (
    <ReportSection
      id={id}
      of={of}
      title={words.t('reportReplies')}
      note={threads > 0 ? sayBase(report, words) : undefined}
    >
      {answers === 0 ? (
        <Callout kind="unknown">
          {words.t(readAt === undefined ? 'reportRepliesNever' : 'reportRepliesNone')}
        </Callout>
      ) : (
        <>
          <ReplyFigures report={report} words={words} />
          <ReplyChart report={report} words={words} />
          <ReplyTable report={report} words={words} />
        </>
      )}
    </ReportSection>
  );
}

/** What the figures rest on, and how fresh that is. */
function sayBase({ replies }: ShopReport, words: Words): string {
  const seen = plural(words, 'reportThreadsSeen', replies.threads);
  return `${seen} ${sayRead(replies.readAt, words)}.`;
}

function ReplyChart({ report, words }: Pick<Props, 'report' | 'words'>) {
  const { dates, days, answers } = report.replies;
  const byDay = new Map(days.map((day) => [day.day, day]));
  const longest = Math.max(...days.map((day) => day.longest));
  const name = words.t('reportRepliesChart', [
    report.shopLabel,
    sayNumber(answers, words),
    sayHoursOf(longest, words),
  ]);
  const lines = [
    {
      id: 'median',
      label: words.t('reportMedian'),
      values: dates.map((date) => byDay.get(date)?.median),
    },
    {
      id: 'longest',
      label: words.t('reportLongest'),
      values: dates.map((date) => byDay.get(date)?.longest),
    },
  ];
  return (
    <LineChart
      name={name}
      unit={words.t('reportHours')}
      dates={dates}
      lines={lines}
      levels={levelsOf(report, words)}
      join="stems"
      words={words}
    />
  );
}

/** Limit and warning level, as the legend names them. */
function levelsOf({ replies }: ShopReport, words: Words): readonly ChartLevel[] {
  const { hours, warnHours } = replies.yardstick;
  const limit = words.t('replyTimeLimit', [sayHoursOf(hours, words)]);
  const levels: ChartLevel[] = [{ kind: 'limit', label: limit, value: hours }];
  if (warnHours === undefined || warnHours >= hours) return levels;
  const warn = words.t('replyTimeWarn', [sayHoursOf(warnHours, words)]);
  return [...levels, { kind: 'warn', label: warn, value: warnHours }];
}

function ReplyTable({ report, words }: Pick<Props, 'report' | 'words'>) {
  const rows = report.replies.days.toReversed().map(({ day, answers, median, longest }) => ({
    id: day,
    cells: [
      sayDay(day, words),
      sayNumber(answers, words),
      sayHoursOf(median, words),
      sayHoursOf(longest, words),
    ],
  }));
  return (
    <BehindChart label={words.t('reportAsTable')}>
      <DataTable
        caption={`${words.t('reportReplies')}: ${report.shopLabel}`}
        captionHidden
        columns={[
          { id: 'day', label: words.t('reportDay') },
          { id: 'answers', label: words.t('reportAnswers'), numeric: true },
          { id: 'median', label: words.t('reportMedian'), numeric: true },
          { id: 'longest', label: words.t('reportLongest'), numeric: true },
        ]}
        rows={rows}
      />
    </BehindChart>
  );
}

import type { BacklogReport, ShopReport } from '../../lib/domain/report.ts';
import { dueOf, rulesInBacklog } from '../../lib/domain/report-backlog.ts';
import type { RuleId } from '../../lib/domain/rule.ts';
import type { Words } from '../../lib/domain/words.ts';
import { plural, sayDay } from '../../lib/domain/words.ts';
import { Callout } from '../ui/callout.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { BehindChart } from './behind-chart.tsx';
import { LineChart } from './line-chart.tsx';
import { MOST_LINES } from './marker.tsx';
import { ReportSection } from './report-section.tsx';
import { sayNumber, sayRule } from './report-words.ts';

interface Props {
  readonly id: string;
  /** Heading of the shop. */
  readonly of: string;
  readonly report: ShopReport;
  readonly words: Words;
}

/** What was open on each day, by rule. Days on which nothing was read are gaps. */
export function BacklogSection({ id, of, report, words }: Props) {
  const { days, dates } = report.backlog;
  const rules = rulesInBacklog(days);
  const note = days.length === 0 ? undefined : plural(words, 'reportBacklogDays', days.length);
  return (
    <ReportSection id={id} of={of} title={words.t('reportBacklog')} note={note}>
      {days.length === 0 ? <Callout kind="unknown">{words.t('reportBacklogNever')}</Callout> : null}
      {days.length > 0 && rules.length === 0 ? (
        <Callout kind="ok">{words.t('reportBacklogNothing')}</Callout>
      ) : null}
      {rules.length > 0 ? (
        <>
          <LineChart
            name={words.t('reportBacklogChart', [
              report.shopLabel,
              sayDay(dates[0] ?? '', words),
              sayDay(dates.at(-1) ?? '', words),
            ])}
            unit={words.t('reportTasks')}
            dates={dates}
            lines={linesOf(rules, report.backlog, words)}
            join="days"
            isWhole
            words={words}
          />
          {rules.length > MOST_LINES ? (
            <p class="r-note">{words.t('reportBacklogMore', [sayNumber(MOST_LINES, words)])}</p>
          ) : null}
          <Newest rules={rules} backlog={report.backlog} words={words} />
          <DayTable rules={rules} backlog={report.backlog} words={words} />
        </>
      ) : null}
    </ReportSection>
  );
}

interface PartProps {
  readonly rules: readonly RuleId[];
  readonly backlog: BacklogReport;
  readonly words: Words;
}

function linesOf(rules: readonly RuleId[], { dates, days }: BacklogReport, words: Words) {
  const byDay = new Map(days.map((day) => [day.day, day]));
  return rules.slice(0, MOST_LINES).map((rule) => ({
    id: rule,
    label: sayRule(rule, words),
    values: dates.map((date) => {
      const load = byDay.get(date)?.rules[rule];
      return load && dueOf(load);
    }),
  }));
}

/** Each rule as it was last counted. */
function Newest({ rules, backlog, words }: PartProps) {
  const rows = rules.flatMap((rule) => {
    const newest = backlog.days.findLast((day) => day.rules[rule]);
    const load = newest?.rules[rule];
    if (!newest || !load) return [];
    const counts = load.map((count) => sayNumber(count, words));
    return { id: rule, cells: [sayRule(rule, words), ...counts, sayDay(newest.day, words)] };
  });
  return (
    <DataTable
      caption={words.t('reportBacklogNewest')}
      columns={[
        { id: 'rule', label: words.t('reportRule') },
        { id: 'late', label: words.t('stateLate'), numeric: true },
        { id: 'soon', label: words.t('stateSoon'), numeric: true },
        { id: 'info', label: words.t('stateInfo'), numeric: true },
        { id: 'day', label: words.t('reportCounted') },
      ]}
      rows={rows}
    />
  );
}

/** Newest day first; a day or rule of which nothing was read says so. */
function DayTable({ rules, backlog, words }: PartProps) {
  const byDay = new Map(backlog.days.map((day) => [day.day, day]));
  const rows = backlog.dates.toReversed().map((date) => ({
    id: date,
    cells: [
      sayDay(date, words),
      ...rules.map((rule) => {
        const load = byDay.get(date)?.rules[rule];
        return load ? sayNumber(dueOf(load), words) : <Unread words={words} />;
      }),
    ],
  }));
  return (
    <BehindChart label={words.t('reportAsTable')}>
      <DataTable
        caption={words.t('reportBacklogTable')}
        columns={[
          { id: 'day', label: words.t('reportDay') },
          ...rules.map((rule) => ({ id: rule, label: sayRule(rule, words), numeric: true })),
        ]}
        rows={rows}
      />
    </BehindChart>
  );
}

function Unread({ words }: { readonly words: Words }) {
  return (
    <>
      <span aria-hidden="true">—</span>
      <span class="t-unseen">{words.t('reportNotRead')}</span>
    </>
  );
}

import type { HealthRow } from '../../lib/domain/health-view.ts';
import type { Source } from '../../lib/domain/market.ts';
import type { Words } from '../../lib/domain/words.ts';
import { SourceLine } from '../tasks/source-line.tsx';
import {
  HEALTH_LEVELS,
  HEALTH_STATE_KEYS,
  MEASURE_KEYS,
  PERIOD_KEYS,
  sayLimit,
  sayMeasured,
} from '../ui/health-words.ts';
import { LevelChip } from '../ui/level-chip.tsx';
import { HealthTrend } from './health-trend.tsx';

interface Props {
  readonly rows: readonly HealthRow[];
  /** The shop's. */
  readonly label: string;
  readonly words: Words;
}

/** One figure a row: value, how it stands, limit with its source, and how it has changed. */
export function HealthTable({ rows, label, words }: Props) {
  const common = commonSource(rows);
  const told = rows.map((row) =>
    isSame(row.source, common) ? { ...row, source: undefined } : row,
  );
  const hasOthers = told.some(({ source }) => source !== undefined);
  return (
    <>
      <Table rows={told} label={label} words={words} />
      {common ? (
        <p class="o-hint" data-common-source>
          {hasOthers ? `${words.t('healthOtherLimits')} ` : ''}
          <SourceLine source={common} words={words} />
        </p>
      ) : null}
    </>
  );
}

/** Where most limits come from: said once, not in every row. `undefined` where none have one in common. */
function commonSource(rows: readonly HealthRow[]): Source | undefined {
  const sources = rows.flatMap(({ source }) => source ?? []);
  const uses = (source: Source) => sources.filter((one) => isSame(one, source)).length;
  const [most] = [...sources].sort((one, other) => uses(other) - uses(one));
  return most && uses(most) > 1 ? most : undefined;
}

function isSame(one: Source | undefined, other: Source | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function Table({ rows, label, words }: Props) {
  return (
    <div class="o-scroll" tabIndex={0} role="region" aria-label={words.t('healthOf', [label])}>
      <table class="o-figures o-health">
        <thead>
          <tr>
            <th scope="col">{words.t('healthColumnFigure')}</th>
            <th scope="col">{words.t('healthColumnValue')}</th>
            <th scope="col">{words.t('healthColumnState')}</th>
            <th scope="col">{words.t('healthColumnLimit')}</th>
            <th scope="col">{words.t('healthColumnTrend')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.measure} row={row} words={words} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, words }: { row: HealthRow; words: Words }) {
  const [level, icon] = HEALTH_LEVELS[row.state];
  const { value, period, unit } = row;
  return (
    <tr data-measure={row.measure} data-state={row.state}>
      <th scope="row">
        {words.t(MEASURE_KEYS[row.measure])}
        {period ? <div class="o-hint">{words.t(PERIOD_KEYS[period])}</div> : null}
      </th>
      <td>{value === undefined ? words.t('healthNoValue') : sayMeasured(value, unit, words)}</td>
      <td>
        <LevelChip level={level} icon={icon} text={words.t(HEALTH_STATE_KEYS[row.state])} />
      </td>
      <td>
        <Limit row={row} words={words} />
      </td>
      <td>
        <HealthTrend row={row} words={words} />
      </td>
    </tr>
  );
}

function Limit({ row, words }: { row: HealthRow; words: Words }) {
  const limit = sayLimit(row, words);
  const { warn, unit, source } = row;
  if (limit === undefined && warn === undefined) return <>—</>;
  return (
    <>
      {limit}
      {warn === undefined ? null : (
        <div>{words.t('healthWarn', [sayMeasured(warn, unit, words)])}</div>
      )}
      {source ? (
        <div class="o-hint">
          <SourceLine source={source} words={words} />
        </div>
      ) : null}
    </>
  );
}

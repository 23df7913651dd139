import type { Trend } from '../../lib/domain/health-trend.ts';
import type { HealthRow } from '../../lib/domain/health-view.ts';
import type { Words } from '../../lib/domain/words.ts';
import { sayMeasured } from '../ui/health-words.ts';

const CHANGE_KEYS: Readonly<Record<Trend['change'], string>> = {
  better: 'healthBetter',
  worse: 'healthWorse',
  same: 'healthSame',
};
/** Drawing of the last days, in its own units. */
const WIDTH = 72;
const HEIGHT = 18;
const DAY_MS = 86_400_000;

/** How a figure has changed: said in words, and drawn for the eye. */
export function HealthTrend({ row, words }: { row: HealthRow; words: Words }) {
  const { trends, series, unit } = row;
  if (trends.length === 0) return <>{words.t('healthNoTrend')}</>;
  return (
    <>
      <svg
        class="o-spark"
        viewBox={`-1 -1 ${WIDTH + 2} ${HEIGHT + 2}`}
        width={WIDTH}
        height={HEIGHT}
        aria-hidden="true"
      >
        <polyline points={pointsOf(series)} fill="none" stroke="currentColor" />
      </svg>
      {trends.map(({ days, value, change }) => (
        <div key={days} data-trend={days} data-change={change}>
          {words.t(CHANGE_KEYS[change], [String(days), sayMeasured(value, unit, words)])}
        </div>
      ))}
    </>
  );
}

/** Days from left to right by their dates, the highest value on top; a flat line in the middle. */
function pointsOf(series: HealthRow['series']): string {
  const days = series.map(({ day }) => Date.parse(day) / DAY_MS);
  const values = series.map(({ value }) => value);
  const [x0, x1] = [Math.min(...days), Math.max(...days)];
  const [y0, y1] = [Math.min(...values), Math.max(...values)];
  return series
    .map((_, i) => {
      const x = x1 === x0 ? WIDTH : (((days[i] ?? x0) - x0) / (x1 - x0)) * WIDTH;
      const y = y1 === y0 ? HEIGHT / 2 : HEIGHT - (((values[i] ?? y0) - y0) / (y1 - y0)) * HEIGHT;
      return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
    })
    .join(' ');
}

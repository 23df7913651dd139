import { numberFormat } from '../../lib/domain/formats.ts';
import type { Words } from '../../lib/domain/words.ts';
import { ChartLegend } from './chart-legend.tsx';
import { useChartWidth } from './chart-width.ts';
import { dayLabels } from './day-labels.ts';
import type { Plot } from './line-plot.ts';
import { plotOf, runsOf } from './line-plot.ts';
import { dashOf, Marker } from './marker.tsx';
import { labelAt } from './scale.ts';

/** One line; a value that is not known is `undefined`, and the line has a gap there. */
export interface ChartLine {
  readonly id: string;
  readonly label: string;
  readonly values: readonly (number | undefined)[];
}

/** A line across: what values are held against. */
export interface ChartLevel {
  readonly kind: 'limit' | 'warn';
  readonly label: string;
  readonly value: number;
}

interface Props {
  /** What the chart shows, in a sentence: its name for those who do not see it. */
  readonly name: string;
  /** What the numbers count, above the axis. */
  readonly unit: string;
  /** Local dates, `2026-11-22`, one for each value. */
  readonly dates: readonly string[];
  readonly lines: readonly ChartLine[];
  readonly levels?: readonly ChartLevel[];
  /** `stems`: values of a day are joined with each other, not with those of the next. */
  readonly join: 'days' | 'stems';
  /** Only whole numbers on the axis. */
  readonly isWhole?: boolean;
  readonly words: Words;
}

/** About so much room for the label of a day, px. */
const LABEL_ROOM = 64;

/** Values by day. Lines are told apart by dash and shape; the figures stand in the table behind. */
export function LineChart({ lines, levels = [], dates, words, ...props }: Props) {
  const { ref, width } = useChartWidth();
  const all = [...lines.flatMap(({ values }) => values), ...levels.map(({ value }) => value)];
  const plot = plotOf(width, dates.length, all, props.isWhole);
  return (
    <figure class="r-chart">
      <ChartLegend
        lines={lines.map(({ label }) => label)}
        isJoined={props.join === 'days'}
        levels={levels}
      />
      <div class="r-canvas" ref={ref}>
        <svg viewBox={`0 0 ${plot.width} ${plot.height}`} role="img" aria-label={props.name}>
          <Axes plot={plot} dates={dates} unit={props.unit} words={words} />
          {levels.map(({ kind, value }) => (
            <path
              key={kind}
              class="r-level"
              data-level={kind}
              d={`M${plot.left} ${plot.y(value)}H${plot.right}`}
            />
          ))}
          {props.join === 'stems' ? <Stems lines={lines} plot={plot} /> : null}
          {lines
            .map((line, index) => (
              <Line key={line.id} line={line} index={index} plot={plot} join={props.join} />
            ))
            // The first one lies on top.
            .reverse()}
        </svg>
      </div>
    </figure>
  );
}

interface AxesProps {
  readonly plot: Plot;
  readonly dates: readonly string[];
  readonly unit: string;
  readonly words: Words;
}

function Axes({ plot, dates, unit, words }: AxesProps) {
  const labels = dayLabels(dates, words.locale);
  const shown = labelAt(dates.length, Math.floor((plot.right - plot.left) / LABEL_ROOM));
  return (
    <g class="r-axes">
      <text x={0} y={12}>
        {unit}
      </text>
      {plot.ticks.map((tick) => (
        <g key={tick}>
          <path class="r-grid" d={`M${plot.left} ${plot.y(tick)}H${plot.right}`} />
          <text x={plot.left - 6} y={plot.y(tick) + 4} text-anchor="end">
            {numberFormat(words).format(tick)}
          </text>
        </g>
      ))}
      {shown.map((index) => (
        <text
          key={index}
          x={plot.x(index)}
          y={plot.height - 6}
          text-anchor={anchorOf(index, dates)}
        >
          {labels[index]}
        </text>
      ))}
    </g>
  );
}

/** The last label ends where the drawing does. */
function anchorOf(index: number, dates: readonly string[]): 'end' | 'middle' {
  return index === dates.length - 1 && dates.length > 1 ? 'end' : 'middle';
}

interface LineProps {
  readonly line: ChartLine;
  readonly index: number;
  readonly plot: Plot;
  readonly join: Props['join'];
}

function Line({ line, index, plot, join }: LineProps) {
  const points = line.values.flatMap((value, day) => (value === undefined ? [] : { day, value }));
  return (
    <g data-series={line.id}>
      {join === 'days'
        ? runsOf(line.values).map((run) => (
            <path
              key={run.from}
              class="r-line"
              data-line={index}
              stroke-dasharray={dashOf(index)}
              d={run.values
                .map((value, at) => `${at ? 'L' : 'M'}${plot.x(run.from + at)} ${plot.y(value)}`)
                .join('')}
            />
          ))
        : null}
      {points.map(({ day, value }) => (
        <Marker key={day} index={index} x={plot.x(day)} y={plot.y(value)} />
      ))}
    </g>
  );
}

/** From the lowest to the highest value of each day. */
function Stems({ lines, plot }: { readonly lines: readonly ChartLine[]; readonly plot: Plot }) {
  const days = lines[0]?.values.length ?? 0;
  const paths = Array.from({ length: days }, (_, day) => {
    const values = lines.flatMap((line) => line.values[day] ?? []);
    if (values.length < 2) return '';
    return `M${plot.x(day)} ${plot.y(Math.min(...values))}V${plot.y(Math.max(...values))}`;
  });
  return <path class="r-stem" d={paths.join('')} />;
}

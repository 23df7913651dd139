import { numberFormat } from '../../lib/domain/formats.ts';
import type { Words } from '../../lib/domain/words.ts';
import { useChartWidth } from './chart-width.ts';

export interface Bar {
  readonly id: string;
  readonly label: string;
  readonly value: number;
}

interface Props {
  /** What the chart shows, in a sentence. */
  readonly name: string;
  readonly bars: readonly Bar[];
  readonly words: Words;
}

const ROW = 38;
const BAR = 14;

/** Numbers as lengths, each with its word and figure above its bar: readable at any width. */
export function BarChart({ name, bars, words }: Props) {
  const { ref, width } = useChartWidth();
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const height = bars.length * ROW;
  return (
    <figure class="r-chart">
      <div class="r-canvas" ref={ref}>
        <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={name}>
          {bars.map(({ id, label, value }, index) => (
            <g key={id} transform={`translate(0 ${index * ROW})`} data-bar={id}>
              <text x={0} y={13}>
                {label}
              </text>
              <text x={width} y={13} text-anchor="end" class="r-bar-value">
                {numberFormat(words).format(value)}
              </text>
              <rect class="r-bar-ground" x={0} y={19} width={width} height={BAR} rx={3} />
              {value > 0 ? (
                <rect
                  class="r-bar"
                  x={0}
                  y={19}
                  width={Math.max(3, (value / most) * width)}
                  height={BAR}
                  rx={3}
                />
              ) : null}
            </g>
          ))}
        </svg>
      </div>
    </figure>
  );
}

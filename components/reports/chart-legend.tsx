import { dashOf, Marker } from './marker.tsx';

interface Props {
  /** Lines, in their order. */
  readonly lines: readonly string[];
  readonly isJoined: boolean;
  readonly levels: readonly { readonly kind: string; readonly label: string }[];
}

/** What each line means, beside a piece of it. The drawing says nothing of its own to a reader. */
export function ChartLegend({ lines, isJoined, levels }: Props) {
  return (
    <ul class="r-legend">
      {lines.map((label, index) => (
        <li key={label}>
          <svg class="r-swatch" viewBox="0 0 28 12" width="28" height="12" aria-hidden="true">
            {isJoined ? (
              <path class="r-line" data-line={index} d="M1 6H27" stroke-dasharray={dashOf(index)} />
            ) : null}
            <Marker index={index} x={14} y={6} />
          </svg>
          {label}
        </li>
      ))}
      {levels.map(({ kind, label }) => (
        <li key={kind}>
          <svg class="r-swatch" viewBox="0 0 28 12" width="28" height="12" aria-hidden="true">
            <path class="r-level" data-level={kind} d="M1 6H27" />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}

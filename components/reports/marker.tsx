/** Shapes by which lines are told apart, whatever colour they have; and their dashes. */
const SHAPES = [
  'M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0Z',
  // Larger than the dot: seen also where both stand at one value.
  'M0 -6.4L6.4 0L0 6.4L-6.4 0Z',
  'M-3.4 -3.4H3.4V3.4H-3.4Z',
  'M0 -4.6L4.4 3.4H-4.4Z',
  'M-4 -1.3H-1.3V-4H1.3V-1.3H4V1.3H1.3V4H-1.3V1.3H-4Z',
] as const;
const DASHES = [undefined, '7 4', '2 3', '10 3 2 3', '4 2'] as const;

/** As many lines as can be told apart. */
export const MOST_LINES = SHAPES.length;

export function dashOf(index: number): string | undefined {
  return DASHES[index % DASHES.length];
}

interface Props {
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

export function Marker({ index, x, y }: Props) {
  return (
    <path
      class="r-marker"
      data-line={index}
      d={SHAPES[index % SHAPES.length]}
      transform={`translate(${x} ${y})`}
    />
  );
}

import type { Figure, FigureUnit, FigureValue } from './figure.ts';
import { FIGURES, warrantyFigure } from './figure-list.ts';
import type { Market } from './market.ts';

/** The seller's own figures of one marketplace, by the figures' ids. */
export type FigureOverrides = Readonly<Record<string, FigureValue | undefined>>;

/** Every figure that a marketplace has or could have; warranties for the countries it sells in. */
export function figuresOf(market: Market): readonly Figure[] {
  const sold = market.channels.map(({ country }) => country);
  const warranted = Object.keys(market.warranty?.years ?? {});
  const countries = [...new Set([...sold, ...warranted])].sort();
  return FIGURES.flatMap((figure) =>
    figure.id === 'returns.inStore' ? [figure, ...countries.map(warrantyFigure)] : [figure],
  );
}

/** Greatest value that makes sense, by unit: beyond it a slip of the hand is likelier. */
const MOST: Readonly<Record<Exclude<FigureUnit, 'choice' | 'yes-no'>, number>> = {
  hours: 1_000,
  days: 365,
  years: 10,
  percent: 100,
  orders: 10_000,
  grade: 5,
  units: 100_000,
};
/** Units of which there are no halves. */
const WHOLE: readonly FigureUnit[] = ['orders', 'units'];
/** Units of which none at all says something. */
const FROM_ZERO: readonly FigureUnit[] = ['percent', 'orders', 'grade', 'units'];

/**
 * Whether a value is one that the figure can have, as far as it alone can tell. `marketWith` also
 * drops what contradicts another figure: a warning level beyond its limit.
 */
export function isFigureValue({ unit, choices = {}, bounds }: Figure, value: unknown): boolean {
  if (unit === 'yes-no') return typeof value === 'boolean';
  if (unit === 'choice') return typeof value === 'string' && Object.hasOwn(choices, value);
  if (typeof value !== 'number' || !Number.isFinite(value)) return false;
  if (bounds && (value < bounds.least || value > bounds.most)) return false;
  if (WHOLE.includes(unit) && !Number.isInteger(value)) return false;
  return value <= MOST[unit] && (FROM_ZERO.includes(unit) ? value >= 0 : value > 0);
}

/**
 * The marketplace as rules see it: the seller's own figures in place of the published ones, with the
 * seller as their source. Total: what is unknown or makes no sense changes nothing.
 */
export function marketWith(market: Market, overrides: FigureOverrides): Market {
  return figuresOf(market).reduce<Market>((held, figure) => {
    if (!Object.hasOwn(overrides, figure.id)) return held;
    const value = overrides[figure.id];
    return value !== undefined && isFigureValue(figure, value) ? figure.write(held, value) : held;
  }, market);
}

/**
 * Whether the seller can set this beside what else he has set: it is then what `marketWith` holds.
 */
export function holdsFigure(
  market: Market,
  overrides: FigureOverrides,
  figure: Figure,
  value: FigureValue,
): boolean {
  if (!isFigureValue(figure, value)) return false;
  const held = marketWith(market, { ...overrides, [figure.id]: value });
  return figure.read(held)?.value === value;
}

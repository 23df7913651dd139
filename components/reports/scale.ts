/** Steps that people count in. */
const STEPS = [1, 2, 2.5, 5, 10] as const;

/** What is less is drawn on an axis up to 1: six minutes of an hour are next to nothing. */
const LEAST = 0.1;

/**
 * Round values from 0 to at least `most`, for an axis of about `wanted` lines. Whole numbers only
 * where `isWhole`: nobody has half a task.
 */
export function axisTicks(most: number, wanted = 4, isWhole = false): readonly number[] {
  const top = Number.isFinite(most) && most > LEAST ? most : 1;
  const raw = top / wanted;
  const power = 10 ** Math.floor(Math.log10(raw));
  const steps = STEPS.map((one) => one * power).filter((one) => !isWhole || Number.isInteger(one));
  const step = steps.find((one) => one >= raw * (1 - 1e-9)) ?? Math.max(1, Math.ceil(raw));
  const count = Math.max(1, Math.ceil(top / step - 1e-9));
  return Array.from({ length: count + 1 }, (_, index) => round(index * step));
}

/** Positions of about `wanted` labels among `count`, the last one always. */
export function labelAt(count: number, wanted: number): readonly number[] {
  if (count <= 0) return [];
  const step = Math.max(1, Math.ceil(count / Math.max(1, wanted)));
  return Array.from({ length: count }, (_, index) => index).filter(
    (index) => (count - 1 - index) % step === 0,
  );
}

/** Without the tails of binary fractions. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

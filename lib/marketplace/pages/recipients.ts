import type { Recipients } from '../../domain/facts.ts';
import { fold } from './fold.ts';
import { labelOf } from './labels/index.ts';

const PARTS = /\s*(?:[,;+&/·|]|\s(?:y|e|and|et|und|en|i)\s)\s*/u;

/**
 * Whom a caption names as readers of a message: `Cliente`, `Customer and operator`, `Kunde,
 * PcComponentes`. Undefined for any other text.
 */
export function recipientsNamed(
  text: string,
  operatorNames: readonly string[],
): Recipients | undefined {
  if (text === '' || text.length > 80) return undefined;
  const whole = labelOf(text, 'recipients') ?? operatorNamed(text, operatorNames);
  if (whole) return whole;
  const parts = text.split(PARTS).filter(Boolean);
  if (parts.length < 2) return undefined;
  const sides = parts.map(
    (part) => labelOf(part, 'recipients') ?? operatorNamed(part, operatorNames),
  );
  return sides.every((side) => side !== undefined) ? joinSides(sides) : undefined;
}

function operatorNamed(text: string, names: readonly string[]): 'operator' | undefined {
  const folded = fold(text).replace(/^(?:solo|only|nur|a|to|al|an|au) /, '');
  return names.some((name) => fold(name) === folded) ? 'operator' : undefined;
}

/** Several readers together; undefined for none. */
export function joinSides(sides: readonly Recipients[]): Recipients | undefined {
  const all = new Set(sides);
  if (all.has('both') || all.size > 1) return 'both';
  return sides[0];
}

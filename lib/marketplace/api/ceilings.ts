import type { OperationCode } from './operations.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

/**
 * Shortest time between two calls in ms (a chain of pages is one call); `null` = not stated;
 * `display` = only while a page that shows the list is displayed.
 */
export type Interval = number | null | 'display';

export interface Pace {
  /** How often the vendor recommends to ask at most. */
  readonly recommended: Interval;
  /** How often the vendor lets one ask at most. */
  readonly maximum: Interval;
}

export interface Ceiling extends Pace {
  /** For keys that the marketplace counts as an external partner's; nothing tells which are. */
  readonly partner?: Pace;
  /** For a full export; the figures beside it are those of a differential one. */
  readonly full?: Pace;
}

const pace = (recommended: Interval, maximum: Interval): Pace => ({ recommended, maximum });
const DAILY = pace(DAY, DAY);
const ON_DISPLAY = pace('display', 'display');
const NOT_STATED = pace(null, null);

/**
 * How often each operation may be called in the background.
 * Source: section "Call Frequency" of each operation in the vendor's published description of the
 * seller API (OpenAPI 3.1, as of July 2026).
 */
export const CEILINGS: Readonly<Record<OperationCode, Ceiling>> = {
  V01: NOT_STATED,
  A01: DAILY,
  A21: DAILY,
  PC01: NOT_STATED,
  CH11: DAILY,
  L01: DAILY,
  DO01: DAILY,
  OR11: { ...pace(5 * MINUTE, MINUTE), partner: pace(15 * MINUTE, 15 * MINUTE) },
  OR72: ON_DISPLAY,
  DR11: NOT_STATED,
  M11: ON_DISPLAY,
  RT11: pace(15 * MINUTE, 5 * MINUTE),
  OF21: ON_DISPLAY,
  OF52: { ...pace(5 * MINUTE, MINUTE), full: DAILY },
  OF53: pace(MINUTE, 10 * SECOND),
  OF54: NOT_STATED,
};

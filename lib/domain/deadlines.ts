/** Clock modes: `calendar` counts every hour, `working-24` round the clock on working days. */
export type ClockMode = 'calendar' | 'working-24';

export interface WorkClock {
  readonly mode: ClockMode;
  /** IANA zone of the shop, `Europe/Madrid`. */
  readonly zone: string;
  /** ISO weekdays that count, 1 = Monday … 7 = Sunday. */
  readonly weekdays: readonly number[];
  /** ISO 3166 country or subdivision whose holidays do not count (`ES`, `ES-MD`); none if absent. */
  readonly region?: string;
  /** The seller's own days off, `YYYY-MM-DD`. */
  readonly closures: readonly string[];
}

/** A span that did not count. `reason` is `weekend`, `closure`, or `holiday` with its name. */
export interface Skipped {
  readonly from: number;
  readonly to: number;
  readonly reason: 'weekend' | 'holiday' | 'closure';
  /** Holiday's name in the region's own language. */
  readonly name?: string;
}

/** What the marketplace measures of a shop, by its own names (seller API, A21), folded to ours. */
export const MEASURES = [
  'approval-delay',
  'approval-rate',
  'auto-refused-rate',
  'cancelation-rate',
  'incident-rate',
  'late-shipment-rate',
  'reply-delay',
  'refund-rate',
  'return-rate',
  'shipping-delay',
  'valid-tracking-rate',
  'grade',
  'refused-in-a-row',
] as const;
export type Measure = (typeof MEASURES)[number];

export const PERIODS = ['month', 'quarter', 'half-year', 'year', 'ever'] as const;
export type Period = (typeof PERIODS)[number];

/** One measured figure: delays in hours, rates as a share of 1, the grade as the marketplace gives it. */
export interface ShopFigure {
  readonly measure: Measure;
  readonly period?: Period;
  readonly value: number;
}

export type ShopFigures = readonly ShopFigure[];

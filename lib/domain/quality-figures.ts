import type { Figure } from './figure.ts';
import type { Market, Sourced } from './market.ts';
import type { Comparison, Criterion, Metric } from './market-limits.ts';
import { SELLER_SOURCE } from './settings.ts';

interface MetricRow {
  readonly label: string;
  readonly unit: Criterion['unit'];
  /** How a limit that only the seller has set is meant. */
  readonly when: Comparison;
}

/** Labels by A21's name, in the order in which a shop is judged. */
const METRICS: Readonly<Record<Metric, MetricRow>> = {
  order_messages_response_delay: { label: 'figureMeanReply', unit: 'hours', when: '>' },
  approval_delay: { label: 'figureMeanAcceptance', unit: 'hours', when: '>' },
  approval_rate: { label: 'figureAcceptanceRate', unit: 'percent', when: '<' },
  consecutive_refused_orders_count: { label: 'figureRefusedInRow', unit: 'orders', when: '>' },
  late_shipment_rate: { label: 'figureLateShipmentRate', unit: 'percent', when: '>' },
  valid_tracking_rate: { label: 'figureTrackingRate', unit: 'percent', when: '<' },
  incident_rate: { label: 'figureIncidentRate', unit: 'percent', when: '>' },
  refund_rate: { label: 'figureRefundRate', unit: 'percent', when: '>' },
  grade: { label: 'figureGrade', unit: 'grade', when: '<' },
};

/** Warning level and limit of everything that a marketplace's quality control can watch. */
export const QUALITY_FIGURES: readonly Figure[] = Object.entries(METRICS).flatMap(([name, row]) => {
  const metric = name as Metric;
  return [levelFigure(metric, row, 'limit'), levelFigure(metric, row, 'warn')];
});

function levelFigure(metric: Metric, row: MetricRow, level: 'limit' | 'warn'): Figure {
  return {
    id: `quality.${metric}.${level}`,
    group: 'quality',
    label: row.label,
    level: level === 'warn' ? 'figureWarn' : 'figureLimit',
    unit: row.unit,
    read: (market) => {
      const held = criterionOf(market, metric);
      const value = held?.value[level];
      return held && value !== undefined ? { ...held, value } : undefined;
    },
    write: (market, value) => {
      const before = criterionOf(market, metric)?.value;
      const base = before ?? { metric, unit: row.unit };
      const criterion = withLevel(base, level, Number(value), row.when);
      return criterion ? withCriterion(market, criterion) : market;
    },
  };
}

/** `undefined` where a warning would come only after the limit. */
function withLevel(
  before: Criterion,
  level: 'limit' | 'warn',
  value: number,
  when: Comparison,
): Criterion | undefined {
  if (level === 'limit') {
    const next: Criterion = { breachWhen: when, ...before, limit: value };
    if (!isBeyond(next)) return next;
    const { warn: _warn, warnWhen: _when, ...alone } = next;
    return alone;
  }
  const next: Criterion = { warnWhen: `${when.charAt(0) as '<' | '>'}=`, ...before, warn: value };
  return isBeyond(next) ? undefined : next;
}

function isBeyond({ warn, limit, breachWhen }: Criterion): boolean {
  if (warn === undefined || limit === undefined) return false;
  return breachWhen?.startsWith('<') ? warn < limit : warn > limit;
}

function criterionOf(market: Market, metric: Metric): Sourced<Criterion> | undefined {
  return market.quality?.criteria?.find(({ value }) => value.metric === metric);
}

function withCriterion(market: Market, value: Criterion): Market {
  const others = market.quality?.criteria?.filter((one) => one.value.metric !== value.metric) ?? [];
  const criteria = [...others, { value, source: SELLER_SOURCE }];
  return { ...market, quality: { ...market.quality, criteria } };
}

import type { ExportedRows } from '../../lib/domain/exported-rows.ts';
import { EXPORT_COLUMNS } from '../../lib/domain/exported-rows.ts';
import type { Report, ShopReport } from '../../lib/domain/report.ts';
import type { BacklogDay } from '../../lib/domain/report-backlog.ts';
import { NOW } from './sample.ts';

export const SHOP = 'pccomponentes-prod.mirakl.net|2001';
const SOURCE = {
  title: 'Calidad',
  url: 'https://help.example/quality',
  checked: '2026-11-22',
  confidence: 'high',
} as const;

/** The last days before Wed 25 Nov 2026. */
export function lastDates(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) =>
    new Date(NOW - (count - 1 - index) * 86_400_000).toISOString().slice(0, 10),
  );
}

/** Every day but one has been counted: the 24th is a gap. */
const BACKLOG: readonly BacklogDay[] = [
  { day: '2026-11-22', at: NOW, rules: { 'late-reply': [1, 2, 3], 'low-stock': [0, 4, 0] } },
  { day: '2026-11-23', at: NOW, rules: { 'late-reply': [2, 2, 0], 'low-stock': [0, 3, 0] } },
  { day: '2026-11-25', at: NOW, rules: { 'late-reply': [0, 1, 1] } },
];

export function shopReport(over: Partial<ShopReport> = {}): ShopReport {
  return {
    shop: SHOP,
    shopLabel: 'PcComponentes · Mi tienda',
    marketName: 'PcComponentes',
    zone: 'Europe/Madrid',
    freshness: 'fresh',
    readAt: NOW,
    replies: {
      readAt: NOW,
      threads: 7,
      answers: 9,
      yardstick: {
        ...{ hours: 24, warnHours: 20, mode: 'calendar', measure: 'mean-30d', by: 'market' },
        counts: 'all',
        source: SOURCE,
      },
      dates: lastDates(31),
      days: [
        { day: '2026-11-20', answers: 4, median: 5.5, longest: 30 },
        { day: '2026-11-24', answers: 5, median: 2, longest: 8.25 },
      ],
      inTime: { inTime: 8, of: 9, percent: (8 / 9) * 100 },
      waiting: 3,
      waitingLate: 2,
      mean: {
        answers: 9,
        mean: { hours: 21.5, workingHours: 9, atLeastHours: 23 },
        limit: { hours: 24, warnHours: 20 },
        state: 'soon',
      },
    },
    backlog: { dates: lastDates(4), days: BACKLOG },
    stock: {
      readAt: NOW,
      offers: 40,
      bands: { out: 2, low: 3, short: 1, enough: 20, unknown: 14 },
      notOnSale: 5,
      coverDays: 7,
      urgent: [
        {
          sku: 'SKU-1',
          band: 'out',
          quantity: 0,
          safety: 3,
          days: 0,
          unitsPerDay: 4,
          href: 'https://h/1',
        },
        { sku: 'SKU-2', band: 'low', quantity: 2, safety: 3 },
      ],
    },
    ...over,
  };
}

/** A shop of which nothing is known. */
export function unknownShop(over: Partial<ShopReport> = {}): ShopReport {
  const { replies } = shopReport();
  const { readAt: _read, ...known } = replies;
  return {
    shop: 'mediamarktsaturn.mirakl.net|9',
    shopLabel: 'MediaMarkt · 9',
    marketName: 'MediaMarkt',
    zone: 'Europe/Madrid',
    freshness: 'never',
    replies: {
      ...known,
      ...{ threads: 0, answers: 0, days: [], waiting: 0, waitingLate: 0 },
      inTime: { inTime: 0, of: 0 },
      mean: { answers: 0 },
    },
    backlog: { dates: [], days: [] },
    stock: {
      ...{ offers: 0, notOnSale: 0, coverDays: 7, urgent: [] },
      bands: { out: 0, low: 0, short: 0, enough: 0, unknown: 0 },
    },
    ...over,
  };
}

export function report(...shops: readonly ShopReport[]): Report {
  return { now: NOW, shops };
}

/** Rows of answers, numbered in their order id. */
export function evidence(from: number, count: number, total: number, after?: string): ExportedRows {
  const rows = Array.from({ length: count }, (_, at) => [
    ...[
      'PcComponentes',
      '2001',
      `t${String(from + at)}`,
      `O-${String(from + at)}`,
      'WEB_ES',
      'customer',
    ],
    ...[
      '2026-11-23T09:00:00+01:00',
      '2026-11-24T10:30:00+01:00',
      25.5,
      25.5,
      24,
      'calendar',
      'market',
    ],
    ...[at % 2 === 0 ? 'yes' : 'no', 'minute'],
  ]);
  return { columns: EXPORT_COLUMNS.evidence, rows, total, ...(after !== undefined && { after }) };
}

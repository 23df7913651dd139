import type { Source } from '../../../lib/domain/market.ts';
import type { RuleId, Text } from '../../../lib/domain/rule.ts';
import type { TaskView } from '../../../lib/domain/task.ts';
import { DAY, HOUR, NOW } from './moments.ts';

export const PCC = 'pccomponentes-prod.mirakl.net|2001';
export const WORTEN = 'marketplace.worten.pt|77';

const HELP: Source = {
  title: 'Buenas prácticas del marketplace',
  url: 'https://marketplacehelp.pccomponentes.com/',
  checked: '2026-11-22',
  confidence: 'high',
};

/** A task as a shop might have it. */
export function task(over: Partial<TaskView> = {}): TaskView {
  return {
    shop: PCC,
    rule: 'late-reply',
    subject: 'thread:t-1',
    orderId: '48210993-A',
    state: 'late',
    soonAt: NOW - 6 * HOUR,
    lateAt: NOW - 4 * 60_000,
    seenAt: NOW - HOUR / 2,
    title: { key: 'lateReplyCustomerTitle' },
    advice: { key: 'lateReplyAdvice', args: [{ at: NOW - 4 * 60_000 }] },
    href: 'https://pccomponentes-prod.mirakl.net/inbox/shop/threads/t-1',
    why: {
      since: NOW - 3 * DAY,
      skipped: [{ from: NOW - 3 * DAY, to: NOW - DAY, reason: 'weekend' }],
      published: {
        key: 'publishedReplyWorking',
        args: ['PcComponentes', { hours: 24 }],
        source: HELP,
      },
      source: HELP,
      lines: [{ key: 'lateReplyClockWorking', args: [{ hours: 24 }] }],
    },
    ...over,
  };
}

const soon = { state: 'soon', soonAt: NOW - HOUR, lateAt: NOW + 6.2 * HOUR } as const;
const calm = { state: 'info', soonAt: undefined, lateAt: undefined } as const;

/** One task of each kind that a list is likely to hold. */
export const REPLIES: readonly TaskView[] = [
  task(),
  task({
    ...soon,
    subject: 'thread:t-2',
    orderId: '48211407-A',
    advice: { key: 'lateReplyAdvice', args: [{ at: NOW + 6.2 * HOUR }] },
    workLeftMs: 6.2 * HOUR,
    publishedAt: NOW + 3 * HOUR,
  }),
  task({
    ...soon,
    subject: 'thread:t-3',
    orderId: undefined,
    title: { key: 'lateReplyOperatorTitle' },
    lateAt: NOW + 2.4 * DAY,
    workLeftMs: 19 * HOUR,
  }),
];

export const INVOICES: readonly TaskView[] = ['48209112-A', '48208754-B'].map((order, at) =>
  task({
    rule: 'missing-invoice',
    subject: `order:${order}`,
    orderId: order,
    state: at === 0 ? 'late' : 'soon',
    lateAt: NOW + (at === 0 ? -26 : 9) * HOUR,
    title: { key: 'missingInvoiceTitle' },
    advice: { key: 'welcomeSampleInvoice' },
    why: { source: HELP, lines: [{ key: 'missingInvoiceFromShipment' }] },
  }),
);

export const STOCK: readonly TaskView[] = ['CAB-HDMI-2M', 'ADAPTADOR-USB-C-HDMI-4K-60HZ-GRIS'].map(
  (sku) =>
    task({
      ...calm,
      rule: 'low-stock',
      subject: `offer:${sku}`,
      orderId: undefined,
      title: { key: 'lowStockTitleOther', args: [2] },
      advice: { key: 'lowStockAdvice' },
      why: { source: HELP, lines: [] },
    }),
);

/** Many tasks of a rule. */
export function manyTasks(rule: RuleId, title: Text, count: number): readonly TaskView[] {
  return Array.from({ length: count }, (_, at) =>
    task({
      rule,
      subject: `order:4820${String(at).padStart(5, '0')}-A`,
      orderId: undefined,
      state: at % 3 === 0 ? 'late' : 'soon',
      lateAt: NOW + (at % 3 === 0 ? -1 : 1) * (1 + (at % 40)) * HOUR,
      title,
      advice: { key: 'shipmentDueAdvice', args: [{ at: NOW + HOUR }] },
    }),
  );
}

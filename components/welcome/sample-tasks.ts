import { SELLER_SOURCE } from '../../lib/domain/settings.ts';
import type { TaskView } from '../../lib/domain/task.ts';

const HOUR = 3_600_000;

/** What the sample's orders begin with. */
export const SAMPLE_SHOP = 'A';

/** What the marks of the sample speak of: two tasks as a back office may have them: one that nears its deadline, one past it. */
export function sampleTasks(now: number): readonly TaskView[] {
  const of = { shop: '|', seenAt: now, why: { source: SELLER_SOURCE, lines: [] } } as const;
  return [
    {
      ...of,
      rule: 'late-reply',
      subject: 'thread:1',
      orderId: `${SAMPLE_SHOP}-1024`,
      state: 'soon',
      soonAt: now - HOUR,
      lateAt: now + 6.1 * HOUR,
      title: { key: 'lateReplyCustomerTitle' },
      advice: { key: 'lateReplyAdvice', args: [{ at: now + 6.1 * HOUR }] },
    },
    {
      ...of,
      rule: 'missing-invoice',
      subject: 'order:2',
      orderId: `${SAMPLE_SHOP}-1025`,
      state: 'late',
      soonAt: now - 26 * HOUR,
      lateAt: now - 2.1 * HOUR,
      title: { key: 'missingInvoiceTitle' },
      advice: { key: 'welcomeSampleInvoice' },
    },
  ];
}

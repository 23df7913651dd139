import type { PageKind } from './reading.ts';
import type { RuleId } from './rule.ts';
import { RULE_IDS } from './rule.ts';

/** Open tasks of a rule by state; history is left out. */
export type Load = readonly [late: number, soon: number, info: number];

/** What was open at the end of a day, as far as it was known then. */
export interface BacklogDay {
  /** In the shop's zone, `2026-11-22`. */
  readonly day: string;
  /** When it was counted last on that day, epoch ms. */
  readonly at: number;
  /** Only rules of which a page was read on that day: what nobody looked at is not nothing. */
  readonly rules: Readonly<Partial<Record<RuleId, Load>>>;
}

const THREADS: readonly PageKind[] = ['inbox', 'thread'];
const ORDERS: readonly PageKind[] = ['orders', 'order', 'order-documents'];
const OFFERS: readonly PageKind[] = ['offers', 'offer'];
const CASES: readonly PageKind[] = [...ORDERS, 'incidents', 'returns'];
const SHOP: readonly PageKind[] = ['shop-settings'];

/** Pages that a rule judges by, read by eye or told by the API under the same names. */
const PAGES_OF: Readonly<Record<RuleId, readonly PageKind[]>> = {
  'late-reply': THREADS,
  'needless-message': THREADS,
  'operator-copied': THREADS,
  'reply-language': THREADS,
  'delivery-follow-up': ORDERS,
  'silent-after-sales': CASES,
  'return-policy': SHOP,
  'outside-contact': THREADS,
  'missing-invoice': ORDERS,
  'invoice-as-attachment': THREADS,
  'document-type': ORDERS,
  'low-stock': OFFERS,
  'out-of-stock': OFFERS,
  'no-safety-stock': OFFERS,
  'acceptance-due': ORDERS,
  'shipment-due': ORDERS,
  'tracking-missing': ORDERS,
  'delay-untold': ORDERS,
  'open-incident': CASES,
  'refund-due': CASES,
  'seller-contact': SHOP,
};

/** Rules that something is known of once these pages were read. */
export function rulesTold(pages: ReadonlySet<PageKind>): readonly RuleId[] {
  return RULE_IDS.filter((rule) => PAGES_OF[rule].some((page) => pages.has(page)));
}

/** Rules that ever had anything open on these days, the heaviest of the last days first. */
export function rulesInBacklog(days: readonly BacklogDay[]): readonly RuleId[] {
  const newest = days.toSorted((a, b) => (a.day < b.day ? 1 : -1));
  const loadOf = (rule: RuleId) => newest.find(({ rules }) => rules[rule])?.rules[rule];
  const isAny = (rule: RuleId) => days.some(({ rules }) => rules[rule]?.some((count) => count > 0));
  return RULE_IDS.filter(isAny).sort((a, b) => weightOf(loadOf(b)) - weightOf(loadOf(a)));
}

/** What is late or soon: what only waits is no backlog yet. */
export function dueOf([late, soon]: Load): number {
  return late + soon;
}

function weightOf(load: Load | undefined): number {
  return load ? dueOf(load) + load[2] / 1e6 : 0;
}

import type { RuleId } from '../../lib/domain/rule.ts';

interface Topic {
  /** Message key of its name. */
  readonly name: string;
  readonly rules: readonly RuleId[];
}

/** The rules as a seller would look for them. */
export const RULE_TOPICS: readonly Topic[] = [
  {
    name: 'optRulesMessages',
    rules: [
      ...(['late-reply', 'reply-language', 'needless-message'] as const),
      ...(['operator-copied', 'outside-contact'] as const),
    ],
  },
  {
    name: 'optRulesOrders',
    rules: [
      ...(['acceptance-due', 'shipment-due', 'tracking-missing'] as const),
      ...(['delay-untold', 'delivery-follow-up'] as const),
    ],
  },
  {
    name: 'optRulesInvoices',
    rules: ['missing-invoice', 'invoice-as-attachment', 'document-type'],
  },
  {
    name: 'optRulesAfterSales',
    rules: ['open-incident', 'refund-due', 'silent-after-sales'],
  },
  { name: 'optRulesStock', rules: ['out-of-stock', 'low-stock', 'no-safety-stock'] },
  { name: 'optRulesShop', rules: ['return-policy', 'seller-contact'] },
];

/** Message key of what a rule does, in a line. */
export function ruleSaysKey(rule: RuleId): string {
  const name = rule.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  return `ruleSays${name}`;
}

import type { Placeholder } from '../../lib/domain/templates/fill.ts';
import type { Template } from '../../lib/domain/templates/library.ts';
import type { Situation } from '../../lib/domain/templates/situations.ts';
import type { Words } from '../../lib/domain/words.ts';

const SITUATION_KEYS: Readonly<Record<Situation, string>> = {
  delay: 'templateDelay',
  cancelled: 'templateCancelled',
  shipped: 'templateShipped',
  'delivery-follow-up': 'templateFollowUp',
  'invoice-uploaded': 'templateInvoice',
  'return-received': 'templateReturn',
  'refund-made': 'templateRefund',
  'ask-details': 'templateDetails',
  'contact-note': 'templateContact',
};

/** What a placeholder stands for, in the seller's words. */
export const PLACEHOLDER_KEYS: Readonly<Record<Placeholder, string>> = {
  orderId: 'placeholderOrder',
  trackingNumber: 'placeholderTracking',
  carrier: 'placeholderCarrier',
  deadline: 'placeholderDeadline',
  shopName: 'placeholderShop',
  product: 'placeholderProduct',
  contactAt: 'placeholderContactAt',
  contactMeans: 'placeholderContactMeans',
  contactWith: 'placeholderContactWith',
  contactAgreed: 'placeholderContactAgreed',
};

/** A ready text's name: ours in the reader's language, the seller's own as he wrote it. */
export function templateName({ id, situation, name }: Template, words: Words): string {
  return situation ? words.t(SITUATION_KEYS[situation]) : (name ?? id);
}

import type { AnyRule } from '../rule.ts';
import { acceptanceDue } from './acceptance-due.ts';
import { delayUntold } from './delay-untold.ts';
import { deliveryFollowUp } from './delivery-follow-up.ts';
import { documentType } from './document-type.ts';
import { invoiceAsAttachment, invoiceSent } from './invoice-as-attachment.ts';
import { lateReply } from './late-reply.ts';
import { lowStock } from './low-stock.ts';
import { missingInvoice } from './missing-invoice.ts';
import { noSafetyStock } from './no-safety-stock.ts';
import { needlessMessage } from './needless-message.ts';
import { openIncident } from './open-incident.ts';
import { operatorCopied } from './operator-copied.ts';
import { outOfStock } from './out-of-stock.ts';
import { outsideContact, outsideContactSent } from './outside-contact.ts';
import { refundDue } from './refund-due.ts';
import { replyLanguage, sentLanguage } from './reply-language.ts';
import { returnPolicy } from './return-policy.ts';
import { sellerContact } from './seller-contact.ts';
import { shipmentDue } from './shipment-due.ts';
import { returnUnanswered, silentAfterSales } from './silent-after-sales.ts';
import { trackingMissing } from './tracking-missing.ts';

/** Every rule, each judged by itself. */
export const RULES: readonly AnyRule[] = [
  lateReply,
  replyLanguage,
  sentLanguage,
  operatorCopied,
  needlessMessage,
  outsideContact,
  outsideContactSent,
  invoiceAsAttachment,
  invoiceSent,
  documentType,
  missingInvoice,
  lowStock,
  outOfStock,
  noSafetyStock,
  acceptanceDue,
  shipmentDue,
  trackingMissing,
  delayUntold,
  deliveryFollowUp,
  openIncident,
  silentAfterSales,
  returnUnanswered,
  refundDue,
  sellerContact,
  returnPolicy,
];

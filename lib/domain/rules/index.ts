import type { AnyRule } from '../rule.ts';
import { documentType } from './document-type.ts';
import { invoiceAsAttachment } from './invoice-as-attachment.ts';
import { lateReply } from './late-reply.ts';
import { lowStock } from './low-stock.ts';
import { missingInvoice } from './missing-invoice.ts';
import { outOfStock } from './out-of-stock.ts';
import { replyLanguage } from './reply-language.ts';

/** Every rule, each judged by itself. */
export const RULES: readonly AnyRule[] = [
  lateReply,
  replyLanguage,
  invoiceAsAttachment,
  documentType,
  missingInvoice,
  lowStock,
  outOfStock,
];

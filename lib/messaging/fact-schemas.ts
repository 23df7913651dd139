import { z } from 'zod';
import { MOST_REPLIES } from '../domain/conversation.ts';

// Compiling schemas with `new Function` is forbidden by the extension's own content policy; this
// keeps zod from even trying, which the browser would report.
z.config({ jitless: true });

// Bounds are generous: they stop nonsense, not big shops.
export const id = z.string().min(1).max(200);
export const short = z.string().max(300);
/** Path and query on the marketplace's own host; never another origin. */
const path = z
  .string()
  .regex(/^\/(?![/\\])/)
  .max(2000);
/** `thread:ID` and the like; see `Subject`. */
export const subject = z
  .templateLiteral([z.enum(['thread', 'order', 'offer', 'return', 'shop']), ':', z.string().min(1)])
  .refine((text) => text.length <= 220);
export const moment = z.number().int().min(0).max(8.64e15);

export const pageKind = z.enum([
  'orders',
  'order',
  'order-documents',
  'inbox',
  'thread',
  'offers',
  'offer',
  'incidents',
  'returns',
  'shop-settings',
  'other',
  'signed-out',
]);

const order = z.strictObject({
  type: z.literal('order'),
  id,
  state: z
    .enum([
      'waiting-acceptance',
      'waiting-debit',
      'shipping',
      'to-collect',
      'shipped',
      'received',
      'closed',
      'incident-open',
      'refused',
      'cancelled',
      'refunded',
    ])
    .optional(),
  placedAt: moment.optional(),
  shippedAt: moment.optional(),
  shippingDeadline: moment.optional(),
  channel: short.optional(),
  customerLocale: short.optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  hasInvoice: z.boolean().optional(),
  invoiceAsked: z.boolean().optional(),
  hasTracking: z.boolean().optional(),
  openIncident: z.boolean().optional(),
  incidentSince: moment.optional(),
  acceptanceDeadline: moment.optional(),
  receivedAt: moment.optional(),
  cancelledAt: moment.optional(),
  shopWroteAt: moment.optional(),
  customerWroteAt: moment.optional(),
  conversationSeen: z.boolean().optional(),
  openReturn: z.boolean().optional(),
  returnSince: moment.optional(),
  total: z.number().min(0).optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  hasTaxId: z.boolean().optional(),
  isBusiness: z.boolean().optional(),
  path: path.optional(),
});

const reply = z.strictObject({
  askedAt: moment,
  answeredAt: moment,
  customerAskedAt: moment.optional(),
});

const thread = z.strictObject({
  type: z.literal('thread'),
  id,
  orderId: id.optional(),
  channel: short.optional(),
  customerLocale: short.optional(),
  waiting: z.boolean().optional(),
  waitingSince: moment.optional(),
  waitingSinceExact: z.boolean().optional(),
  waitingFor: z.enum(['customer', 'operator']).optional(),
  lastMessageAt: moment.optional(),
  lastFrom: z.enum(['customer', 'operator', 'shop', 'system']).optional(),
  shopToCustomerAt: moment.optional(),
  shopOnly: z.boolean().optional(),
  replies: z.array(reply).max(MOST_REPLIES).readonly().optional(),
  operatorInvolved: z.boolean().optional(),
  shopMessagesInRow: z.number().int().min(0).optional(),
  sentLanguage: short.optional(),
  sentInvoiceFile: z.boolean().optional(),
  path: path.optional(),
});

const offer = z.strictObject({
  type: z.literal('offer'),
  id,
  quantity: z.number().int().min(0).optional(),
  minQuantityAlert: z.number().int().min(0).optional(),
  category: short.optional(),
  active: z.boolean().optional(),
  path: path.optional(),
});

export const returned = z.strictObject({
  type: z.literal('return'),
  id,
  orderId: id.optional(),
  state: z
    .enum([
      'waiting-acceptance',
      'in-progress',
      'received',
      'no-reception',
      'refused',
      'closed',
      'cancelled',
    ])
    .optional(),
  createdAt: moment.optional(),
  receivedAt: moment.optional(),
  refunded: z.boolean().optional(),
  path: path.optional(),
});

const shop = z.strictObject({
  type: z.literal('shop'),
  id,
  hasPhone: z.boolean().optional(),
  hasEmail: z.boolean().optional(),
  hasRegistration: z.boolean().optional(),
  hasDispatchCountry: z.boolean().optional(),
  hasReturnPolicy: z.boolean().optional(),
  returnPolicyLanguages: z
    .string()
    .regex(/^(?:[a-z]{2}(?:,[a-z]{2})*)?$/)
    .max(100)
    .optional(),
  returnDays: z.number().int().min(0).optional(),
  warrantyYears: z.number().min(0).max(100).optional(),
  nameHasDomain: z.boolean().optional(),
  descriptionHasUrl: z.boolean().optional(),
  path: path.optional(),
});

export const factSchema = z.discriminatedUnion('type', [order, thread, offer, returned, shop]);

export const soldLine = z.strictObject({
  orderId: id,
  sku: id,
  units: z.number().int().min(1).max(1_000_000),
  placedAt: moment,
});

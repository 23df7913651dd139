import { z } from 'zod';

// Compiling schemas with `new Function` is forbidden by the extension's own content policy; this
// keeps zod from even trying, which the browser would report.
z.config({ jitless: true });

/**
 * Every message, its sender and its body. Validation runs in the background only; the content
 * script and the pages import the types. Bounds are generous: they stop nonsense, not big shops.
 */
const id = z.string().min(1).max(200);
const short = z.string().max(300);
/** Path and query on the marketplace's own host; never another origin. */
const path = z
  .string()
  .regex(/^\/(?![/\\])/)
  .max(2000);
/** `thread:ID` and the like; see `Subject`. */
const subject = z
  .templateLiteral([z.enum(['thread', 'order', 'offer', 'return', 'shop']), ':', z.string().min(1)])
  .refine((text) => text.length <= 220);
const moment = z.number().int().min(0).max(8.64e15);

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
  hasTracking: z.boolean().optional(),
  openIncident: z.boolean().optional(),
  path: path.optional(),
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
  shopOnly: z.boolean().optional(),
  path: path.optional(),
});

const offer = z.strictObject({
  type: z.literal('offer'),
  id,
  quantity: z.number().int().min(0).optional(),
  minQuantityAlert: z.number().int().min(0).optional(),
  active: z.boolean().optional(),
  path: path.optional(),
});

export const factSchema = z.discriminatedUnion('type', [order, thread, offer]);

const pageKind = z.enum([
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

const shopPart = z.string().max(200);

const pageRead = z.strictObject({
  type: z.literal('page-read'),
  /** The part of the shop key after the host: id, `~name` or `?`. The host comes from the sender. */
  shop: shopPart,
  /** The shop's own name as the page shows it; a strange one is as good as none. */
  shopName: z.string().trim().min(1).max(120).optional().catch(undefined),
  page: pageKind,
  url: z.string().max(4000),
  status: z.enum(['ok', 'partial', 'unrecognised']),
  problems: z.array(z.strictObject({ code: z.string().max(80), count: z.number().int() })).max(100),
  /** `null` in place of a fact that is broken: it takes no other with it. See `soundRead`. */
  facts: z.array(factSchema.nullable().catch(null)).max(1000),
});

/** Problem of a page some of whose facts broke the schema. */
export const INVALID_FACT = 'fact:invalid';

const draft = z.strictObject({
  type: z.literal('draft'),
  shop: shopPart,
  subject,
  text: z.string().max(20_000),
  orderId: id.optional(),
  channel: short.optional(),
  customerLocale: short.optional(),
  /** Texts of the page that are not the seller's words: product titles, names, SKUs. */
  strip: z.array(z.string().max(500)).max(50),
});

const file = z.strictObject({
  type: z.literal('file'),
  shop: shopPart,
  subject,
  name: z.string().max(500),
  target: z.enum(['message', 'order-documents']),
  orderId: id.optional(),
  typeLabel: short.optional(),
  typeIsInvoice: z.boolean().optional(),
});

/** Asks for one of the scripts that follow the content script into the sender's tab. */
const loadScript = z.strictObject({
  type: z.literal('load-script'),
  script: z.enum(['page-reading', 'in-page-ui']),
});

/** Asks, before anything is read, what a content script has to know of its marketplace. */
const hello = z.strictObject({ type: z.literal('hello') });

const signedOut = z.strictObject({ type: z.literal('signed-out') });

/** Sent by our own pages only. */
const popup = z.strictObject({ type: z.literal('popup'), limit: z.number().int().min(1).max(500) });
/** Settings changed: open tasks are judged again. */
const settingsChanged = z.strictObject({ type: z.literal('settings-changed') });
/** The seller's own wish: facts, tasks and visits are wiped. */
const forgetEverything = z.strictObject({ type: z.literal('forget-everything') });

export const contentMessage = z.discriminatedUnion('type', [
  pageRead,
  draft,
  file,
  signedOut,
  loadScript,
  hello,
]);
export const pageMessage = z.discriminatedUnion('type', [popup, settingsChanged, forgetEverything]);

export type ContentMessage = z.infer<typeof contentMessage>;
export type PageMessage = z.infer<typeof pageMessage>;
export type PageRead = z.infer<typeof pageRead>;
export type DraftMessage = z.infer<typeof draft>;
export type FileMessage = z.infer<typeof file>;

/** A page's message without its broken facts, which are counted as a problem instead. */
export function soundRead(read: PageRead): PageRead & { facts: z.infer<typeof factSchema>[] } {
  const facts = read.facts.filter((fact) => fact !== null);
  const count = read.facts.length - facts.length;
  if (count === 0) return { ...read, facts };
  const status = read.status === 'ok' ? 'partial' : read.status;
  return { ...read, status, facts, problems: [...read.problems, { code: INVALID_FACT, count }] };
}

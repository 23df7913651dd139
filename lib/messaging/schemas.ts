import { z } from 'zod';
import { MOST_PARTS, PART_LENGTH } from '../domain/file-parts.ts';
import { TEXT_LANGUAGES } from '../domain/own-texts.ts';
import { RULE_IDS } from '../domain/rule.ts';
import { MOST_LISTED } from '../domain/reading.ts';
import { MOST_LINES } from '../domain/sales.ts';
import { factSchema, id, pageKind, returned, short, soldLine, subject } from './fact-schemas.ts';

/**
 * Every message, its sender and its body. Validation runs in the background only; the content
 * script and the pages import the types. Bounds are generous: they stop nonsense, not big shops.
 */
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
  sales: z.array(soldLine.nullable().catch(null)).max(MOST_LINES).optional(),
  /** Every case that stands on a whole list of cases: see `PageReading.listed`. */
  listed: z.array(subject).max(MOST_LISTED).optional(),
});

/** Asks what is due by now of what stands on a page that was told before; tells nothing new. */
const standing = z.strictObject({
  type: z.literal('standing'),
  shop: shopPart,
  /** `null` in place of what is broken, as in `page-read`. */
  subjects: z.array(subject.nullable().catch(null)).max(1000),
  /** Those of them that are returns: they may be kept under another name. */
  returns: z.array(returned.nullable().catch(null)).max(1000).optional(),
});

/** Problem of a page some of whose facts broke the schema. */
export const INVALID_FACT = 'fact:invalid';

const recipients = z.enum(['customer', 'operator', 'both']);

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
  recipients: recipients.optional(),
  /** The conversation that an order's page shows beside it. */
  threadId: id.optional(),
});

/** The shop's own messages of one conversation: judged, fingerprinted and forgotten. */
const sent = z.strictObject({
  type: z.literal('sent'),
  shop: shopPart,
  threadId: id,
  orderId: id.optional(),
  channel: short.optional(),
  customerLocale: short.optional(),
  strip: z.array(z.string().max(500)).max(50),
  messages: z
    .array(
      z.strictObject({
        at: z.number().int().min(0).max(8.64e15),
        text: z.string().max(4000),
        files: z.array(z.string().max(300)).max(20),
        to: recipients.optional(),
      }),
    )
    .max(20),
});

/** Asks for ready texts for what is about to be answered. */
const templates = z.strictObject({
  type: z.literal('templates'),
  shop: shopPart,
  subject,
  orderId: id.optional(),
  channel: short.optional(),
  customerLocale: short.optional(),
});

/** Asks how everything stands that is asked of the order or thread that is open. */
const checklist = z.strictObject({
  type: z.literal('checklist'),
  shop: shopPart,
  subject,
  orderId: id.optional(),
});

/** Asks what the marketplace demands of the shop's page, and how it stands. */
const shopChecklist = z.strictObject({ type: z.literal('shop-checklist'), shop: shopPart });

/** The seller says that a task is dealt with, or takes that back. */
const decide = z.strictObject({
  type: z.literal('decide'),
  shop: shopPart,
  subject,
  rule: z.enum(RULE_IDS),
  isDone: z.boolean(),
});

/** The seller opened, closed or moved the panel. */
const panelPlace = z.strictObject({
  type: z.literal('panel-place'),
  isOpen: z.boolean(),
  side: z.enum(['left', 'right']),
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
  /** What looking into it said, where it was looked into; see `file-part`. */
  seen: z
    .strictObject({ isInvoice: z.boolean().optional(), by: z.enum(['content', 'name']) })
    .optional(),
});

/** A piece of a chosen file, on its way to be looked into and forgotten. */
const filePart = z.strictObject({
  type: z.literal('file-part'),
  look: z.uuid(),
  name: z.string().max(500),
  index: z
    .number()
    .int()
    .min(0)
    .max(MOST_PARTS - 1),
  parts: z.number().int().min(1).max(MOST_PARTS),
  data: z.string().max(PART_LENGTH),
});

/** Asks for one of the scripts that follow the content script into the sender's tab. */
const loadScript = z.strictObject({
  type: z.literal('load-script'),
  script: z.enum(['page-reading', 'in-page-ui']),
});

/** Asks, before anything is read, what a content script has to know of its marketplace. */
const hello = z.strictObject({
  type: z.literal('hello'),
  /** The chosen language whose texts the page has already: they are not sent again. */
  has: z.enum(TEXT_LANGUAGES).optional(),
});

const signedOut = z.strictObject({ type: z.literal('signed-out') });

export const contentMessage = z.discriminatedUnion('type', [
  pageRead,
  standing,
  draft,
  sent,
  templates,
  checklist,
  shopChecklist,
  decide,
  panelPlace,
  file,
  filePart,
  signedOut,
  loadScript,
  hello,
]);
export type ContentMessage = z.infer<typeof contentMessage>;
export type PageRead = z.infer<typeof pageRead>;
export type SentMessages = z.infer<typeof sent>;

export type SoundRead = Omit<PageRead, 'facts' | 'sales'> & {
  facts: z.infer<typeof factSchema>[];
  sales?: z.infer<typeof soldLine>[];
};

/** A page's message without its broken facts, which are counted as a problem instead. */
export function soundRead({ sales: told, ...rest }: PageRead): SoundRead {
  const sales = told?.filter((line) => line !== null);
  const read = { ...rest, ...(sales && { sales }) };
  const facts = read.facts.filter((fact) => fact !== null);
  const count = read.facts.length - facts.length;
  if (count === 0) return { ...read, facts };
  const status = read.status === 'ok' ? 'partial' : read.status;
  return { ...read, status, facts, problems: [...read.problems, { code: INVALID_FACT, count }] };
}

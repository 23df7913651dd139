import type { Sale } from '../domain/channel-language.ts';
import { expectedLanguages } from '../domain/channel-language.ts';
import type { ContactMeans, DraftFact, Recipients, ThreadFact } from '../domain/facts.ts';
import { judge } from '../domain/plan.ts';
import type { RuleSettings } from '../domain/rule.ts';
import { replyLanguage } from '../domain/rules/reply-language.ts';
import { READY_TEXTS } from '../domain/templates/texts/index.ts';
import type { PageAnswer } from '../domain/views.ts';
import type { Around, Place } from './around-subject.ts';
import { factsAround } from './around-subject.ts';
import type { Deps } from './deps.ts';
import { NEARLY_EQUAL } from './draft-wording.ts';
import { saleIn } from './judge-draft.ts';
import { resolveShop } from './known-shops.ts';
import { pageAnswer } from './observe-page.ts';
import { KEPT_MS, plannerFor } from './plan-tasks.ts';
import { isUnknownShop } from './shop.ts';

/** A message of the shop's own that stands on the page. It is judged and forgotten. */
export interface SentMessage {
  /** Epoch ms. */
  readonly at: number;
  readonly text: string;
  /** Names of its attachments. */
  readonly files: readonly string[];
  /** Absent where the page does not say; most go to the customer. */
  readonly to?: Recipients;
}

export interface Sent extends Sale, Omit<Place, 'subject'> {
  readonly threadId: string;
  readonly orderId?: string;
  /** Oldest first. */
  readonly messages: readonly SentMessage[];
  /** Texts of the page that are not the seller's words. */
  readonly strip: readonly string[];
}

type Verdicts = Pick<
  ThreadFact,
  'sentLanguage' | 'sentInvoiceFile' | 'outsideContact' | 'outsideContactAt'
>;

/** Most messages whose language is asked for; the last that can be told decides. */
const MOST_DETECTIONS = 5;

/** What already went out in a thread: kept as verdicts and fingerprints, told as its tasks. */
export async function judgeSent(asked: Sent, deps: Deps): Promise<PageAnswer> {
  const shop = await resolveShop(asked.shop, deps.store);
  const sent = { ...asked, shop };
  const subject = `thread:${sent.threadId}` as const;
  const now = deps.clock();
  const [settings, around] = await Promise.all([
    deps.settings.rules(shop),
    factsAround({ ...sent, subject }, deps.store),
  ]);
  await remember(sent, now, deps);
  const fact: ThreadFact = {
    type: 'thread',
    id: sent.threadId,
    ...(sent.orderId !== undefined && { orderId: sent.orderId }),
    ...(await sentLanguage(sent, around, settings, deps)),
    ...(await sentInvoice(sent, around, deps)),
    ...outsideContact(sent, deps),
  };
  const planner = plannerFor(settings, now, deps.version);
  const observed = await deps.store.observe(
    { shop, page: 'thread', source: 'page', at: now, facts: [fact] },
    planner,
  );
  return pageAnswer(observed, now, settings.clock.zone, deps);
}

function toCustomer({ messages }: Sent): readonly SentMessage[] {
  return messages.filter(({ to }) => to !== 'operator');
}

async function remember(sent: Sent, now: number, deps: Deps): Promise<void> {
  if (isUnknownShop(sent.shop)) return;
  const { wording } = deps;
  const thread = `thread:${sent.threadId}` as const;
  const texts = toCustomer(sent).flatMap(({ text, at }) => {
    const print = wording.fingerprint(deps.clean(text, sent.strip));
    return print === undefined || at < now - KEPT_MS
      ? []
      : [{ print, thread, at: Math.min(at, now) }];
  });
  if (texts.length === 0) return;
  const isSame = (a: string, b: string) => wording.similarity(a, b) >= NEARLY_EQUAL;
  await deps.store.rememberSent(sent.shop, texts, isSame);
}

/** By the last message whose language can be told: an earlier slip was put right by it. */
async function sentLanguage(
  sent: Sent,
  around: Around,
  settings: RuleSettings,
  deps: Deps,
): Promise<Verdicts> {
  const expected = expectedLanguages(saleIn(sent, around), settings.market, settings);
  if (expected.length === 0) return {};
  for (const { text } of toCustomer(sent).slice(-MOST_DETECTIONS).toReversed()) {
    const detected = await deps.detector.detect(deps.clean(text, sent.strip), expected);
    if (detected.language === undefined) continue;
    const draft: DraftFact = { type: 'draft', subject: 'shop:?', expected, ...detected };
    return { sentLanguage: isWrong(draft, settings) ? detected.language : '' };
  }
  return {};
}

/** A regional language is told while typing; once sent it is the seller's choice. */
function isWrong(draft: DraftFact, settings: RuleSettings): boolean {
  // What is seen is kept as it is, also while nobody wants to be told.
  const [judgement] = judge({ draft }, { now: 0 }, { ...settings, off: [] }, [replyLanguage]);
  const verdict = judgement?.verdict;
  return verdict?.status === 'judged' && verdict.findings.some(({ state }) => state === 'soon');
}

async function sentInvoice(sent: Sent, { order }: Around, deps: Deps): Promise<Verdicts> {
  if (order?.hasInvoice === undefined) return {};
  if (order.hasInvoice) return { sentInvoiceFile: false };
  const names = toCustomer(sent).flatMap(({ files }) => files);
  const seen = await Promise.all(names.map((name) => deps.eye.look({ name })));
  return { sentInvoiceFile: seen.some(({ isInvoice }) => isInvoice === true) };
}

/** What was written to the operator after a contact is the record of it. */
function outsideContact({ messages }: Sent, deps: Deps): Verdicts {
  let open: { readonly means: readonly ContactMeans[]; readonly at: number } | undefined;
  for (const { text, at, to } of messages) {
    if (to === 'operator' || to === 'both' || isContactNote(text)) {
      open = undefined;
      continue;
    }
    const means = deps.wording.outsideContact(text);
    if (means.length > 0) open = { means, at };
  }
  if (!open) return { outsideContact: '' };
  return { outsideContact: open.means.join(','), outsideContactAt: open.at };
}

/** The ready text that records a contact, in any language, by its first sentence. */
function isContactNote(text: string): boolean {
  return Object.values(READY_TEXTS).some((texts) => {
    const pieces = texts['contact-note'].split(/\{[^{}]*\}|\n|,/u).map((piece) => piece.trim());
    const longest = pieces.reduce((a, b) => (b.length > a.length ? b : a), '');
    return longest.length >= 20 && text.includes(longest);
  });
}

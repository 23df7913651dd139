import { expectedLanguages } from '../domain/channel-language.ts';
import type { Sale } from '../domain/channel-language.ts';
import type { DraftFact, Recipients } from '../domain/facts.ts';
import { judge } from '../domain/plan.ts';
import type { RuleSettings } from '../domain/rule.ts';
import { RULES } from '../domain/rules/index.ts';
import type { Notice } from '../domain/views.ts';
import type { Around, Place } from './around-subject.ts';
import { factsAround } from './around-subject.ts';
import type { Deps } from './deps.ts';
import { draftWording } from './draft-wording.ts';
import { resolveShop } from './known-shops.ts';
import { noticesOf } from './notices.ts';
import { ownWords } from './own-words.ts';
import { withWrongPart } from './wrong-part.ts';

/** A reply being typed. The text is judged and forgotten: at most the beginning of
 * a wrong part goes back to where it was typed, and nothing of it is stored. */
export interface Draft extends Sale, Place {
  readonly orderId?: string;
  readonly text: string;
  /** Texts of the page within the draft that are not the seller's words. */
  readonly strip: readonly string[];
  /** Whom it goes to, as chosen beside the box. */
  readonly recipients?: Recipients;
}

/** Rules about the thread or order alone have their own places: their marks, not the box. */
const DRAFT_RULES = RULES.filter((rule) => rule.needs.includes('draft'));

/** Notices for a draft: what is not known of it, its thread or its order raises none. */
export async function judgeDraft(asked: Draft, deps: Deps): Promise<readonly Notice[]> {
  const draft = { ...asked, shop: await resolveShop(asked.shop, deps.store) };
  const [settings, around] = await Promise.all([
    deps.settings.rules(draft.shop),
    factsAround(draft, deps.store),
  ]);
  const { thread, order } = around;
  const subject = thread ? (`thread:${thread.id}` as const) : draft.subject;
  const orderId = draft.orderId ?? thread?.orderId ?? order?.id;
  const fact: DraftFact = {
    type: 'draft',
    subject: draft.subject,
    ...(draft.recipients && { recipients: draft.recipients }),
    ...(await draftWording({ ...draft, subject, orderId }, deps)),
    ...(await languageOf(draft, around, settings, deps)),
  };
  const facts = { draft: fact, ...around };
  const notices = noticesOf(judge(facts, { now: deps.clock() }, settings, DRAFT_RULES));
  return withWrongPart(notices, draft, deps);
}

/** Not judged where the channel's language is not known, nor what only the operator reads. */
async function languageOf(
  draft: Draft,
  around: Around,
  settings: RuleSettings,
  deps: Deps,
): Promise<Pick<DraftFact, 'expected' | 'language' | 'matches'>> {
  if (draft.recipients === 'operator') return {};
  const expected = expectedLanguages(saleIn(draft, around), settings.market, settings);
  if (expected.length === 0) return {};
  const text = await ownWords(draft, expected, deps);
  return { expected, ...(await deps.detector.detect(text, expected)) };
}

/** What the page says now, else what other pages said of the thread, else of its order. */
export function saleIn(said: Sale, { thread, order }: Around): Sale {
  return {
    channel: said.channel ?? thread?.channel ?? order?.channel,
    customerLocale: said.customerLocale ?? thread?.customerLocale ?? order?.customerLocale,
    country: said.country ?? order?.country,
    orderId: said.orderId ?? thread?.orderId ?? order?.id,
  };
}

import { expectedLanguages } from '../domain/channel-language.ts';
import type { Sale } from '../domain/channel-language.ts';
import type { DraftFact, OrderFact, ShopKey, Subject, ThreadFact } from '../domain/facts.ts';
import { judge } from '../domain/plan.ts';
import type { Notice } from '../domain/views.ts';
import type { Deps } from './deps.ts';
import { resolveShop } from './known-shops.ts';
import { noticesOf } from './notices.ts';

/** A reply being typed. The text is judged and forgotten: it is neither stored nor answered. */
export interface Draft extends Sale {
  readonly shop: ShopKey;
  readonly subject: Subject;
  readonly text: string;
  readonly orderId?: string;
  /** Texts of the page within the draft that are not the seller's words. */
  readonly strip: readonly string[];
}

/** Notices for a draft; none where the channel's language is not known or the text is too short. */
export async function judgeDraft(draft: Draft, deps: Deps): Promise<readonly Notice[]> {
  const shop = await resolveShop(draft.shop, deps.store);
  const settings = await deps.settings.rules(shop);
  const sale = await saleOf({ ...draft, shop }, deps);
  const expected = expectedLanguages(sale, settings.market, settings);
  if (expected.length === 0) return [];
  const text = draft.strip.length > 0 ? deps.clean(draft.text, draft.strip) : draft.text;
  const fact: DraftFact = {
    type: 'draft',
    subject: draft.subject,
    expected,
    ...(await deps.detector.detect(text, expected)),
  };
  return noticesOf(judge({ draft: fact }, { now: deps.clock() }, settings));
}

/** What the page says now, else what other pages said of the thread, else of its order. */
async function saleOf(draft: Draft, { store }: Deps): Promise<Sale> {
  const own = (await store.facts(draft.shop, [draft.subject])).get(draft.subject);
  const thread: Partial<ThreadFact> = own?.type === 'thread' ? own : {};
  const order = own?.type === 'order' ? own : await orderOf(draft, thread, store);
  return {
    channel: draft.channel ?? thread.channel ?? order?.channel,
    customerLocale: draft.customerLocale ?? thread.customerLocale ?? order?.customerLocale,
    country: draft.country ?? order?.country,
  };
}

async function orderOf(
  draft: Draft,
  thread: Partial<ThreadFact>,
  store: Deps['store'],
): Promise<OrderFact | undefined> {
  const id = draft.orderId ?? thread.orderId;
  if (id === undefined) return undefined;
  const found = (await store.facts(draft.shop, [`order:${id}`])).get(`order:${id}`);
  return found?.type === 'order' ? found : undefined;
}

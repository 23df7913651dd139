import type { ShopKey, StoredFact } from '../../domain/facts.ts';
import { subjectOf } from '../../domain/facts.ts';
import type { PageKind } from '../../domain/reading.ts';
import type { ToldMarket } from '../../domain/told-market.ts';
import { placeholderOf } from '../known-shops.ts';
import { underKeptNames } from '../kept-returns.ts';
import { underOwnId } from '../own-shop.ts';
import { plannerFor } from '../plan-tasks.ts';
import type { Visit } from '../ports.ts';
import { endCases } from '../settled-cases.ts';
import { hostOf } from '../shop.ts';
import { withoutUnsureTracking } from '../told-tracking.ts';
import type { ApiAnswer, ApiQuery, FiguresOfDay, SyncList, SyncRow } from '../sync-ports.ts';
import { DOCUMENTS_AT_ONCE, MANY_OFFERS } from './intervals.ts';
import { isLacking } from './left-out.ts';
import { SWEEP } from './next-step.ts';
import { afterChain, afterPage, sweeping } from './row-steps.ts';
import type { CallTimes } from './row-steps.ts';
import { meetTold } from './shop-of-key.ts';
import type { StoringDeps } from './sync-deps.ts';
import { isWhole, whatFollows } from './what-follows.ts';

/** The page of the back office that shows the same; lists without one leave no visit. */
const PAGE_OF: Partial<Readonly<Record<SyncList, PageKind>>> = {
  orders: 'orders',
  threads: 'inbox',
  incidents: 'incidents',
  returns: 'returns',
  offers: 'offers',
  'offer-changes': 'offers',
};

export interface AskedPage {
  /** The list's row as it was when the page was asked for. */
  readonly row: SyncRow;
  readonly query: ApiQuery;
  readonly answer: ApiAnswer;
  readonly times: CallTimes;
  readonly origin: string;
  readonly told: ToldMarket | undefined;
}

/**
 * Stores what a page said, as a page of the back office is stored, together with where its list now
 * stands: one transaction, so that whatever is cut short is asked again, and nothing else.
 * @param shop the shop that the answer is about, known by its id
 */
export async function storePage(
  page: AskedPage,
  shop: ShopKey,
  deps: StoringDeps,
): Promise<SyncRow> {
  const { row, query, answer, times } = page;
  const { store, clock } = deps;
  const sure = withoutUnsureTracking(answer.facts, page.told);
  const told = underOwnId(sure.map(endCases), shop);
  await adopt(told, answer, shop, deps);
  const { facts } = await underKeptNames(told, shop, store);
  const settings = await deps.settings.rules(shop);
  const ready = nextRow({ ...page, row: { ...row, shop } }, deps.isHurried);
  const derived = await whatFollows(query.list, facts, ready, shop, store);
  const now = clock();
  await store.observe(
    {
      shop,
      page: PAGE_OF[query.list] ?? 'other',
      source: 'api',
      // What a page tells between the asking and the answer is the newer word.
      at: times.sentAt,
      facts,
      derived,
      sales: answer.sales,
      sync: {
        rows: row.shop === shop ? [ready] : [ready, { ...ready, shop: row.shop, tells: shop }],
        enqueue: await documentsWanted(page, shop, deps),
        dequeue: query.list === 'documents' ? query.ids : [],
        figures: figuresOf(page, shop),
        market: answer.market,
        visit: visitOf(page, ready, shop),
      },
    },
    plannerFor(settings, now, deps.version),
  );
  return ready;
}

/** What pages have told while the shop was not known, or known by its name only, becomes its own. */
async function adopt(
  facts: readonly StoredFact[],
  answer: ApiAnswer,
  shop: ShopKey,
  deps: StoringDeps,
): Promise<void> {
  await meetTold(shop, answer, facts, deps);
  await deps.store.adopt(placeholderOf(shop), shop, facts.map(subjectOf));
}

function nextRow({ row, query, answer, times }: AskedPage, isHurried = false): SyncRow {
  const isBig = query.list === 'offers' && (answer.total ?? row.total ?? 0) > MANY_OFFERS;
  const read = afterPage(row, answer, times, query.since, isBig && !isHurried);
  if (query.list === 'documents') return afterBatch(read, row, query.ids ?? [], times);
  if (answer.next) return read;
  return query.list === 'offers' && isWhole(read)
    ? sweeping(read, '')
    : afterChain(read, times.cameAt, query.since);
}

/** A batch is no chain: its row keeps what the hour's others left; one that shrank grows again. */
function afterBatch(
  { batch: _old, ...read }: SyncRow,
  { startedAt, skipped = 0, batch = DOCUMENTS_AT_ONCE }: SyncRow,
  ids: readonly string[],
  { sentAt, cameAt }: CallTimes,
): SyncRow {
  const grown = 2 * Math.min(batch, Math.max(ids.length, 1));
  return {
    ...read,
    skipped: skipped + (read.skipped ?? 0),
    ...(batch < DOCUMENTS_AT_ONCE && grown < DOCUMENTS_AT_ONCE && { batch: grown }),
    startedAt: startedAt ?? sentAt,
    doneAt: cameAt,
  };
}

/** Orders that have their invoice keep it: only of others is it asked whether they have it now. */
async function documentsWanted(
  { answer: { askDocuments = [] }, told }: AskedPage,
  shop: ShopKey,
  { store }: StoringDeps,
): Promise<readonly string[]> {
  if (askDocuments.length === 0) return [];
  if (told?.invoices === 'accounting-document') return [];
  const held = await store.facts(
    shop,
    askDocuments.map((id) => `order:${id}` as const),
  );
  return askDocuments.filter((id) => {
    const fact = held.get(`order:${id}`);
    return !(fact?.type === 'order' && fact.hasInvoice === true);
  });
}

function figuresOf({ answer, times }: AskedPage, shop: ShopKey): FiguresOfDay | undefined {
  const { figures, serverAt = times.sentAt } = answer;
  return figures && { shop, day: new Date(serverAt).toISOString().slice(0, 10), figures };
}

function visitOf(
  { query, times, origin }: AskedPage,
  ready: SyncRow,
  shop: ShopKey,
): Visit | undefined {
  const page = PAGE_OF[query.list];
  const hasEnded = ready.cursor === undefined || ready.cursor[SWEEP] !== undefined;
  if (!page || !hasEnded) return undefined;
  const { skipped = 0, unread = 0, gap } = ready;
  return {
    shop,
    host: hostOf(shop),
    page,
    at: times.sentAt,
    readAt: times.sentAt,
    status: isLacking(ready) ? 'partial' : 'ok',
    problems: [
      ...(skipped > 0 ? [{ code: 'api:record', count: skipped }] : []),
      ...(unread > 0 || gap ? [{ code: 'api:page', count: Math.max(unread, 1) }] : []),
    ],
    url: `${origin}/`,
    by: 'api',
  };
}

import type { ShopKey, StoredFact, Subject } from '../domain/facts.ts';
import { subjectOf } from '../domain/facts.ts';
import type { PageKind, PageReading, Problem, ReadingStatus } from '../domain/reading.ts';
import type { SoldLine } from '../domain/sales.ts';
import type { PageAnswer } from '../domain/views.ts';
import type { Deps } from './deps.ts';
import { deriveFacts } from './derive-facts.ts';
import { freshFacts } from './fresh-facts.ts';
import type { ToldShop } from './known-shops.ts';
import { meetShop, placeholderOf, shopNames } from './known-shops.ts';
import { underKeptNames } from './kept-returns.ts';
import { underOwnId, underToldNames } from './own-shop.ts';
import { plannerFor } from './plan-tasks.ts';
import type { Observed, Visit } from './ports.ts';
import { endCases, keepOpenReturns } from './settled-cases.ts';
import { missingCases } from './missing-cases.ts';
import { settledInvoices } from './settled-invoices.ts';
import { hostOf, isUnknownShop, shopKey, UNKNOWN_SHOP } from './shop.ts';
import { viewTasks } from './task-views.ts';

/** What a content script tells of one page; the shop's host is the sender's, never the message's. */
export interface PageRead extends ToldShop {
  readonly page: PageKind;
  readonly url: string;
  readonly status: ReadingStatus;
  readonly problems: readonly Problem[];
  readonly facts: readonly StoredFact[];
  /** What the orders on it took of the shop's offers. */
  readonly sales?: readonly SoldLine[];
  readonly listed?: PageReading['listed'];
}

/**
 * Stores what a page said, judges it, and answers with the tasks of its subjects. A page that was
 * not recognised says nothing: no fact is taken from it and no task is closed.
 */
export async function observePage(read: PageRead, deps: Deps): Promise<PageAnswer> {
  const now = deps.clock();
  const shown = read.status === 'unrecognised' ? [] : read.facts.map(endCases);
  const shop = await meetShop(read, shown, deps);
  const { facts: told, names: kept } = await underKeptNames(shown, shop, deps.store);
  const derived = await keepOpenReturns(deriveFacts(told), told, shop, deps.store);
  const fresh = await freshFacts(derived, shop, deps.store);
  const facts = underOwnId(told, shop);
  await adoptPlaceholder({ ...read, shop, facts: [...facts, ...derived] }, deps);
  const listed = read.listed?.map((subject) => kept.get(subject) ?? subject);
  const follows = await whatFollows({ ...read, facts, listed }, shop, now, deps);
  // A SKU is the shop's own word: without the shop nobody knows whose offer it is.
  const sales = isUnknownShop(shop) || facts.length === 0 ? [] : read.sales;
  // Read last: settings changed before this hold here, and those changed after it judge what is stored.
  const settings = await deps.settings.rules(shop);
  const planner = plannerFor(settings, now, deps.version);
  const observed = await deps.store.observe(
    {
      shop,
      page: read.page,
      source: 'page',
      at: now,
      facts,
      derived: [...fresh, ...follows],
      sales,
    },
    planner,
  );
  await deps.store.recordVisit(visitOf({ ...read, shop }, now));
  // Only a page about the shop itself has tasks that bear its name.
  const names = facts.some(({ type }) => type === 'shop') ? await shopNames(deps.store) : undefined;
  const answer = pageAnswer(observed, now, settings.clock.zone, deps, names);
  return underToldNames(answer, shown, shop, kept);
}

/** What a page says beyond its own subjects in the light of what is known already. */
async function whatFollows(
  read: PageRead,
  shop: ShopKey,
  now: number,
  { store }: Deps,
): Promise<readonly StoredFact[]> {
  const { page, facts, status } = read;
  const listed = status === 'ok' ? read.listed : undefined;
  return [
    ...(await settledInvoices({ page, facts }, shop, store)),
    ...(await missingCases({ page, listed }, shop, now, store)),
  ];
}

/** The marketplace asked for a sign-in: what is known stands, but nothing new can be. */
export async function observeSignedOut(host: string, url: string, deps: Deps): Promise<null> {
  const read = { shop: shopKey(host, UNKNOWN_SHOP), url, problems: [], facts: [] };
  await deps.store.recordVisit(
    visitOf({ ...read, page: 'signed-out', status: 'ok' }, deps.clock()),
  );
  return null;
}

const UNKNOWN_SUBJECT: Subject = `shop:${UNKNOWN_SHOP}`;

/** A page that could not be read says nothing about what an earlier look at it, shop unknown, said. */
async function adoptPlaceholder(read: PageRead, { store }: Deps): Promise<void> {
  const { shop, facts, page, status } = read;
  if (isUnknownShop(shop) || status === 'unrecognised') return;
  // The shop itself was called unknown there.
  const unknown = facts.some(({ type }) => type === 'shop') ? [UNKNOWN_SUBJECT] : [];
  const subjects = [...facts.map(subjectOf), ...unknown];
  await store.adopt(placeholderOf(shop), shop, subjects, page);
}

function visitOf(read: PageRead, at: number): Visit {
  const isReadable = read.status !== 'unrecognised' && read.page !== 'signed-out';
  return {
    shop: read.shop,
    host: hostOf(read.shop),
    page: read.page,
    at,
    ...(isReadable && { readAt: at }),
    status: read.status,
    problems: read.problems,
    url: withoutQuery(read.url),
  };
}

/** The query may hold what the seller searched for: a name, an address. */
function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/s, '');
}

/** @param zone IANA zone in which the shop's moments are shown */
export function pageAnswer(
  observed: Observed,
  now: number,
  zone: string,
  deps: Deps,
  names?: ReadonlyMap<ShopKey, string>,
): PageAnswer {
  return {
    now,
    zone,
    tasks: viewTasks(observed.tasks, observed.facts, now, deps.links, names),
    unknown: [...observed.unknown].map(([rule, count]) => ({ rule, count })),
  };
}

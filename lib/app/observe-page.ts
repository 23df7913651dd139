import type { StoredFact } from '../domain/facts.ts';
import { subjectOf } from '../domain/facts.ts';
import type { PageKind, Problem, ReadingStatus } from '../domain/reading.ts';
import type { PageAnswer } from '../domain/views.ts';
import type { Deps } from './deps.ts';
import type { ToldShop } from './known-shops.ts';
import { meetShop, placeholderOf } from './known-shops.ts';
import { plannerFor } from './plan-tasks.ts';
import type { Observed, Visit } from './ports.ts';
import { hostOf, isUnknownShop, shopKey, UNKNOWN_SHOP } from './shop.ts';
import { viewTasks } from './task-views.ts';

/** What a content script tells of one page; the shop's host is the sender's, never the message's. */
export interface PageRead extends ToldShop {
  readonly page: PageKind;
  readonly url: string;
  readonly status: ReadingStatus;
  readonly problems: readonly Problem[];
  readonly facts: readonly StoredFact[];
}

/**
 * Stores what a page said, judges it, and answers with the tasks of its subjects. A page that was
 * not recognised says nothing: no fact is taken from it and no task is closed.
 */
export async function observePage(read: PageRead, deps: Deps): Promise<PageAnswer> {
  const now = deps.clock();
  const facts = read.status === 'unrecognised' ? [] : read.facts;
  const shop = await meetShop(read, facts, deps);
  await adoptPlaceholder({ ...read, shop, facts }, deps);
  const settings = await deps.settings.rules(shop);
  const planner = plannerFor(settings, now, deps.version);
  const observed = await deps.store.observe(
    { shop, page: read.page, source: 'page', at: now, facts },
    planner,
  );
  await deps.store.recordVisit(visitOf({ ...read, shop }, now));
  return answer(observed, now, settings.clock.zone, deps);
}

/** The marketplace asked for a sign-in: what is known stands, but nothing new can be. */
export async function observeSignedOut(host: string, url: string, deps: Deps): Promise<null> {
  const read = { shop: shopKey(host, UNKNOWN_SHOP), url, problems: [], facts: [] };
  await deps.store.recordVisit(
    visitOf({ ...read, page: 'signed-out', status: 'ok' }, deps.clock()),
  );
  return null;
}

/** A page that could not be read says nothing about what an earlier look at it, shop unknown, said. */
async function adoptPlaceholder(read: PageRead, { store }: Deps): Promise<void> {
  const { shop, facts, page, status } = read;
  if (isUnknownShop(shop) || status === 'unrecognised') return;
  await store.adopt(placeholderOf(shop), shop, facts.map(subjectOf), page);
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

function answer(observed: Observed, now: number, zone: string, deps: Deps): PageAnswer {
  return {
    now,
    zone,
    tasks: viewTasks(observed.tasks, observed.facts, now, deps.links),
    unknown: [...observed.unknown].map(([rule, count]) => ({ rule, count })),
  };
}

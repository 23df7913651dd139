// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { observePage } from '../../lib/app/observe-page.ts';
import { shopKey } from '../../lib/app/shop.ts';
import { standingTasks } from '../../lib/app/standing-tasks.ts';
import type { StoredFact } from '../../lib/domain/facts.ts';
import type { PageKind } from '../../lib/domain/reading.ts';
import { HOST, pageRead, world, type World } from '../app/world.ts';
import { orders, ORDERS } from './pages.ts';
import { marks, NOW, one, openTab, settle, usesTab, type Tab } from './tab.ts';

usesTab();

const HOUR = 3_600_000;
let shop = shopKey(HOST, '?');

interface Case {
  readonly fixture: string;
  readonly path: string;
  /** The page in the other tab, and what it tells of a subject there instead. */
  readonly page: PageKind;
  readonly newer: (fact: StoredFact) => StoredFact;
}

const answered = (fact: StoredFact) =>
  ({
    ...fact,
    ...{ lastFrom: 'shop', lastMessageAt: NOW, waiting: false, waitingSince: undefined },
    ...{ shopOnly: false, shopMessagesInRow: 1 },
  }) as StoredFact;

const CASES: Readonly<Record<string, Case>> = {
  'an inbox, whose thread was answered': {
    fixture: 'inbox/table-es',
    path: '/inbox/shop/threads/all?limit=50',
    page: 'thread',
    newer: answered,
  },
  'offers, one of which was sold out': {
    fixture: 'offers/min-alert-es',
    path: '/mmp/shop/offers',
    page: 'offer',
    newer: (fact) => ({ ...fact, quantity: 0 }) as StoredFact,
  },
  'incidents, beside which another was opened': {
    fixture: 'incidents/react-table-es',
    path: '/mmp/shop/incident?limit=50',
    page: 'order',
    newer: () => ({
      ...{ type: 'order', id: '99999999-A', openIncident: true },
      incidentSince: NOW - 48 * HOUR,
    }),
  },
  'a conversation, which was answered': {
    fixture: 'thread/articles-es',
    path: '/inbox/shop/threads/6f0c2d10-7a3e-4b57-9c1a-0d8a3b7e1f20',
    page: 'thread',
    newer: answered,
  },
  'a conversation that tells distances, which was answered': {
    fixture: 'thread/relative-only-fr',
    path: '/inbox/shop/threads/3f2a0213-11aa-4bcd-9e00-5a5a5a5a0213',
    page: 'thread',
    newer: answered,
  },
};

/** A tab that speaks to the real use cases. */
async function tabWith(path: string, html: string, base: World): Promise<Tab> {
  return openTab(path, html, (it) => {
    it.instead['page-read'] = (message) => {
      base.now = Date.now();
      shop = shopKey(HOST, message.shop);
      const facts = message.facts.filter((fact) => fact !== null);
      const { page, status, listed } = message;
      return observePage(pageRead(facts, { shop, page, status, listed }), base);
    };
    it.instead.standing = ({ shop: told, subjects }) => {
      base.now = Date.now();
      const asked = subjects.filter((subject) => subject !== null);
      return standingTasks({ shop: shopKey(HOST, told), subjects: asked }, base);
    };
  });
}

function bodyOf(fixture: string): string {
  const html = readFileSync(`tests/fixtures/pages/${fixture}/page.html`, 'utf8');
  return new DOMParser().parseFromString(html, 'text/html').body.innerHTML;
}

/** The tab is left for a while, and comes back to the front. */
async function comeBack(): Promise<void> {
  const hide = (hidden: boolean) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
    document.dispatchEvent(new Event('visibilitychange'));
  };
  hide(true);
  await settle(3 * HOUR);
  hide(false);
  await settle();
}
afterEach(() => Reflect.deleteProperty(document, 'hidden'));

const kept = async (base: World) => {
  const due = await base.store.dueTasks(base.now, 99);
  const visits = await base.store.visits();
  return { due: due.map(({ key, seenAt }) => `${key} ${String(seenAt)}`).sort(), visits };
};

it.each(Object.entries(CASES))('an old tab of %s undoes nothing', async (_, one) => {
  const base = world();
  const tab = await tabWith(one.path, bodyOf(one.fixture), base);
  const [first] = tab.background.all('page-read').flatMap(({ facts }) => facts);
  if (!first) throw new Error('nothing was read');
  const newer = one.newer(first);
  await observePage(pageRead([newer], { shop, page: one.page }), base);
  const before = await kept(base);
  expect(before.visits).not.toEqual([]);

  const told = tab.background.told().length;
  await comeBack();
  tab.tellAgain();
  await settle();
  expect(tab.background.asked().length).toBeGreaterThan(0);
  expect(tab.background.told()).toHaveLength(told);
  expect(await kept(base)).toEqual(before);
  const subject = `${first.type}:${first.id}`;
  const due = before.due.filter((key) => key.includes(subject)).length;
  expect(marks().filter((mark) => mark.startsWith(subject))).toHaveLength(due);
});

it('tells of an old list only the row that changed since, and not that no others are there', async () => {
  const { path, fixture } = CASES['incidents, beside which another was opened']!;
  const base = world();
  const tab = await tabWith(path, bodyOf(fixture), base);
  const open = { type: 'order', id: '99999999-A', openIncident: true } as const;
  await observePage(
    pageRead([{ ...open, incidentSince: NOW - 48 * HOUR }], { shop, page: 'order' }),
    base,
  );
  const row = one('tbody tr');
  const moment = row.querySelector('time');
  moment?.setAttribute('datetime', '2026-11-17T09:00:00Z');
  moment?.replaceChildren('17 nov 2026, 10:00');
  await comeBack();
  const [, ...later] = tab.background.all('page-read');
  expect(later.map(({ facts }) => facts.length)).toEqual([1]);
  expect(later.every(({ listed }) => listed === undefined)).toBe(true);
  expect((await kept(base)).due.join()).toContain('99999999-A');
});

it('fills an emptied store with nothing, and shows nothing of it any more', async () => {
  const base = world();
  const { fixture, path } = CASES['an inbox, whose thread was answered']!;
  const tab = await tabWith(path, bodyOf(fixture), base);
  expect(marks()).not.toEqual([]);
  await base.store.clear();
  tab.tellForgotten();
  await settle();
  expect(marks()).toEqual([]);
  expect(await base.store.shops()).toEqual([]);
  expect(tab.background.all('hello')).toHaveLength(1);
});

it('asks anew what stays open of what stands there', async () => {
  const { background, tellAgain } = await openTab(ORDERS, orders('WEB-1-A'), (it) => {
    it.unknown = [{ rule: 'missing-invoice', count: 1 }];
  });
  background.unknown = [];
  tellAgain();
  await settle();
  expect(background.asked()).toEqual([['order:WEB-1-A']]);
  expect(background.told()).toHaveLength(1);
});

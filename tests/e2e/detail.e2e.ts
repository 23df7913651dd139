import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Truth } from '../backoffice/data/truth.ts';
import { truth } from '../backoffice/data/truth.ts';
import type { Shop } from '../backoffice/data/types.ts';
import { storedRows } from './browsers/own-pages.ts';
import type { Session } from './browsers/session.ts';
import { inBothBrowsers } from './browsers/session.ts';
import {
  addresses,
  arrange,
  goAndRead,
  PCCOMPONENTES,
  READ_WITHIN_MS,
  reading,
  shopOn,
} from './driving/arrange.ts';
import { dueInOrders } from './driving/expected.ts';
import type { KeptTask } from './driving/falsehoods.ts';
import { falsehoods, keptFacts, keptTasks } from './driving/falsehoods.ts';
import { listenForFaults } from './driving/faults.ts';
import { marksOn } from './driving/marks.ts';
import { bothWays } from './driving/untouched.ts';

const LIST = 100;
/** Longer than the wait after which an absence is believed: the old page stands all that time. */
const SLOW_MS = 3_000;
/** Several looks at the page long. */
const SLUGGISH_MS = 1_000;

inBothBrowsers('pages of one subject', {}, (session) => {
  let page: Page;
  let faults: readonly string[];
  let shop: Shop;
  let due: Truth;
  const at = addresses(PCCOMPONENTES);

  beforeEach(async () => {
    shop = shopOn(session().backoffice, PCCOMPONENTES);
    due = truth(shop);
    page = await session().browser.newPage();
    faults = listenForFaults(page);
  });
  afterEach(async () => {
    await page.close();
    expect(faults).toEqual([]);
    expect(session().backoffice.log.entries).toEqual([]);
  });

  test('an order without invoice is told on its documents, on its row and as a task', async () => {
    arrange(session());
    const [missing, filed] = ordersToOpen(shop, due);
    await goAndRead(page, at.orders(LIST), 'orders');
    await goAndRead(page, at.documents(missing), 'order-documents');
    await expectMarks(page, [`missing-invoice order:${missing}`]);
    await expectOnHeading(page);
    expect(await bothWays(page).then(same)).toBe(true);
    await goAndRead(page, at.documents(filed), 'order-documents');
    await expectKept(session(), filed, { hasInvoice: true });
    expect(await marksOn(page)).toEqual([]);
    await goAndRead(page, at.orders(LIST), 'orders');
    const marks = [...dueInOrders(shop, LIST), `missing-invoice order:${missing}`].sort();
    await expectMarks(page, marks);
    const tasks = keptTasks(await storedRows(session()));
    expect(tasks.map(({ rule, subject }) => `${rule} ${subject}`).sort()).toEqual(marks);
  });

  test('an order page that holds its documents tells by itself', async () => {
    arrange(session(), { family: 'classic', ui: 'pt' });
    const [, , missing, filed] = ordersToOpen(shop, due);
    await goAndRead(page, at.order(missing), 'order');
    await expectMarks(page, [`missing-invoice order:${missing}`]);
    await expectOnHeading(page);
    expect(await bothWays(page).then(same)).toBe(true);
    await goAndRead(page, at.order(filed), 'order');
    await expectKept(session(), filed, { hasInvoice: true });
    expect(await marksOn(page)).toEqual([]);
  });

  test('a conversation is due from its oldest unanswered message', async () => {
    for (const way of [{ ui: 'fr' }, { ui: 'de', family: 'classic' }] as const) {
      arrange(session(), way);
      for (const { id } of threadsToOpen(shop, due)) {
        await goAndRead(page, at.thread(id), 'thread');
        await expectMarks(page, [`late-reply thread:${id}`]);
        await expectOnHeading(page);
        const since = due.waiting.find((one) => one.id === id)?.since;
        const { why } = await keptTask(session(), `thread:${id}`);
        expect(why.sinceExact, id).not.toBe(false);
        // Pages without `time` elements tell minutes.
        expect(Math.floor((why.since ?? 0) / 60_000), id).toBe(Math.floor((since ?? 0) / 60_000));
      }
    }
  });

  test('an answered conversation, and one that only the shop wrote in, are not due', async () => {
    for (const way of [{ ui: 'it' }, { ui: 'en', family: 'classic' }] as const) {
      arrange(session(), way);
      for (const id of [due.shopOnly[0]!, answeredThread(shop, due)]) {
        await goAndRead(page, at.thread(id), 'thread');
        await expectKept(session(), id, { waiting: false });
        expect(await marksOn(page)).toEqual([]);
      }
    }
  });

  test('an old page under a new address is never kept as the new one', async () => {
    const orders = [due.withoutInvoice[4]!.id, due.withInvoice[5]!];
    arrange(session(), { keepOld: true, delay: SLOW_MS });
    await swapUnder(page, 'order-documents', orders.map(at.documents), orders);
    arrange(session(), { keepOld: true, delay: SLUGGISH_MS });
    const threads = [due.waiting[5]!.id, answeredThread(shop, due)];
    await swapUnder(page, 'thread', threads.map(at.thread), threads);
    await expectKept(session(), threads[0]!, { waiting: true });
    await expectKept(session(), threads[1]!, { waiting: false });
  });

  test('nothing is kept that the data contradicts', async () => {
    const { backoffice } = session();
    expect(falsehoods(await storedRows(session()), backoffice.data)).toEqual([]);
  });
});

/** Orders on their way that show on the first page: missing, filed, and another of each. */
function ordersToOpen({ orders }: Shop, due: Truth): [string, string, string, string] {
  const tracked = orders
    .slice(0, LIST)
    .filter(({ state, tracking }) => state === 'SHIPPED' && tracking)
    .map(({ id }) => id);
  const [first, second] = due.withoutInvoice.filter(({ id }) => tracked.includes(id));
  const filed = due.withInvoice.filter((id) => tracked.includes(id));
  if (!first || !second || !filed[0] || !filed[1]) throw new Error('too few orders');
  return [first.id, filed[0], second.id, filed[1]];
}

/** Two messages in a row, an answer in between, an automatic message last. */
function threadsToOpen({ threads }: Shop, due: Truth) {
  const waiting = new Set(due.waiting.map(({ id }) => id));
  const stories = ['customer,customer', 'customer,shop,customer', 'customer,system'];
  return stories.map((story) => {
    const thread = threads.find(
      ({ id, messages, noReplyRequired }) =>
        waiting.has(id) &&
        noReplyRequired.length === 0 &&
        messages.map(({ from }) => from).join() === story,
    );
    if (!thread) throw new Error(`no thread: ${story}`);
    return thread;
  });
}

function answeredThread({ threads }: Shop, { shopOnly }: Truth): string {
  const answered = threads.find(
    ({ id, messages }) => messages.at(-1)?.from === 'shop' && !shopOnly.includes(id),
  );
  if (!answered) throw new Error('no answered thread');
  return answered.id;
}

async function expectMarks(page: Page, expected: readonly string[]): Promise<void> {
  await expect.poll(() => marksOn(page), { timeout: READ_WITHIN_MS }).toEqual(expected);
}

async function expectOnHeading(page: Page): Promise<void> {
  const outside = await page.$$eval(
    'trastienda-mark',
    (marks) => marks.filter((mark) => !mark.closest('h1, h2, h3, h4, [role="heading"]')).length,
  );
  expect(outside).toBe(0);
}

function same({ withUs, withoutUs }: Awaited<ReturnType<typeof bothWays>>): boolean {
  return withUs === withoutUs;
}

async function expectKept(
  session: Session,
  id: string,
  values: Readonly<Record<string, boolean>>,
): Promise<void> {
  const kept = async () =>
    keptFacts(await storedRows(session)).find((fact) => fact.id === id)?.values;
  await expect.poll(kept, { timeout: READ_WITHIN_MS, interval: 300 }).toMatchObject(values);
}

async function keptTask(session: Session, subject: string): Promise<KeptTask> {
  const task = keptTasks(await storedRows(session)).find((one) => one.subject === subject);
  if (!task) throw new Error(`No task is kept of ${subject}.`);
  return task;
}

/**
 * Opens two pages of one kind one after the other within the single-page application, then goes
 * back to the first and on to the second, by which each stands under the other's address for long.
 */
async function swapUnder(
  page: Page,
  kind: 'order' | 'order-documents' | 'thread',
  urls: readonly string[],
  ids: readonly string[],
): Promise<void> {
  await goAndRead(page, urls[0]!, kind);
  await move(page, urls[1]!, 'push');
  await shows(page, ids[1]!, ids[0]!);
  await reading(page, kind);
  await move(page, urls[0]!, 'back');
  await shows(page, ids[0]!, ids[1]!);
  await reading(page, kind);
}

/** What the application does on a click on a link: a new address first, its content much later. */
async function move(page: Page, url: string, how: 'push' | 'back'): Promise<void> {
  await page.evaluate(
    (to, back) => {
      if (back) {
        history.back();
        return;
      }
      const link = document.createElement('a');
      link.href = to;
      document.querySelector('main')?.append(link);
      link.click();
      link.remove();
    },
    url,
    how === 'back',
  );
}

async function shows(page: Page, id: string, not: string): Promise<void> {
  await page.waitForFunction(
    (wanted, old) => {
      const content = document.querySelector('main')?.innerHTML ?? '';
      return location.href.includes(wanted) && content.includes(wanted) && !content.includes(old);
    },
    { timeout: READ_WITHIN_MS, polling: 100 },
    id,
    not,
  );
}

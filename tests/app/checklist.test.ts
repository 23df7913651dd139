import { describe, expect, it } from 'vitest';
import { orderChecklist } from '../../lib/app/checklist.ts';
import { decide } from '../../lib/app/decide.ts';
import { observePage } from '../../lib/app/observe-page.ts';
import { popupState } from '../../lib/app/popup-state.ts';
import { checkShop } from '../../lib/app/shop-checklist.ts';
import type { StoredFact } from '../../lib/domain/facts.ts';
import { HOST, HOUR, NOW, pageRead, SHOP, waiting, world, type World } from './world.ts';

const ORDER: StoredFact = {
  type: 'order',
  id: 'WEB-1-A',
  state: 'shipped',
  shippedAt: NOW - 72 * HOUR,
  hasInvoice: false,
  hasTracking: true,
  path: '/mmp/shop/order/WEB-1-A',
};

async function shopWith(...facts: readonly StoredFact[]): Promise<World> {
  const deps = world();
  await observePage(pageRead(facts), deps);
  return deps;
}

const states = async (deps: World, subject: 'order:WEB-1-A' | 'thread:t', orderId?: string) => {
  const list = await orderChecklist({ shop: SHOP, subject, orderId }, deps);
  return Object.fromEntries(list.points.map(({ id, state }) => [id, state]));
};

describe('the checklist of an order', () => {
  it('is put together from the order and what belongs to it, wherever it was read', async () => {
    const deps = await shopWith(ORDER, waiting('t', 30, { orderId: 'WEB-1-A' }));
    const list = await orderChecklist({ shop: SHOP, subject: 'order:WEB-1-A' }, deps);
    expect(list).toMatchObject({ now: NOW, zone: 'Europe/Madrid', orderId: 'WEB-1-A' });
    const due = list.points.filter(({ state }) => state === 'due');
    expect(due.map(({ id, tasks }) => [id, tasks[0]?.subject])).toEqual([
      ['invoice', 'order:WEB-1-A'],
      ['reply', 'thread:t'],
    ]);
    expect(due[0]?.tasks[0]?.href).toBe(`https://${HOST}/mmp/shop/order/WEB-1-A`);
    expect(list.noteLanguages).toEqual(['es']);
  });

  it('is the same from the thread, which knows its order', async () => {
    const deps = await shopWith(ORDER, waiting('t', 30, { orderId: 'WEB-1-A' }));
    expect(await states(deps, 'thread:t')).toEqual(await states(deps, 'order:WEB-1-A'));
  });

  it('follows the page where the store does not know the thread’s order yet', async () => {
    const deps = await shopWith(ORDER, waiting('t', 30));
    expect(await states(deps, 'thread:t')).toEqual({ reply: 'due' });
    expect(await states(deps, 'thread:t', 'WEB-1-A')).toMatchObject({
      reply: 'due',
      invoice: 'due',
    });
  });

  it('says that nothing is known of an order nobody has read', async () => {
    const list = await orderChecklist({ shop: SHOP, subject: 'order:X-9' }, world());
    expect(list.orderId).toBeUndefined();
    expect(list.points.map(({ id, state }) => [id, state])).toEqual([['reply', 'unknown']]);
  });

  it('knows nothing of another shop’s order of the same number', async () => {
    const deps = await shopWith(ORDER);
    const list = await orderChecklist({ shop: `${HOST}|999`, subject: 'order:WEB-1-A' }, deps);
    expect(list.orderId).toBeUndefined();
  });

  it('asks for the note’s language where the operator’s own is not known', async () => {
    const deps = world();
    const shop = 'mediamarktsaturn.mirakl.net|7';
    await observePage(pageRead([{ ...ORDER, country: 'BE' }], { shop }), deps);
    const list = await orderChecklist({ shop, subject: 'order:WEB-1-A' }, deps);
    expect(list.noteLanguages).toEqual(['nl', 'fr']);
  });
});

describe('a decision', () => {
  const pending = async (deps: World) => {
    const { groups, counts } = await popupState({ limit: 10, zone: 'UTC', marketplaces: [] }, deps);
    return [groups.flatMap(({ tasks }) => tasks.map(({ rule }) => rule)), counts.late] as const;
  };
  const word = (isDone: boolean) =>
    ({ shop: SHOP, subject: 'order:WEB-1-A', rule: 'missing-invoice', isDone }) as const;

  it('takes a task off all lists and counts, and off the checklist, until it is taken back', async () => {
    const deps = await shopWith(ORDER);
    const before = await pending(deps);
    expect(before[0]).toEqual(['missing-invoice']);
    expect(await decide(word(true), deps)).toBe(true);
    expect(await pending(deps)).toEqual([[], 0]);
    expect(await states(deps, 'order:WEB-1-A')).toMatchObject({ invoice: 'marked' });
    expect(await decide(word(false), deps)).toBe(true);
    expect(await pending(deps)).toEqual(before);
    expect(await states(deps, 'order:WEB-1-A')).toMatchObject({ invoice: 'due' });
  });

  it('is told to the page with the task, so that it can be taken back there', async () => {
    const deps = await shopWith(ORDER);
    await decide(word(true), deps);
    const answer = await observePage(pageRead([ORDER]), deps);
    expect(answer.tasks[0]).toMatchObject({ rule: 'missing-invoice', done: { at: NOW } });
  });

  it('on a message ends when the customer writes again', async () => {
    const deps = await shopWith(waiting('t', 30, { lastMessageAt: NOW - 30 * HOUR }));
    await decide({ shop: SHOP, subject: 'thread:t', rule: 'late-reply', isDone: true }, deps);
    expect((await pending(deps))[0]).toEqual([]);
    deps.now = NOW + HOUR;
    const again = waiting('t', 30, { lastMessageAt: NOW + HOUR / 2, lastFrom: 'customer' });
    await observePage(pageRead([again]), deps);
    expect((await pending(deps))[0]).toEqual(['late-reply']);
  });
});

describe('the checklist of the seller page', () => {
  const subject = 'shop:2045' as const;

  it('holds every point the marketplace demands, as the page was read', async () => {
    const read = { hasRegistration: false, hasDispatchCountry: true };
    const deps = await shopWith({ type: 'shop', id: '2045', ...read });
    const { points } = await checkShop({ shop: SHOP, subject }, deps);
    const state = (name: string) => points.find(({ id }) => id === `sellerPage.${name}`)?.state;
    expect(state('registration')).toBe('missing');
    expect(state('dispatchCountry')).toBe('ok');
    expect(state('nameWithoutDomain')).toBe('unknown');
  });

  it('knows of no point where nothing was read', async () => {
    const { points } = await checkShop({ shop: SHOP, subject }, world());
    expect(new Set(points.map(({ state }) => state))).toEqual(new Set(['unknown']));
  });
});

import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { deriveFacts } from '../../lib/app/derive-facts.ts';
import { observePage } from '../../lib/app/observe-page.ts';
import type { OrderFact, ReturnFact, StoredFact, ThreadFact } from '../../lib/domain/facts.ts';
import { HOUR, NOW, pageRead, SHOP, world } from './world.ts';

const thread = (more: Partial<ThreadFact>): ThreadFact => ({
  type: 'thread',
  id: 'T',
  orderId: 'O',
  ...more,
});
const returned = (more: Partial<ReturnFact>): ReturnFact => ({
  type: 'return',
  id: 'R',
  orderId: 'O',
  ...more,
});
const said = (more: Partial<OrderFact>) => [{ type: 'order', id: 'O', ...more }];

describe('what a conversation says of its order', () => {
  it.each<[string, Partial<ThreadFact>, Partial<OrderFact>]>([
    ['the shop wrote last', { lastFrom: 'shop', lastMessageAt: 5 }, { shopWroteAt: 5 }],
    ['the customer did', { lastFrom: 'customer', lastMessageAt: 5 }, { customerWroteAt: 5 }],
    [
      'the customer waits',
      { waiting: true, waitingFor: 'customer', waitingSince: 4 },
      { customerWroteAt: 4 },
    ],
    [
      'answers were seen',
      { replies: [{ askedAt: 1, answeredAt: 3, customerAskedAt: 2 }] },
      { shopWroteAt: 3, customerWroteAt: 2 },
    ],
    [
      'the customer wrote after an answer',
      {
        replies: [{ askedAt: 1, answeredAt: 3, customerAskedAt: 1 }],
        lastFrom: 'customer',
        lastMessageAt: 8,
      },
      { shopWroteAt: 3, customerWroteAt: 8 },
    ],
    [
      'the recipients are named',
      { lastFrom: 'shop', lastMessageAt: 9, shopToCustomerAt: 4 },
      { shopWroteAt: 4 },
    ],
  ])('%s', (_what, some, expected) => {
    expect(deriveFacts([thread(some)])).toEqual(said(expected));
  });

  it.each<[string, Partial<ThreadFact>]>([
    ['no order is known', { orderId: undefined, lastFrom: 'shop', lastMessageAt: 5 }],
    ['the operator wrote last', { lastFrom: 'operator', lastMessageAt: 5 }],
    ['an automatic message came last', { lastFrom: 'system', lastMessageAt: 5 }],
    ['nobody knows when', { lastFrom: 'shop' }],
    ['the operator waits', { waiting: true, waitingFor: 'operator', waitingSince: 4 }],
    ['all went to the operator', { lastFrom: 'shop', lastMessageAt: 9, shopToCustomerAt: 0 }],
    [
      'only the operator was answered',
      { lastFrom: 'shop', lastMessageAt: 3, replies: [{ askedAt: 1, answeredAt: 3 }] },
    ],
    ['an old wait is over', { waiting: false, waitingFor: 'customer', waitingSince: 4 }],
  ])('nothing where %s', (_what, some) => {
    expect(deriveFacts([thread(some)])).toEqual([]);
  });

  it('puts several conversations of one order together, the last word counts', () => {
    const facts = [
      thread({ id: 'a', lastFrom: 'shop', lastMessageAt: 5 }),
      thread({ id: 'b', lastFrom: 'shop', lastMessageAt: 9 }),
      thread({ id: 'c', lastFrom: 'customer', lastMessageAt: 7 }),
      thread({ id: 'd', orderId: 'P', lastFrom: 'shop', lastMessageAt: 1 }),
    ];
    expect(deriveFacts(facts)).toEqual([
      ...said({ shopWroteAt: 9, customerWroteAt: 7 }),
      { type: 'order', id: 'P', shopWroteAt: 1 },
    ]);
  });
});

describe('what a return says of its order', () => {
  it.each<[ReturnFact['state'], boolean | undefined]>([
    ['waiting-acceptance', true],
    ['in-progress', true],
    ['received', true],
    ['no-reception', false],
    ['refused', false],
    ['closed', false],
    ['cancelled', false],
    [undefined, undefined],
  ])('%s: open %s', (state, openReturn) => {
    const facts = deriveFacts([returned({ state })]);
    expect(facts).toEqual(openReturn === undefined ? [] : said({ openReturn }));
  });

  it('counts from the oldest that is open, and is over once the money is back', () => {
    const open = (id: string, createdAt?: number) =>
      returned({ id, state: 'in-progress', ...(createdAt !== undefined && { createdAt }) });
    const closed = returned({ id: 'z', state: 'closed', createdAt: 1 });
    expect(deriveFacts([open('a', 7), open('b', 4), open('c'), closed])).toEqual(
      said({ openReturn: true, returnSince: 4 }),
    );
    expect(deriveFacts([returned({ state: 'received', refunded: true })])).toEqual(
      said({ openReturn: false }),
    );
    expect(deriveFacts([closed, returned({ id: 'y' })])).toEqual([]);
  });
});

describe('what a refunded order says of its returns', () => {
  it('tells it of those on the same page', () => {
    const order: OrderFact = { type: 'order', id: 'O', state: 'refunded' };
    const facts = deriveFacts([order, returned({}), returned({ id: 'Q', orderId: 'P' })]);
    expect(facts).toEqual([{ type: 'return', id: 'R', refunded: true }]);
    expect(deriveFacts([{ ...order, state: 'received' }, returned({})])).toEqual([]);
  });
});

it('speaks of every subject once, and of no moment that was not told', () => {
  const moment = fc.option(fc.nat(50), { nil: undefined });
  const facts: fc.Arbitrary<StoredFact[]> = fc.array(
    fc.oneof(
      fc.record({
        type: fc.constant('thread' as const),
        id: fc.constantFrom('a', 'b', 'c'),
        orderId: fc.constantFrom('1', '2', undefined),
        lastFrom: fc.constantFrom('shop' as const, 'customer' as const, undefined),
        lastMessageAt: moment,
      }),
      fc.record({
        type: fc.constant('return' as const),
        id: fc.constantFrom('x', 'y'),
        orderId: fc.constantFrom('1', '2'),
        state: fc.constantFrom('received' as const, 'closed' as const, undefined),
        createdAt: moment,
      }),
    ),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(facts, (some) => {
      const derived = deriveFacts(some);
      const ids = derived.map(({ type, id }) => `${type}:${id}`);
      expect(new Set(ids).size).toBe(ids.length);
      const moments = some.flatMap((fact) => Object.values(fact));
      for (const fact of derived)
        for (const value of Object.values(fact))
          if (typeof value === 'number') expect(moments).toContain(value);
    }),
  );
});

describe('observing a conversation', () => {
  const late: OrderFact = {
    type: 'order',
    id: 'O',
    state: 'shipping',
    shippingDeadline: NOW - 24 * HOUR,
    conversationSeen: true,
  };
  const untold = async (deps: ReturnType<typeof world>) =>
    (await deps.store.tasks(SHOP, ['order:O'])).filter(({ rule }) => rule === 'delay-untold');

  it('closes what a word to the customer settles, without a second look at the order', async () => {
    const deps = world();
    await observePage(pageRead([late], { page: 'order' }), deps);
    expect(await untold(deps)).toHaveLength(1);
    deps.now += HOUR;
    const told = thread({ waiting: false, lastFrom: 'shop', lastMessageAt: deps.now });
    const { tasks, unknown } = await observePage(pageRead([told], { page: 'thread' }), deps);
    expect(await untold(deps)).toEqual([]);
    expect(tasks.map(({ subject }) => subject)).not.toContain('order:O');
    expect(unknown.map(({ rule }) => rule)).not.toContain('missing-invoice');
  });

  it('keeps a case open while a return of the order is known that the page does not show', async () => {
    const deps = world();
    const see = async (some: StoredFact[]) => {
      deps.now += HOUR;
      await observePage(pageRead(some, { page: 'returns' }), deps);
      const known = await deps.store.facts(SHOP, ['order:O']);
      return (known.get('order:O') as OrderFact).openReturn;
    };
    expect(await see([returned({ state: 'in-progress' })])).toBe(true);
    expect(await see([returned({ id: 'Q', state: 'closed' })])).toBe(true);
    expect(await see([returned({ state: 'closed' })])).toBe(false);
  });

  it('judges an order again only where the inbox says something new of it', async () => {
    const deps = world();
    const observe = vi.spyOn(deps.store, 'observe');
    const derivedAt = async (at: number, more: Partial<ThreadFact> = {}) => {
      const row = thread({ lastFrom: 'customer', lastMessageAt: at, ...more });
      await observePage(pageRead([row]), deps);
      return observe.mock.lastCall?.[0].derived;
    };
    expect(await derivedAt(NOW - HOUR)).toEqual(said({ customerWroteAt: NOW - HOUR }));
    deps.now += HOUR;
    expect(await derivedAt(NOW - HOUR)).toEqual([]);
    // What is kept is the latest; an older word adds nothing to it.
    expect(await derivedAt(NOW - 2 * HOUR)).toEqual([]);
    const answered = { lastFrom: 'shop' } as const;
    expect(await derivedAt(NOW, answered)).toEqual(said({ shopWroteAt: NOW }));
    expect((await deps.store.facts(SHOP, ['order:O'])).get('order:O')).toMatchObject({
      customerWroteAt: NOW - HOUR,
      shopWroteAt: NOW,
    });
  });

  it('ends an incident with the order', async () => {
    const deps = world();
    const tasks = async (some: Partial<OrderFact>) => {
      deps.now += HOUR;
      await observePage(pageRead([{ type: 'order', id: 'O', ...some }], { page: 'orders' }), deps);
      return (await deps.store.tasks(SHOP, ['order:O'])).map(({ rule }) => rule);
    };
    expect(await tasks({ openIncident: true })).toContain('open-incident');
    expect(await tasks({ state: 'received' })).toContain('open-incident');
    expect(await tasks({ state: 'refunded' })).not.toContain('open-incident');
  });

  it('takes what it derived along when the shop becomes known', async () => {
    const deps = world();
    const place = SHOP.replace(/\|.*/, '|?');
    const told = thread({ lastFrom: 'shop', lastMessageAt: NOW });
    await observePage(pageRead([told], { page: 'thread', shop: place }), deps);
    deps.now += HOUR;
    await observePage(pageRead([told], { page: 'thread' }), deps);
    expect((await deps.store.facts(SHOP, ['order:O'])).get('order:O')).toMatchObject({
      shopWroteAt: NOW,
    });
    expect((await deps.store.facts(place, ['order:O'])).size).toBe(0);
  });
});

import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_REPLIES } from '../../lib/domain/conversation.ts';
import type { Reply, StoredFact } from '../../lib/domain/facts.ts';
import { Database } from '../../lib/store/database.ts';
import { DexieStore } from '../../lib/store/dexie-store.ts';
import { factOf, mergeFact } from '../../lib/store/merge-facts.ts';
import { joinReplies, repliesOf } from '../../lib/store/replies.ts';
import type { FactRow } from '../../lib/store/rows.ts';
import { NO_PLAN, SHOP, countGroup, observation, samplePlanner, task } from './samples.ts';

const MINUTE = 60_000;
const reply = (asked: number, answered: number, customer?: number): Reply => ({
  askedAt: asked * MINUTE,
  answeredAt: answered * MINUTE,
  ...(customer !== undefined && { customerAskedAt: customer * MINUTE }),
});
const thread = (more: object): StoredFact => ({ type: 'thread', id: 't', ...more });

describe('the answers of a thread', () => {
  it.each([
    ['nothing', undefined, undefined, undefined],
    ['nothing new', [reply(1, 5)], undefined, [reply(1, 5)]],
    ['the same again', [reply(1, 5)], [reply(1, 5)], [reply(1, 5)]],
    ['another', [reply(1, 5)], [reply(6, 9)], [reply(1, 5), reply(6, 9)]],
    ['an older one', [reply(6, 9)], [reply(1, 5)], [reply(1, 5), reply(6, 9)]],
    ['an earlier question', [reply(3, 5)], [reply(1, 5)], [reply(1, 5)]],
    ['a later question', [reply(1, 5)], [reply(3, 5)], [reply(1, 5)]],
    ['whose it was', [reply(1, 5)], [reply(1, 5, 3)], [reply(1, 5, 3)]],
    ['the same to the second', [reply(1, 5)], [reply(1, 5.4)], [reply(1, 5)]],
  ])('%s', (_what, kept, told, expected) => {
    expect(joinReplies(kept, told).replies).toEqual(expected);
  });

  it('are the same whatever the order of looks and however often one repeats', () => {
    const replies = fc.array(
      fc.record({
        askedAt: fc.integer({ min: 0, max: 90 * MINUTE }),
        answeredAt: fc.integer({ min: 0, max: 90 * MINUTE }),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(replies, replies, (a, b) => {
        const [ab, ba] = [joinReplies(undefined, a), joinReplies(undefined, b)];
        const one = joinReplies(ab.replies, b).replies ?? [];
        expect(one).toEqual(joinReplies(ba.replies, a).replies ?? []);
        expect(joinReplies(one, a).replies ?? []).toEqual(one);
        expect(one.length).toBeLessThanOrEqual(MOST_REPLIES);
      }),
    );
  });

  it('carry moments and nothing else', () => {
    const told = { ...reply(1, 5), text: 'Hola, soy Ana', customer: 'Ana' };
    expect(repliesOf(thread({ replies: [told] }))).toEqual([reply(1, 5)]);
    expect(repliesOf({ type: 'order', id: '1' })).toBeUndefined();
  });

  it('change the row only where they say something new', () => {
    const first = mergeFact(SHOP, undefined, thread({ replies: [reply(1, 5)] }), 10);
    expect(first.row).toMatchObject({ repliedAt: 5 * MINUTE });
    const again = mergeFact(SHOP, first.row, thread({ replies: [reply(1, 5)] }), 11);
    expect(again.changed).toBe(false);
    const silent = mergeFact(SHOP, first.row, thread({ waiting: true }), 12);
    expect(silent.row.replies).toEqual([reply(1, 5)]);
    const more = mergeFact(SHOP, first.row, thread({ replies: [reply(6, 9)] }), 13);
    expect([more.changed, more.row.repliedAt]).toEqual([true, 9 * MINUTE]);
  });
});

describe('a thread of the shop alone', () => {
  const row = (...facts: readonly object[]) =>
    facts.reduce<FactRow | undefined>(
      (kept, fact, index) => mergeFact(SHOP, kept, thread(fact), 10 + index).row,
      undefined,
    );
  const alone = { waiting: false, shopOnly: true };

  it.each([
    ['stays so', [alone], true],
    ['is so no longer where somebody waits since', [alone, { waiting: true }], undefined],
    ['is so again when its page says so', [alone, { waiting: true }, alone], true],
    ['is so where page and row say both at once', [{ waiting: true, shopOnly: true }], true],
  ])('%s', (_what, facts, shopOnly) => {
    const kept = row(...facts);
    expect(kept && factOf(kept)).toHaveProperty('type', 'thread');
    expect(kept && (factOf(kept) as { shopOnly?: boolean }).shopOnly).toBe(shopOnly);
  });
});

it('opens a database of the first version, with all it holds', async () => {
  const name = 'first-version';
  const first = new Dexie(name);
  first.version(1).stores({
    facts: '[shop+subject]',
    tasks: '[shop+subject+rule], [shop+rule], soonFrom, [lateFrom+soonFrom]',
    visits: '[shop+page]',
    shops: '[shop+alias]',
    decisions: '[shop+subject+rule]',
  });
  const kept = { shop: SHOP, subject: 'thread:t', type: 'thread', id: 't', at: 1 };
  await first.table('facts').add({ ...kept, values: { waiting: true }, seen: { waiting: 1 } });
  const due = { soonAt: 5, lateAt: 9 };
  await first
    .table('tasks')
    .add({ ...task(SHOP, 'late-reply', 'thread:t', due), lateFrom: 9, soonFrom: 5 });
  first.close();

  const db = new Database(name);
  const store = new DexieStore(db);
  expect((await store.facts(SHOP, ['thread:t'])).get('thread:t')).toEqual(
    thread({ waiting: true }),
  );
  expect(await countGroup(store, SHOP, 'late-reply', false)).toBe(1);
  expect(await countGroup(store, SHOP, 'late-reply', true)).toBe(0);
  expect(await store.replies(SHOP, 0, 10)).toEqual([]);
  await store.observe(observation([thread({ replies: [reply(1, 5)] })], 2), NO_PLAN);
  expect(await store.replies(SHOP, 0, 10)).toEqual([reply(1, 5)]);
  expect(await store.counts(20)).toMatchObject({ late: 1 });
  await store.replan(SHOP, samplePlanner(), undefined, 10);
  await db.delete();
});

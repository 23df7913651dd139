import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { decideTasks } from '../../lib/app/decide-tasks.ts';
import { observePage } from '../../lib/app/observe-page.ts';
import { popupState } from '../../lib/app/popup-state.ts';
import type { Store } from '../../lib/app/ports.ts';
import type { TaskQuery } from '../../lib/domain/views.ts';
import { Database } from '../../lib/store/database.ts';
import { DexieStore } from '../../lib/store/dexie-store.ts';
import { MemoryStore } from '../../lib/store/memory-store.ts';
import { HOST, pageRead, SHOP, waiting, world } from './world.ts';

const OTHER = `${HOST}|77`;
const ASK = {
  limit: 50,
  zone: 'Europe/Madrid',
  marketplaces: [],
  ruleNames: { 'late-reply': 'Respuesta pendiente', 'out-of-stock': 'Sin existencias' },
} as const;

let opened: Database[] = [];
afterEach(async () => {
  for (const db of opened) await db.delete();
  opened = [];
});
function onDisk(): Store {
  const db = new Database('popup-query');
  opened.push(db);
  return new DexieStore(db);
}

describe.each<[string, () => Store]>([
  ['in memory', () => new MemoryStore()],
  ['on disk', onDisk],
])('the popup asked for a part, of tasks %s', (_where, open) => {
  async function filled() {
    const deps = world(open());
    const gone = { type: 'offer', id: 'RATÓN-1', quantity: 0, active: true } as const;
    const facts = [waiting('a', 30, { orderId: '123-A' }), waiting('b', 2), gone];
    await observePage(pageRead([...facts, waiting('old', 24 * 40)]), deps);
    const named = { shop: OTHER, shopName: 'Informática Peña', alias: `${HOST}|~informática peña` };
    await observePage(pageRead([waiting('c', 40, { orderId: '999' })], named), deps);
    const asked = async (query: TaskQuery, limit = 50) => {
      const state = await popupState({ ...ASK, limit, query }, deps);
      const groups = state.groups.map((one) => one.tasks.map(({ subject }) => subject));
      return { ...state, listed: groups.flat().sort() };
    };
    return { deps, asked };
  }

  it.each<[TaskQuery, string[]]>([
    [{ search: '123-a' }, ['thread:a']],
    [{ search: 'raton' }, ['offer:RATÓN-1']],
    [{ search: 'INFORMATICA' }, ['thread:c']],
    [{ search: 'respuesta', shop: SHOP, lateOnly: true }, ['thread:a']],
    [{ search: 'respuesta peña' }, ['thread:c']],
    [{ search: 'existencias', rule: 'late-reply' }, []],
    [{ shop: OTHER }, ['thread:c']],
    [{ rule: 'out-of-stock' }, ['offer:RATÓN-1']],
    [{ lateOnly: true }, ['offer:RATÓN-1', 'thread:a', 'thread:c']],
    [{ search: '  ' }, ['offer:RATÓN-1', 'thread:a', 'thread:b', 'thread:c', 'thread:old']],
    [{ shop: 'nobody|1' }, []],
  ])('lists what %j asks for, and counts everything', async (query, expected) => {
    const { asked } = await filled();
    const { listed, more, counts } = await asked(query);
    expect(listed).toEqual(expected);
    expect(more).toBe(0);
    expect(counts).toEqual({ late: 3, soon: 0, info: 2 });
  });

  it('narrows what is set aside by the same question', async () => {
    const { deps, asked } = await filled();
    const [a, b, c] = [
      { shop: SHOP, rule: 'late-reply', subject: 'thread:a' },
      { shop: SHOP, rule: 'late-reply', subject: 'thread:b' },
      { shop: OTHER, rule: 'late-reply', subject: 'thread:c' },
    ] as const;
    await decideTasks({ tasks: [a, b], choice: 'news' }, deps);
    await decideTasks({ tasks: [c], choice: 'done' }, deps);
    const aside = async (query: TaskQuery) => {
      const { snoozed, done } = await asked(query);
      const ids = (tasks: readonly { subject: string }[]) => tasks.map(({ subject }) => subject);
      expect([snoozed.total, done.total]).toEqual([snoozed.tasks.length, done.tasks.length]);
      return [ids(snoozed.tasks).sort(), ids(done.tasks)];
    };
    expect(await aside({})).toEqual([['thread:a', 'thread:b'], ['thread:c']]);
    expect(await aside({ search: '123-a' })).toEqual([['thread:a'], []]);
    expect(await aside({ shop: OTHER })).toEqual([[], ['thread:c']]);
    expect(await aside({ rule: 'out-of-stock' })).toEqual([[], []]);
    expect(await aside({ lateOnly: true, shop: SHOP })).toEqual([['thread:a'], []]);
    expect(await aside({ search: 'peña' })).toEqual([[], ['thread:c']]);
  });

  it('says how many more there are of what was asked for, in all and in each group', async () => {
    const { deps, asked } = await filled();
    const many = Array.from({ length: 30 }, (_, index) => waiting(`x${String(index)}`, 20));
    await observePage(pageRead(many), deps);
    const { groups, more } = await asked({ rule: 'late-reply', search: 'x' }, 20);
    expect(more).toBe(10);
    expect(groups.map(({ tasks, total }) => [tasks.length, total])).toEqual([[20, 30]]);
    const part = await asked({ shop: SHOP, rule: 'late-reply' }, 32);
    expect(part.more).toBe(1);
    expect(part.groups.map(({ total, historical }) => [total, historical])).toEqual([
      [32, undefined],
    ]);
  });

  it('tells which shops and rules there are to choose from, with how many tasks, of all', async () => {
    const { asked } = await filled();
    for (const query of [{}, { shop: OTHER }, { search: 'nothing' }]) {
      const { shops, rules } = await asked(query);
      expect(shops).toEqual([
        { shop: SHOP, label: 'PcComponentes · 2045', count: 4 },
        { shop: OTHER, label: 'PcComponentes · Informática Peña', count: 1 },
      ]);
      expect(rules).toEqual([
        { rule: 'late-reply', count: 4 },
        { rule: 'out-of-stock', count: 1 },
      ]);
    }
  });

  it('makes views of nothing that is not listed', async () => {
    const { deps, asked } = await filled();
    const hrefs = vi.spyOn(deps.links, 'hrefOf');
    const facts = vi.spyOn(deps.store, 'facts');
    await asked({ lateOnly: true }, 2);
    expect(hrefs).toHaveBeenCalledTimes(2);
    expect(facts.mock.calls.flatMap(([, subjects]) => subjects)).toHaveLength(2);
  });

  it('tells how much working time is left, of what is due and of what is put off', async () => {
    const { deps } = await filled();
    const { clock } = await deps.settings.rules(SHOP);
    deps.set = { clock: { ...clock, mode: 'office-hours' } };
    await observePage(pageRead([waiting('d', 1), waiting('e', 1)]), deps);
    const task = { shop: SHOP, subject: 'thread:e', rule: 'late-reply' } as const;
    await deps.store.decide([{ ...task, as: 'snoozed' }], deps.now);
    const { groups, snoozed } = await popupState(ASK, deps);
    const due = groups.flatMap(({ tasks }) => tasks).find(({ subject }) => subject === 'thread:d');
    expect(due?.workLeftMs).toBe(23 * 3_600_000);
    expect(snoozed.tasks.map(({ workLeftMs }) => workLeftMs)).toEqual([23 * 3_600_000]);
  });

  it('estimates reply times as before, whatever is asked for', async () => {
    const { deps, asked } = await filled();
    const replies = [{ askedAt: deps.now - 9e7, answeredAt: deps.now - 8e7 }];
    const answered = { type: 'thread', id: 'done', waiting: false, replies } as const;
    await observePage(pageRead([answered]), deps);
    const { replyTimes } = await asked({});
    expect(replyTimes).toHaveLength(1);
    expect((await asked({ rule: 'out-of-stock' })).replyTimes).toEqual(replyTimes);
  });
});

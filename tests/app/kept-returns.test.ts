import { describe, expect, it } from 'vitest';
import { decide } from '../../lib/app/decide.ts';
import { underKeptNames } from '../../lib/app/kept-returns.ts';
import { observePage } from '../../lib/app/observe-page.ts';
import { plannerFor } from '../../lib/app/plan-tasks.ts';
import type { ReturnFact, StoredFact } from '../../lib/domain/facts.ts';
import { HOUR, NOW, pageRead, SHOP, world } from './world.ts';
import type { World } from './world.ts';

const ONE = 'f61b5db8-d8f5-4715-b05f-aa4432c0e9e2';
const TWO = '0c7ad6a4-77b1-4a40-9a39-5f0f1e2b4d11';
const AT = NOW - 60 * HOUR;

const back = (id: string, some: Partial<ReturnFact> = {}): ReturnFact => ({
  type: 'return',
  id,
  orderId: '1-A',
  state: 'received',
  ...some,
});

const page = (deps: World, ...facts: StoredFact[]) => {
  deps.now += 1000;
  return observePage(pageRead(facts, { page: 'returns' }), deps);
};

/** What the seller API tells, as a sync stores it. */
async function api(deps: World, ...told: StoredFact[]) {
  deps.now += 1000;
  const { facts } = await underKeptNames(told, SHOP, deps.store);
  const planner = plannerFor(await deps.settings.rules(SHOP), deps.now, '1');
  const observed = { shop: SHOP, page: 'returns' as const, source: 'api' as const, at: deps.now };
  await deps.store.observe({ ...observed, facts }, planner);
}

const kept = async ({ store }: World) =>
  (await store.ofOrder(SHOP, '1-A')).flatMap((fact) => (fact.type === 'return' ? fact.id : []));
const due = async ({ store }: World) =>
  (await store.dueTasks(0, 50)).filter(({ rule }) => rule === 'refund-due').length;

describe('returns that pages and the seller API call by different names', () => {
  it.each<[string, ReturnFact, ReturnFact]>([
    ['the beginning of the id', back(ONE.slice(0, 8)), back(ONE, { createdAt: AT })],
    ['the RMA', back('RMA-1'), back(ONE, { rma: 'RMA-1', createdAt: AT })],
    ['the day', back('1-A~2026-11-16', { createdAt: AT }), back(ONE, { createdAt: AT + 5000 })],
    ['nothing at all', back('1-A~return'), back(ONE, { createdAt: AT })],
  ])('by %s: are kept and due once, whoever tells first', async (_name, shown, told) => {
    const [first, second] = [world(), world()];
    await page(first, shown);
    for (const _again of [1, 2]) {
      await api(first, told);
      await page(first, shown);
    }
    expect([await kept(first), await due(first)]).toEqual([[shown.id], 1]);
    await api(second, told);
    for (const _again of [1, 2]) {
      await page(second, shown);
      await api(second, told);
    }
    expect([await kept(second), await due(second)]).toEqual([[told.id], 1]);
  });

  it('answers the page by the name that the page gave, and keeps its decisions', async () => {
    const deps = world();
    await api(deps, back(ONE, { createdAt: AT }));
    const { tasks } = await page(deps, back(ONE.slice(0, 8)));
    expect(tasks).toMatchObject([{ subject: 'return:f61b5db8', keptAs: `return:${ONE}` }]);
    const { rule, keptAs } = tasks[0]!;
    expect(await decide({ shop: SHOP, subject: keptAs!, rule, isDone: true }, deps)).toBe(true);
    expect(await due(deps)).toBe(0);
  });

  it('ends with what either says', async () => {
    const deps = world();
    await page(deps, back('1-A~return'));
    await api(deps, back(ONE, { createdAt: AT, state: 'received' }));
    await api(deps, back(ONE, { createdAt: AT, state: 'closed' }));
    expect(await due(deps)).toBe(0);
  });

  it('stays paid though the seller API knows nothing of the money', async () => {
    const deps = world();
    for (const id of [ONE, ONE.slice(0, 8)]) {
      await page(deps, back(id, { refunded: true }));
      await api(deps, back(ONE, { createdAt: AT }));
    }
    const told = await underKeptNames([back(ONE)], SHOP, deps.store);
    expect(told.facts).toMatchObject([{ refunded: true }]);
    expect(await due(deps)).toBe(0);
  });

  it('knows that what a whole list shows by another name is still on it', async () => {
    const deps = world();
    await api(deps, back(ONE, { createdAt: AT }));
    const shown = { page: 'returns', listed: ['return:f61b5db8'] } as const;
    deps.now += 1000;
    await observePage(pageRead([back(ONE.slice(0, 8), { state: undefined })], shown), deps);
    expect(await due(deps)).toBe(1);
  });
});

describe('two returns of one order', () => {
  const one = back(ONE, { createdAt: AT });
  const two = back(TWO, { createdAt: AT + 1000 });

  it('of one answer stay two, and so do those of one page', async () => {
    const deps = world();
    await api(deps, one, two);
    expect(await kept(deps)).toEqual([ONE, TWO]);
    await page(deps, back(ONE.slice(0, 8)), back(TWO.slice(0, 8)));
    expect(await kept(deps)).toEqual([ONE, TWO]);
    const pages = world();
    const rows = [back('R-1', { createdAt: AT }), back('R-2', { createdAt: AT })];
    await page(pages, ...rows);
    await api(pages, one, two);
    // Which is which nobody can say.
    expect((await kept(pages)).length).toBe(4);
  });

  it('told one after the other stay two', async () => {
    const deps = world();
    await page(deps, back('1-A~2026-11-16', { createdAt: AT }));
    await api(deps, one);
    await api(deps, two);
    await api(deps, one);
    expect(await kept(deps)).toEqual(['1-A~2026-11-16', TWO]);
  });

  it('are told apart by their days', async () => {
    const deps = world();
    const late = back(TWO, { createdAt: AT + 40 * HOUR });
    await api(deps, one, late);
    await page(
      deps,
      back('1-A~2026-11-16', { createdAt: AT }),
      back('1-A~2026-11-17', { createdAt: AT + 40 * HOUR }),
    );
    expect(await kept(deps)).toEqual([ONE, TWO]);
  });

  it('are not taken for one because the other was never told', async () => {
    const deps = world();
    await page(deps, back('1-A~return', { state: 'closed' }));
    await api(deps, one);
    expect((await kept(deps)).length).toBe(2);
  });
});

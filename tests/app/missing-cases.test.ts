import { describe, expect, it } from 'vitest';
import { observePage } from '../../lib/app/observe-page.ts';
import type { OrderFact, ReturnFact, StoredFact, Subject } from '../../lib/domain/facts.ts';
import type { World } from './world.ts';
import { HOST, HOUR, NOW, pageRead, SHOP, world } from './world.ts';

const incident = (id: string, openIncident = true): OrderFact => ({
  type: 'order',
  id,
  openIncident,
  ...(openIncident && { incidentSince: NOW - 90 * HOUR }),
});
const returned = (id: string, orderId = 'O', more: Partial<ReturnFact> = {}): ReturnFact => ({
  type: 'return',
  id,
  orderId,
  state: 'waiting-acceptance',
  createdAt: NOW - 300 * HOUR,
  ...more,
});

async function read(
  deps: World,
  page: 'incidents' | 'returns',
  facts: readonly StoredFact[],
  listed?: readonly Subject[],
  more: object = {},
): Promise<void> {
  deps.now += HOUR;
  await observePage(pageRead(facts, { page, ...(listed && { listed }), ...more }), deps);
}

/** What is due of a shop, as rule and subject. */
async function due(deps: World): Promise<readonly string[]> {
  return (await deps.store.dueTasks(deps.now, 50)).map(({ key }) => key).sort();
}

describe('an incident that left the list', () => {
  const known = async (): Promise<World> => {
    const deps = world();
    await read(deps, 'incidents', [incident('1'), incident('2')]);
    expect(await due(deps)).toEqual(['open-incident|order:1', 'open-incident|order:2']);
    return deps;
  };

  it('is over where the list is whole', async () => {
    const deps = await known();
    await read(deps, 'incidents', [], ['order:2']);
    expect(await due(deps)).toEqual(['open-incident|order:2']);
    await read(deps, 'incidents', [], []);
    expect(await due(deps)).toEqual([]);
  });

  it.each<[string, readonly Subject[] | undefined, object]>([
    ['may be a part', undefined, {}],
    ['was read in part', ['order:2'], { status: 'partial' }],
    ['was not understood', ['order:2'], { status: 'unrecognised' }],
    ['is of another kind', ['order:2'], { page: 'orders' }],
    ['is another shop’s', ['order:2'], { shop: `${HOST}|7` }],
    ['is of a shop nobody knows', ['order:2'], { shop: `${HOST}|?` }],
  ])('stays where the list %s', async (_what, listed, more) => {
    const deps = await known();
    await read(deps, 'incidents', [], listed, more);
    expect(await due(deps)).toEqual(['open-incident|order:1', 'open-incident|order:2']);
  });

  it('is open once more when it is opened again', async () => {
    const deps = await known();
    await read(deps, 'incidents', [], ['order:2']);
    await read(deps, 'incidents', [incident('1')], ['order:1', 'order:2']);
    expect(await due(deps)).toEqual(['open-incident|order:1', 'open-incident|order:2']);
  });
});

describe('a return that left the list', () => {
  const open = (...ids: readonly string[]) => ids.map((id) => `silent-after-sales|return:${id}`);
  const known = async (...returns: readonly ReturnFact[]): Promise<World> => {
    const deps = world();
    await read(deps, 'returns', returns);
    return deps;
  };
  const orderOf = async ({ store }: World) => (await store.facts(SHOP, ['order:O'])).get('order:O');

  it('is over, and its order has none open', async () => {
    const deps = await known(returned('R1'), returned('R2', 'P'));
    expect(await due(deps)).toEqual(open('R1', 'R2'));
    await read(deps, 'returns', [], ['return:R2', 'order:P']);
    expect(await due(deps)).toEqual(open('R2'));
    expect(await orderOf(deps)).toMatchObject({ openReturn: false });
  });

  it('makes way for a new one of its order', async () => {
    const deps = await known(returned('R1'));
    await read(deps, 'returns', [returned('R9')], ['return:R9', 'order:O']);
    expect(await due(deps)).toEqual(open('R9'));
    expect(await orderOf(deps)).toMatchObject({ openReturn: true });
  });

  it.each([
    ['it had no number', 'O~2026-11-05', 'R9'],
    ['one of its order has none', 'R1', 'O~2026-11-05'],
  ])('is there under another name where %s', async (_why, id, shown) => {
    const deps = await known(returned(id));
    await read(deps, 'returns', [returned(shown)], [`return:${shown}`, 'order:O']);
    expect(await due(deps)).toEqual(open(id));
  });

  it('may be there under another name where nobody can say which', async () => {
    const deps = await known(returned('R1'), returned('R2'));
    const shown = 'O~2026-11-05';
    await read(deps, 'returns', [returned(shown)], [`return:${shown}`, 'order:O']);
    expect(await due(deps)).toEqual(open(shown, 'R1', 'R2'));
  });

  it('stays where the list may be a part', async () => {
    const deps = await known(returned('R1'));
    await read(deps, 'returns', [returned('R2', 'P')]);
    expect(await due(deps)).toEqual(open('R1', 'R2'));
  });
});

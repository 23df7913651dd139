import { describe, expect, it, vi } from 'vitest';
import { firstTasks } from '../../lib/app/first-tasks.ts';
import { observePage } from '../../lib/app/observe-page.ts';
import { popupState } from '../../lib/app/popup-state.ts';
import type { PopupState } from '../../lib/domain/views.ts';
import { HOST, HOUR, NOW, pageRead, SHOP, waiting, world } from './world.ts';

const ASK = { limit: 50, zone: 'Europe/Madrid', marketplaces: [] };

/** Rows as they are listed: all groups of one shop, then those of the next. */
function listed({ groups }: Pick<PopupState, 'groups'>) {
  return [...Map.groupBy(groups, ({ shop }) => shop).values()]
    .flat()
    .flatMap(({ tasks, rule, shopLabel }) => tasks.map((task) => [shopLabel, rule, task]));
}

describe('the first tasks', () => {
  /** Two shops with three rules between them, 8 tasks in all. */
  async function busyWorld() {
    const deps = world();
    const gone = [1, 2, 3].map(
      (at) => ({ type: 'offer', id: `sku${at}`, quantity: 0, active: true }) as const,
    );
    await observePage(pageRead([waiting('a', 21), waiting('b', 30), ...gone]), deps);
    const others = [waiting('c', 40), waiting('d', 25), waiting('e', 2)];
    await observePage(pageRead(others, { shop: `${HOST}|~Otra` }), deps);
    return deps;
  }

  it.each([
    [9, 8, 'all', 'all of a list with room left'],
    [8, 6, 'top', 'those at the top of a list that may be longer'],
  ])('of at most %i are %i (%s), as they stand there: %s', async (limit, told, said) => {
    const deps = await busyWorld();
    const first = await firstTasks(limit, deps);
    const whole = await popupState({ ...ASK, limit }, deps);
    expect(listed(first!)).toHaveLength(told);
    expect(listed(first!)).toEqual(listed(whole).slice(0, told));
    expect(first).toMatchObject({
      first: said,
      freshness: whole.freshness,
      readAt: whole.readAt,
      pages: whole.pages,
    });
  });

  it('are left to the whole answer where the disk is out of reach, which says so', async () => {
    const deps = { ...(await busyWorld()), isLost: () => true };
    expect(await firstTasks(50, deps)).toBeUndefined();
    expect(await popupState(ASK, deps)).toMatchObject({ isLost: true });
  });

  it('are told without anything being counted', async () => {
    const deps = world();
    await observePage(pageRead([waiting('a', 30)]), deps);
    const counts = vi.spyOn(deps.store, 'counts');
    const groupCounts = vi.spyOn(deps.store, 'groupCounts');
    await firstTasks(50, deps);
    expect(counts).not.toHaveBeenCalled();
    expect(groupCounts).not.toHaveBeenCalled();
  });

  it('are nobody’s where none is open: that is not said by halves', async () => {
    const deps = world();
    expect(await firstTasks(50, deps)).toBeUndefined();
    await observePage(pageRead([waiting('a', 30)]), deps);
    const hour = NOW + HOUR;
    const id = { shop: SHOP, subject: 'thread:a', rule: 'late-reply' } as const;
    await deps.store.decide([{ ...id, as: 'snoozed', until: hour }], NOW);
    expect(await firstTasks(50, deps)).toBeUndefined();
    const later = await firstTasks(50, { ...deps, clock: () => hour });
    expect(later?.groups).toHaveLength(1);
  });
});

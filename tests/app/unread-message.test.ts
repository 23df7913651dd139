import { expect, it } from 'vitest';
import { decideTasks } from '../../lib/app/decide-tasks.ts';
import { observePage } from '../../lib/app/observe-page.ts';
import { MemoryStore } from '../../lib/store/memory-store.ts';
import { pageRead, SHOP, waiting, world } from './world.ts';

it.each(['news', 'done', 'hour'] as const)(
  'a message that was not read yet when it was %s is news',
  async (choice) => {
    const deps = world(new MemoryStore());
    const now = deps.clock();
    await observePage(
      pageRead([waiting('a', 30, { lastFrom: 'customer', lastMessageAt: now - 30 * 3_600_000 })]),
      deps,
    );
    await decideTasks(
      { tasks: [{ shop: SHOP, rule: 'late-reply', subject: 'thread:a' }], choice },
      deps,
    );
    const again = { lastFrom: 'customer', lastMessageAt: now - 2 * 60_000 } as const;
    const answer = await observePage(pageRead([waiting('a', 30, again)]), deps);
    expect(answer.tasks.map(({ done, snoozed }) => [done, snoozed])).toEqual([
      [undefined, undefined],
    ]);
  },
);
it.each(['news', 'done'] as const)('from a list without lastMessageAt: %s', async (choice) => {
  const deps = world(new MemoryStore());
  const now = deps.clock();
  await observePage(pageRead([waiting('a', 30)]), deps);
  await decideTasks(
    { tasks: [{ shop: SHOP, rule: 'late-reply', subject: 'thread:a' }], choice },
    deps,
  );
  const again = { lastFrom: 'customer', lastMessageAt: now - 2 * 60_000 } as const;
  const answer = await observePage(pageRead([waiting('a', 30, again)]), deps);
  expect(answer.tasks.map(({ done, snoozed }) => [done, snoozed])).toEqual([
    [undefined, undefined],
  ]);
});

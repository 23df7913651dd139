import { expect, it } from 'vitest';
import { observePage } from '../../lib/app/observe-page.ts';
import { shopKey } from '../../lib/app/shop.ts';
import { standingTasks } from '../../lib/app/standing-tasks.ts';
import type { Subject } from '../../lib/domain/facts.ts';
import { HOST, HOUR, NOW, pageRead, SHOP, waiting, world } from './world.ts';

const rulesOf = ({ tasks }: { readonly tasks: readonly { rule: string; subject: string }[] }) =>
  tasks.map(({ rule, subject }) => `${rule} ${subject}`);

it('says of each subject what the store says, and what stays open, as the page was told', async () => {
  const base = world();
  const facts = [waiting('T', 30), { type: 'order', id: 'O', state: 'shipped' } as const];
  const told = await observePage(pageRead(facts), base);
  const subjects: Subject[] = ['thread:T', 'order:O'];
  expect(await standingTasks({ shop: SHOP, subjects }, base)).toEqual(told);
  expect(told.tasks).not.toEqual([]);
  expect(told.unknown).not.toEqual([]);
});

it('says nothing of what was never told, and writes nothing', async () => {
  const base = world();
  const subjects: Subject[] = ['thread:T'];
  expect(await standingTasks({ shop: SHOP, subjects }, base)).toMatchObject({ tasks: [] });
  expect([await base.store.shops(), await base.store.visits()]).toEqual([[], []]);
});

it('knows the shop by its name', async () => {
  const base = world();
  const alias = shopKey(HOST, '~tecnosur');
  await observePage(pageRead([waiting('T', 30)], { shopName: 'TecnoSur', alias }), base);
  const answer = await standingTasks({ shop: alias, subjects: ['thread:T'] }, base);
  expect(rulesOf(answer)).toEqual(['late-reply thread:T']);
});

it('answers about the shop itself under the name that the page has for it', async () => {
  const base = world();
  const alias = shopKey(HOST, '~tecnosur');
  const shop = { type: 'shop', id: '~tecnosur', descriptionHasUrl: true } as const;
  await observePage(pageRead([waiting('T', 1)], { shopName: 'TecnoSur', alias }), base);
  const told = await observePage(pageRead([shop], { shop: alias, page: 'shop-settings' }), base);
  const answer = await standingTasks({ shop: alias, subjects: ['shop:~tecnosur'] }, base);
  expect(rulesOf(answer)).toEqual(rulesOf(told));
  expect(answer.tasks[0]).toMatchObject({ subject: 'shop:~tecnosur', keptAs: 'shop:2045' });
});

it('answers about a return by the name that its page has for it', async () => {
  const base = world();
  const [long, short] = ['f61b5db8-d8f5-4715-b05f-aa4432c0e9e2', 'f61b5db8'];
  const one = { orderId: 'O', state: 'received', receivedAt: NOW - 60 * HOUR } as const;
  await observePage(pageRead([{ type: 'return', id: long, ...one }], { page: 'returns' }), base);
  const told = { type: 'return', id: short, ...one } as const;
  const seen = await observePage(pageRead([told], { page: 'order' }), base);
  const answer = await standingTasks(
    { shop: SHOP, subjects: [`return:${short}`], returns: [told] },
    base,
  );
  expect(answer).toEqual(seen);
  expect(answer.tasks[0]).toMatchObject({ subject: `return:${short}`, keptAs: `return:${long}` });
});

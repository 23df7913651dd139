import { expect, it } from 'vitest';
import { judgeDraft } from '../../lib/app/judge-draft.ts';
import { observePage } from '../../lib/app/observe-page.ts';
import { pageRead, world } from './world.ts';

const SHOP = 'adeo-marketplace.mirakl.net|1';

it('knows a draft’s language by its order’s id, where the marketplace numbers its countries', async () => {
  const deps = world();
  deps.detected = { language: 'es', matches: false };
  const thread = { type: 'thread', id: 't', orderId: '003-4711-A' } as const;
  await observePage(pageRead([thread], { shop: SHOP }), deps);
  const draft = { shop: SHOP, subject: 'thread:t', text: 'Buenos días', strip: [] } as const;
  const [notice] = await judgeDraft(draft, deps);
  expect(notice?.title.args).toContainEqual({ language: 'pt' });
});

import { describe, expect, it } from 'vitest';
import { orderChecklist } from '../../lib/app/checklist.ts';
import { judgeDraft } from '../../lib/app/judge-draft.ts';
import { judgeFile } from '../../lib/app/judge-file.ts';
import { judgeSent } from '../../lib/app/judge-sent.ts';
import { observePage } from '../../lib/app/observe-page.ts';
import { rejudge } from '../../lib/app/rejudge.ts';
import type { OrderFact } from '../../lib/domain/facts.ts';
import type { RuleId } from '../../lib/domain/rule.ts';
import type { World } from './world.ts';
import { HOUR, NOW, pageRead, SHOP, waiting, world } from './world.ts';

async function dueIn({ store, now }: World): Promise<readonly RuleId[]> {
  return (await store.dueTasks(now, 50)).map(({ rule }) => rule).sort();
}

async function judgedWithout(deps: World, ...off: readonly RuleId[]): Promise<void> {
  deps.set = { off };
  // A day later everything is planned again, also what was planned a moment ago.
  await rejudge(deps);
}

describe('a rule that is switched off', () => {
  const order: OrderFact = {
    ...{ type: 'order', id: '1-A', state: 'shipped', shippedAt: NOW - 30 * HOUR },
    ...{ hasInvoice: false, hasTracking: false },
  };

  it('lets its tasks go and opens none, and opens them again once it is on', async () => {
    const deps = world();
    await observePage(pageRead([order, waiting('t', 90)]), deps);
    expect(await dueIn(deps)).toEqual(['late-reply', 'missing-invoice', 'tracking-missing']);
    await judgedWithout(deps, 'late-reply', 'missing-invoice');
    expect(await dueIn(deps)).toEqual(['tracking-missing']);
    await observePage(pageRead([waiting('u', 90)]), deps);
    expect(await dueIn(deps)).toEqual(['tracking-missing']);
    await judgedWithout(deps);
    expect(await dueIn(deps)).toEqual([
      ...['late-reply', 'late-reply', 'missing-invoice', 'tracking-missing'],
    ]);
  });

  it('lets tasks go of which nothing is known any more but that they were', async () => {
    const deps = world();
    await observePage(pageRead([waiting('t', 90)]), deps);
    await observePage(pageRead([waiting('t', 90, { waiting: undefined })]), deps);
    deps.set = { off: ['late-reply'] };
    const answer = await observePage(pageRead([{ type: 'thread', id: 't', orderId: '1' }]), deps);
    expect(answer.tasks).toEqual([]);
    expect(await dueIn(deps)).toEqual([]);
  });

  it('says nothing of drafts and files', async () => {
    const deps = world();
    deps.detected = { language: 'en', matches: false };
    const draft = { shop: SHOP, subject: 'thread:t', text: 'Hello', strip: [] } as const;
    const file = {
      shop: SHOP,
      subject: 'thread:t',
      name: 'factura.pdf',
      target: 'message',
    } as const;
    const notices = async () => [
      ...(await judgeDraft({ ...draft, customerLocale: 'es' }, deps)),
      ...(await judgeFile(file, deps)),
    ];
    expect((await notices()).map(({ rule }) => rule)).toEqual([
      ...['reply-language', 'invoice-as-attachment'],
    ]);
    deps.set = { off: ['reply-language', 'invoice-as-attachment'] };
    expect(await notices()).toEqual([]);
  });

  it('forgets nothing of what was seen while it was off', async () => {
    const deps = world();
    deps.detected = { language: 'fr', matches: false };
    deps.set = { off: ['reply-language'] };
    const messages = [{ at: NOW - HOUR, text: 'Bonjour', files: [] }];
    const sent = { shop: SHOP, threadId: 't', messages, strip: [], customerLocale: 'es_ES' };
    expect((await judgeSent(sent, deps)).tasks).toEqual([]);
    await judgedWithout(deps);
    const tasks = await deps.store.tasks(SHOP, ['thread:t']);
    expect(tasks.map(({ rule }) => rule)).toEqual(['reply-language']);
  });

  it('has no point in the checklist, where nobody could say that all is well', async () => {
    const deps = world();
    await observePage(pageRead([order]), deps);
    const points = async () =>
      (await orderChecklist({ shop: SHOP, subject: 'order:1-A' }, deps)).points.map(({ id }) => id);
    expect(await points()).toContain('invoice');
    await judgedWithout(deps, 'missing-invoice', 'refund-due');
    expect(await points()).not.toContain('invoice');
    expect(await points()).not.toContain('return');
    expect(await points()).toContain('tracking');
  });
});

import { describe, expect, it } from 'vitest';
import { observePage, observeSignedOut } from '../../lib/app/observe-page.ts';
import { rejudge } from '../../lib/app/rejudge.ts';
import { KEPT_MS } from '../../lib/app/plan-tasks.ts';
import { HOST, HOUR, pageRead, SHOP, waiting, world } from './world.ts';

describe('observing a page', () => {
  it('answers with the tasks of its subjects, most urgent first, with state and address', async () => {
    const deps = world();
    const path = '/inbox/shop/threads/b';
    const facts = [waiting('a', 21), waiting('b', 30, { path }), waiting('c', 1)];
    const { tasks, zone, now } = await observePage(pageRead(facts), deps);
    expect(tasks.map(({ subject, state }) => [subject, state])).toEqual([
      ['thread:b', 'late'],
      ['thread:a', 'soon'],
      ['thread:c', 'info'],
    ]);
    expect(tasks[0]?.href).toBe(`https://${HOST}${path}`);
    expect([zone, now]).toEqual(['Europe/Madrid', deps.now]);
  });

  it('takes nothing from a page that was not recognised, and closes nothing', async () => {
    const deps = world();
    await observePage(pageRead([waiting('a', 30)]), deps);
    const answered = { type: 'thread', id: 'a', waiting: false } as const;
    const { tasks } = await observePage(pageRead([answered], { status: 'unrecognised' }), deps);
    expect(tasks).toEqual([]);
    expect(await deps.store.tasks(SHOP, ['thread:a'])).toHaveLength(1);
    expect(await deps.store.visits()).toMatchObject([{ status: 'unrecognised', readAt: deps.now }]);
  });

  it('keeps a task open while the facts do not say that it is done', async () => {
    const deps = world();
    await observePage(pageRead([waiting('a', 30)]), deps);
    await observePage(pageRead([]), deps);
    await observePage(pageRead([{ type: 'thread', id: 'a', channel: 'ES' }]), deps);
    expect(await deps.store.tasks(SHOP, ['thread:a'])).toHaveLength(1);
    deps.now += 1;
    const { tasks } = await observePage(
      pageRead([{ type: 'thread', id: 'a', waiting: false }]),
      deps,
    );
    expect(tasks).toEqual([]);
    expect(await deps.store.tasks(SHOP, ['thread:a'])).toEqual([]);
  });

  it('says which rules could not judge', async () => {
    const deps = world();
    const facts = [
      { type: 'thread', id: 'a' },
      { type: 'thread', id: 'b' },
    ] as const;
    const unknown = [{ rule: 'late-reply', count: 2 }];
    expect((await observePage(pageRead(facts), deps)).unknown).toEqual(unknown);
    expect((await observePage(pageRead(facts), deps)).unknown).toEqual(unknown);
  });

  it('keeps no query of an address: it may hold a name', async () => {
    const deps = world();
    await observePage(pageRead([]), deps);
    await observeSignedOut(HOST, `https://${HOST}/login?user=ana`, deps);
    const urls = (await deps.store.visits()).map((visit) => visit.url);
    expect(urls).toEqual([`https://${HOST}/inbox/shop/threads/all`, `https://${HOST}/login`]);
  });

  it('moves what was read before the shop was known, without counting it twice', async () => {
    const deps = world();
    await observePage(pageRead([waiting('a', 30), waiting('b', 30)], { shop: `${HOST}|?` }), deps);
    await observePage(pageRead([{ type: 'thread', id: 'a' }]), deps);
    expect(await deps.store.tasks(SHOP, ['thread:a'])).toHaveLength(1);
    expect((await deps.store.counts(deps.now)).late).toBe(2);
  });

  it('keeps the shops of one host apart', async () => {
    const deps = world();
    await observePage(pageRead([waiting('a', 30)]), deps);
    const other = { shop: `${HOST}|77` };
    const { tasks } = await observePage(
      pageRead([{ type: 'thread', id: 'a', waiting: false }], other),
      deps,
    );
    expect(tasks).toEqual([]);
    expect(await deps.store.tasks(SHOP, ['thread:a'])).toHaveLength(1);
  });
});

describe('judging again', () => {
  it('follows changed settings for every stored fact, whatever the batch', async () => {
    const deps = world();
    const facts = Array.from({ length: 7 }, (_, index) => waiting(String(index), 10));
    await observePage(pageRead(facts), deps);
    await observePage(pageRead(facts, { shop: `${HOST}|77` }), deps);
    expect((await deps.store.counts(deps.now)).late).toBe(0);
    deps.set = { replyHours: 8, replySoonHours: 6 };
    await rejudge(deps, 3);
    expect((await deps.store.counts(deps.now)).late).toBe(14);
  });

  it('tells a message as history once it is, at the latest a day later', async () => {
    const deps = world();
    await observePage(pageRead([waiting('a', 29 * 24 + 23)]), deps);
    expect((await deps.store.counts(deps.now)).late).toBe(1);
    deps.now += 23 * HOUR;
    await rejudge(deps);
    const [task] = await deps.store.tasks(SHOP, ['thread:a']);
    expect([task?.state, task?.title.key]).toEqual(['info', 'lateReplyOldTitle']);
    expect(await deps.store.counts(deps.now)).toMatchObject({ late: 0, soon: 0, info: 1 });
  });

  it('forgets what was not seen for 90 days, and that its page was read', async () => {
    const deps = world();
    const old = { type: 'order', id: '1', state: 'shipped', hasInvoice: false } as const;
    await observePage(pageRead([old, waiting('a', 30)], { page: 'orders' }), deps);
    expect(await deps.store.tasks(SHOP, ['order:1', 'thread:a'])).toHaveLength(2);
    deps.now += KEPT_MS;
    await observePage(pageRead([waiting('a', 30)]), deps);
    await rejudge(deps);
    expect(await deps.store.tasks(SHOP, ['order:1', 'thread:a'])).toHaveLength(2);
    deps.now += 1;
    await rejudge(deps);
    expect(await deps.store.tasks(SHOP, ['order:1', 'thread:a'])).toHaveLength(1);
    expect([...(await deps.store.facts(SHOP, ['order:1', 'thread:a'])).keys()]).toEqual([
      'thread:a',
    ]);
    expect((await deps.store.visits()).map((visit) => visit.page)).toEqual(['inbox']);
  });

  it('lets time alone turn a task late', async () => {
    const deps = world();
    await observePage(pageRead([waiting('a', 1)]), deps);
    const { next } = await deps.store.counts(deps.now);
    expect(next).toBe(deps.now + 19 * HOUR);
    expect(await deps.store.counts(deps.now + 23 * HOUR)).toMatchObject({ late: 1, soon: 0 });
  });
});

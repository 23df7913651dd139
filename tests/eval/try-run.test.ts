import { afterEach, describe, expect, it } from 'vitest';
import type { Task } from '../../lib/domain/task.ts';
import type { ApiStandIn } from '../backoffice/api-server.ts';
import { startApi } from '../backoffice/api-server.ts';
import { BIG_SHOP } from '../backoffice/data/big-shop.ts';
import { dueIn, subjectsOf } from '../backoffice/data/big-truth.ts';
import { printTried, triedAsJson } from './try-print.ts';
import { tryApi } from './try-run.ts';

let standIn: ApiStandIn | undefined;

afterEach(async () => {
  await standIn?.close();
  standIn = undefined;
});

const SIZES = { orders: 450, threads: 120, offers: 1_240, days: 60 };

async function connected() {
  standIn = await startApi({ big: SIZES });
  const shop = standIn.shops.find(({ id }) => id === BIG_SHOP);
  if (!shop) throw new Error('no big shop');
  return { api: standIn, options: { origin: standIn.origin, key: shop.apiKey }, shop };
}

function subjects(tasks: readonly Task[], rule: string): string[] {
  return tasks
    .filter((task) => task.rule === rule)
    .map(({ subject }) => subject)
    .sort();
}

describe('try:api', () => {
  it('tells what is due in a shop, in as many calls as there are pages', async () => {
    const { api, options, shop } = await connected();
    const tried = await tryApi(options);
    const due = dueIn(shop);
    for (const rule of ['late-reply', 'shipment-due', 'acceptance-due', 'open-incident']) {
      expect(subjects(tried.tasks, rule), rule).toEqual(subjectsOf(due, rule, true));
    }
    expect(subjects(tried.tasks, 'out-of-stock')).toEqual(subjectsOf(due, 'out-of-stock'));
    expect({ problems: tried.problems, unread: tried.unread }).toEqual({
      problems: [],
      unread: [],
    });
    expect(triedAsJson(tried).whole).toBe(true);
    expect(tried.market.id).toBe('pccomponentes');
    // Pages of offers overlap by one record.
    const { OR11 = 0, M11, OF21, A01 } = tried.requests;
    expect({ M11, OF21, A01 }).toEqual({ M11: 2, OF21: 13, A01: 1 });
    expect(OR11).toBeLessThanOrEqual(5);
    expect(api.ledger.breaks).toEqual({});
  });

  it('prints ids and codes, and a sentence for each', async () => {
    const { options } = await connected();
    const tried = await tryApi(options);
    const json = triedAsJson(tried);
    expect(Object.keys(json.tasks[0] ?? {})).toEqual(['rule', 'subject', 'state']);
    expect(json.requests).toEqual(tried.requests);
    expect(printTried(tried)).toContain(tried.tasks[0]?.subject);
    expect(printTried(tried)).not.toContain(options.key);
  });

  it('goes on where the marketplace does not tell which shop it is', async () => {
    const { api, options, shop } = await connected();
    api.setSwitches({ faults: ['A01:403'] });
    const tried = await tryApi(options);
    expect(tried.problems).toEqual([{ list: 'account', failure: 'no-right' }]);
    const due = subjectsOf(dueIn(shop), 'late-reply');
    expect(subjects(tried.tasks, 'late-reply')).toEqual(due);
  });

  it('names what could not be read', async () => {
    const { api, options } = await connected();
    api.setSwitches({ faults: ['OF21:403'] });
    const tried = await tryApi(options);
    expect(tried.problems).toEqual([{ list: 'offers', failure: 'no-right' }]);
    expect(subjects(tried.tasks, 'out-of-stock')).toEqual([]);
    expect(subjects(tried.tasks, 'late-reply').length).toBeGreaterThan(0);
  });

  it('stops at a wrong key, and takes nothing for not due', async () => {
    const { options } = await connected();
    const tried = await tryApi({ ...options, key: 'none' });
    const { tasks, problems, requests, isRefused } = tried;
    expect({ tasks, problems, requests, isRefused }).toEqual({
      tasks: [],
      problems: [{ list: 'account', failure: 'wrong-key' }],
      requests: { A01: 1 },
      isRefused: true,
    });
    expect(tried.unread).toEqual(expect.arrayContaining(['orders', 'threads', 'offers']));
    expect(printTried(tried)).not.toContain('0 tasks');
    expect(printTried(tried)).toContain('NOT KNOWN');
  });

  it('names what was never asked once the key is revoked in the middle', async () => {
    const { api, options, shop } = await connected();
    api.setSwitches({ faults: ['*:401@2-', 'RT11:401', 'A21:401', 'OR72:401'] });
    const tried = await tryApi(options);
    const read = Object.keys(tried.requests);
    expect(tried.isRefused).toBe(true);
    expect(read).not.toContain('OF21');
    expect(tried.unread).toContain('offers');
    const named = [...tried.unread, ...tried.problems.map(({ list }) => list)];
    expect(named).toEqual(expect.arrayContaining(['orders', 'returns', 'offers', 'statistics']));
    const due = subjectsOf(dueIn(shop), 'late-reply');
    expect(subjects(tried.tasks, 'late-reply').length).toBeLessThan(due.length);
    expect(triedAsJson(tried)).toMatchObject({ whole: false, unread: tried.unread });
    const printed = printTried(tried);
    expect(printed).toContain('the key was refused');
    expect(printed).toMatch(/NOT ASKED .*offers/);
    expect(printed).not.toMatch(/^\d+ tasks$/m);
  });
});

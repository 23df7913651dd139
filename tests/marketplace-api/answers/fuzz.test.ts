import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SYNC_LISTS, type SyncList } from '../../../lib/app/sync-ports.ts';
import type { StoredFact } from '../../../lib/domain/facts.ts';
import { readAnswer } from '../../../lib/marketplace/api/answers/read-answer.ts';
import { HOUR, iso, NOW } from './moments.ts';
import { account, goodsBack, message, offer, order, request, thread } from './shapes.ts';

const RUNS = 10_000;
const TIMEOUT_MS = 60_000;

const REAL: readonly (readonly [SyncList, unknown])[] = [
  ['orders', { orders: [order(), order({ order_id: 'B' })], total_count: 2 }],
  [
    'threads',
    {
      data: [
        thread([message('customer', HOUR), message('shop', 1)], { shop_reply_needed_since: iso() }),
      ],
    },
  ],
  ['documents', { order_documents: [{ order_id: 'A', type: 'CUSTOMER_INVOICE' }] }],
  ['invoice-requests', { data: [request()] }],
  ['returns', { data: [goodsBack()] }],
  ['offers', { offers: [offer()] }],
  ['offer-changes', [offer({ deleted: true })]],
  ['account', account()],
  ['platform', { features: { order_workflows: { order_acceptance: 'BOTH' } } }],
  ['channels', { channels: [{ code: 'A', label: 'B' }] }],
  ['locales', { locales: [{ code: 'es_ES', platform_default: true }] }],
  [
    'document-types',
    { documents: [{ code: 'CUSTOMER_INVOICE', entity: 'ORDER', label: 'Factura' }] },
  ],
  ['statistics', { grade: [{ period: 'LAST_MONTH', value: 4 }], refund_rate: [{ value: 0.1 }] }],
];

const nonsense = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    ...[null, '', ' ', '12', 'NaN', -1, 1e308, 0.5, 2 ** 53, [], {}, true, '9999-99-99T99:99:99Z'],
    ...['0000-00-00T00:00:00Z', '\ud800', '\u0000', '__proto__', 'x'.repeat(20_000), [null], [[]]],
    JSON.parse('{"__proto__":{"order_id":"evil","polluted":true},"constructor":{"prototype":1}}'),
  ),
);

/** Puts `value` at one of the places in `json`, chosen by the numbers of `way`. */
function mutated(json: unknown, way: readonly number[], value: unknown): unknown {
  const [step, ...rest] = way;
  if (step === undefined || typeof json !== 'object' || json === null) return value;
  const keys = Object.keys(json);
  const key = keys[step % Math.max(1, keys.length)];
  if (key === undefined) return value;
  const inner = mutated((json as Record<string, unknown>)[key], rest, value);
  if (Array.isArray(json)) return json.map((one: unknown, i) => (`${i}` === key ? inner : one));
  return { ...json, [key]: inner };
}

function check(list: SyncList, json: unknown): void {
  const answer = readAnswer(list, json, NOW, ['A'], undefined);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  if (!answer) return;
  expect(answer.dropped).toBeLessThanOrEqual(answer.records);
  for (const fact of answer.facts) checkFact(fact);
  for (const { units, placedAt, sku } of answer.sales ?? []) {
    expect(Number.isSafeInteger(units) && units > 0 && Number.isFinite(placedAt)).toBe(true);
    expect(sku).toMatch(/\S/);
  }
  for (const { value } of answer.figures ?? []) expect(value).toBeGreaterThanOrEqual(0);
}

function checkFact(fact: StoredFact): void {
  expect(typeof fact.id).toBe('string');
  expect(fact.id.length).toBeLessThanOrEqual(200);
  expect(fact.id).toMatch(/^\S/);
  for (const [field, value] of Object.entries(fact)) {
    if (value === undefined || field === 'replies') continue;
    expect(['string', 'number', 'boolean']).toContain(typeof value);
    if (typeof value === 'number') expect(Number.isFinite(value) && value >= 0).toBe(true);
    if (typeof value === 'string') expect(value.length).toBeLessThanOrEqual(2_000);
  }
}

describe('whatever an answer holds', () => {
  it(
    'nothing throws on random JSON, and no fact lacks a sound id',
    () => {
      fc.assert(
        fc.property(fc.constantFrom(...SYNC_LISTS), nonsense, (list, json) => {
          check(list, json);
        }),
        { numRuns: RUNS },
      );
    },
    TIMEOUT_MS,
  );

  it(
    'nor on real shapes with nonsense anywhere in them',
    () => {
      const way = fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 7 });
      const spoiled = fc.array(fc.tuple(way, nonsense), { minLength: 1, maxLength: 4 });
      fc.assert(
        fc.property(fc.constantFrom(...REAL), spoiled, ([list, real], changes) => {
          check(
            list,
            changes.reduce((json, [path, value]) => mutated(json, path, value), real),
          );
        }),
        { numRuns: RUNS },
      );
    },
    TIMEOUT_MS,
  );

  it(
    'a record that is spoiled spoils no other',
    () => {
      const way = fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 5 });
      fc.assert(
        fc.property(way, nonsense, (path, value) => {
          const orders = [mutated(order(), path, value), order({ order_id: 'whole' })];
          const answer = readAnswer('orders', { orders }, NOW);
          const [whole] = readAnswer('orders', { orders: orders.slice(1) }, NOW)?.facts ?? [];
          expect(answer?.facts.find(({ id }) => id === 'whole')).toEqual(whole);
        }),
        { numRuns: 3_000 },
      );
    },
    TIMEOUT_MS,
  );

  it(
    'a thread of any length is read in no time',
    () => {
      const messages = Array.from({ length: 50_000 }, (_, i) =>
        message(i % 2 ? 'shop' : 'customer', 50_000 - i),
      );
      const answer = readAnswer('threads', { data: [thread(messages)] }, NOW);
      expect(answer?.facts).toMatchObject([{ waiting: false, lastFrom: 'shop' }]);
    },
    TIMEOUT_MS,
  );
});

import { describe, expect, it } from 'vitest';
import type { Decision } from '../../lib/domain/decision.ts';
import { strangeDecisions } from '../../lib/platform/strange-decisions.ts';
import type { Journal } from '../../lib/platform/synced-decisions.ts';
import {
  decisionsFrom,
  packDecisions,
  withDecisions,
} from '../../lib/platform/synced-decisions.ts';
import type { Items } from '../../lib/platform/synced-items.ts';
import { bytesOf } from '../../lib/platform/synced-items.ts';
import type { SyncPlan } from '../../lib/platform/synced-plan.ts';
import { planSync } from '../../lib/platform/synced-plan.ts';

const NOW = Date.UTC(2026, 10, 23, 9);
const DAY = 86_400_000;
const at = (moment: number) => moment.toString(36);
const SHOP = 'a.example|1';

const doneOn = (id: number | string, said = NOW, shop = SHOP): Decision => ({
  ...{ shop, subject: `thread:${id}`, rule: 'late-reply', at: said },
  done: { at: said, grade: 1 },
});
const decided = (count: number, said = (_: number) => NOW): Journal =>
  withDecisions(
    {},
    Array.from({ length: count }, (_, id) => doneOn(id, said(id))),
    NOW,
  );
/** What lies there once the plan is carried out. */
const after = (remote: Items, { set, remove }: SyncPlan): Items => ({
  ...Object.fromEntries(Object.entries(remote).filter(([key]) => !remove.includes(key))),
  ...set,
});
const meet = (journal: Journal, remote: Items): Items =>
  after(remote, planSync({ books: [], journal }, remote, NOW));

describe('what only a newer version understands', () => {
  const word = `d.${at(NOW - 1000)}.0.1`;
  it.each<[string, Items]>([
    ['a rule', { 'd1:0': { [SHOP]: { 'new-rule|thread:x': word } } }],
    ['a word', { 'd1:0': { [SHOP]: { 'late-reply|thread:x': `x.${at(NOW - 1000)}.7` } } }],
    ['a long word', { 'd1:3': { [SHOP]: { 'late-reply|thread:x': `d.${'1'.repeat(90)}` } } }],
    ['a word that is none', { 'd1:3': { [SHOP]: { 'late-reply|thread:x': [1, 'd'] } } }],
    ['something beside the shops', { 'd1:7': { meta: 5 } }],
    ['another form', { 'd1:1': [['x', 1]] }],
    ['another item', { 'd1:more': { [SHOP]: { 'new-rule|thread:x': word } } }],
  ])('stays as it is beside what is said here: %s', (_, newer) => {
    const lies = meet(decided(64), newer);
    for (const [key, item] of Object.entries(newer)) {
      const kept = lies[key] as object;
      if (Array.isArray(item)) expect(kept).toEqual(item);
      else expect(kept).toMatchObject(item as object);
    }
    const [, told] = Object.entries(decisionsFrom(lies)).find(([shop]) => shop === SHOP) ?? [];
    const own = Object.keys(told ?? {}).filter((key) => /^late-reply\|thread:\d+$/.test(key));
    expect(own.length).toBeGreaterThan(50);
    expect(planSync({ books: [], journal: decided(64) }, lies, NOW).set).toEqual({});
  });

  it('gives way once it is older than anything that is kept', () => {
    const words = {
      'new-rule|thread:x': `d.${at(NOW - 31 * DAY)}.0.1`,
      'new-rule|thread:y': `d.${at(NOW - 29 * DAY)}.0.1`,
    };
    expect(strangeDecisions({ 'd1:0': { [SHOP]: words }, 's1:x': [1] }, NOW)).toEqual({
      'd1:0': { [SHOP]: { 'new-rule|thread:y': words['new-rule|thread:y'] } },
    });
  });

  it.each([
    ['an older', NOW - 1, 'd'],
    ['a later', NOW + 1, 'x'],
  ])('of %s word on the same task the later stays', (_, said, stays) => {
    const strange = { 'd1:0': { [SHOP]: { 'late-reply|thread:1': `x.${at(said)}` } } };
    const journal = withDecisions({}, [doneOn(1)], NOW);
    const [[key, item] = ['', {}]] = Object.entries(packDecisions(journal, 60_000, NOW).items);
    const lies = meet(journal, { [key]: strange['d1:0'] });
    expect(Object.keys(lies)).toEqual([key]);
    const kept = stays === 'd' ? item : strange['d1:0'];
    expect(lies[key]).toEqual(kept);
  });

  it('takes the place of our oldest, within what an item and all of them hold', () => {
    const strange = Object.fromEntries(
      Array.from({ length: 8 }, (_, bucket) => [
        `d1:${bucket}`,
        {
          [SHOP]: Object.fromEntries(
            Array.from({ length: 100 }, (_, id) => [`new-rule|thread:${bucket}-${id}`, word]),
          ),
        },
      ]),
    );
    const lies = meet(
      decided(3_000, (id) => NOW - id * 1_000),
      strange,
    );
    const sizes = Object.entries(lies).map(([key, item]) => bytesOf(item, key));
    expect(Math.max(...sizes)).toBeLessThan(8_000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(65_000);
    const text = JSON.stringify(lies);
    expect(text.match(/new-rule\|/g)).toHaveLength(800);
    for (let id = 0; id < 200; id += 1) expect(text).toContain(`"late-reply|thread:${id}"`);
    expect(text).not.toContain('"late-reply|thread:2999"');
  });
});

describe('decisions on tasks of a shop that is known by its name alone', () => {
  const NAME = 'a.example|~Informática Delta';
  it('stay at home: a name is no id', () => {
    const journal = withDecisions({}, [doneOn(1, NOW, NAME), doneOn(2)], NOW);
    const text = JSON.stringify(meet(journal, {}));
    expect(text).toContain('late-reply|thread:2');
    expect(text).not.toMatch(/Delta|~|thread:1/);
    expect(meet(withDecisions({}, [doneOn(1, NOW, NAME)], NOW), {})).toEqual({});
  });

  it('are taken away where an earlier version had told them', () => {
    const told = { 'd1:0': withDecisions({}, [doneOn(1, NOW, NAME)], NOW) };
    const journal = withDecisions(told['d1:0'], [doneOn(2)], NOW);
    expect(JSON.stringify(meet(journal, told))).not.toMatch(/Delta/);
  });
});

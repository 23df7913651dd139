import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../lib/domain/facts.ts';
import { judge, toTask } from '../../lib/domain/plan.ts';
import type { AnyRule, RuleSettings } from '../../lib/domain/rule.ts';
import { judged, RULE_IDS } from '../../lib/domain/rule.ts';
import { RULES } from '../../lib/domain/rules/index.ts';
import {
  draft,
  file,
  findingOf,
  MEDIAMARKT,
  NOW,
  offer,
  order,
  PCC,
  settingsOf,
  thread,
} from './samples.ts';

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const bool = maybe(fc.boolean());
const moment = maybe(fc.integer({ min: NOW - 40 * 86_400_000, max: NOW + 86_400_000 }));
const units = maybe(fc.integer({ min: 0, max: 8 }));
const language = fc.constantFrom('es', 'pt', 'ca', 'de', 'pt-BR', '');

const facts: fc.Arbitrary<Partial<Facts>> = fc.record(
  {
    thread: fc
      .record({ waiting: bool, waitingSince: moment, shopOnly: bool, waitingSinceExact: bool })
      .map(thread),
    order: fc
      .record({
        state: maybe(fc.constantFrom('shipping', 'shipped', 'closed', 'cancelled')),
        hasInvoice: bool,
        placedAt: moment,
        shippedAt: moment,
      })
      .map(order),
    offer: fc.record({ quantity: units, minQuantityAlert: units, active: bool }).map(offer),
    draft: fc
      .record({ language: maybe(language), matches: bool, expected: maybe(fc.array(language)) })
      .map(draft),
    file: fc
      .record({
        target: fc.constantFrom('message', 'order-documents'),
        looksLikeInvoice: bool,
        typeIsInvoice: bool,
      })
      .map(file),
  },
  { requiredKeys: [] },
);
const settings: fc.Arbitrary<RuleSettings> = fc
  .constantFrom(PCC, MEDIAMARKT, undefined)
  .map((market) => settingsOf(market));
const at = { now: NOW };

const throwing: AnyRule = {
  id: 'late-reply',
  needs: ['order'],
  find() {
    throw new Error('broken');
  },
};

describe('judge', () => {
  it('knows every rule, once', () => {
    expect(new Set(RULES.map(({ id }) => id))).toEqual(new Set(RULE_IDS));
    // One id may speak of several kinds of facts, of each with one rule only.
    const judging = RULES.map(({ id, needs }) => `${id}: ${needs.join('+')}`);
    expect(new Set(judging).size).toBe(judging.length);
  });

  it('gives the same answer to the same question', () => {
    fc.assert(
      fc.property(facts, settings, (facts, settings) => {
        const copy = structuredClone(facts);
        expect(judge(facts, at, settings)).toEqual(judge(facts, at, settings));
        expect(facts).toEqual(copy);
      }),
    );
  });

  it('never throws: a rule that does spoils only itself', () => {
    const own = judge({ order: order() }, at, settingsOf(PCC), [throwing]);
    expect(own).toEqual([
      { rule: 'late-reply', verdict: { status: 'unknown', missing: ['error'] } },
    ]);
    fc.assert(
      fc.property(facts, settings, (facts, settings) => {
        const alone = judge(facts, at, settings);
        const beside = judge(facts, at, settings, [throwing, ...RULES]);
        expect(beside.slice(facts.order ? 1 : 0)).toEqual(alone);
      }),
    );
    const broken = settingsOf(PCC, {
      clock: { mode: 'working-24', zone: 'Nowhere', weekdays: [1], closures: [] },
    });
    const waiting = thread({ waiting: true, waitingSince: NOW });
    expect(judge({ thread: waiting }, at, broken)[0]?.verdict.status).toBe('unknown');
  });

  it('asks only rules whose facts are all there', () => {
    expect(judge({}, at, settingsOf(PCC))).toEqual([]);
    expect(judge({ offer: offer() }, at, settingsOf(PCC)).map(({ rule }) => rule)).toEqual([
      'low-stock',
      'out-of-stock',
      'no-safety-stock',
    ]);
  });

  it('says unknown, never fine, about facts of which nothing is known', () => {
    const bare = { thread: thread(), order: order(), offer: offer(), draft: draft(), file: file() };
    const answers = judge(bare, at, settingsOf(PCC));
    const known = answers.filter(({ verdict }) => verdict.status !== 'unknown');
    // A file for a message is nothing that the documents' rule could speak of, and what was already
    // sent is told only where it was seen: every row of an inbox would be "unknown" otherwise.
    expect(known.map(({ rule }) => rule)).toEqual([
      'reply-language',
      'outside-contact',
      'invoice-as-attachment',
      'document-type',
    ]);
    expect(
      known.every(({ verdict }) => verdict.status === 'judged' && !verdict.findings.length),
    ).toBe(true);
  });

  it('forgetting a field never turns a finding into "fine"', () => {
    const cases: readonly [Partial<Facts>, number][] = [
      [{ thread: thread({ waiting: true, waitingSince: NOW }) }, 1],
      [{ order: order({ state: 'shipped', hasInvoice: false }) }, 1],
      [{ offer: offer({ quantity: 0, active: true }) }, 1],
      [{ draft: draft({ language: 'es', expected: ['pt'] }) }, 1],
      [
        { file: file({ target: 'order-documents', looksLikeInvoice: true, typeIsInvoice: false }) },
        1,
      ],
    ];
    for (const [some, findings] of cases) {
      const [[name, fact]] = Object.entries(some) as [[keyof Facts, object]];
      const found = judge(some, at, settingsOf(PCC)).flatMap(({ verdict }) =>
        verdict.status === 'judged' ? verdict.findings : [],
      );
      expect(found, name).toHaveLength(findings);
      const fields = Object.keys(fact).filter(
        (key) => !['type', 'id', 'subject', 'target'].includes(key),
      );
      for (const field of fields) {
        const less = { [name]: { ...fact, [field]: undefined } } as Partial<Facts>;
        const open = judge(less, at, settingsOf(PCC)).some(
          ({ verdict }) => verdict.status === 'unknown' || verdict.findings.length > 0,
        );
        expect(open, `${name} without ${field}`).toBe(true);
      }
    }
  });

  it('gives a rule nothing but what it names, so other facts change nothing', () => {
    const seen: string[][] = [];
    const spy: AnyRule = {
      id: 'low-stock',
      needs: ['offer'],
      wants: ['order'],
      find(facts) {
        seen.push(Object.keys(facts).sort());
        return judged();
      },
    };
    judge({ offer: offer(), draft: draft(), thread: thread() }, at, settingsOf(), [spy]);
    judge({ offer: offer(), order: order(), file: file() }, at, settingsOf(), [spy]);
    expect(seen).toEqual([['offer'], ['offer', 'order']]);

    fc.assert(
      fc.property(facts, settings, (all, settings) => {
        for (const rule of RULES) {
          const named = new Set<string>([...rule.needs, ...(rule.wants ?? [])]);
          const own = Object.fromEntries(Object.entries(all).filter(([name]) => named.has(name)));
          expect(judge(own, at, settings, [rule])).toEqual(judge(all, at, settings, [rule]));
        }
      }),
    );
  });

  it('tells urgency in exactly one way, and late never before soon', () => {
    fc.assert(
      fc.property(facts, settings, (facts, settings) => {
        for (const { verdict } of judge(facts, at, settings)) {
          for (const finding of verdict.status === 'judged' ? verdict.findings : []) {
            expect((finding.state === undefined) !== (finding.lateAt === undefined)).toBe(true);
            if (finding.lateAt !== undefined) {
              expect(finding.soonAt).toBeLessThanOrEqual(finding.lateAt);
            }
          }
        }
      }),
    );
  });
});

describe('toTask', () => {
  it('keeps the finding under rule and subject', () => {
    const [answer] = judge({ offer: offer({ quantity: 1 }) }, at, settingsOf(PCC));
    if (!answer) throw new Error('no answer');
    const finding = findingOf(answer.verdict);
    expect(toTask(answer.rule, finding, 'host|1', 7)).toEqual({
      ...finding,
      key: 'low-stock|offer:SKU',
      shop: 'host|1',
      rule: 'low-stock',
      seenAt: 7,
    });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Task } from '../../lib/domain/task.ts';
import type { Told } from '../../lib/domain/telling.ts';
import { tellingOf } from '../../lib/domain/telling.ts';
import { SELLER_SOURCE } from '../../lib/domain/settings.ts';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 10, 23, 9);
const BOTH = { soon: true, late: true };
const never = () => false;

function task(id: string, due: Partial<Task>, shop = 'a.example|1'): Task {
  const text = { key: 'x' };
  return {
    ...{ key: `late-reply|thread:${id}`, shop, rule: 'late-reply', subject: `thread:${id}` },
    ...{ title: text, advice: text, why: { source: SELLER_SOURCE, lines: [] }, seenAt: NOW },
    ...due,
  };
}
const late = (id: string) => task(id, { soonAt: NOW - 2 * HOUR, lateAt: NOW - HOUR });
const soon = (id: string) => task(id, { soonAt: NOW - HOUR, lateAt: NOW + HOUR });
const ids = (tasks: readonly Task[]) => tasks.map(({ subject }) => subject.slice(7));

describe('tellingOf', () => {
  it('takes all that is due as known the first time', () => {
    const first = tellingOf([late('1'), soon('2')], undefined, BOTH, NOW, never);
    expect(first.tasks).toEqual([]);
    const again = tellingOf([late('1'), soon('2'), late('3')], first.told, BOTH, NOW, never);
    expect(ids(again.tasks)).toEqual(['3']);
  });

  it('tells each turn once: soon, then late, and nothing again', () => {
    const known = tellingOf([], undefined, BOTH, NOW, never).told;
    const one = tellingOf([soon('1')], known, BOTH, NOW, never);
    const two = tellingOf([soon('1')], one.told, BOTH, NOW, never);
    const three = tellingOf([soon('1')], two.told, BOTH, NOW + 2 * HOUR, never);
    const four = tellingOf([soon('1')], three.told, BOTH, NOW + 3 * HOUR, never);
    expect([one, two, three, four].map(({ tasks }) => tasks.length)).toEqual([1, 0, 1, 0]);
  });

  it.each([
    [{ soon: false, late: true }, ['1']],
    [{ soon: true, late: false }, ['2']],
    [{ soon: false, late: false }, []],
  ])('tells only what is wanted: %o', (wanted, told) => {
    const { tasks } = tellingOf([late('1'), soon('2')], {}, wanted, NOW, never);
    expect(ids(tasks)).toEqual(told);
  });

  it('holds back what is quiet, and tells it afterwards', () => {
    const other = task('9', { state: 'late' }, 'b.example|2');
    const quiet = tellingOf([late('1'), other], {}, BOTH, NOW, (shop) => shop === 'a.example|1');
    expect(ids(quiet.tasks)).toEqual(['9']);
    expect(quiet.isHeldBack).toBe(true);
    const open = tellingOf([late('1'), other], quiet.told, BOTH, NOW, never);
    expect(ids(open.tasks)).toEqual(['1']);
    expect(open.isHeldBack).toBe(false);
  });

  it('does not repeat a task that one bad reading made disappear, but one that came back next day', () => {
    const first = tellingOf([late('1')], {}, BOTH, NOW, never);
    const gone = tellingOf([], first.told, BOTH, NOW + HOUR, never);
    expect(tellingOf([late('1')], gone.told, BOTH, NOW + 2 * HOUR, never).tasks).toEqual([]);
    const old = tellingOf([], gone.told, BOTH, NOW + 26 * HOUR, never);
    expect(ids(tellingOf([late('1')], old.told, BOTH, NOW + 27 * HOUR, never).tasks)).toEqual([
      '1',
    ]);
  });

  it('does not begin anew after a time in which nobody looked', () => {
    const first = tellingOf([late('1')], {}, BOTH, NOW, never);
    const monday = tellingOf([late('1'), late('2')], first.told, BOTH, NOW + 60 * HOUR, never);
    expect(ids(monday.tasks)).toEqual(['2']);
  });

  it('says the same of the same, so that nothing has to be kept anew', () => {
    const due = [late('1'), soon('2')];
    const { told } = tellingOf(due, {}, BOTH, NOW, never);
    expect(tellingOf(due, told, BOTH, NOW + HOUR / 2, never).told).toEqual(told);
  });

  it('never tells a turn twice, whatever is due in which order', () => {
    const due = fc.array(
      fc.record({ id: fc.constantFrom('1', '2', '3'), isLate: fc.boolean(), quiet: fc.boolean() }),
    );
    fc.assert(
      fc.property(fc.array(due, { maxLength: 12 }), (rounds) => {
        let told: Told | undefined = {};
        const said = new Map<string, number>();
        for (const round of rounds) {
          const tasks = [...new Map(round.map((one) => [one.id, one])).values()];
          const quiet = round.some((one) => one.quiet);
          const list = tasks.map(({ id, isLate }) => (isLate ? late(id) : soon(id)));
          const next = tellingOf(list, told, BOTH, NOW, () => quiet);
          if (quiet) expect(next.tasks).toEqual([]);
          for (const one of next.tasks) {
            const turn = one.lateAt !== undefined && one.lateAt <= NOW ? 2 : 1;
            expect(turn).toBeGreaterThan(said.get(one.subject) ?? 0);
            said.set(one.subject, turn);
          }
          told = next.told;
        }
      }),
    );
  });
});

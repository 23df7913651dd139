import { describe, expect, it } from 'vitest';
import type { ApiAnswer, SyncList, SyncRow } from '../../../lib/app/sync-ports.ts';
import { dueAt } from '../../../lib/app/sync/due.ts';
import { isLacking } from '../../../lib/app/sync/left-out.ts';
import { nextStep } from '../../../lib/app/sync/next-step.ts';
import { afterChain, afterFailure, afterPage } from '../../../lib/app/sync/row-steps.ts';
import { situationOf } from '../../../lib/app/sync/situation.ts';
import { pastStuckPage } from '../../../lib/app/sync/stuck-page.ts';
import { SYNC_LISTS } from '../../../lib/domain/sync-list.ts';
import { DAY, HOUR, MINUTE, START } from './fake-market.ts';

const SHOP = 'host|1';
const READ = { doneAt: START, readAt: START, startedAt: START, startedServerAt: START };

/** What is asked of one list, all others being left alone. */
function asked(row: SyncRow, now: number) {
  const leaveOut = SYNC_LISTS.filter((list) => list !== row.list && list !== 'account');
  const account: SyncRow = { shop: SHOP, list: 'account', calls: 1, doneAt: now, startedAt: now };
  const step = nextStep(situationOf(SHOP, [row, account], { leaveOut }), now);
  if (step.do !== 'ask') throw new Error(`nothing is asked: ${step.do}`);
  return step;
}

const rowOf = (list: SyncList, over: Partial<SyncRow> = {}): SyncRow => ({
  ...{ shop: SHOP, list, calls: 1, nextSince: START - 5 * MINUTE },
  ...READ,
  ...over,
});
const page = (over: Partial<ApiAnswer> = {}): ApiAnswer => ({
  ...{ status: 'ok', facts: [], records: 100, dropped: 0, serverAt: START + 2 * DAY },
  ...over,
});
const at = (now: number) => ({ sentAt: now, cameAt: now + 1 });

describe('asking once more for what was left out', () => {
  it('asks for everything new as well, however long nobody has asked', () => {
    const row = rowOf('orders', { skipped: 1, again: { since: START - 90 * DAY, at: START } });
    const { query, row: asking } = asked(row, START + 20 * DAY);
    expect(asking.isAgain).toBe(true);
    expect(query.since).toBeLessThanOrEqual(row.nextSince ?? 0);
  });

  it('keeps in mind what it set out to make good where it breaks off', () => {
    const left = { skipped: 2, unread: 3, left: ['a', 'b'] };
    const first = rowOf('orders', { ...left, again: { since: START - 90 * DAY, at: START } });
    const begun = asked(first, START + 2 * DAY);
    const next = { cursor: { kind: 'offset' } };
    const under = afterPage(begun.row, page({ next: next.cursor }), at(START + 2 * DAY), 1);
    const problem = { status: 'failed', failure: 'not-understood', restart: true } as const;
    const broken = afterFailure(under, problem, at(START + 2 * DAY + MINUTE));
    const later = asked(broken, START + 2 * DAY + 2 * HOUR);
    expect(later.row).not.toHaveProperty('isAgain');
    const increment = afterPage(later.row, page(), at(START + 2 * DAY + 2 * HOUR), 1);
    const ended = afterChain(increment, START + 2 * DAY + 2 * HOUR, later.query.since);
    expect(isLacking(ended)).toBe(true);
    expect(ended).toMatchObject(left);
    const again = asked(ended, START + 5 * DAY);
    expect(again).toMatchObject({ row: { isAgain: true }, query: { since: START - 90 * DAY } });
  });

  it('keeps it in mind, too, where an export is never told', () => {
    const again = { since: START - 3 * DAY, at: START, before: { skipped: 1 } };
    const under = { isAgain: true, skipped: 0, again, cursor: { kind: 'export' } } as const;
    const failed = rowOf('offer-changes', { ...under, failure: 'server', failures: 7 });
    const lost = pastStuckPage(failed, { status: 'failed', failure: 'server' }, at(START + DAY));
    const offers = rowOf('offers', { total: 2000, startedAt: START + DAY, doneAt: START + DAY });
    const rows = [lost, offers];
    const leaveOut = SYNC_LISTS.filter((list) => list !== 'offer-changes');
    const account = rowOf('account', { startedAt: START + DAY, doneAt: START + DAY });
    const step = nextStep(
      situationOf(SHOP, [...rows, account], { leaveOut }),
      START + DAY + 2 * HOUR,
    );
    expect(step).toMatchObject({ do: 'ask', row: { skipped: 1 } });
  });

  it.each(['returns', 'invoice-requests'] as const)(
    'for a first reading, which asks for what is open only, leaves what is closed to the next: %s',
    (list) => {
      const row = rowOf(list, { gap: 'server', again: { at: START } });
      const now = START + 2 * DAY;
      // A change told after the gap: it may be cut short, too.
      const told = afterChain(afterPage(row, page(), at(START + HOUR), 7), START + HOUR, 7);
      const begun = asked(told, now);
      expect(begun.row.isAgain).toBe(true);
      expect(begun.query.since).toBeUndefined();
      const ended = afterChain(afterPage(begun.row, page(), at(now), undefined), now, undefined);
      expect(isLacking(ended)).toBe(false);
      expect(asked(ended, now + DAY + HOUR).query.since).toBe(7);
    },
  );
});

describe('the first page of orders, asked for in parts', () => {
  it('keeps the strictest distance whatever its last call gave', () => {
    const now = START + HOUR;
    const row = rowOf('orders', {
      ...{ cursor: { kind: 'offset', offset: 0, size: 50 }, narrow: true, startedAt: now },
      ...{ failure: 'server', failures: 1, failedAt: now, notBefore: now + MINUTE },
    });
    expect(dueAt('orders', situationOf(SHOP, [row]), now + MINUTE)).toBeGreaterThanOrEqual(
      now + 15 * MINUTE,
    );
  });
});

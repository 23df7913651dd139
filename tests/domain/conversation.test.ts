import { describe, expect, it } from 'vitest';
import type { Message } from '../../lib/domain/conversation.ts';
import { MOST_REPLIES, repliesIn, waitingOf } from '../../lib/domain/conversation.ts';

/**
 * A thread in one line: `C1 S3` = the customer at 1, the shop at 3. `O` operator, `A` automatic,
 * `?` unknown writer, `n` a line "no reply required", `C1n` a message marked so, `C1~` by day only,
 * `S3o` the shop to the operator alone.
 */
function talk(line: string): Message[] {
  return line.split(' ').flatMap((word) => {
    const [, who = '', at = '', marks = ''] = /^([COSA?n])(\d+)([n~o]*)$/.exec(word) ?? [];
    if (who === '') return [];
    const from = ({ C: 'customer', O: 'operator', S: 'shop', A: 'system', n: 'system' } as const)[
      who
    ];
    return [
      {
        at: Number(at),
        from,
        ...((who === 'n' || marks.includes('n')) && { noReplyNeeded: true }),
        ...(marks.includes('~') && { isRough: true }),
        ...(marks.includes('o') && { toOperatorOnly: true }),
      },
    ];
  });
}

describe('since when a thread waits', () => {
  it.each([
    ['C1', true, 1, 'customer'],
    ['C1 C2 C3', true, 1, 'customer'],
    ['O1', true, 1, 'operator'],
    ['O1 C2', true, 1, 'customer'],
    ['C1 S2', false],
    ['C1 S2 C3 C4', true, 3, 'customer'],
    ['C4 C3 S2 C1', true, 3, 'customer'],
    // A word to the operator is none to the customer.
    ['C1 S2o', true, 1, 'customer'],
    ['C1 S2o S3', false],
    ['C1 S2 S3o', false],
    ['O1 S2o', false],
    ['O1 C2 S3o', true, 2, 'customer'],
    ['C1 O2 S3o O4', true, 1, 'customer'],
    ['C1 S2 O3 S4o O5', true, 5, 'operator'],
    ['?1 S2o', undefined],
    ['S1o', false],
    // Automatic messages neither start nor end it.
    ['C1 A2', true, 1, 'customer'],
    ['C1 S2 A3', false],
    // Nobody waits where only they are.
    ['A1', false],
    ['A1 A2', false],
    ['', undefined],
    ['A1 C2 A3', true, 2, 'customer'],
    // "No reply required" ends it until the next message, whoever said so.
    ['C1 n2', false],
    ['C1n', false],
    ['C1 C2n', false],
    ['C1n C2', true, 2, 'customer'],
    ['C1 n2 C3 C4', true, 3, 'customer'],
    ['C4 C3 n2 C1', true, 3, 'customer'],
    ['C1 S2 C3 n4 O5', true, 5, 'operator'],
    ['C1 n2 A3', false],
    ['n1 C2', true, 2, 'customer'],
    // A line in the same minute as a message keeps its place.
    ['C1 C2 n2 C2 C3', true, 2, 'customer'],
    // The shop alone.
    ['S1', false],
    ['S1 S2 A3', false],
    ['S1 n2', false],
    // Unknown writers: nothing is claimed that they could make wrong.
    ['?1', undefined],
    ['C1 ?2', undefined],
    ['C1 ?2 C3', true, 3, 'customer'],
    ['?1 S2', false],
    ['?1 n2', false],
  ] as readonly [string, boolean?, number?, string?][])('%s', (line, waiting, since, party) => {
    const told = waitingOf(talk(line));
    expect([told.waiting, told.since, told.for]).toEqual([waiting, since, party]);
  });

  it.each([
    ['S1', true],
    ['S1 S2 n3 A4', true],
    ['S1 C2', false],
    ['A1', false],
    ['n1', false],
    ['S1 ?2', false],
  ] as const)('%s was written by the shop alone: %s', (line, shopOnly) => {
    expect(waitingOf(talk(line)).shopOnly).toBe(shopOnly);
  });

  it('is exact unless somebody unknown wrote before', () => {
    expect(waitingOf(talk('C1 C2')).isExact).toBe(true);
    expect(waitingOf(talk('S1 ?2 C3')).isExact).toBe(false);
    expect(waitingOf(talk('?1 S2 C3')).isExact).toBe(true);
  });
});

describe('the order of a page with days alone beside times', () => {
  /** A day alone is read as that day's end; hours are counted from the first day's midnight. */
  const on = (line: string): Message[] =>
    talk(line).map((message) => ({ ...message, at: message.at * 3_600_000 }));

  it.each([
    // What is written on one day stands as the page's other messages say that it runs.
    ['O1 S12 C24~', true, 24],
    ['C24~ S12 O1', true, 24],
    ['S24~ C12 C50', true, 12],
    ['C50 C12 S24~', true, 12],
    ['C24~ S12 O60', true, 60],
    ['O60 S12 C24~', true, 60],
    ['C12 S24~ S50', false, undefined],
    // A day that was over tells which way it runs.
    ['C24~ S30', false, undefined],
    ['S30 C24~', false, undefined],
    ['S1 C48~', true, 48],
  ] as const)('%s', (line, waiting, since) => {
    const told = waitingOf(on(line));
    const hours = told.since === undefined ? undefined : told.since / 3_600_000;
    expect([told.waiting, hours]).toEqual([waiting, since]);
  });

  it('is not known where nothing else tells it', () => {
    expect(waitingOf(on('C12 S24~')).waiting).toBeUndefined();
    expect(waitingOf(on('S24~ C12')).waiting).toBeUndefined();
    expect(waitingOf(on('C12 C24~')).waiting).toBe(true);
  });

  it('is not guessed on a page in no order', () => {
    expect(waitingOf(on('S60 C12 S24~ C70')).waiting).toBeUndefined();
    expect(waitingOf(on('S60 C12 S24 C70')).waiting).toBe(true);
  });
});

describe('the answers of a thread', () => {
  it.each([
    ['C1 S3', [[1, 3, 1]]],
    [
      'C1 C2 S5 S6 C7 S9',
      [
        [1, 5, 1],
        [7, 9, 7],
      ],
    ],
    [
      'S9 C7 S6 S5 C2 C1',
      [
        [1, 5, 1],
        [7, 9, 7],
      ],
    ],
    ['O1 C2 S5', [[1, 5, 2]]],
    ['O1 S5', [[1, 5, undefined]]],
    ['C1 A2 S5', [[1, 5, 1]]],
    // A word to the operator answers him alone.
    ['C1 S3o', []],
    ['C1 S3o S5', [[1, 5, 1]]],
    [
      'C1 O2 S3o S5',
      [
        [2, 3, undefined],
        [1, 5, 1],
      ],
    ],
    // What was marked as needing none was not answered.
    ['C1 n2 S5', []],
    ['C1 n2 C3 S5', [[3, 5, 3]]],
    ['C1n S5', []],
    ['S1 S2', []],
    ['C1', []],
    // What is not known for sure measures nothing.
    ['C1 ?2 S5 C6 S7', [[6, 7, 6]]],
    ['C1~ S5 C6 S7', [[6, 7, 6]]],
    ['C1 S5~ C6 S7', [[6, 7, 6]]],
  ] as const)('%s', (line, expected) => {
    const replies = repliesIn(talk(line), true);
    expect(replies.map((one) => [one.askedAt, one.answeredAt, one.customerAskedAt])).toEqual(
      expected,
    );
  });

  it('leave out the first where earlier messages are hidden', () => {
    const replies = repliesIn(talk('C1 S3 C4 S5'), false);
    expect(replies.map(({ answeredAt }) => answeredAt)).toEqual([5]);
  });

  it('are the newest few', () => {
    const line = Array.from({ length: 50 }, (_, n) => `C${String(2 * n)} S${String(2 * n + 1)}`);
    const replies = repliesIn(talk(line.join(' ')), true);
    expect(replies).toHaveLength(MOST_REPLIES);
    expect(replies.at(-1)?.answeredAt).toBe(99);
  });
});

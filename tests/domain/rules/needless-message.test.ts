import { describe, expect, it } from 'vitest';
import type { DraftFact, OrderFact, ThreadFact } from '../../../lib/domain/facts.ts';
import { needlessMessage } from '../../../lib/domain/rules/needless-message.ts';
import { draft, findingOf, MEDIAMARKT, NOW, order, outcome, PCC, settingsOf } from '../samples.ts';
import { thread } from '../samples.ts';

interface Case {
  readonly draft?: Partial<DraftFact>;
  readonly thread?: Partial<ThreadFact>;
  readonly order?: Partial<OrderFact>;
}

const judge = (it: Case, market = PCC) =>
  needlessMessage.find(
    {
      draft: draft(it.draft),
      ...(it.thread && { thread: thread(it.thread) }),
      ...(it.order && { order: order(it.order) }),
    },
    { now: NOW },
    settingsOf(market),
  );

const REPEATED = { sentElsewhere: 5, mentions: [] } as const;
const QUIET = { waiting: false, shopMessagesInRow: 1 } as const;
const PILE = { waiting: false, shopMessagesInRow: 3 } as const;
const NEW = { sentElsewhere: 0, mentions: [] } as const;

describe('needless-message', () => {
  it.each<[string, Case, string]>([
    ['a text sent in five other threads', { draft: REPEATED, thread: QUIET }, 'soon'],
    ['… in four', { draft: { ...REPEATED, sentElsewhere: 4 }, thread: QUIET }, 'silent'],
    [
      '… that names this order',
      { draft: { ...REPEATED, mentions: ['order'] }, thread: QUIET },
      'silent',
    ],
    ['… as an answer', { draft: REPEATED, thread: { ...QUIET, waiting: true } }, 'silent'],
    ['… where nobody knows who waits', { draft: REPEATED, thread: {} }, 'unknown:thread.waiting'],
    [
      '… to the operator',
      { draft: { ...REPEATED, recipients: 'operator' }, thread: QUIET },
      'silent',
    ],
    [
      '… that asks for the first time whether all is well',
      { draft: { ...REPEATED, isFollowUp: true }, thread: PILE },
      'silent',
    ],
    ['… without its thread', { draft: REPEATED }, 'unknown:thread.waiting'],
    [
      '… on an order whose conversation was seen',
      { draft: REPEATED, order: { conversationSeen: true } },
      'soon',
    ],
    [
      '… where the customer wrote last',
      { draft: REPEATED, order: { conversationSeen: true, customerWroteAt: 2, shopWroteAt: 1 } },
      'silent',
    ],
    [
      '… on an open return',
      { draft: REPEATED, thread: QUIET, order: { openReturn: true } },
      'silent',
    ],
    [
      '… on a late order',
      { draft: REPEATED, thread: QUIET, order: { state: 'shipping', shippingDeadline: NOW } },
      'silent',
    ],
    [
      '… on one that is not late yet',
      { draft: REPEATED, thread: QUIET, order: { state: 'shipping', shippingDeadline: NOW + 1 } },
      'soon',
    ],
    ['an answer and two more, unanswered', { draft: NEW, thread: PILE }, 'soon'],
    ['an answer and one more', { draft: NEW, thread: { ...PILE, shopMessagesInRow: 2 } }, 'silent'],
    [
      'two where nobody else has written',
      { draft: NEW, thread: { ...PILE, shopMessagesInRow: 2, shopOnly: true } },
      'soon',
    ],
    [
      'one where nobody else has written',
      { draft: NEW, thread: { ...PILE, shopMessagesInRow: 1, shopOnly: true } },
      'silent',
    ],
    ['a pile, but news', { draft: { ...NEW, mentions: ['tracking'] }, thread: PILE }, 'silent'],
    [
      'a pile, with the order’s number only',
      { draft: { ...NEW, mentions: ['order'] }, thread: PILE },
      'soon',
    ],
    [
      'a pile in an open incident',
      { draft: NEW, thread: PILE, order: { openIncident: true } },
      'silent',
    ],
    ['a pile while somebody waits', { draft: NEW, thread: { ...PILE, waiting: true } }, 'silent'],
    ['a text too short to say', { thread: QUIET }, 'unknown:draft.sentElsewhere'],
    ['a short text on a pile', { thread: PILE }, 'soon'],
  ])('%s', (_what, it, expected) => {
    expect(outcome(judge(it))).toBe(expected);
  });

  it('only informs where the marketplace asks for nothing', () => {
    expect(outcome(judge({ draft: REPEATED, thread: QUIET }, MEDIAMARKT))).toBe('info');
  });

  it('says how often, and from how many on', () => {
    const { why } = findingOf(judge({ draft: { ...REPEATED, sentElsewhere: 7 }, thread: QUIET }));
    expect(why.lines.map(({ args }) => args?.[0])).toEqual([7, 5]);
    expect(why.source).toEqual(PCC?.automaticMessages?.source);
  });
});

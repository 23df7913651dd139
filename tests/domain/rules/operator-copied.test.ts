import { describe, expect, it } from 'vitest';
import type { OrderFact, Recipients, ThreadFact } from '../../../lib/domain/facts.ts';
import type { Market } from '../../../lib/domain/market.ts';
import { operatorCopied } from '../../../lib/domain/rules/operator-copied.ts';
import { draft, findingOf, MEDIAMARKT, NOW, order, outcome, PCC, settingsOf } from '../samples.ts';
import { SOURCE, thread } from '../samples.ts';

interface Case {
  readonly recipients?: Recipients;
  readonly thread?: Partial<ThreadFact>;
  readonly order?: Partial<OrderFact>;
}

const judge = (it: Case, market: Market | undefined = PCC) =>
  operatorCopied.find(
    {
      draft: draft(it.recipients && { recipients: it.recipients }),
      ...(it.thread && { thread: thread(it.thread) }),
      ...(it.order && { order: order(it.order) }),
    },
    { now: NOW },
    settingsOf(market),
  );
const NOBODY = { recipients: 'both', thread: { operatorInvolved: false } } as const;

describe('operator-copied', () => {
  it.each<[string, Case, string]>([
    ['both, and nothing involves the operator', NOBODY, 'soon'],
    ['… on a quiet order', { ...NOBODY, order: { state: 'shipped', openIncident: false } }, 'soon'],
    ['the customer only', { ...NOBODY, recipients: 'customer' }, 'silent'],
    ['the operator only', { ...NOBODY, recipients: 'operator' }, 'silent'],
    ['the operator has to do with it', { ...NOBODY, thread: { operatorInvolved: true } }, 'silent'],
    ['an open incident', { ...NOBODY, order: { openIncident: true } }, 'silent'],
    ['… as the order’s state', { ...NOBODY, order: { state: 'incident-open' } }, 'silent'],
    ['no choice is shown', { thread: { operatorInvolved: false } }, 'unknown:draft.recipients'],
    ['the thread was not read whole', { ...NOBODY, thread: {} }, 'unknown:thread.operatorInvolved'],
    ['no thread at all', { recipients: 'both' }, 'unknown:thread.operatorInvolved'],
    [
      'a conversation that only begins',
      { recipients: 'both', order: { conversationSeen: true, openIncident: false } },
      'soon',
    ],
    [
      '… beside one that was had',
      {
        recipients: 'both',
        order: { conversationSeen: true, openIncident: false, customerWroteAt: 1 },
      },
      'unknown:thread.operatorInvolved',
    ],
  ])('%s', (_what, it, expected) => {
    expect(outcome(judge(it))).toBe(expected);
  });

  it('follows the marketplace', () => {
    expect(outcome(judge(NOBODY, MEDIAMARKT))).toBe('unknown:market.operatorCopy');
    const always = {
      ...(PCC as Market),
      operatorCopy: { value: 'always', source: SOURCE },
    } as const;
    expect(outcome(judge(NOBODY, always))).toBe('silent');
    expect(findingOf(judge(NOBODY)).why.source).toEqual(PCC?.operatorCopy?.source);
  });
});

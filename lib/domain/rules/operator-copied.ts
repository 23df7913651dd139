import type { OrderFact, ThreadFact } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { judged, unknown } from '../rule.ts';

/** A draft that goes to the customer and the operator, where nothing involves the operator. */
export const operatorCopied: Rule<'draft', 'thread' | 'order'> = {
  id: 'operator-copied',
  needs: ['draft'],
  wants: ['thread', 'order'],
  find({ draft, thread, order }, _at, { market }) {
    if (draft.recipients === undefined) return unknown('draft.recipients');
    if (draft.recipients !== 'both') return judged();
    const demand = market?.operatorCopy;
    if (!demand) return unknown('market.operatorCopy');
    if (demand.value === 'always' || isContested(order)) return judged();
    const involved = involves(thread, order);
    if (involved === undefined) return unknown('thread.operatorInvolved');
    if (involved) return judged();
    return judged({
      subject: draft.subject,
      state: 'soon',
      title: { key: 'operatorCopiedTitle', args: [market.name] },
      advice: { key: 'operatorCopiedAdvice' },
      why: {
        source: demand.source,
        lines: [{ key: 'operatorCopiedWhy', args: [market.name] }],
      },
    });
  },
};

/** The operator follows incidents, whoever opened them. */
function isContested(order: OrderFact | undefined): boolean {
  return order?.openIncident === true || order?.state === 'incident-open';
}

/** A conversation that is only beginning involves nobody yet. */
function involves(thread?: ThreadFact, order?: OrderFact): boolean | undefined {
  if (thread) return thread.operatorInvolved;
  const isNew =
    order?.conversationSeen === true &&
    order.openIncident === false &&
    order.shopWroteAt === undefined &&
    order.customerWroteAt === undefined;
  return isNew ? false : undefined;
}

import { subjectOf, type StoredFact, type Subject } from '../../lib/domain/facts.ts';
import type { PageKind } from '../../lib/domain/reading.ts';

/** Where the seller is, as a draft or a chosen file needs it. */
export interface SubjectContext {
  readonly kind: PageKind;
  readonly subject: Subject;
  readonly orderId?: string;
  /** The one conversation that an order's page shows beside it. */
  readonly threadId?: string;
  readonly channel?: string;
  readonly customerLocale?: string;
}

/** From what was read of the page: its thread first, for that is what a reply belongs to. */
export function subjectContext(
  kind: PageKind,
  facts: readonly StoredFact[],
  addressed: { readonly thread?: string; readonly order?: string },
): SubjectContext {
  const thread = facts.find((fact) => fact.type === 'thread' && fact.id === addressed.thread);
  const order = facts.find((fact) => fact.type === 'order' && fact.id === addressed.order);
  const beside = thread ? [] : facts.filter(({ type }) => type === 'thread');
  const talk = thread?.type === 'thread' ? thread : undefined;
  const bought = order?.type === 'order' ? order : undefined;
  return {
    kind,
    subject: talk ? subjectOf(talk) : subjectFromAddress(addressed),
    orderId: talk?.orderId ?? bought?.id ?? addressed.order,
    ...(beside.length === 1 && beside[0] && { threadId: beside[0].id }),
    channel: talk?.channel ?? bought?.channel,
    customerLocale: talk?.customerLocale ?? bought?.customerLocale,
  };
}

function subjectFromAddress({ thread, order }: { thread?: string; order?: string }): Subject {
  if (thread !== undefined) return `thread:${thread}`;
  return order !== undefined ? `order:${order}` : 'shop:?';
}

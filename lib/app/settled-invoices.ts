import type { ShopKey, StoredFact, ThreadFact } from '../domain/facts.ts';
import type { PageKind } from '../domain/reading.ts';
import type { Store } from './ports.ts';

/** Pages of one order: asking for its conversations costs one look-up there, in a list hundreds. */
const OWN_PAGES: readonly PageKind[] = ['order', 'order-documents'];

/**
 * An order that has its invoice settles what was sent of it as an attachment: the seller did what
 * its conversations' tasks ask for, whether or not he opens them again.
 * @returns a fact for each kept conversation that still says so
 */
export async function settledInvoices(
  { page, facts }: { readonly page: PageKind; readonly facts: readonly StoredFact[] },
  shop: ShopKey,
  store: Store,
): Promise<readonly ThreadFact[]> {
  if (!OWN_PAGES.includes(page)) return [];
  const invoiced = facts.filter((fact) => fact.type === 'order' && fact.hasInvoice === true);
  const kept = await Promise.all(invoiced.map(({ id }) => store.ofOrder(shop, id)));
  return kept.flat().flatMap((fact) => {
    if (fact.type !== 'thread' || !fact.sentInvoiceFile) return [];
    return [{ type: 'thread', id: fact.id, sentInvoiceFile: false }];
  });
}

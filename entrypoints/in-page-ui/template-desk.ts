import type { InsertOutcome } from '../../components/in-page/templates.tsx';
import type { PageKind } from '../../lib/domain/reading.ts';
import type { TemplateOffer } from '../../lib/domain/templates/offer.ts';
import { findComposer } from '../../lib/marketplace/pages/find-composer.ts';
import { breakBefore, insertText } from '../../lib/marketplace/pages/insert.ts';
import { templateValues } from '../../lib/marketplace/pages/template-values.ts';

/** What the page and the browser do with a ready text. */
export interface TemplateDesk {
  /** The offer with what this page shows to fill it with. */
  filled(offer: TemplateOffer): TemplateOffer;
  /** @param last the box the seller was last in */
  insert(text: string, last?: Element): Promise<InsertOutcome>;
  /** Whether it reached the clipboard; needs a click just before. */
  copy(text: string): Promise<boolean>;
}

/** Pages of one order or thread; a list shows what belongs to others. */
const OF_ONE: readonly PageKind[] = ['order', 'order-documents', 'thread'];

export function templateDesk(document: Document, kind: () => PageKind): TemplateDesk {
  return {
    filled(offer) {
      if (!OF_ONE.includes(kind())) return offer;
      return { ...offer, values: { ...templateValues(document), ...offer.values } };
    },
    async insert(text, last) {
      const composer = findComposer(document, kind(), last);
      if (!composer) return 'no-composer';
      const isThere = await insertText(composer, breakBefore(composer) + text);
      return isThere ? 'inserted' : 'refused';
    },
    async copy(text) {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch {
        return false;
      }
    },
  };
}

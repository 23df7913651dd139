import { subjectOf, type StoredFact } from '../../domain/facts.ts';
import { leavesOf, textOf } from './dom.ts';
import type { Row } from './row.ts';
import { orderIdOf, threadIdOf } from './subjects.ts';

/**
 * The element in a row after which its mark stands: the caption that names the subject, so that
 * the mark is read together with it. Undefined where the row itself is the link.
 */
export function anchorOf(row: Row, fact: StoredFact): Element | undefined {
  if (fact.type === 'offer') {
    const cell = row.cell('offerSku');
    return cell ? leavesOf(cell, 6).find((leaf) => textOf(leaf).includes(fact.id)) : undefined;
  }
  const idOf = fact.type === 'thread' ? threadIdOf : orderIdOf;
  const id = fact.type === 'return' ? fact.orderId : fact.id;
  for (const link of row.element.querySelectorAll('a[href]')) {
    if (idOf(link.getAttribute('href') ?? '') === id && isCaption(link)) return link;
  }
  return undefined;
}

/** A link around the whole row or card is no place to stand after. */
function isCaption(link: Element): boolean {
  return leavesOf(link, 4).length <= 2;
}

/** The heading of a detail page that names the subject, else its first heading. */
export function headingOf(content: ParentNode, fact: StoredFact): Element | undefined {
  const headings = [...content.querySelectorAll('h1, h2, [role=heading]')].filter(
    (heading) => !heading.closest('[role=dialog], dialog, nav, [role=navigation]'),
  );
  const id = subjectOf(fact).slice(fact.type.length + 1);
  return headings.find((heading) => textOf(heading).includes(id)) ?? headings[0];
}

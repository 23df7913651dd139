import type { Jumped, MarkFilter } from '../../components/in-page/panel-actions.ts';

/** Said of the mark one was led to, inside its shadow root: nothing of the page's is touched. */
const HERE = 'data-here';

/** Leads from mark to mark, in the order of the page and round again. */
export function createJumps(
  document: Document,
): (filter: MarkFilter, step: 1 | -1) => Jumped | undefined {
  let current: Element | undefined;
  return (filter, step) => {
    const marks = marksFor(document, filter);
    const next = marks.at(placeOf(current, marks, step));
    buttonOf(current)?.removeAttribute(HERE);
    current = next;
    if (!next) return undefined;
    buttonOf(next)?.setAttribute(HERE, '');
    // Smooth scrolling is for those who have not asked for stillness.
    const isStill = document.defaultView?.matchMedia('(prefers-reduced-motion: reduce)').matches;
    next.scrollIntoView({ block: 'center', behavior: isStill ? 'auto' : 'smooth' });
    return { at: marks.indexOf(next) + 1, of: marks.length };
  };
}

/** Where to go from the mark one is at; from one that is gone, or none, to the first or last. */
function placeOf(current: Element | undefined, marks: readonly Element[], step: 1 | -1): number {
  const at = current ? marks.indexOf(current) : -1;
  if (at < 0) return step === 1 ? 0 : -1;
  return (at + step) % marks.length;
}

/** Marks that stand on the page and can be seen, but those of other rules or states. */
function marksFor(document: Document, { rule, state }: MarkFilter): readonly Element[] {
  return [...document.querySelectorAll('trastienda-mark')].filter(
    (mark) =>
      (rule ?? mark.getAttribute('data-rule')) === mark.getAttribute('data-rule') &&
      (state ?? mark.getAttribute('data-state')) === mark.getAttribute('data-state'),
  );
}

function buttonOf(mark: Element | undefined): Element | null | undefined {
  return mark?.shadowRoot?.querySelector('button');
}

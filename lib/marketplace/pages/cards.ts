import { contentOf, isHidden, isInFrame } from './dom.ts';

/** One subject and the element that is its row. */
export interface Card {
  readonly id: string;
  readonly element: Element;
  /** The element that told the id. */
  readonly seed: Element;
}

/**
 * Rows of a list that is no table: for each subject the largest element that holds this subject
 * and no other. `idOf` reads a subject id from an element (a link, a labelled value) or nothing.
 */
export function findCards(
  root: ParentNode,
  seeds: string,
  idOf: (element: Element) => string | undefined,
): Card[] {
  const found = new Map<string, Element>();
  const owners = new Map<Element, string | null>();
  for (const seed of contentOf(root).querySelectorAll(seeds)) {
    if (isInFrame(seed) || isHidden(seed)) continue;
    const id = idOf(seed);
    if (id === undefined) continue;
    if (!found.has(id)) found.set(id, seed);
    claim(seed, id, owners);
  }
  return [...found].map(([id, seed]) => ({ id, seed, element: largest(seed, id, owners) }));
}

/** Notes on every ancestor which subject it holds; `null` once it holds several. */
function claim(seed: Element, id: string, owners: Map<Element, string | null>): void {
  for (let at: Element | null = seed; at; at = at.parentElement) {
    const owner = owners.get(at);
    if (owner === null) return;
    owners.set(at, owner === undefined || owner === id ? id : null);
  }
}

const ITEM = 'li, tr, article, [role=listitem], [role=row], [role=option], [role=article]';

/** Where a list has one entry only, its ancestors say nothing: then the nearest list item is the row. */
function largest(seed: Element, id: string, owners: ReadonlyMap<Element, string | null>): Element {
  let row = seed;
  while (row.parentElement && owners.get(row.parentElement) === id) row = row.parentElement;
  const alone = row.parentElement === null || row.matches('body, main, [role=main]');
  return alone ? (seed.closest(ITEM) ?? seed.parentElement ?? seed) : row;
}

import { MOST_LISTED } from '../../domain/reading.ts';
import { contentOf, leavesOf, textOf } from './dom.ts';
import { BUSY } from './empty-list.ts';
import { fold } from './fold.ts';
import { labelOf } from './labels/index.ts';
import type { Row } from './row.ts';
import { hasSecondPage, narrows } from './list-controls.ts';

/** How much is shown and in which order takes nothing away. */
const HARMLESS = new Set(['limit', 'sort']);
/** A row of a list of returns tells two subjects. Longer lists have pages anyway. */
const MOST_ROWS = MOST_LISTED / 2;
/** `3 results`, `1-3 of 3`: a number alone may count anything. */
const TOTAL = /^(?:\d+ ?[-–] ?\d+ \p{L}+ (\d+)(?: \p{L}{4,20})?|(\d+) \p{L}{4,20})$/u;
const ONE_PAGE =
  /^(?:(?:pagina|page|seite) 1 (?:de|of|sur|von|di) 1|(?:(?:pagina|page|seite) )?1 ?\/ ?1)$/;
const PERIOD =
  /\b(?:ultim\w*|last|past|dernier\w*|letzt\w*)(?: \p{L}+)? \d+|\b(?:hoy|today|hoje|heute|oggi|aujourd'hui)$/u;
/** "Nothing found" is said of a search or a selection, too. */
const SEARCHED =
  /result|ergebnis|risultat|busque|buscad|search|recherch|such|ricerc|pesquis|procur|criteri|kriteri|filt|coincid|correspond|match|encontr|found|gefunden|trouv|trovat/;

/**
 * Whether a list of cases shows all there are. It has to say so: by a total that is the number of
 * its rows, as its only page, or, without rows, by words that there is none at all. Its address
 * asks for no selection, and no control beside the rows may take any away. What is in doubt makes
 * it a part: a case that is taken for ended is lost, one kept too long is seen.
 */
export function isWholeList(root: ParentNode, url: URL, rows: readonly Row[]): boolean {
  const asked = [...url.searchParams].filter(([, value]) => value !== '').map(([name]) => name);
  if (rows.length > MOST_ROWS || !asked.every((name) => HARMLESS.has(name))) return false;
  const content = contentOf(root);
  if (content.querySelector(BUSY) || !countsAlike(content, rows.length)) return false;
  const held = new Set(rows.map(({ element }) => element));
  const isBeside = (element: Element) => !isWithin(element, held);
  if (narrows(content, isBeside)) return false;
  const leaves = leavesOf(content, 3000).filter(isBeside);
  if (hasSecondPage(leaves) || leaves.some((leaf) => PERIOD.test(fold(textOf(leaf))))) return false;
  return rows.length === 0 ? saysNone(leaves) : saysAll(leaves, rows.length);
}

/** A grid that draws only what is in view tells its true number of rows, mostly with the header's. */
function countsAlike(content: ParentNode, count: number): boolean {
  return [...content.querySelectorAll('[aria-rowcount]')].every((grid) => {
    const told = Number(grid.getAttribute('aria-rowcount'));
    return told === count || told === count + 1;
  });
}

function isWithin(element: Element, holders: ReadonlySet<Element>): boolean {
  for (let at: Element | null = element; at; at = at.parentElement)
    if (holders.has(at)) return true;
  return false;
}

function saysAll(leaves: readonly Element[], count: number): boolean {
  const totals = leaves.flatMap(totalIn);
  if (totals.length > 0) return totals.every((total) => total === count);
  return leaves.some((leaf) => ONE_PAGE.test(fold(textOf(leaf))));
}

function totalIn(leaf: Element): number[] {
  if (leaf.closest('button, a, select, option, [role=tab]')) return [];
  const [, ranged, counted] = TOTAL.exec(textOf(leaf)) ?? [];
  const said = ranged ?? counted;
  return said === undefined ? [] : [Number(said)];
}

function saysNone(leaves: readonly Element[]): boolean {
  const words = leaves.map(textOf).filter((text) => labelOf(text, 'emptyList') !== undefined);
  return words.length > 0 && !words.some((text) => SEARCHED.test(fold(text)));
}

import type { Jumped, UnreadNames } from '../../components/in-page/panel-actions.ts';
import type { UnreadRow } from '../page-reading/unread-rows.ts';

/** Rows that are named; all others are counted. */
const NAMED = 3;

/** What the seller calls the rows of which something could not be read. */
export function unreadNames(rows: readonly UnreadRow[]): UnreadNames {
  const names = [...new Set(rows.flatMap(({ name }) => name ?? []))];
  return { names: names.slice(0, NAMED), rows: rows.length };
}

/** Leads from one such row to the next and round again; the row itself is not touched. */
export function unreadJumps(
  document: Document,
  rowsNow: () => readonly UnreadRow[],
): () => Jumped | undefined {
  let current: Element | undefined;
  return () => {
    const rows = rowsNow().filter(({ element }) => element.isConnected);
    const before = rows.findIndex(({ element }) => element === current);
    const at = (before + 1) % rows.length;
    current = rows[at]?.element;
    if (!current) return undefined;
    const isStill = document.defaultView?.matchMedia('(prefers-reduced-motion: reduce)').matches;
    current.scrollIntoView({ block: 'center', behavior: isStill ? 'auto' : 'smooth' });
    return { at: at + 1, of: rows.length };
  };
}

import { labelOf, type ColumnKey } from './labels/index.ts';
import { contentOf, isHidden, isInFrame, linesOf, textOf } from './dom.ts';
import { cellsOf } from './row.ts';

/** A table or ARIA grid, read by its header words. */
export interface Grid {
  readonly element: Element;
  /** Meaning of each recognised column → column number. */
  readonly columns: ReadonlyMap<ColumnKey, number>;
  readonly rows: readonly Element[];
}

const GRIDS = 'table, [role=table], [role=grid], [role=treegrid]';
const HEADERS = 'th, [role=columnheader]';

/** Every grid of the page's content that has recognised headers, outermost first. */
export function findGrids(root: ParentNode): Grid[] {
  const grids: Grid[] = [];
  /** A table that holds only headers, for scrolling bodies kept in a table of their own. */
  let loose: ReadonlyMap<ColumnKey, number> | undefined;
  for (const element of contentOf(root).querySelectorAll(GRIDS)) {
    if (isInFrame(element) || isHidden(element)) continue;
    const header = headerRow(element);
    const columns = header ? columnsOf(header) : new Map<ColumnKey, number>();
    const rows = rowsOf(element, header);
    if (columns.size > 0 && rows.length === 0) loose = columns;
    const meaning = columns.size > 0 ? columns : header ? columns : (loose ?? columns);
    if (meaning.size > 0) grids.push({ element, columns: meaning, rows });
  }
  return grids.filter((grid) => grid.rows.length > 0 || !sameColumnsFollow(grid, grids));
}

function sameColumnsFollow(grid: Grid, grids: readonly Grid[]): boolean {
  return grids.some((other) => other !== grid && other.columns === grid.columns);
}

function headerRow(grid: Element): Element | undefined {
  const header = grid.querySelector(HEADERS);
  const row = header?.closest('tr, [role=row]');
  if (row && cellsOf(row).filter((cell) => cell.matches(HEADERS)).length >= 2) return row;
  // Some tables write their headers as plain cells in the head.
  return grid.querySelector('thead tr') ?? undefined;
}

function columnsOf(header: Element): Map<ColumnKey, number> {
  const columns = new Map<ColumnKey, number>();
  cellsOf(header).forEach((cell, index) => {
    const key = labelOfHeader(cell);
    if (key && !columns.has(key)) columns.set(key, index);
  });
  return columns;
}

function labelOfHeader(cell: Element): ColumnKey | undefined {
  const candidates = [textOf(cell), ...linesOf(cell, 6)];
  for (const holder of [cell, ...cell.querySelectorAll('[aria-label], [title], [abbr]')]) {
    for (const name of ['abbr', 'aria-label', 'title', 'data-label']) {
      candidates.push(holder.getAttribute(name) ?? '');
    }
  }
  for (const text of candidates) {
    const key = text ? labelOf(text, 'columns') : undefined;
    if (key) return key;
  }
  return undefined;
}

function rowsOf(grid: Element, header: Element | undefined): Element[] {
  const rows: Element[] = [];
  for (const row of grid.querySelectorAll('tr, [role=row]')) {
    if (row === header || row.closest('thead, tfoot') || row.closest(GRIDS) !== grid) continue;
    if (row.parentElement?.closest('tr, [role=row]')?.closest(GRIDS) === grid) continue;
    rows.push(row);
  }
  return rows;
}

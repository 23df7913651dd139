import { labelOf, type ColumnKey } from './labels/index.ts';
import { contentOf, isHidden, isInFrame, linesOf, textOf } from './dom.ts';
import { cellsOf } from './row.ts';

/** A table or ARIA grid, read by its header words. */
export interface Grid {
  readonly element: Element;
  /** Meaning of each recognised column → column number. */
  readonly columns: ReadonlyMap<ColumnKey, number>;
  /** Number of columns the header has, recognised or not. */
  readonly width: number;
  readonly rows: readonly Element[];
}

const GRIDS = 'table, [role=table], [role=grid], [role=treegrid]';
const HEADERS = 'th, [role=columnheader]';

interface Header {
  readonly columns: ReadonlyMap<ColumnKey, number>;
  readonly width: number;
}

/** Every grid of the page's content that has recognised headers, outermost first. */
export function findGrids(root: ParentNode): Grid[] {
  const grids: Grid[] = [];
  /** Headers of a table without rows, for scrolling bodies kept in a table of their own. */
  let loose: Header | undefined;
  for (const element of contentOf(root).querySelectorAll(GRIDS)) {
    if (isInFrame(element) || isHidden(element)) continue;
    const row = headerRow(element);
    const own = row && headerOf(row);
    const rows = rowsOf(element, row);
    const header = own && own.columns.size > 0 ? own : (loose ?? own);
    if (own && own.columns.size > 0 && rows.length === 0) loose = own;
    if (header && header.columns.size > 0) grids.push({ element, ...header, rows });
  }
  const hasBody = (grid: Grid) =>
    grids.some((other) => other.columns === grid.columns && other.rows.length > 0);
  return grids.filter((grid) => grid.rows.length > 0 || !hasBody(grid));
}

/** Tables with rows but no headers we know: something is listed there, whatever it is. */
export function hasUnreadTable(root: ParentNode): boolean {
  const known = new Set(findGrids(root).map(({ element }) => element));
  return [...contentOf(root).querySelectorAll(GRIDS)].some(
    (table) =>
      !known.has(table) && !isInFrame(table) && table.querySelectorAll('tr, [role=row]').length > 2,
  );
}

function headerRow(grid: Element): Element | undefined {
  const header = grid.querySelector(HEADERS);
  const row = header?.closest('tr, [role=row]');
  if (row && cellsOf(row).filter((cell) => cell.matches(HEADERS)).length >= 2) return row;
  // Some tables write their headers as plain cells in the head.
  return grid.querySelector('thead tr') ?? undefined;
}

function headerOf(row: Element): Header {
  const columns = new Map<ColumnKey, number>();
  const cells = cellsOf(row);
  cells.forEach((cell, index) => {
    const key = labelOfHeader(cell);
    if (key && !columns.has(key)) columns.set(key, index);
    if (key === 'date' && !columns.has('orderDate') && labelOf(textOf(cell), 'orderDates'))
      columns.set('orderDate', index);
  });
  return { columns, width: cells.length };
}

function labelOfHeader(cell: Element): ColumnKey | undefined {
  const candidates = [textOf(cell), ...linesOf(cell, 6)];
  for (const holder of [cell, ...cell.querySelectorAll('[aria-label], [title], [abbr]')]) {
    for (const name of ['abbr', 'aria-label', 'title', 'data-label']) {
      candidates.push(holder.getAttribute(name) ?? '');
    }
  }
  for (const text of candidates) {
    const key = text ? (labelOf(text, 'columns') ?? labelOf(text, 'headers')) : undefined;
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

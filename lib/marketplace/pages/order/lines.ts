import type { SoldLine } from '../../../domain/sales.ts';
import { MOST_LINES } from '../../../domain/sales.ts';
import { linesOf } from '../dom.ts';
import { findGrids, type Grid } from '../grid.ts';
import { labelIn, labelOf } from '../labels/index.ts';
import { parseCount } from '../numbers.ts';
import { skuOf } from '../offers/read.ts';
import { gridRow, valueOf, type Row } from '../row.ts';

/** The order that the lines are of. */
type Placed = Pick<SoldLine, 'orderId' | 'placedAt'>;

/**
 * What an order took of the shop's offers: the rows of its tables of products that tell an SKU and
 * a quantity. Where several tables show the same goods (shipments, what may be returned), the one
 * that shows most of an offer counts, so that nothing counts twice.
 * @param aside parts of the page that speak of something else
 */
export function linesOfPage(
  root: ParentNode,
  order: Placed,
  aside: readonly Element[],
): readonly SoldLine[] {
  const units = new Map<string, number>();
  const grids = findGrids(root).filter(
    (grid) => isOfLines(grid) && !aside.some((part) => part.contains(grid.element)),
  );
  for (const grid of grids) {
    for (const [sku, count] of unitsIn(grid)) units.set(sku, Math.max(units.get(sku) ?? 0, count));
  }
  return [...units].slice(0, MOST_LINES).map(([sku, count]) => ({ ...order, sku, units: count }));
}

/** A table that names orders lists other orders; one with stock alerts, offers. */
function isOfLines({ element, columns }: Grid): boolean {
  if (element.closest('[role=dialog], dialog')) return false;
  if (!columns.has('quantity') || columns.has('order') || columns.has('minAlert')) return false;
  return columns.has('offerSku') || columns.has('product');
}

function unitsIn({ rows, columns, width }: Grid): ReadonlyMap<string, number> {
  const units = new Map<string, number>();
  for (const element of rows.slice(0, MOST_LINES)) {
    const row = gridRow(element, columns, width);
    const count = isUndone(row) ? undefined : countIn(row.cell('quantity'));
    const sku = skuOf(row);
    if (!count || sku === undefined) continue;
    units.set(sku, (units.get(sku) ?? 0) + count);
  }
  return units;
}

function countIn(cell: Element | undefined): number | undefined {
  return cell && (parseCount(valueOf(cell)) ?? parseCount(linesOf(cell, 1)[0] ?? ''));
}

/** A line alone may be cancelled or refused. */
function isUndone(row: Row): boolean {
  const cell = row.cell('status');
  const text = cell ? valueOf(cell) : '';
  const state = labelOf(text, 'orderStates') ?? labelIn(text, 'orderStates');
  return state === 'cancelled' || state === 'refused';
}

import { labelOf, type ColumnKey } from './labels/index.ts';
import { leavesOf, linesOf, textOf } from './dom.ts';

/**
 * One subject's row, whatever it is made of: a table row under headers, or a card whose values
 * carry their own labels. Cells are found by words, never by position alone.
 */
export interface Row {
  readonly element: Element;
  /** The value standing under a header or beside a label of that meaning. */
  cell(key: ColumnKey): Element | undefined;
  /** Innermost texts of the row, in order. */
  leaves(): readonly Element[];
  /** The row's cells do not fit the header's columns. */
  readonly misaligned?: boolean;
}

/**
 * A row of a grid: cells by the column's header. A row with more or fewer cells than the header
 * has columns could put any value under any header, so nothing of it is read by column.
 */
export function gridRow(
  element: Element,
  columns: ReadonlyMap<ColumnKey, number>,
  width: number,
): Row {
  let cells: Element[] | undefined;
  return {
    element,
    get misaligned() {
      cells ??= cellsOf(element);
      return cells.length !== width;
    },
    cell(key) {
      const index = columns.get(key);
      cells ??= cellsOf(element);
      return index === undefined || cells.length !== width ? undefined : cells[index];
    },
    leaves: () => leavesOf(element, 200),
  };
}

/** A row's cells by column number: a cell spanning n columns stands in all n. */
export function cellsOf(row: Element): Element[] {
  const cells: Element[] = [];
  for (const child of row.children) {
    const isTableCell = child.nodeName === 'TD' || child.nodeName === 'TH';
    if (!isTableCell && !isCell(child)) continue;
    const span = isTableCell ? (child as HTMLTableCellElement).colSpan : ariaSpan(child);
    for (let i = 0; i < Math.min(Math.max(span || 1, 1), 50); i++) cells.push(child);
  }
  return cells;
}

function ariaSpan(cell: Element): number {
  return Number(cell.getAttribute('colspan') ?? cell.getAttribute('aria-colspan') ?? 1);
}

function isCell(element: Element): boolean {
  return /^(?:cell|gridcell|rowheader|columnheader)$/.test(element.getAttribute('role') ?? '');
}

const LABEL_ATTRIBUTES = ['data-label', 'data-title', 'data-th', 'data-column', 'aria-label'];

/** A card: each value is found by the label before it, above it, or in its own attributes. */
export function cardRow(element: Element): Row {
  let values: Map<ColumnKey, Element> | undefined;
  return {
    element,
    cell: (key) => (values ??= labelledValues(element)).get(key),
    leaves: () => leavesOf(element, 200),
  };
}

/**
 * Label → value pairs below an element: `dt`/`dd`, header and data cell of one row, a caption and
 * its next sibling, `Label: value` in one text, or a value that names its label in an attribute.
 * The first of each meaning wins.
 */
export function labelledValues(root: ParentNode): Map<ColumnKey, Element> {
  return valuesIn(leavesOf(root));
}

/** As `labelledValues`, among these elements only. */
export function valuesIn(leaves: readonly Element[]): Map<ColumnKey, Element> {
  const values = new Map<ColumnKey, Element>();
  const note = (key: ColumnKey | undefined, value: Element | null | undefined) => {
    if (key && value && !values.has(key)) values.set(key, value);
  };
  for (const leaf of leaves) {
    for (const name of LABEL_ATTRIBUTES) {
      const label = leaf.getAttribute(name) ?? leaf.parentElement?.getAttribute(name);
      if (label) note(labelOf(label, 'columns'), leaf);
    }
    const [text = '', more] = linesOf(leaf, 2);
    if (text.length === 0 || text.length > 80 || leaf.closest(ASIDE)) continue;
    const key = labelOf(text, 'columns') ?? labelInHead(leaf, text);
    if (!key) {
      note(labelBefore(text), leaf);
      continue;
    }
    const value = more === undefined ? valueBeside(leaf) : leaf;
    note(key, value);
    if (labelOf(text, 'orderDates')) note('orderDate', value);
  }
  return values;
}

/** Lists of choices and dialogs offer what might be; they do not say what is. */
const ASIDE = '[role=dialog], dialog, [role=listbox], [role=menu]';

/** Words that are labels only where nothing else can stand: in a `dt` or a row's own head. */
function labelInHead(leaf: Element, text: string): ColumnKey | undefined {
  const head = leaf.closest('dt, th, [role=rowheader]');
  return head && !head.closest('thead') ? labelOf(text, 'headers') : undefined;
}

const DATES: ReadonlySet<ColumnKey> = new Set([
  'date',
  'shippedDate',
  'receivedDate',
  'cancelledDate',
  'openedDate',
  'closedDate',
  'shippingDeadline',
  'acceptDeadline',
]);

/** `Estado: Enviado`, and for dates also without the colon: `Created on 10/11/2026`. */
function labelBefore(text: string): ColumnKey | undefined {
  const label = /^([^:]{2,40}):\s*\S/.exec(text)?.[1];
  const key = label === undefined ? undefined : labelOf(label, 'columns');
  if (key) return key;
  const dated = /^(\D{3,30}?):?\s+\d/.exec(text)?.[1] ?? '';
  // The month's name may stand before the first digit: `Created on Nov 10`.
  for (const caption of [dated, dated.replace(/\s+\p{L}{3,10}\.?$/u, '')]) {
    const date = labelOf(caption, 'columns') ?? labelOf(caption, 'headers');
    if (date && DATES.has(date)) return date;
  }
  return undefined;
}

const NO_VALUE =
  'h1, h2, h3, h4, h5, h6, [role=heading], button, ol, ul, dl, table, form, nav, section';

/** The element a caption speaks of; undefined when nothing with text follows it. */
export function valueBeside(caption: Element): Element | undefined {
  const holder = caption.closest('dt, th, [role=rowheader]');
  if (holder?.closest('thead')) return undefined;
  if (holder) {
    const next = holder.nextElementSibling;
    return next?.matches('dt, th') ? undefined : withText(next);
  }
  let from = caption;
  for (let climbs = 0; climbs < 3; climbs++) {
    const next = afterIcons(from.nextElementSibling);
    if (next) return isValue(next) ? next : undefined;
    const parent = from.parentElement;
    if (!parent || textOf(parent) !== textOf(caption)) return ownValue(caption);
    from = parent;
  }
  return undefined;
}

function afterIcons(element: Element | null): Element | null {
  let at = element;
  while (at?.matches('svg, img, i, br, hr, button')) at = at.nextElementSibling;
  return at;
}

/** An empty element is an empty value; a caption or a heading after a caption is the next pair. */
function isValue(element: Element): boolean {
  const [first = ''] = linesOf(element, 1);
  return first !== '' && !element.matches(NO_VALUE) && labelOf(first, 'columns') === undefined;
}

/** `<p><b>Label:</b> value</p>`: the value is the caption's parent's remaining text. */
function ownValue(caption: Element): Element | undefined {
  const parent = caption.parentElement;
  const holds =
    parent && [...parent.childNodes].some((n) => n.nodeType === 3 && n.nodeValue?.trim());
  return holds && parent.children.length === 1 ? parent : undefined;
}

function withText(element: Element | null): Element | undefined {
  return element && textOf(element) !== '' ? element : undefined;
}

/** A labelled value's text without its own label (`Estado: Enviado` → `Enviado`). */
export function valueOf(element: Element | undefined): string {
  const text = textOf(element);
  const [label = '', ...rest] = element ? linesOf(element, 20) : [];
  if (rest.length > 0 && labelOf(label, 'columns')) return rest.join(' ');
  const labelled = /^([^:]{2,40}):\s*(\S.*)$/.exec(text);
  return labelled && labelOf(labelled[1] ?? '', 'columns') ? (labelled[2] ?? '') : text;
}

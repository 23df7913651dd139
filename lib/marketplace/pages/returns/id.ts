import { leavesOf, linesOf, textOf } from '../dom.ts';
import { labelOf } from '../labels/index.ts';

const PATH = /\/returns?\/(?:[a-z-]+\/)*((?=[^/?#]*\d)[\w.~-]{1,100})/i;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;
const ATTRIBUTES = ['data-return-id', 'data-row-id', 'data-row-key', 'data-key', 'data-id', 'id'];

/** A return's own id: from a link to it, an attribute, or the text under "Return no.". */
export function returnIdIn(row: Element, cell: Element | undefined): string | undefined {
  return idInLinks(row) ?? idInAttributes(row) ?? idInText(cell) ?? idInHeading(leavesOf(row, 40));
}

function idInLinks(row: Element): string | undefined {
  for (const link of [row, ...row.querySelectorAll('a[href]')]) {
    const id = PATH.exec(link.getAttribute('href') ?? '')?.[1];
    if (id !== undefined) return id;
  }
  return undefined;
}

function idInAttributes(row: Element): string | undefined {
  for (const name of ATTRIBUTES) {
    const value = row.getAttribute(name) ?? '';
    const id = UUID.exec(value)?.[0] ?? (name === 'data-return-id' ? value : '');
    if (id !== '' && id.length <= 100) return id;
  }
  return undefined;
}

/** Numbers as sellers read them: one word with a digit in it, not a date. */
export function idInText(cell: Element | undefined, text?: string): string | undefined {
  const lines = text === undefined ? (cell ? linesOf(cell, 6) : []) : [text];
  return lines
    .map((line) => line.replace(/^[^:]{2,30}:\s*/, '').replace(/^#\s?/, ''))
    .find(
      (line) =>
        /^(?=.*\d)[\p{L}\d][\p{L}\d_.-]{0,80}$/u.test(line) && !/^\d+[./-]\d+[./-]/.test(line),
    );
}

/** `Devolución R-1`, `Return no. R-1: received`: the number in a return's own heading. */
export function idInHeading(leaves: readonly Element[]): string | undefined {
  for (const leaf of leaves) {
    const text = textOf(leaf).replace(/\s*:\s*\p{L}[^:]*$/u, '');
    const [, caption = '', id = ''] = /^(\D{3,30})\s#?(\S{1,60})$/.exec(text) ?? [];
    if (id === '' || !/\d/.test(id)) continue;
    const label = labelOf(caption, 'headers') ?? labelOf(caption, 'columns');
    if (label === 'return' && idInText(leaf, id) !== undefined) return id;
  }
  return undefined;
}

/**
 * Whether a return that told no number of its own may show one after all: its label without a
 * value, or a value that stands alone where pairs of both stand.
 */
export function mayHaveId(leaves: readonly Element[], orderId: string | undefined): boolean {
  return leaves.some((leaf) => {
    const text = textOf(leaf);
    const label = labelOf(text, 'columns') ?? (leaf.matches('dt, th') && labelOf(text, 'headers'));
    if (label === 'return') return true;
    const isAlone = leaf.matches('dd')
      ? !leaf.previousElementSibling?.matches('dt')
      : leaf.parentElement?.childElementCount === 1 && leaf.matches('span, div, strong, b');
    return isAlone && text !== orderId && idInText(leaf) === text;
  });
}

/**
 * The id of a return that shows none of its own: its order's, and the day it was created, so that
 * two returns of one order stay apart (`1234-A~2026-11-20`; `1234-A~return` without a date).
 */
export function idFromOrder(orderId: string, createdAt: number | undefined): string {
  if (createdAt === undefined) return `${orderId}~return`;
  const day = new Date(createdAt);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${orderId}~${String(day.getFullYear())}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

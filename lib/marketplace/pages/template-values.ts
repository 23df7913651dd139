import type { TemplateValues } from '../../domain/templates/fill.ts';
import { contentOf, leavesOf, linesOf } from './dom.ts';
import { findGrids } from './grid.ts';
import { labelOf } from './labels/index.ts';
import { cellsOf, valueOf, valuesIn } from './row.ts';

const READ = ['tracking', 'carrier', 'product'] as const;
type Read = (typeof READ)[number];

/** One number and nothing else, with digits in it; not a date. */
const TRACKING = /^(?=.*\d)(?!\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$)[A-Z\d-]{5,40}$/i;
const LONGEST_CARRIER = 60;

/**
 * What the page of an order or thread shows to fill a text with. Only what stands there once: of
 * two parcels, or among the rows of a list, nobody can tell which one is meant.
 */
export function templateValues(
  root: Document,
): Pick<TemplateValues, 'trackingNumber' | 'carrier' | 'product'> {
  const found: Record<Read, Set<string>> = {
    tracking: new Set(),
    carrier: new Set(),
    product: new Set(),
  };
  for (const [key, value] of [...labelled(root), ...listed(root)]) {
    const text = wordingOf(key, value);
    if (text !== undefined) found[key].add(text);
  }
  const only = (key: Read) => (found[key].size === 1 ? [...found[key]][0] : undefined);
  return { trackingNumber: only('tracking'), carrier: only('carrier'), product: only('product') };
}

function labelled(root: Document): [Read, Element][] {
  return leavesOf(contentOf(root)).flatMap((leaf) => {
    const values = valuesIn([leaf]);
    return READ.flatMap((key): [Read, Element][] => {
      const value = values.get(key);
      return value ? [[key, value]] : [];
    });
  });
}

function listed(root: Document): [Read, Element][] {
  return findGrids(root).flatMap(({ columns, rows }) =>
    READ.flatMap((key): [Read, Element][] => {
      const index = columns.get(key);
      if (index === undefined) return [];
      return rows.flatMap((row): [Read, Element][] => {
        const cell = cellsOf(row)[index];
        return cell ? [[key, cell]] : [];
      });
    }),
  );
}

function wordingOf(key: Read, value: Element): string | undefined {
  const text = key === 'product' ? (linesOf(value, 1)[0] ?? '') : valueOf(value);
  const isAnswer = labelOf(text, 'answers') !== undefined || !/[\p{L}\d]/u.test(text);
  if (isAnswer || labelOf(text, 'columns') !== undefined) return undefined;
  if (key === 'tracking') return TRACKING.test(text) ? text : undefined;
  return key === 'carrier' && text.length > LONGEST_CARRIER ? undefined : text;
}

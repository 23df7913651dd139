import { contentOf, linesOf, textOf } from './dom.ts';
import { findGrids } from './grid.ts';
import { labelledValues } from './row.ts';
import { cellsOf } from './row.ts';

/** Meanings whose values a seller quotes without writing them: they say nothing of his language. */
const QUOTED = [
  'product',
  'offerSku',
  'productSku',
  'customer',
  'brand',
  'order',
  'carrier',
] as const;

/**
 * Texts of the page that may stand in a reply in their own language: product titles, SKUs, the
 * customer's name. At most 50, each at most 300 characters.
 */
export function notOurWords(root: Document): string[] {
  const words = new Set<string>();
  const values = labelledValues(contentOf(root));
  for (const key of QUOTED) {
    const text = textOf(values.get(key));
    // Longer than any name or number: a message under the word "customer", say.
    if (text && (text.length <= 60 || key === 'product')) words.add(text.slice(0, 300));
  }
  for (const { columns, rows } of findGrids(root)) {
    const indexes = QUOTED.flatMap((key) => columns.get(key) ?? []);
    for (const row of rows.slice(0, 20)) {
      const cells = cellsOf(row);
      for (const index of indexes) {
        const cell = cells[index];
        for (const line of cell ? linesOf(cell, 4) : []) words.add(line.slice(0, 300));
      }
    }
  }
  for (const link of contentOf(root).querySelectorAll(
    'a[href*="/product"], [data-testid*="product" i]',
  )) {
    const text = textOf(link);
    if (text.length > 3) words.add(text.slice(0, 300));
    if (words.size > 50) break;
  }
  return [...words].slice(0, 50);
}

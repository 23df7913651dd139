import { layOut } from '../../lib/invoices/layout.ts';
import type { Run } from '../../lib/invoices/layout.ts';
import type { Page } from '../../lib/invoices/page.ts';
import type { Paper } from './papers.ts';

/** Half the height is near enough to the mean width of a letter. */
const widthOf = (text: string, size: number) => text.length * size * 0.5;

export function runsOf(paper: Paper): Run[] {
  let y = 800;
  return paper.rows.flatMap((row) => {
    y -= 1.4 * Math.max(...row.map(({ size }) => size));
    return row.map(({ text, size, x }) => ({ text, x, y, size, width: widthOf(text, size) }));
  });
}

export const pageOf = (paper: Paper): Page => layOut(runsOf(paper));

/** The same without heights and places, as text files and web pages have it. */
export const textOf = (paper: Paper): string =>
  paper.rows.map((row) => row.map(({ text }) => text).join('\t')).join('\n');

import type { Cell, Page } from './page.ts';

/** A run of letters on a PDF page, in points, origin at the lower left. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the letters. */
  readonly size: number;
}

/** Blanks are a quarter of the height; two columns are seldom nearer than this. */
const COLUMN_GAP = 1.1;
const WORD_GAP = 0.12;

function usualSize(runs: readonly Run[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of runs) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  const sizes = [...letters].sort(([a], [b]) => a - b);
  const half = sizes.reduce((sum, [, count]) => sum + count, 0) / 2;
  let seen = 0;
  for (const [size, count] of sizes) {
    seen += count;
    if (seen >= half) return size || 1;
  }
  return 1;
}

/** Runs whose base lines are nearly the same, top to bottom; each left to right. */
function rows(runs: readonly Run[]): Run[][] {
  const found: Run[][] = [];
  for (const run of [...runs].sort((a, b) => b.y - a.y)) {
    const row = found.at(-1);
    const first = row?.[0];
    const near = first && Math.abs(first.y - run.y) <= 0.4 * Math.min(first.size, run.size);
    if (row && near) row.push(run);
    else found.push([run]);
  }
  return found.map((row) => row.sort((a, b) => a.x - b.x));
}

function cells(row: readonly Run[], usual: number): Cell[] {
  const parts: { text: string; size: number; x: number; end: number }[] = [];
  for (const run of row) {
    const last = parts.at(-1);
    const gap = last ? run.x - last.end : 0;
    const em = Math.max(run.size, 1);
    const alike = last && Math.max(last.size, em) < 1.3 * Math.min(last.size, em);
    if (!last || !alike || gap > COLUMN_GAP * em) {
      parts.push({ text: run.text, size: em, x: run.x, end: run.x + run.width });
      continue;
    }
    const apart = gap > WORD_GAP * em && !last.text.endsWith(' ') && !run.text.startsWith(' ');
    last.text += (apart ? ' ' : '') + run.text;
    last.end = Math.max(last.end, run.x + run.width);
  }
  return parts
    .map(({ text, size, x }) => ({ text: text.trim(), size: size / usual, x }))
    .filter(({ text }) => text !== '');
}

/** The page as a reader sees it, whatever order the file draws it in. */
export function layOut(runs: readonly Run[]): Page {
  const printed = runs.filter(({ text }) => text.trim() !== '');
  const usual = usualSize(printed);
  return rows(printed)
    .map((row) => cells(row, usual))
    .filter((line) => line.length > 0);
}

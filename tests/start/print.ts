import type { ShownTask, Stop, Taken } from './tour.ts';
import { kindOf } from './tour.ts';

/** Prints a tour: what each page showed, the popup's tasks, the badge, pictures and complaints. */
export function printTour({ stops, tasks, badge, freshness, pictures, complaints }: Taken): void {
  console.log('\nPages\n' + table(['page', 'reading', 'marks', 'notices'], stops.map(stopRow)));
  console.log(`\nPopup (${freshness}): ${tasks.length} tasks`);
  console.log(table(['rule', 'state', 'subject', 'text'], tasks.map(taskRow)));
  console.log(`\nToolbar: "${badge.text}" (${badge.title})`);
  console.log('\nPictures\n' + pictures.map((path) => `  ${path}`).join('\n'));
  if (complaints.length === 0) return;
  console.error('\nNot as it should be\n' + complaints.map((line) => `  ${line}`).join('\n'));
}

const stopRow = ({ name, page, reading, marks, notices }: Stop) => [
  page === kindOf(name) ? name : `${name} (taken for ${page ?? 'nothing'})`,
  reading ?? 'no panel',
  String(marks),
  notices.join(' ') || '–',
];

const taskRow = ({ rule, state, subject, text }: ShownTask) => [rule, state, subject, text];

const WIDEST = 100;

/** Columns as wide as their widest cell, up to a limit. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, ...rows].map((cells) => cells.map((cell) => cut(cell, WIDEST)));
  const widths = head.map((_, column) =>
    Math.max(...lines.map((line) => (line[column] ?? '').length)),
  );
  return lines
    .map((line) => `  ${line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')}`.trimEnd())
    .join('\n');
}

function cut(text: string, length: number): string {
  const oneLine = text.replace(/\s+/g, ' ').trim();
  return oneLine.length > length ? `${oneLine.slice(0, length - 1)}…` : oneLine;
}

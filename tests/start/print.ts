import { RULE_IDS } from '../../lib/domain/rule.ts';
import type { ShownTask, Taken, Visited } from './tour.ts';
import { unshown } from './tour.ts';

/** Prints a tour: what each page showed, the popup's tasks, the badge, pictures and complaints. */
export function printTour({ visited, tasks, badge, freshness, pictures, complaints }: Taken): void {
  console.log('\nPages\n' + table(['page', 'reading', 'marks', 'notices'], visited.map(stopRow)));
  const rules = RULE_IDS.length - unshown(visited).length;
  console.log(`\nRules shown: ${rules} of ${RULE_IDS.length}`);
  console.log(`\nPopup (${freshness}): ${tasks.length} tasks`);
  console.log(table(['rule', 'state', 'subject', 'text'], tasks.map(taskRow)));
  console.log(`\nToolbar: "${badge.text}" (${badge.title})`);
  console.log('\nPictures\n' + pictures.map((path) => `  ${path}`).join('\n'));
  if (complaints.length === 0) return;
  console.error('\nNot as it should be\n' + complaints.map((line) => `  ${line}`).join('\n'));
}

const stopRow = ({ planned: { name, kind }, shown }: Visited) => [
  shown.page === kind ? name : `${name} (taken for ${shown.page ?? 'nothing'})`,
  shown.reading ?? 'no panel',
  counted(shown.marks),
  shown.notices.join(' ') || '–',
];

/** `late-reply ×3, open-incident`. */
export function counted(rules: readonly string[]): string {
  const groups = [...Map.groupBy(rules, (rule) => rule)];
  const parts = groups.map(([rule, all]) => (all.length > 1 ? `${rule} ×${all.length}` : rule));
  return parts.join(', ') || '–';
}

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

/**
 * `npm run eval:worktime -- FILE.jsonl`: each line `{"from","hours","clock","zone","region","open"}`
 * comes back with `"due"`, the first moment (ISO, UTC) at which that much working time has passed.
 * Other keys stay; `weekdays` (1 = Monday) and `closures` (`YYYY-MM-DD`) are understood too. A line
 * that cannot be judged gets `"due":null` and `"error"`, and the exit code says so.
 */
import { readFileSync } from 'node:fs';
import type { ClockMode, WorkClock } from '../../lib/domain/deadlines.ts';
import { dueAt } from '../../lib/domain/deadlines.ts';
import { knowsHolidays } from '../../lib/domain/holidays.ts';
import type { OpenHours } from '../../lib/domain/working-days.ts';

interface Line {
  readonly from: string;
  readonly hours: number;
  readonly clock?: ClockMode;
  readonly zone?: string;
  readonly region?: string;
  readonly open?: OpenHours;
  readonly weekdays?: readonly number[];
  readonly closures?: readonly string[];
}

const MODES: readonly ClockMode[] = ['calendar', 'working-24', 'office-hours'];
/** `2026-11-25T10:00:00` without a zone is UTC too. */
const ZONED = /(?:Z|[+-]\d\d:?\d\d)$/i;

function clockOf(line: Line): WorkClock {
  const mode = line.clock ?? 'working-24';
  if (!MODES.includes(mode)) throw new Error(`unknown clock: ${mode}`);
  const region = line.region ?? undefined;
  if (region && mode !== 'calendar' && !knowsHolidays(region)) {
    throw new Error(`no holidays known for region: ${region}`);
  }
  return {
    mode,
    zone: line.zone ?? 'Europe/Madrid',
    weekdays: line.weekdays ?? [1, 2, 3, 4, 5],
    region,
    closures: line.closures ?? [],
    open: line.open ?? undefined,
  };
}

function judge(line: Line): { due: string | null; error?: string } {
  try {
    const from = Date.parse(ZONED.test(line.from) ? line.from : `${line.from}Z`);
    const due = dueAt(from, line.hours, clockOf(line));
    if (Number.isFinite(due)) return { due: new Date(due).toISOString() };
    return { due: null, error: Number.isNaN(due) ? 'not a moment or not hours' : 'never' };
  } catch (error) {
    return { due: null, error: error instanceof Error ? error.message : String(error) };
  }
}

function answer(text: string): object {
  try {
    const line = JSON.parse(text) as Line;
    return { ...line, ...judge(line) };
  } catch {
    return { line: text, due: null, error: 'not JSON' };
  }
}

const file = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
if (!file) {
  console.error('Usage: npm run eval:worktime -- FILE.jsonl');
  process.exit(2);
}
const lines = readFileSync(file, 'utf8').split(/\r?\n/);
const answers = lines.filter((line) => line.trim() !== '').map(answer);
process.stdout.write(answers.map((line) => `${JSON.stringify(line)}\n`).join(''));
if (answers.some((line) => 'error' in line)) process.exitCode = 1;

/**
 * `npm run eval:worktime -- FILE.jsonl`: each line `{"from","hours","clock","zone","region","open"}`
 * comes back with `"due"`, the first moment (ISO, UTC) at which that much working time has passed.
 * Other keys stay; `weekdays` (1 = Monday) and `closures` (`YYYY-MM-DD`) are understood too. A line
 * that cannot be answered gets `"due":null` and `"error"`; the exit code is then 1, and 2 without a
 * file that can be read.
 */
import type { WorkClock } from '../../lib/domain/deadlines.ts';
import { dueAt } from '../../lib/domain/deadlines.ts';
import { readGivenFile } from './read-file.ts';
import { clockOf, hoursOf, momentOf } from './worktime-line.ts';

/** Lines with the same clock share one, and with it the days already planned. */
const clocks = new Map<string, WorkClock>();

function sharedClock(line: Readonly<Record<string, unknown>>): WorkClock {
  const clock = clockOf(line);
  const print = JSON.stringify(clock);
  const known = clocks.get(print) ?? clock;
  clocks.set(print, known);
  return known;
}

function due(line: Readonly<Record<string, unknown>>): string {
  const at = dueAt(momentOf(line.from), hoursOf(line.hours), sharedClock(line));
  if (at === Number.POSITIVE_INFINITY) throw new Error('that much time never passes');
  return new Date(at).toISOString();
}

function answer(text: string): Readonly<Record<string, unknown>> {
  let line: unknown;
  try {
    line = JSON.parse(text);
  } catch {
    return { line: text, due: null, error: 'not JSON' };
  }
  if (typeof line !== 'object' || line === null || Array.isArray(line)) {
    return { line, due: null, error: 'not an object' };
  }
  const asked = line as Record<string, unknown>;
  try {
    return { ...asked, due: due(asked) };
  } catch (error) {
    return { ...asked, due: null, error: error instanceof Error ? error.message : String(error) };
  }
}

const lines = readGivenFile('npm run eval:worktime -- FILE.jsonl')
  .replace(/^\uFEFF/, '')
  .split(/\r?\n/);
const answers = lines.filter((line) => line.trim() !== '').map(answer);
process.stdout.write(answers.map((line) => `${JSON.stringify(line)}\n`).join(''));
if (answers.some((line) => line.due === null)) process.exitCode = 1;

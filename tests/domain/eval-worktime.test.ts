import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const COMMAND = 'tests/eval/worktime.ts';

function fileOf(...lines: readonly unknown[]): string {
  const file = join(mkdtempSync(join(tmpdir(), 'worktime-')), 'lines.jsonl');
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return file;
}

it('gives each line back with its due moment, in UTC', () => {
  const saturday = { from: '2026-11-28T10:00:00Z', hours: 24, zone: 'Europe/Madrid', region: 'ES' };
  const open = { mon: ['09:00-14:00', '16:00-19:00'], tue: ['09:00-14:00'] };
  const lines = [
    { ...saturday, clock: 'working-24', note: 7 },
    { ...saturday, clock: 'calendar' },
    { ...saturday, clock: 'office-hours', hours: 10, open },
  ];
  const out = execFileSync(process.execPath, [COMMAND, fileOf(...lines)], { encoding: 'utf8' });
  expect(
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  ).toEqual([
    { ...lines[0], due: '2026-11-30T23:00:00.000Z' },
    { ...lines[1], due: '2026-11-29T10:00:00.000Z' },
    { ...lines[2], due: '2026-12-01T10:00:00.000Z' },
  ]);
});

it('names what it cannot judge, and fails', () => {
  const line = { from: 'yesterday', hours: 1, clock: 'calendar' };
  const never = { from: '2026-11-28T10:00:00Z', hours: 1, clock: 'office-hours', open: {} };
  const result = spawnSync(process.execPath, [COMMAND, fileOf(line, never)], { encoding: 'utf8' });
  expect(result.status).toBe(1);
  const answers = result.stdout.trim().split('\n');
  expect(answers.map((text) => (JSON.parse(text) as { due: null; error: string }).error)).toEqual([
    'not a moment or not hours',
    'never',
  ]);
});

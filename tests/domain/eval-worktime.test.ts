import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const COMMAND = 'tests/eval/worktime.ts';

interface Answer {
  readonly due: string | null;
  readonly error?: string;
}

function fileOf(...lines: readonly string[]): string {
  const file = join(mkdtempSync(join(tmpdir(), 'worktime-')), 'lines.jsonl');
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

function ask(...lines: readonly unknown[]): { status: number | null; answers: readonly Answer[] } {
  const texts = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  const run = spawnSync(process.execPath, [COMMAND, fileOf(...texts)], { encoding: 'utf8' });
  const answers = run.stdout.trimEnd().split('\n');
  return { status: run.status, answers: answers.map((text) => JSON.parse(text) as Answer) };
}

it('gives each line back with its due moment, in UTC', () => {
  const saturday = { from: '2026-11-28T10:00:00Z', hours: 24, zone: 'Europe/Madrid', region: 'ES' };
  const open = { mon: ['09:00-14:00', '16:00-19:00'], tue: ['09:00-14:00'] };
  const lines = [
    { ...saturday, clock: 'working-24', note: 7, error: 'of the asker' },
    { ...saturday, clock: 'calendar' },
    { ...saturday, clock: 'office-hours', hours: 10, open },
  ];
  expect(ask(...lines)).toEqual({
    status: 0,
    answers: [
      { ...lines[0], due: '2026-11-30T23:00:00.000Z' },
      { ...lines[1], due: '2026-11-29T10:00:00.000Z' },
      { ...lines[2], due: '2026-12-01T10:00:00.000Z' },
    ],
  });
});

it('reads moments as ISO 8601 allows them', () => {
  const froms = [
    '2026-11-25T10:00:00Z',
    '2026-11-25T10:00:00.000z',
    '2026-11-25T10:00Z',
    '2026-11-25T10:00:00',
    '2026-11-25 11:00:00+01:00',
    '2026-11-25T15:30:00.000000+0530',
    '2026-11-25T05:00-05',
  ];
  const { status, answers } = ask(...froms.map((from) => ({ from, hours: 0, clock: 'calendar' })));
  expect(status).toBe(0);
  expect(answers.map(({ due }) => due)).toEqual(froms.map(() => '2026-11-25T10:00:00.000Z'));
});

it('answers for night shifts, fractions, provinces and national days where a region has no own', () => {
  const friday = { from: '2026-11-27T20:00:00Z', clock: 'office-hours', zone: 'Europe/Madrid' };
  const monday = { from: '2026-11-01T23:00:00Z', hours: 1, clock: 'working-24' };
  const { answers } = ask(
    { ...friday, hours: 9, open: { fri: ['22:00-06:00'], sat: ['10:00-12:00'] } },
    { ...friday, hours: 0.25, open: { sun: ['00:00-00:00'] } },
    { ...friday, hours: 8, open: { sat: ['23:30-24:00'], sun: null, mon: [] } },
    { ...monday, zone: 'Europe/Madrid', region: 'ES-M' },
    { ...monday, zone: 'Europe/Madrid', region: 'es-b' },
    { ...monday, zone: 'Europe/Paris', region: 'FR-GES' },
  );
  expect(answers.map(({ due }) => due)).toEqual([
    '2026-11-28T10:00:00.000Z',
    '2026-11-28T23:15:00.000Z',
    // Half an hour each Saturday night, sixteen times; the region has no holidays.
    '2027-03-13T23:00:00.000Z',
    '2026-11-03T00:00:00.000Z',
    '2026-11-02T00:00:00.000Z',
    '2026-11-02T00:00:00.000Z',
  ]);
});

const LINE = { from: '2026-11-28T10:00:00Z', hours: 1, zone: 'Europe/Madrid' };

it.each([
  ['not JSON', '{"from":'],
  ['not an object', '[1]'],
  ['not an object', 'null'],
  ['from: not a moment: "yesterday"', { ...LINE, from: 'yesterday' }],
  ['from: not a moment: "2026-02-30T10:00:00Z"', { ...LINE, from: '2026-02-30T10:00:00Z' }],
  ['from: not a moment: undefined', { hours: 1 }],
  ['hours: not a number from 0: null', { ...LINE, hours: null }],
  ['hours: not a number from 0: "24"', { ...LINE, hours: '24' }],
  ['hours: not a number from 0: -1', { ...LINE, hours: -1 }],
  ['hours: not a number from 0: 1000000000000000', { ...LINE, clock: 'calendar', hours: 1e15 }],
  ['clock: unknown: "business"', { ...LINE, clock: 'business' }],
  ['zone: not an IANA zone: "Europe/Atlantis"', { ...LINE, zone: 'Europe/Atlantis' }],
  ['zone: not an IANA zone: "+02:00"', { ...LINE, zone: '+02:00' }],
  ['region: no holidays known: "ES-XX"', { ...LINE, region: 'ES-XX' }],
  ['region: no holidays known: "US"', { ...LINE, region: 'US' }],
  ['open: not a weekday: monday', { ...LINE, clock: 'office-hours', open: { monday: [] } }],
  ['open: not a range: "9-14"', { ...LINE, clock: 'office-hours', open: { mon: ['9-14'] } }],
  ['open: not a range: null', { ...LINE, clock: 'office-hours', open: { mon: [null] } }],
  [
    'open: not a range: "09:00-14:00"',
    { ...LINE, clock: 'office-hours', open: { mon: '09:00-14:00' } },
  ],
  ['open: not a range: 9', { ...LINE, clock: 'office-hours', open: { mon: 9 } }],
  ['that much time never passes', { ...LINE, clock: 'office-hours', open: {} }],
])('says “%s” in the line it concerns, answers the others, and fails', (error, line) => {
  const { status, answers } = ask({ ...LINE, clock: 'calendar' }, line, { ...LINE, hours: 2 });
  expect(status).toBe(1);
  expect(answers.map((answer) => answer.error)).toEqual([undefined, error, undefined]);
  expect(answers.map(({ due }) => due)).toEqual([
    '2026-11-28T11:00:00.000Z',
    null,
    '2026-11-30T01:00:00.000Z',
  ]);
});

it.each([
  ['no file', [], 'Usage: npm run eval:worktime -- FILE.jsonl\n'],
  [
    'a missing one',
    ['/no/such/file.jsonl'],
    "/no/such/file.jsonl: ENOENT: no such file or directory, open '/no/such/file.jsonl'\n",
  ],
])('says in one line that it was given %s', (_, args, told) => {
  const run = spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8' });
  expect([run.status, run.stdout, run.stderr]).toEqual([2, '', told]);
});

it('prints the same bytes in any time zone of the machine', () => {
  const zones = ['Europe/Madrid', 'Pacific/Apia', 'Australia/Lord_Howe', 'America/Santiago'];
  const clocks = ['calendar', 'working-24', 'office-hours'];
  const lines = Array.from({ length: 400 }, (_, i) =>
    JSON.stringify({
      from: new Date(Date.UTC(2026, 0, 1) + i * 79_000_000).toISOString().slice(0, i % 2 ? 24 : 19),
      hours: (i % 50) + 0.5,
      clock: clocks[i % 3],
      zone: zones[i % 4],
      region: 'ES-MC',
    }),
  );
  const file = fileOf(...lines);
  const under = (TZ: string): string =>
    execFileSync(process.execPath, [COMMAND, file], {
      env: { ...process.env, TZ },
      encoding: 'utf8',
    });
  const utc = under('UTC');
  expect(utc.trimEnd().split('\n')).toHaveLength(400);
  for (const zone of ['America/Los_Angeles', 'Asia/Kathmandu', 'Pacific/Apia']) {
    expect(under(zone)).toBe(utc);
  }
}, 60_000);

import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Judged } from '../eval/language-table.ts';
import { judgeLine, parseLines, summaryOf, tableOf } from '../eval/language-table.ts';

describe('the file', () => {
  it('may carry a byte order mark, Windows line ends, empty lines and tabs in its texts', () => {
    const { lines, broken } = parseLines('\uFEFFes\tpt\tOlá\r\n\r\nES\tpt-BR\tuma\tcoisa\n   \n');
    expect(broken).toEqual([]);
    expect(lines).toEqual([
      { expected: 'es', actual: 'pt', text: 'Olá' },
      { expected: 'es', actual: 'pt', text: 'uma\tcoisa' },
    ]);
  });

  it('tells which lines are of another form', () => {
    const { lines, broken } = parseLines('es\tes\nHola\n\nes\tes\tHola\n\t\tHola\nes\t1\tHola\n');
    expect(lines).toHaveLength(1);
    expect(broken).toEqual([1, 2, 5, 6]);
  });
});

describe('the counts', () => {
  const one = (expected: string, actual: string, answer: Judged['answer']) =>
    ({ expected, actual, answer, letters: 25 }) as const;
  const judged = [
    one('es', 'es', 'matches'),
    one('es', 'es', 'other'),
    one('es', 'es', 'not-judged'),
    one('pt', 'es', 'other'),
    one('pt', 'es', 'matches'),
    one('pt', 'es', 'not-judged'),
  ];

  it('are those of the contract', () => {
    expect(summaryOf(judged)).toEqual({
      texts: 6,
      judged: 4,
      falseMismatch: 1,
      missed: 1,
      notJudged: 2,
      pairs: { 'es>pt': { texts: 3, missed: 1 } },
    });
  });

  it('stand in a table per language and length, with sums', () => {
    const rows = tableOf(judged);
    expect(rows.map(({ expected, letters }) => `${expected} ${letters}`)).toEqual([
      'es 20-29',
      'es all',
      'pt 20-29',
      'pt all',
      'all 20-29',
      'all all',
    ]);
    expect(rows.at(-1)).toMatchObject({
      'own texts': 3,
      'warned wrongly': 1,
      'own silent': 1,
      'other texts': 3,
      'warned rightly': 1,
      missed: 1,
      'other silent': 1,
    });
  });

  it('come from the product’s own detector', async () => {
    const text = 'Buenos días, ya hemos enviado su pedido.';
    expect(await judgeLine({ expected: 'pt', actual: 'es', text })).toMatchObject({
      answer: 'other',
    });
    expect(await judgeLine({ expected: 'es', actual: 'es', text })).toMatchObject({
      answer: 'matches',
    });
  });
});

describe('the command', () => {
  const run = (file: string) =>
    spawnSync(process.execPath, ['tests/eval/language.ts', file, '--json'], { encoding: 'utf8' });
  const fileOf = (text: string): string => {
    const file = join(mkdtempSync(join(tmpdir(), 'language-')), 'lines.tsv');
    writeFileSync(file, text);
    return file;
  };

  it('judges what it can, and counts the lines it left out', () => {
    const { status, stdout, stderr } = run(fileOf('es\tes\nes\tpt\tok\nHola\n'));
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ texts: 1, notJudged: 1, leftOut: 2 });
    expect(stderr).toContain('line 1: not three columns\nline 3: not three columns\n');
  });

  it.each([['es\tes\n'], ['']])('fails when %j leaves no line to judge', (text) => {
    const { status, stdout } = run(fileOf(text));
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ texts: 0, leftOut: text === '' ? 0 : 1 });
  });

  it('says in one line that there is no such file', () => {
    const { status, stdout, stderr } = run('/no/such/file.tsv');
    expect([status, stdout, stderr.split('\n').length]).toEqual([2, '', 2]);
  });
});

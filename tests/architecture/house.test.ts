import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { functionSizes, percentile } from './functions.ts';
import { nameViolations, sizeViolations, strayNames } from './house.ts';
import { filesUnder, readSources, readText, ROOT } from './project.ts';

/** What lies at the top, without what is ignored. */
function topLevelNames(): readonly string[] {
  const ignored = new Set(
    readText('.gitignore')
      .split('\n')
      .map((line) => line.replace(/\/$/, '')),
  );
  return readdirSync(ROOT).filter((name) => name !== '.git' && !ignored.has(name));
}

describe('the house', () => {
  it('keeps its top level tidy', () => {
    expect(strayNames(topLevelNames())).toEqual([]);
  });

  it('keeps files and functions short', () => {
    const sources = [...readSources('entrypoints', 'components', 'lib')];
    const written = sources.filter(([path]) => !path.includes('/generated/'));
    expect(sizeViolations(new Map(written))).toEqual([]);
  });

  it('names files for what they export', () => {
    const folders = ['entrypoints', 'components', 'lib', 'tests'];
    expect(nameViolations(filesUnder(folders, ['.ts', '.tsx', '.js', '.css', '.html']))).toEqual(
      [],
    );
  });
});

function functionOf(lines: number): string {
  return `export function f() {\n${'  g();\n'.repeat(lines - 2)}}\n`;
}

describe('its measures', () => {
  it('finds a stray name', () => {
    expect(strayNames(['lib', 'scripts', '.github'])).toEqual([expect.stringContaining('scripts')]);
  });

  it('finds a file and a function that are too long', () => {
    const sample = new Map([
      ['lib/a.ts', functionOf(61)],
      ['lib/b.ts', '//\n'.repeat(251)],
      ['lib/c.ts', functionOf(60)],
      ['lib/d.ts', '//\n'.repeat(250)],
    ]);
    expect(sizeViolations(sample)).toEqual([
      expect.stringContaining('lib/b.ts has 251 lines'),
      expect.stringContaining('lib/a.ts:1 has 61 lines'),
      'nine of ten functions should have at most 25 lines, but reach 61',
    ]);
  });

  it('finds files that are long as a rule', () => {
    const sample = new Map([1, 2].map((name) => [`lib/${name}.ts`, '//\n'.repeat(81)]));
    expect(sizeViolations(sample)).toEqual([expect.stringContaining('half of all files')]);
  });

  it('counts nested functions, methods and arrows with a body', () => {
    const text = 'class A {\n  m() {\n    return () => 1;\n  }\n}\ndeclare function d(): void;\n';
    expect(functionSizes(new Map([['a.ts', text]])).map(({ lines }) => lines)).toEqual([3, 1]);
  });

  it('takes the percentile from above', () => {
    expect(percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)).toBe(9);
    expect(percentile([], 0.9)).toBe(0);
  });

  it.each(['lib/utils.ts', 'lib/domain/helpers.ts', 'lib/readPage.ts', 'tests/util.test.ts'])(
    'refuses the name %s',
    (path) => expect(nameViolations([path])).toHaveLength(1),
  );

  it('accepts the usual names', () => {
    expect(nameViolations(['lib/a-b.test.ts', 'x/index.html', 'tests/install.e2e.ts'])).toEqual([]);
  });
});

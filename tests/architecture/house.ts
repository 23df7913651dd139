import { functionSizes, percentile } from './functions.ts';
import type { Sources } from './project.ts';

/** What stands at the top of the checkout; everything else has a room inside. */
export const TOP_LEVEL: ReadonlySet<string> = new Set([
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'wxt.config.ts', 'eslint.config.mjs'],
  ...['README.md', 'CHANGELOG.md', 'LICENSE', 'entrypoints', 'components', 'lib', 'tests'],
  ...['.ci', '.github', '.editorconfig', '.gitattributes', '.gitignore', '.npmrc'],
  ...['.prettierrc.json', '.prettierignore'],
]);

export function strayNames(names: readonly string[]): readonly string[] {
  return names
    .filter((name) => !TOP_LEVEL.has(name))
    .map((name) => `${name}: give it a place inside entrypoints, components, lib or tests`);
}

const FILE_LIMIT = 250;
const FILE_MEDIAN_LIMIT = 80;
const FUNCTION_LIMIT = 60;
const FUNCTION_P90_LIMIT = 25;

export function linesOf(text: string): number {
  return text.replace(/\n$/, '').split('\n').length;
}

/** Files and functions that have outgrown the house, biggest figures named. */
export function sizeViolations(sources: Sources): readonly string[] {
  const files = [...sources].map(([path, text]) => ({ at: path, lines: linesOf(text) }));
  const functions = functionSizes(sources);
  return [
    ...tooLong(files, FILE_LIMIT, 'split it by topic'),
    ...tooLong(functions, FUNCTION_LIMIT, 'name its steps and move them out'),
    ...tooMuch('half of all files', files, 0.5, FILE_MEDIAN_LIMIT),
    ...tooMuch('nine of ten functions', functions, 0.9, FUNCTION_P90_LIMIT),
  ];
}

interface Sized {
  readonly at: string;
  readonly lines: number;
}

function tooLong(sized: readonly Sized[], limit: number, advice: string): string[] {
  return sized
    .filter(({ lines }) => lines > limit)
    .map(({ at, lines }) => `${at} has ${lines} lines, the limit is ${limit}: ${advice}`);
}

function tooMuch(what: string, sized: readonly Sized[], share: number, limit: number): string[] {
  const found = percentile(
    sized.map(({ lines }) => lines),
    share,
  );
  return found > limit ? [`${what} should have at most ${limit} lines, but reach ${found}`] : [];
}

const FILE_NAME = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;

/** File names: kebab-case, named for what they export, never a drawer for leftovers. */
export function nameViolations(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (/^(utils?|helpers?|misc|common|shared)\b/.test(name)) {
      return [`${path}: name it for the one thing that it exports`];
    }
    return FILE_NAME.test(name) ? [] : [`${path}: file names are kebab-case`];
  });
}

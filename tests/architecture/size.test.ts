import { expect, it } from 'vitest';
import { BUILD_TIMEOUT_MS, builtScripts } from './built.ts';
import { closureOf } from './closure.ts';
import { filesUnder, readSources } from './project.ts';
import { biggestModules, FILE_EYE_LIMITS, SCRIPT_LIMITS, scriptSize, tooBig } from './size.ts';

it.each(['chrome', 'firefox'] as const)(
  'keeps the content script small (%s)',
  async (target) => {
    const script = (await builtScripts(target)).get('content-scripts/backoffice.js') ?? '';
    const sources = readSources('entrypoints', 'components', 'lib');
    const entry = filesUnder(['entrypoints'], ['.content/index.ts', '.content/index.tsx'])[0]!;
    const modules = biggestModules(closureOf(entry, sources), sources);
    const size = scriptSize(script);
    expect(size.minified).toBeGreaterThan(0);
    expect(tooBig(size, SCRIPT_LIMITS, modules)).toEqual([]);
  },
  BUILD_TIMEOUT_MS,
);

it(
  'keeps what looks into files small until a file is chosen',
  async () => {
    const scripts = await builtScripts('chrome');
    const page = [...scripts].find(([path]) => path.startsWith('chunks/file-eye-'))?.[1] ?? '';
    expect(page.length).toBeGreaterThan(0);
    expect(page.length).toBeLessThan(FILE_EYE_LIMITS.page);
    expect(scripts.get('file-eye-worker.js')?.length).toBeLessThan(FILE_EYE_LIMITS.worker);
    // Firefox's background starts the worker itself.
    const others = [...(await builtScripts('firefox')).keys()];
    expect(others.filter((path) => path.includes('file-eye'))).toEqual(['file-eye-worker.js']);
  },
  BUILD_TIMEOUT_MS,
);

it('says by how much a script is too big and which modules weigh most', () => {
  const sources = new Map([
    ['entrypoints/a.content/index.ts', "import './big.ts'; import 'preact';"],
    ['entrypoints/a.content/big.ts', 'x'.repeat(500)],
  ]);
  const modules = biggestModules(closureOf('entrypoints/a.content/index.ts', sources), sources);
  const limits = { minified: 100, gzip: 100_000 };
  expect(tooBig(scriptSize('y'.repeat(101)), limits, modules)).toEqual([
    'content script: 101 bytes minified, the limit is 100',
    'entrypoints/a.content/big.ts: 500 bytes of source',
    'entrypoints/a.content/index.ts: 35 bytes of source',
    'package preact',
  ]);
  expect(tooBig(scriptSize('y'.repeat(100)), limits, modules)).toEqual([]);
});

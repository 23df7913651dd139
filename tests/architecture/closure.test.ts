import { expect, it } from 'vitest';
import { BUILD_TIMEOUT_MS, builtScripts } from './built.ts';
import { closureOf, closureViolations, packagesInside } from './closure.ts';
import { filesUnder, readSources, readText } from './project.ts';

const sources = readSources('entrypoints', 'components', 'lib');
const entries = filesUnder(['entrypoints'], ['.content/index.ts', '.content/index.tsx']);

it('has one content script', () => {
  expect(entries).toHaveLength(1);
});

it('keeps databases, validators, detectors and the polyfill out of the page', () => {
  expect(closureViolations(closureOf(entries[0]!, sources))).toEqual([]);
});

it.each(['chrome', 'firefox'] as const)(
  'keeps them out of the built script too, whoever brings them along (%s)',
  async (target) => {
    const script = (await builtScripts(target)).get('content-scripts/backoffice.js');
    expect(packagesInside(script ?? '')).toEqual([]);
  },
  BUILD_TIMEOUT_MS,
);

it.each(['chrome', 'firefox'] as const)(
  'has what reads files in one script, which only a chosen file starts (%s)',
  async (target) => {
    const scripts = [...(await builtScripts(target))];
    const readers = scripts.filter(([, text]) => packagesInside(text).includes('unpdf'));
    expect(readers.map(([path]) => path)).toEqual(['file-eye-worker.js']);
  },
  BUILD_TIMEOUT_MS,
);

it('knows each of them by texts that their files still hold', () => {
  const files = [
    'zod/v4/core/errors.js',
    'dexie/dist/dexie.mjs',
    'franc/data.js',
    'unpdf/dist/pdfjs.mjs',
    'webextension-polyfill/dist/browser-polyfill.js',
  ];
  const found = files.flatMap((file) => packagesInside(readText(`node_modules/${file}`)));
  expect(found.sort()).toEqual(['dexie', 'franc', 'unpdf', 'webextension-polyfill', 'zod']);
});

const SAMPLE: readonly (readonly [path: string, text: string])[] = [
  ['entrypoints/a.content/index.ts', "import { b } from '../../lib/messaging/send.ts'; void b;"],
  ['lib/messaging/send.ts', "import type { S } from './schemas.ts'; export const b = 1;"],
  ['lib/messaging/schemas.ts', "import { z } from 'zod'; export type S = typeof z;"],
];

function violationsWith(path: string, text: string): readonly string[] {
  const sample = new Map([...SAMPLE, [path, text]]);
  return closureViolations(closureOf('entrypoints/a.content/index.ts', sample));
}

it('does not follow types', () => {
  expect(closureViolations(closureOf('entrypoints/a.content/index.ts', new Map(SAMPLE)))).toEqual(
    [],
  );
});

it('names the chain that brings a package in, also through a dynamic import', () => {
  const found = violationsWith('lib/messaging/send.ts', "export const b = import('./schemas.ts');");
  expect(found).toHaveLength(2);
  expect(found[1]).toContain('send.ts → lib/messaging/schemas.ts → zod: ');
});

it('counts an inline type import, for the compiler keeps its module', () => {
  const found = violationsWith('lib/messaging/send.ts', "import { type S } from './schemas.ts';");
  expect(found[0]).toContain('lib/messaging/schemas.ts');
});

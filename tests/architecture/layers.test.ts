import { expect, it } from 'vitest';
import { layerViolations } from './layers.ts';
import { readSources } from './project.ts';

it('lets every layer import only what the house allows', () => {
  expect(layerViolations(readSources('entrypoints', 'components', 'lib'))).toEqual([]);
});

const SAMPLE: readonly (readonly [path: string, text: string])[] = [
  ['lib/domain/facts.ts', 'export const a = 1; export interface A {}'],
  ['lib/app/ports.ts', "import type { A } from '../domain/facts.ts'; export type P = A;"],
  ['lib/store/db.ts', "import { Dexie } from 'dexie'; export const b = Dexie;"],
  ['lib/marketplace/pages/dom.ts', 'export const c = 1;'],
  ['components/row.tsx', "import { h } from 'preact'; export const d = h;"],
  ['entrypoints/background/index.ts', "import { b } from '../../lib/store/db.ts'; void b;"],
];

function violationsWith(path: string, text: string): readonly string[] {
  return layerViolations(new Map([...SAMPLE, [path, text]]));
}

it('finds nothing in a sample that keeps the rules', () => {
  expect(layerViolations(new Map(SAMPLE))).toEqual([]);
});

it.each([
  ['lib/domain/x.ts', "import { b } from '../store/db.ts';", 'lib/domain/x.ts:1 (domain) imports'],
  ['lib/domain/x.ts', "export * from '../app/ports.ts';", '(domain) imports lib/app/ports.ts'],
  ['lib/domain/x.ts', "void import('zod');", '(domain) imports the package zod'],
  ['lib/app/x.ts', "import { b } from '../store/db.ts';", 'lib/app/ports.ts and let'],
  ['lib/app/x.ts', "import { type A } from '../store/db.ts';", '(app) imports lib/store/db.ts'],
  ['lib/store/x.ts', "import { c } from '../marketplace/pages/dom.ts';", '(store) imports'],
  ['lib/marketplace/pages/x.ts', "import { browser } from 'wxt/browser';", 'package wxt/browser'],
  ['lib/marketplace/pages/x.ts', "import { z } from 'zod';", '(pages) imports the package zod'],
  ['components/x.tsx', "import { browser } from 'wxt/browser';", 'by props'],
  ['components/x.tsx', "import { b } from '../lib/store/db.ts';", '(components) imports'],
  ['lib/platform/x.ts', "import '../../entrypoints/background/index.ts';", 'an entrypoint'],
  ['lib/domain/x.ts', "import type { Z } from './gone.ts';", 'does not exist'],
  ['lib/stray/x.ts', '', 'stands in no layer'],
])('says what is wrong with %s: %s', (path, text, message) => {
  const found = violationsWith(path, text);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(message);
});

it('lets types come from anywhere', () => {
  const text = "import type { b } from '../store/db.ts'; import type { z } from 'zod';";
  expect(violationsWith('lib/app/x.ts', text)).toEqual([]);
});

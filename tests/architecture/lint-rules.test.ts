import { ESLint } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './project.ts';

/** Loading the type-aware configuration takes a few seconds once. */
const TIMEOUT_MS = 60_000;

/** The house rules alone: types of code that is not on disk cannot be asked for. */
const HOUSE_RULES = new Set([
  'no-restricted-syntax',
  'no-restricted-globals',
  '@typescript-eslint/no-restricted-imports',
]);

let eslint: ESLint;
beforeAll(() => {
  eslint = new ESLint({
    cwd: ROOT,
    ruleFilter: ({ ruleId }) => HOUSE_RULES.has(ruleId),
    overrideConfig: {
      languageOptions: { parserOptions: { projectService: false, project: null } },
      linterOptions: { reportUnusedDisableDirectives: 'off' },
    },
  });
});

async function complaints(filePath: string, code: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return result!.messages.map(({ message }) => message);
}

describe('the house rules', { timeout: TIMEOUT_MS }, () => {
  it.each([
    ['lib/app/x.ts', 'document.body.innerHTML = x;', 'hostile'],
    ['entrypoints/popup/x.ts', "a.insertAdjacentHTML('beforeend', x);", 'hostile'],
    ['components/x.tsx', 'const a = <p dangerouslySetInnerHTML={x} />;', 'as a child'],
    ['lib/app/x.ts', 'new MutationObserver(f);', 'watch.ts'],
    ['lib/app/x.ts', 'const a = Date.now();', 'Take `now`'],
    ['components/x.tsx', 'const a = new Date();', 'Take `now`'],
    ['lib/domain/x.ts', 'const a = Math.random();', 'same tasks'],
    ['lib/domain/x.ts', 'export async function f(): Promise<void> {}', 'synchronous'],
    ['lib/domain/x.ts', 'const a = document.title;', 'knows no page'],
    ['lib/platform/x.ts', "void fetch('x');", 'lib/marketplace/api'],
    ['entrypoints/background/x.ts', "navigator.sendBeacon('x');", 'reported'],
    ['lib/app/x.ts', "indexedDB.open('x');", 'lib/store'],
    ['lib/platform/x.ts', "indexedDB.open('x');", 'lib/store'],
    ['lib/app/x.ts', "import { z } from 'zod';", 'zod weighs'],
    ['lib/messaging/send.ts', "import { z } from 'zod/mini';", 'zod weighs'],
    ['lib/app/x.ts', "import { Dexie } from 'dexie';", 'lib/store'],
    ['lib/app/x.ts', "import { browser } from 'wxt/browser';", 'lib/platform'],
    ['lib/app/x.ts', "import { eld } from 'eld/small';", 'lib/language'],
    ['components/x.tsx', "import { a } from '../lib/store/db.ts';", 'by props'],
    ['lib/app/x.ts', "import '../../entrypoints/popup/main.tsx';", 'Nothing imports'],
    ['lib/app/x.ts', 'export default 1;', 'by name'],
    ['tests/app/x.test.ts', "it.skip('x', f);", 'mend it'],
    ['tests/app/x.test.ts', "describe.only('x', f);", 'mend it'],
    ['tests/app/x.test.ts', "it.todo('x');", 'mend it'],
  ])('refuse in %s: %s', async (path, code, advice) => {
    const found = await complaints(path, code);
    expect(found.join('\n')).toContain(advice);
  });

  it.each([
    ['lib/marketplace/pages/watch.ts', 'new MutationObserver(f);'],
    ['lib/platform/x.ts', "import { browser } from 'wxt/browser'; const a = Date.now();"],
    ['entrypoints/background/x.ts', 'const a = Date.now(); export default a;'],
    ['lib/marketplace/api/x.ts', "import { z } from 'zod'; void fetch('x');"],
    ['lib/messaging/schemas.ts', "import { z } from 'zod';"],
    ['lib/store/x.ts', "import { Dexie } from 'dexie'; void indexedDB;"],
    ['lib/platform/key-safe.ts', "indexedDB.open('x');"],
    ['lib/domain/x.ts', 'const a = new Date(at);'],
    ['components/x.tsx', "import type { A } from '../lib/app/ports.ts';"],
  ])('allow in %s: %s', async (path, code) => {
    expect(await complaints(path, code)).toEqual([]);
  });
});

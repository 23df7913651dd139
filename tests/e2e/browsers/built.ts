import { spawnSync } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BrowserKind } from './find.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const WXT_BROWSER: Readonly<Record<BrowserKind, string>> = {
  chromium: 'chrome',
  firefox: 'firefox',
};
/** Everything a build is made from. */
const SOURCES = [
  'entrypoints/**/*.*',
  'components/**/*.*',
  'lib/**/*.*',
  'wxt.config.ts',
  'package-lock.json',
];

/** Folder of the production build for that family, whether or not it is there. */
export function builtFolder(kind: BrowserKind): string {
  return join(ROOT, '.output', `${WXT_BROWSER[kind]}-mv3`);
}

/**
 * Builds the extension for production.
 *
 * @returns the folder to load
 * @throws with the build's output when it fails
 */
export function buildExtension(kind: BrowserKind): string {
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  const built = spawnSync(process.execPath, [wxt, 'build', '-b', WXT_BROWSER[kind]], {
    cwd: ROOT,
    encoding: 'utf8',
    // The test runner's NODE_ENV would otherwise make this a test build.
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
  });
  if (built.status !== 0) {
    throw new Error(`The ${kind} build failed:\n${built.stdout}\n${built.stderr}`);
  }
  return builtFolder(kind);
}

/** Builds unless the build there is newer than every file it is made from. */
export function ensureBuilt(kind: BrowserKind): string {
  const folder = builtFolder(kind);
  const builtAt = modifiedAt(join(folder, 'manifest.json'));
  const changedAt = Math.max(...globSync(SOURCES, { cwd: ROOT }).map(inRoot).map(modifiedAt));
  return builtAt > changedAt ? folder : buildExtension(kind);
}

function inRoot(path: string): string {
  return join(ROOT, path);
}

/** Epoch ms; 0 for what is not there. */
function modifiedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findBrowser } from '../e2e/browsers/find.ts';
import { usualPlaces } from '../e2e/browsers/places.ts';

let first: string;
let second: string;

beforeEach(() => {
  first = mkdtempSync(join(tmpdir(), 'browsers-'));
  second = mkdtempSync(join(tmpdir(), 'browsers-'));
});
afterEach(() => {
  for (const folder of [first, second]) rmSync(folder, { recursive: true });
});

function program(folder: string, name: string, mode = 0o755): string {
  const path = join(folder, name);
  writeFileSync(path, '#!/bin/sh\n');
  chmodSync(path, mode);
  return path;
}

const find = (kind: 'chromium' | 'firefox', env: NodeJS.ProcessEnv = {}) =>
  findBrowser(kind, { PATH: [first, second].join(delimiter), ...env }, 'linux');

describe('findBrowser', () => {
  test('finds nothing where there is nothing', () => {
    expect(find('chromium')).toBeUndefined();
    expect(find('firefox')).toBeUndefined();
  });

  test.each(['google-chrome', 'microsoft-edge-stable', 'brave-browser'])('takes %s', (name) => {
    expect(find('chromium')).toBeUndefined();
    const path = program(second, name);
    expect(find('chromium')).toBe(path);
    expect(find('firefox')).toBeUndefined();
  });

  test('prefers Chromium to branded builds, wherever they stand in PATH', () => {
    program(first, 'google-chrome');
    const chromium = program(second, 'chromium');
    expect(find('chromium')).toBe(chromium);
  });

  test('passes over files that cannot be run', () => {
    program(first, 'firefox-esr', 0o644);
    const runs = program(second, 'firefox');
    expect(find('firefox')).toBe(runs);
  });

  test('is overruled by the variable', () => {
    program(first, 'chromium');
    const own = program(second, 'my-own-build');
    expect(find('chromium', { CHROME_PATH: own })).toBe(own);
  });

  test('does not guess when the variable is wrong', () => {
    program(first, 'firefox');
    expect(() => find('firefox', { FIREFOX_PATH: join(second, 'gone') })).toThrow(/FIREFOX_PATH/);
  });
});

test('usual places follow the system', () => {
  const windows = usualPlaces('chromium', 'win32', { PROGRAMFILES: 'C:\\Program Files' });
  expect(windows).toContain('C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe');
  expect(usualPlaces('firefox', 'darwin', {})).toContain(
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  );
  expect(usualPlaces('chromium', 'linux', {})).toEqual([]);
});

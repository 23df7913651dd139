import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { BrowserKind } from './places.ts';
import { COMMANDS, PATH_VARIABLE, usualPlaces } from './places.ts';

export type { BrowserKind } from './places.ts';

/**
 * Debian's packages: no source of packages has to be added for them. Without its language files
 * Chromium speaks English whatever it is asked for, and gives extensions their English texts.
 */
const DEBIAN_PACKAGES: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: ['chromium', 'chromium-l10n'],
  firefox: ['firefox-esr'],
};
const DEBIAN_CHROMIUM_LOCALES = '/usr/lib/chromium/locales';

const HOW_TO_GET: Readonly<Record<BrowserKind, string>> = {
  chromium: [
    'No Chromium, Chrome, Edge or Brave was found. Get one and run this again:',
    '  Debian, Ubuntu:  sudo apt-get update && sudo apt-get install chromium chromium-l10n',
    '  Fedora:          sudo dnf install chromium',
    '  Arch:            sudo pacman -S chromium',
    '  macOS:           brew install --cask chromium   (or any of the four from its own site)',
    '  Windows:         winget install Google.Chrome   (Edge, which comes with Windows, will do)',
    'Is it installed somewhere else? Say where: CHROME_PATH=/path/to/browser',
  ].join('\n'),
  firefox: [
    'No Firefox was found. Get one and run this again:',
    '  Debian:          sudo apt-get update && sudo apt-get install firefox-esr',
    '  Ubuntu:          sudo snap install firefox',
    '  Fedora:          sudo dnf install firefox',
    '  Arch:            sudo pacman -S firefox',
    '  macOS:           brew install --cask firefox',
    '  Windows:         winget install Mozilla.Firefox',
    'Is it installed somewhere else? Say where: FIREFOX_PATH=/path/to/firefox',
  ].join('\n'),
};

/**
 * Path of an installed browser of this family: the one named by `CHROME_PATH` or `FIREFOX_PATH`,
 * else the first of its commands in PATH, else where macOS or Windows put it.
 *
 * @returns `undefined` when there is none
 * @throws when the variable names something that is not an executable file
 */
export function findBrowser(
  kind: BrowserKind,
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  const variable = PATH_VARIABLE[kind];
  const named = env[variable];
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`${variable} names ${named}, which is not an executable file.`);
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const inPath = COMMANDS[kind].flatMap((command) => folders.map((dir) => join(dir, command)));
  return [...inPath, ...usualPlaces(kind, platform, env)].find(isExecutable);
}

/**
 * Path of a browser that starts. Where there is none, installs Debian's as root on Debian and its
 * kin; anywhere else, says how to get one.
 *
 * @throws with the words to show the reader: a missing browser is never skipped over
 */
export async function ensureBrowser(kind: BrowserKind): Promise<string> {
  const found = findBrowser(kind);
  if (found && starts(found) && (isComplete(found) || !canInstall())) return found;
  if (canInstall()) installWithApt(DEBIAN_PACKAGES[kind]);
  const installed = findBrowser(kind);
  if (installed && starts(installed)) return installed;
  throw new Error(
    installed ? `${installed} is there but does not start.\n${HOW_TO_GET[kind]}` : HOW_TO_GET[kind],
  );
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Ubuntu's packages of these names may be stand-ins that only point to a snap: ask, don't trust. */
function starts(path: string): boolean {
  if (process.platform === 'win32') return true; // `--version` would open a window there
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0;
}

/** Whether it has its language files; only Debian packs them apart. */
function isComplete(path: string): boolean {
  if (path !== '/usr/bin/chromium' || !existsSync(DEBIAN_CHROMIUM_LOCALES)) return true;
  return existsSync(join(DEBIAN_CHROMIUM_LOCALES, 'es.pak'));
}

function canInstall(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  return spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
}

function installWithApt(names: readonly string[]): void {
  console.log(`Installing ${names.join(' and ')} with apt-get …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const steps = [
    ['update', '-q'],
    ['install', '-y', '-q', '--no-install-recommends', ...names],
  ];
  for (const step of steps) {
    const done = spawnSync('apt-get', step, { env, encoding: 'utf8', timeout: 600_000 });
    if (done.status === 0) continue;
    throw new Error(`apt-get ${step.join(' ')} failed:\n${done.stderr || done.error?.message}`);
  }
}

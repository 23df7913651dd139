import { homedir } from 'node:os';
import { join } from 'node:path';

export type BrowserKind = 'chromium' | 'firefox';

/** Environment variable that names the browser to use, before anything is searched. */
export const PATH_VARIABLE: Readonly<Record<BrowserKind, string>> = {
  chromium: 'CHROME_PATH',
  firefox: 'FIREFOX_PATH',
};

/** Command names looked up in PATH, the plainest build first. */
export const COMMANDS: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
    'brave-browser',
  ],
  // Debian links `firefox` to the same program, but only the ESR is what the tests are run against.
  firefox: ['firefox-esr', 'firefox'],
};

const MAC_APPS: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Brave Browser'],
  firefox: ['Firefox', 'Firefox Developer Edition'],
};

const WINDOWS_PROGRAMS: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe'],
};

/** Full paths at which this system's installers put a browser; empty on Linux, where PATH tells. */
export function usualPlaces(
  kind: BrowserKind,
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
): readonly string[] {
  if (platform === 'darwin') return MAC_APPS[kind].flatMap(macPaths(kind));
  if (platform !== 'win32') return [];
  const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
  return WINDOWS_PROGRAMS[kind].flatMap((program) =>
    roots.filter((root) => root !== undefined).map((root) => `${root}\\${program}`),
  );
}

function macPaths(kind: BrowserKind): (app: string) => readonly string[] {
  return (app) => {
    const program = kind === 'firefox' ? 'firefox' : app;
    const inside = `${app}.app/Contents/MacOS/${program}`;
    return [join('/Applications', inside), join(homedir(), 'Applications', inside)];
  };
}

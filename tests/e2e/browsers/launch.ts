import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import puppeteer, { TargetType } from 'puppeteer-core';
import { closeWelcome } from './close-welcome.ts';
import { evaluateInChrome } from './firefox-chrome.ts';
import type { BrowserKind } from './find.ts';
import { ensureBrowser } from './find.ts';

export interface LaunchSettings {
  /** Built extension: `.output/chrome-mv3` or `.output/firefox-mv3`. */
  readonly extensionDir: string;
  /** Port on 127.0.0.1 of an HTTP proxy (CONNECT) that all traffic but loopback goes through. */
  readonly proxyPort: number;
  /** Default true. */
  readonly headless?: boolean;
  /** Profile to keep between launches; a temporary one otherwise. */
  readonly userDataDir?: string;
  /** Interface language of the browser, and so of the extension: `es` (default), `pt-PT`, `de` … */
  readonly lang?: string;
  /** Size of pages in CSS pixels; headless only. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Leaves the first steps open that the extension shows on its installation. */
  readonly keepsWelcome?: boolean;
  /** Chromium: nobody is attached to its workers, so that they end as they do for users. */
  readonly isUnwatched?: boolean;
  /** Further command-line arguments, the browser's own. */
  readonly args?: readonly string[];
}

/** A browser with the extension in it. */
export interface Driven {
  readonly kind: BrowserKind;
  readonly browser: Browser;
  /** Origin of the extension's own pages, without a closing slash. */
  readonly origin: string;
}

const VIEWPORT = { width: 1360, height: 900 };

/** Keeps a test browser from talking to its makers: what the proxy logs is then the pages' doing. */
const QUIET_CHROMIUM = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Launches the browser of that family; see `launchChromium` and `launchFirefox`. */
export function launch(kind: BrowserKind, settings: LaunchSettings): Promise<Driven> {
  return kind === 'firefox' ? launchFirefox(settings) : launchChromium(settings);
}

/** In a profile that is kept, nothing may come to be closed. */
async function withoutWelcome(driven: Driven, settings: LaunchSettings): Promise<Driven> {
  if (!settings.keepsWelcome) await closeWelcome(driven, settings.userDataDir ? 2_000 : 15_000);
  return driven;
}

/**
 * Chromium, Chrome, Edge or Brave with the extension installed. It goes in over the debugging pipe,
 * since Chrome's branded builds (137 and newer) ignore `--load-extension`. Certificate errors are
 * accepted, in pages and in the background alike.
 *
 * @throws when there is no browser to be had, or it refuses the extension
 */
export async function launchChromium(settings: LaunchSettings): Promise<Driven> {
  const lang = settings.lang ?? 'es';
  const headless = settings.headless ?? true;
  const browser = await puppeteer.launch({
    executablePath: await ensureBrowser('chromium'),
    headless,
    pipe: true,
    enableExtensions: true,
    userDataDir: settings.userDataDir,
    ...(settings.isUnwatched && {
      targetFilter: (target) => target.type() !== TargetType.SERVICE_WORKER,
    }),
    defaultViewport: headless ? (settings.viewport ?? VIEWPORT) : null,
    // On Linux the language of the interface comes from here, elsewhere from --lang.
    env: { ...process.env, LANGUAGE: lang.replace('-', '_') },
    args: [
      ...QUIET_CHROMIUM,
      // Chromium's sandbox cannot start as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--lang=${lang}`,
      `--accept-lang=${lang}`,
      `--proxy-pac-url=${proxyRules(settings.proxyPort)}`,
      '--ignore-certificate-errors',
      ...(settings.args ?? []),
    ],
  });
  return closingOnFailure(browser, async () => {
    const id = await browser.installExtension(settings.extensionDir);
    const origin = `chrome-extension://${id}`;
    return withoutWelcome({ kind: 'chromium', browser, origin }, settings);
  });
}

/**
 * Firefox with the extension installed for the session. The language is set from inside, because
 * Firefox takes only languages whose pack is there, and the extension needs none.
 *
 * @throws when there is no Firefox to be had, or it refuses the extension
 */
export async function launchFirefox(settings: LaunchSettings): Promise<Driven> {
  const headless = settings.headless ?? true;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: await ensureBrowser('firefox'),
    headless,
    acceptInsecureCerts: true,
    userDataDir: settings.userDataDir,
    defaultViewport: headless ? (settings.viewport ?? VIEWPORT) : null,
    args: ['--remote-allow-system-access', ...(settings.args ?? [])],
    // Without it Firefox ignores that the profile switches its settings service off.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: firefoxPrefs(settings.proxyPort),
  });
  return closingOnFailure(browser, async () => {
    await setFirefoxLanguage(browser, settings.lang ?? 'es');
    await browser.installExtension(settings.extensionDir);
    const id = JSON.stringify(geckoId(settings.extensionDir));
    const host = await evaluateInChrome(
      browser,
      `WebExtensionPolicy.getByID(${id}).mozExtensionHostname`,
    );
    const origin = `moz-extension://${String(host)}`;
    return withoutWelcome({ kind: 'firefox', browser, origin }, settings);
  });
}

/**
 * Everything to the stand-in, but for what Chromium asks its maker whatever the switches above say:
 * that meets a closed port, and stays out of the stand-in's log.
 */
function proxyRules(proxyPort: number): string {
  const script = `function FindProxyForURL(url, host) {
    if (host === 'localhost' || host === '127.0.0.1') return 'DIRECT';
    const own = /(^|\\.)(google|googleapis|gvt1)\\.com$/.test(host);
    return own ? 'PROXY 127.0.0.1:9' : 'PROXY 127.0.0.1:${proxyPort}';
  }`;
  return `data:application/x-ns-proxy-autoconfig;base64,${btoa(script)}`;
}

function firefoxPrefs(proxyPort: number): Record<string, unknown> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    // A kept profile keeps the extension's data too, though the extension goes with the session.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
  };
}

async function setFirefoxLanguage(browser: Browser, lang: string): Promise<void> {
  const wanted = JSON.stringify(lang);
  await evaluateInChrome(
    browser,
    `Services.locale.availableLocales = [${wanted}, 'en-US'];
     Services.locale.requestedLocales = [${wanted}];`,
  );
}

function geckoId(extensionDir: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(extensionDir, 'manifest.json'), 'utf8'));
  const { browser_specific_settings: own } = manifest as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  if (!own?.gecko?.id) throw new Error(`${extensionDir}/manifest.json has no Firefox id.`);
  return own.gecko.id;
}

async function closingOnFailure<T>(browser: Browser, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await browser.close();
    throw error;
  }
}

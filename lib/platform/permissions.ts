import { browser } from 'wxt/browser';

/** Built from entrypoints/backoffice.content; the same file the manifest names. */
export const CONTENT_SCRIPT = '/content-scripts/backoffice.js';
const ADDED_ID = 'backoffice-added';
/** `https://host/*`; wildcards in the host are what the seller was never asked for one by one. */
const ONE_HOST = /^https:\/\/([^*/]+)\/\*$/;

/** Match patterns of the marketplaces that may be read, sorted. */
export async function grantedPatterns(): Promise<readonly string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => ONE_HOST.test(origin)).sort();
}

/** Hosts of the marketplaces that may be read, sorted. */
export async function grantedHosts(): Promise<readonly string[]> {
  const patterns = await grantedPatterns();
  return patterns.flatMap((pattern) => ONE_HOST.exec(pattern)?.[1] ?? []);
}

/** @param origin `https://host` */
export function isGranted(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [`${origin}/*`] });
}

/** Hosts that the manifest names: granted at install, not removable by us in every browser. */
export function hostsAtInstall(): readonly string[] {
  return manifestPatterns().flatMap((pattern) => ONE_HOST.exec(pattern)?.[1] ?? []);
}

/**
 * Asks the seller for one more marketplace. Browsers show the question only as the direct answer to
 * a click: call it before anything is awaited. Rejects where the host is not one.
 */
export function requestHost(host: string): Promise<boolean> {
  return requestHosts([host]);
}

/** As `requestHost`, for several in one question; the answer is for all of them. */
export function requestHosts(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: hosts.map(patternOf) });
}

export function removeHost(host: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [patternOf(host)] });
}

function patternOf(host: string): string {
  return `https://${host}/*`;
}

/**
 * To be called synchronously when the background starts.
 * @param run told the match patterns that were just granted; none where some were taken away
 */
export function onPermissionsChanged(run: (granted: readonly string[]) => void): void {
  browser.permissions.onAdded.addListener(({ origins }) => {
    run(origins ?? []);
  });
  browser.permissions.onRemoved.addListener(() => {
    run([]);
  });
}

/**
 * Registers the content script for the marketplaces that were added after install, and for no
 * other; kept across sessions. Does nothing where that is how it stands.
 */
export async function registerAddedHosts(): Promise<void> {
  const known = new Set(manifestPatterns());
  const matches = (await grantedPatterns()).filter((pattern) => !known.has(pattern));
  const [current] = await browser.scripting.getRegisteredContentScripts({ ids: [ADDED_ID] });
  if (matches.length === 0) {
    if (current) await browser.scripting.unregisterContentScripts({ ids: [ADDED_ID] });
    return;
  }
  const isSame = current?.matches && [...current.matches].sort().join() === matches.join();
  if (isSame) return;
  const script = {
    id: ADDED_ID,
    matches,
    js: [CONTENT_SCRIPT.slice(1)],
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  if (current) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/**
 * Starts the content script in marketplace tabs that are open already: browsers do not, after an
 * install or update, nor for a host just added. Where it runs already, the new one takes the old
 * one's place: both see to that themselves. A tab that cannot be reached is left alone.
 * @param only match patterns to keep to; without them every marketplace that may be read
 */
export async function injectOpenTabs(
  note: (error: unknown) => void,
  only?: readonly string[],
): Promise<void> {
  const granted = await grantedPatterns();
  const patterns = only ? granted.filter((pattern) => only.includes(pattern)) : granted;
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...patterns], discarded: false });
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      try {
        await inject(id);
      } catch (error) {
        note(error);
      }
    }),
  );
}

/** Brings a script that follows the content script into its tab, beside it. */
export async function injectLater(tabId: number, name: string): Promise<void> {
  await inject(tabId, `/${name}.js`);
}

async function inject(tabId: number, file = CONTENT_SCRIPT): Promise<void> {
  const files = [file] as Parameters<typeof browser.scripting.executeScript>[0]['files'];
  await browser.scripting.executeScript({ target: { tabId }, files } as Parameters<
    typeof browser.scripting.executeScript
  >[0]);
}

function manifestPatterns(): readonly string[] {
  const manifest = browser.runtime.getManifest() as {
    readonly content_scripts?: readonly { readonly matches?: readonly string[] }[];
  };
  return (manifest.content_scripts ?? []).flatMap((script) => script.matches ?? []);
}

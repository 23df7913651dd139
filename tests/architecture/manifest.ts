import type { Messages } from './messages.ts';
import { LOCALES } from './messages.ts';

type Manifest = Readonly<Record<string, unknown>>;

const HOSTS = ['https://mediamarktsaturn.mirakl.net/*', 'https://pccomponentes-prod.mirakl.net/*'];

/**
 * What may be asked of a seller, and what may run and be reached. A change of permissions needs a
 * line in the README's table.
 */
const ASKED: Manifest = {
  permissions: ['alarms', 'scripting', 'storage'],
  optional_permissions: ['notifications'],
  host_permissions: HOSTS,
  optional_host_permissions: ['https://*/*'],
  content_security_policy: {
    extension_pages:
      "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' https:; base-uri 'none'; form-action 'none'",
  },
};

/** Keys without which a page or another extension can neither reach us nor be reached. */
const CLOSED = [
  'externally_connectable',
  'web_accessible_resources',
  'devtools_page',
  'chrome_url_overrides',
  'declarative_net_request',
  'incognito',
  'sandbox',
];

/**
 * Chrome alone has, and needs, a page that nobody sees, and asks for its side panel by a permission
 * where Firefox' sidebar needs none; no browser warns of either.
 */
const ASKED_OF_CHROME: Manifest = {
  permissions: ['alarms', 'offscreen', 'scripting', 'sidePanel', 'storage'],
};

/** Differences between a built manifest and what is intended, one per line. */
export function manifestViolations(
  manifest: Manifest,
  target: 'chrome' | 'firefox',
): readonly string[] {
  const asked = target === 'chrome' ? { ...ASKED, ...ASKED_OF_CHROME } : ASKED;
  return [
    ...Object.entries(asked).flatMap(([key, wanted]) => differs(key, manifest[key], wanted)),
    ...CLOSED.filter((key) => key in manifest).map((key) => `${key} should not be there`),
    ...differs('manifest_version', manifest.manifest_version, 3),
    ...contentScripts(manifest),
  ];
}

function contentScripts({ content_scripts: scripts }: Manifest): readonly string[] {
  if (!Array.isArray(scripts) || scripts.length !== 1)
    return ['there is exactly one content script'];
  const { matches, all_frames: allFrames, world } = scripts[0] as Manifest;
  return [
    ...differs('content_scripts.matches', matches, HOSTS),
    ...differs('content_scripts.all_frames', allFrames, undefined),
    ...differs('content_scripts.world', world, undefined),
  ];
}

/** Firefox alone asks what is collected: nothing is. */
export function collectionViolations(manifest: Manifest): readonly string[] {
  const settings = manifest.browser_specific_settings as
    { gecko?: { data_collection_permissions?: unknown } } | undefined;
  const collected = settings?.gecko?.data_collection_permissions;
  return differs('data_collection_permissions', collected, { required: ['none'] });
}

/**
 * Texts that the manifest names and a language lacks. One that is missing keeps Chrome from loading
 * the extension at all.
 */
export function untoldTexts(manifest: Manifest, messages: Messages): readonly string[] {
  const named = JSON.stringify(manifest).matchAll(/__MSG_(\w+?)__/g);
  return [...new Set([...named].flatMap(([, key]) => key ?? []))].flatMap((key) =>
    LOCALES.filter((locale) => !messages.get(locale)?.get(key)?.trim()).map(
      (locale) => `${locale}.${key} is named by the manifest and missing`,
    ),
  );
}

function differs(key: string, found: unknown, wanted: unknown): readonly string[] {
  const [a, b] = [found, wanted].map((value) => JSON.stringify(sorted(value)) ?? 'nothing');
  return a === b ? [] : [`${key} is ${a}, intended is ${b}`];
}

function sorted(value: unknown): unknown {
  return Array.isArray(value) ? [...value].sort() : value;
}

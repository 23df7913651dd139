type Manifest = Readonly<Record<string, unknown>>;

const HOSTS = ['https://mediamarktsaturn.mirakl.net/*', 'https://pccomponentes-prod.mirakl.net/*'];

/** What may be asked of a seller. A change here needs a line in the README's table of permissions. */
const ASKED: Manifest = {
  permissions: ['alarms', 'scripting', 'storage'],
  optional_permissions: undefined,
  host_permissions: HOSTS,
  optional_host_permissions: ['https://*/*'],
};

/** Keys without which a page or another extension can neither reach us nor be reached. */
const CLOSED = [
  'externally_connectable',
  'web_accessible_resources',
  'content_security_policy',
  'devtools_page',
  'chrome_url_overrides',
  'declarative_net_request',
  'incognito',
  'sandbox',
];

/** Differences between a built manifest and what is intended, one per line. */
export function manifestViolations(manifest: Manifest): readonly string[] {
  return [
    ...Object.entries(ASKED).flatMap(([key, wanted]) => differs(key, manifest[key], wanted)),
    // The default policy of Manifest V3 is the strictest: there is none to write.
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

function differs(key: string, found: unknown, wanted: unknown): readonly string[] {
  const [a, b] = [found, wanted].map((value) => JSON.stringify(sorted(value)) ?? 'nothing');
  return a === b ? [] : [`${key} is ${a}, intended is ${b}`];
}

function sorted(value: unknown): unknown {
  return Array.isArray(value) ? [...value].sort() : value;
}

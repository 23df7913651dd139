import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUILD_TIMEOUT_MS, builtFolder } from './built.ts';
import { collectionViolations, manifestViolations } from './manifest.ts';
import { readText } from './project.ts';

const builtManifest = async (target: 'chrome' | 'firefox') =>
  JSON.parse(readFileSync(join(await builtFolder(target), 'manifest.json'), 'utf8'));

describe.each(['chrome', 'firefox'] as const)('the manifest (%s)', (target) => {
  it(
    'asks for what is intended and nothing else',
    async () => expect(manifestViolations(await builtManifest(target))).toEqual([]),
    BUILD_TIMEOUT_MS,
  );
});

it(
  'tells Firefox that nothing is collected',
  async () => expect(collectionViolations(await builtManifest('firefox'))).toEqual([]),
  BUILD_TIMEOUT_MS,
);

it('explains every permission in the README', async () => {
  const { permissions, host_permissions: hosts } = await builtManifest('chrome');
  const readme = readText('README.md');
  const unexplained = [...permissions, ...hosts].filter((name) => !readme.includes(`\`${name}\``));
  expect(unexplained).toEqual([]);
});

describe('the comparison', () => {
  const matches = [
    'https://pccomponentes-prod.mirakl.net/*',
    'https://mediamarktsaturn.mirakl.net/*',
  ];
  const sound = {
    manifest_version: 3,
    permissions: ['storage', 'alarms', 'scripting'],
    host_permissions: matches,
    optional_host_permissions: ['https://*/*'],
    content_scripts: [{ matches, js: ['a.js'] }],
  };

  it('passes a sound manifest', () => expect(manifestViolations(sound)).toEqual([]));

  it.each([
    [{ permissions: [...sound.permissions, 'tabs'] }, 'permissions is'],
    [{ optional_permissions: ['history'] }, 'optional_permissions is'],
    [{ host_permissions: ['https://*/*'] }, 'host_permissions is'],
    [{ externally_connectable: {} }, 'externally_connectable should not'],
    [{ content_security_policy: { extension_pages: "script-src 'self'" } }, 'content_security'],
    [{ manifest_version: 2 }, 'manifest_version is 2'],
    [{ content_scripts: [] }, 'exactly one content script'],
    [{ content_scripts: [{ matches: ['<all_urls>'] }] }, 'content_scripts.matches is'],
    [{ content_scripts: [{ matches, world: 'MAIN' }] }, 'content_scripts.world is "MAIN"'],
  ])('finds %j', (change, message) => {
    expect(manifestViolations({ ...sound, ...change })).toEqual([expect.stringContaining(message)]);
  });

  it('finds a manifest that does not say that nothing is collected', () => {
    expect(collectionViolations({})).toHaveLength(1);
  });
});

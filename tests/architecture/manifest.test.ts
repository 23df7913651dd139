import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUILD_TIMEOUT_MS, builtFolder } from './built.ts';
import { collectionViolations, manifestViolations, untoldTexts } from './manifest.ts';
import { LOCALES, readMessages } from './messages.ts';
import { readText } from './project.ts';

const builtManifest = async (target: 'chrome' | 'firefox') =>
  JSON.parse(readFileSync(join(await builtFolder(target), 'manifest.json'), 'utf8'));

describe.each(['chrome', 'firefox'] as const)('the manifest (%s)', (target) => {
  it(
    'asks for what is intended and nothing else',
    async () => expect(manifestViolations(await builtManifest(target), target)).toEqual([]),
    BUILD_TIMEOUT_MS,
  );

  it(
    'names only texts that every language has',
    async () => expect(untoldTexts(await builtManifest(target), readMessages())).toEqual([]),
    BUILD_TIMEOUT_MS,
  );
});

it(
  'tells Firefox that nothing is collected',
  async () => expect(collectionViolations(await builtManifest('firefox'))).toEqual([]),
  BUILD_TIMEOUT_MS,
);

it(
  'explains every permission in the README',
  async () => {
    const {
      permissions,
      host_permissions: hosts,
      optional_permissions: optional,
    } = await builtManifest('chrome');
    const readme = readText('README.md');
    const asked = [...permissions, ...hosts, ...optional];
    expect(asked.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  },
  BUILD_TIMEOUT_MS,
);

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
    optional_permissions: ['notifications'],
    content_scripts: [{ matches, js: ['a.js'] }],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' https:; base-uri 'none'; form-action 'none'",
    },
  };

  it('passes a sound manifest', () => {
    expect(manifestViolations(sound, 'firefox')).toEqual([]);
    const permissions = [...sound.permissions, 'offscreen', 'sidePanel'];
    expect(manifestViolations({ ...sound, permissions }, 'chrome')).toEqual([]);
  });

  it.each([
    [{ permissions: [...sound.permissions, 'tabs'] }, 'permissions is'],
    [{ permissions: [...sound.permissions, 'offscreen'] }, 'permissions is'],
    [{ optional_permissions: ['history'] }, 'optional_permissions is'],
    [{ host_permissions: ['https://*/*'] }, 'host_permissions is'],
    [{ externally_connectable: {} }, 'externally_connectable should not'],
    [{ content_security_policy: undefined }, 'content_security_policy is nothing'],
    [{ content_security_policy: { extension_pages: "script-src 'self'" } }, 'content_security'],
    [{ manifest_version: 2 }, 'manifest_version is 2'],
    [{ content_scripts: [] }, 'exactly one content script'],
    [{ content_scripts: [{ matches: ['<all_urls>'] }] }, 'content_scripts.matches is'],
    [{ content_scripts: [{ matches, world: 'MAIN' }] }, 'content_scripts.world is "MAIN"'],
  ])('finds %j', (change, message) => {
    const found = manifestViolations({ ...sound, ...change }, 'firefox');
    expect(found).toEqual([expect.stringContaining(message)]);
  });

  it('finds a text that a language lacks, wherever the manifest names it', () => {
    const named = {
      name: '__MSG_a__',
      commands: { turn: { description: '__MSG_b__ (__MSG_a__)' } },
    };
    const messages = (but: string) =>
      new Map(
        LOCALES.map((locale) => {
          const texts: readonly (readonly [string, string])[] = [
            ['a', 'A'],
            ['b', locale === but ? ' ' : 'B'],
          ];
          return [locale, new Map(texts)];
        }),
      );
    expect(untoldTexts(named, messages('none'))).toEqual([]);
    expect(untoldTexts(named, messages('it'))).toEqual([expect.stringContaining('it.b')]);
    expect(untoldTexts(named, new Map())).toHaveLength(2 * LOCALES.length);
  });

  it('finds a manifest that does not say that nothing is collected', () => {
    expect(collectionViolations({})).toHaveLength(1);
  });
});

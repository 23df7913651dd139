import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';

/** Marketplaces granted at install. Every other host is asked for when the seller adds it. */
const HOSTS_AT_INSTALL = [
  'https://pccomponentes-prod.mirakl.net/*',
  'https://mediamarktsaturn.mirakl.net/*',
];

/**
 * Stricter than the browsers' own: no connection but https, so no sockets; nothing loaded from
 * elsewhere, fonts and pictures included; no plug-ins, frames or forms. Workers stand under it too.
 * Which https hosts, only permissions can say: sellers add marketplaces.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self' https:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** With all that they import. */
const BOARD = /entrypoints[\\/]popup[\\/]start-board\.tsx$|wxt-html-plugins/;

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  publicDir: 'entrypoints/public',
  // Explicit imports keep the layer rule checkable: the architecture tests read them.
  imports: false,
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      target: ['chrome120', 'firefox128'],
      // The polyfill would put a `fetch` into our pages; both browsers preload modules themselves.
      modulePreload: { polyfill: false },
    },
  }),
  hooks: {
    // Content scripts do without the polyfill: it would be a sixth of what every page has to load,
    // and MV3 answers with promises in both browsers.
    'vite:build:extendConfig': (entries, config) => {
      const types = new Set(entries.map(({ type }) => type));
      if (types.has('popup')) {
        // The popup is opened all day long: what it needs is one file, where each costs it a
        // millisecond and a half; the other pages find the parts they share in there.
        (config.plugins ??= []).push({
          name: 'trastienda:one-file-for-the-board',
          outputOptions: (options) => ({
            ...options,
            codeSplitting: { groups: [{ name: 'board', test: BOARD }] },
          }),
        });
        return;
      }
      if (!types.has('content-script') && !types.has('unlisted-script')) return;
      (config.plugins ??= []).unshift({
        name: 'trastienda:no-polyfill-in-pages',
        enforce: 'pre',
        resolveId: (id) =>
          id === 'wxt/browser' || id === '@wxt-dev/webextension-polyfill/browser'
            ? fileURLToPath(import.meta.resolve('wxt/browser'))
            : undefined,
      });
    },
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'es',
    // storage: settings. alarms: deadlines move with time, not only with pages read.
    // scripting: registers the content script on marketplaces the seller adds later.
    // offscreen: Chrome's background can start no worker to look into a chosen file.
    // sidePanel: the list beside the back office; Firefox' sidebar needs no permission.
    permissions: [
      ...['storage', 'alarms', 'scripting'],
      ...(browser === 'chrome' ? ['offscreen', 'sidePanel'] : []),
    ],
    host_permissions: HOSTS_AT_INSTALL,
    // The development server has a policy of its own: it is spoken to by socket.
    ...(command === 'build' && { content_security_policy: { extension_pages: POLICY } }),
    optional_host_permissions: ['https://*/*'],
    // Asked for when the seller turns notifications on, never before.
    optional_permissions: ['notifications'],
    action: { default_title: '__MSG_extName__' },
    commands: {
      // Alt+Shift with T, B, A or I is Chrome's own.
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
      'turn-panel': {
        suggested_key: { default: 'Alt+Shift+P' },
        description: '__MSG_commandPanel__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'trastienda@trastienda.app',
              strict_min_version: '128.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '120',
          // What an administrator can preset. Firefox reads it from a file of its own, without schema.
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
});

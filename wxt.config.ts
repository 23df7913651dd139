import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';

/** Marketplaces granted at install. Every other host is asked for when the seller adds it. */
const HOSTS_AT_INSTALL = [
  'https://pccomponentes-prod.mirakl.net/*',
  'https://mediamarktsaturn.mirakl.net/*',
];

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
      if (!entries.some(({ type }) => type === 'content-script' || type === 'unlisted-script'))
        return;
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
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'es',
    // storage: settings. alarms: deadlines move with time, not only with pages read.
    // scripting: registers the content script on marketplaces the seller adds later.
    permissions: ['storage', 'alarms', 'scripting'],
    host_permissions: HOSTS_AT_INSTALL,
    optional_host_permissions: ['https://*/*'],
    action: { default_title: '__MSG_extName__' },
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
      : { minimum_chrome_version: '120' }),
  }),
});

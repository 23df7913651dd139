import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { build, preview } from 'vite';

const ROOT = resolve(import.meta.dirname, '../..');
/** Pictures, contact sheet and the page they are taken of; never part of the product. */
export const GALLERY_FOLDER = join(ROOT, '.cache/gallery');

/** A page that shows one state after the other, on this machine only. */
export interface GalleryPage {
  /** Without a closing slash. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Bundles the gallery's page and serves it. @throws where a view does not hold together */
export async function startGalleryPage(): Promise<GalleryPage> {
  const outDir = join(GALLERY_FOLDER, 'page');
  const shared = { root: join(import.meta.dirname, 'page'), configFile: false } as const;
  await build({
    ...shared,
    logLevel: 'warn',
    base: './',
    plugins: [withoutNode()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // The page waits for its first picture at top level.
    build: { outDir, emptyOutDir: true, target: 'esnext', modulePreload: { polyfill: false } },
  });
  const server = await preview({
    ...shared,
    logLevel: 'silent',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, strictPort: false },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The page has no port.');
  return { origin: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}

/** Samples of the unit tests are shared; what they read from files, the page brings itself. */
function withoutNode(): Plugin {
  const names = 'export const readFileSync = () => "{}"; export const join = () => "";';
  return {
    name: 'gallery:without-node',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith('node:') ? `\0${id}` : undefined),
    load: (id) => (id.startsWith('\0node:') ? names : undefined),
  };
}

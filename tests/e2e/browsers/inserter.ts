import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures/composers');

const MANIFEST = {
  manifest_version: 3,
  name: 'Inserter',
  version: '1',
  content_scripts: [{ matches: ['http://localhost/*'], js: ['content.js'] }],
  host_permissions: ['http://localhost/*'],
  browser_specific_settings: { gecko: { id: 'inserter@tests', strict_min_version: '128.0' } },
};

/**
 * A folder with an extension that does nothing but write into boxes, with the product's own
 * function, from where the product does it: a content script's world.
 */
export async function buildInserter(): Promise<{ folder: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'inserter-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: ['chrome120', 'firefox128'],
      lib: {
        entry: join(FIXTURES, 'inserter.ts'),
        formats: ['iife'],
        name: 'inserter',
        fileName: () => 'content.js',
      },
    },
  });
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The page of boxes on a loopback port. */
export async function serveBoxes(): Promise<{ url: string; close: () => void }> {
  const html = readFileSync(join(FIXTURES, 'page.html'));
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${port}/`, close: () => server.close() };
}

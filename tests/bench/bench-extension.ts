import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { ensureBuilt } from '../e2e/browsers/built.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const LAB = join(import.meta.dirname, 'lab');
/** Where the measured copy stands; what is shipped is never touched. */
const FOLDER = join(ROOT, '.cache/bench/extension');

export interface BenchExtension {
  readonly folder: string;
  /** Puts a file beside the lab's pages; its address there. */
  put(name: string, text: string): string;
}

/**
 * A copy of the built extension with pages added in which the product's own modules can be called
 * one by one: same origin, same policy, same engine.
 * @param minify false: a profile of it can be read
 */
export async function makeBenchExtension(minify = true): Promise<BenchExtension> {
  const built = ensureBuilt('chromium');
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  cpSync(built, FOLDER, { recursive: true });
  takeOutContentScript();
  await build({
    configFile: false,
    root: LAB,
    base: './',
    logLevel: 'warn',
    mode: 'production',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: join(FOLDER, 'lab'),
      emptyOutDir: true,
      minify,
      target: 'chrome120',
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 5000,
      rolldownOptions: { input: [join(LAB, 'lab.html'), join(LAB, 'empty-popup.html')] },
    },
  });
  return {
    folder: FOLDER,
    put(name, text) {
      writeFileSync(join(FOLDER, 'lab', name), text);
      return `/lab/${name}`;
    },
  };
}

/** Pages stay bare until a benchmark brings the script in: so its time is told from theirs. */
function takeOutContentScript(): void {
  const path = join(FOLDER, 'manifest.json');
  const { content_scripts: _taken, ...manifest } = JSON.parse(readFileSync(path, 'utf8')) as Record<
    string,
    unknown
  >;
  writeFileSync(path, JSON.stringify(manifest));
}

import { gzipSync } from 'node:zlib';
import type { Closure } from './closure.ts';
import type { Sources } from './project.ts';

/** Bytes of the one script that runs in every back-office page. */
export const SCRIPT_LIMITS = { minified: 60_000, gzip: 22_000 } as const;

/** Bytes of the scripts that look into files: Chrome's page that nobody sees, and the worker. */
export const FILE_EYE_LIMITS = { page: 25_000, worker: 2_000_000 } as const;

export interface ScriptSize {
  readonly minified: number;
  readonly gzip: number;
}

export function scriptSize(text: string): ScriptSize {
  return { minified: Buffer.byteLength(text), gzip: gzipSync(text, { level: 9 }).length };
}

/** The biggest own modules of a closure and all its packages, for whoever has to cut. */
export function biggestModules(closure: Closure, sources: Sources, count = 10): readonly string[] {
  const modules = [...closure.files.keys()]
    .map((path) => ({ path, bytes: Buffer.byteLength(sources.get(path) ?? '') }))
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, count);
  return [
    ...modules.map(({ path, bytes }) => `${path}: ${bytes} bytes of source`),
    ...[...closure.packages.keys()].map((name) => `package ${name}`),
  ];
}

/** Empty when the script is small enough; else what is too big, and the biggest modules. */
export function tooBig(
  size: ScriptSize,
  limits: ScriptSize,
  modules: readonly string[],
): readonly string[] {
  const over = (['minified', 'gzip'] as const)
    .filter((kind) => size[kind] > limits[kind])
    .map((kind) => `content script: ${size[kind]} bytes ${kind}, the limit is ${limits[kind]}`);
  return over.length === 0 ? [] : [...over, ...modules];
}

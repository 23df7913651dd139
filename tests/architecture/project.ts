import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The checkout, absolute. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Repository-relative path (forward slashes) → text. Samples in tests have the same shape. */
export type Sources = ReadonlyMap<string, string>;

/** All files under these folders of the checkout whose name ends like `endings`. */
export function filesUnder(folders: readonly string[], endings: readonly string[]): string[] {
  const found = folders
    .filter((folder) => existsSync(join(ROOT, folder)))
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => posix.join(folder, relativeTo(folder, entry.parentPath, entry.name))),
    );
  return found.filter((path) => endings.some((ending) => path.endsWith(ending))).sort();
}

function relativeTo(folder: string, parent: string, name: string): string {
  return join(parent, name)
    .slice(join(ROOT, folder).length + 1)
    .replaceAll('\\', '/');
}

/** The TypeScript of these folders, generated data included, declarations not. */
export function readSources(...folders: readonly string[]): Sources {
  return new Map(
    filesUnder(folders, ['.ts', '.tsx'])
      .filter((path) => !path.endsWith('.d.ts'))
      .map((path) => [path, readText(path)]),
  );
}

export function readText(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

const parsed = new Map<string, ts.SourceFile>();

/** Parses once per text. */
export function parse(path: string, text: string): ts.SourceFile {
  const key = `${path}\n${text}`;
  const known = parsed.get(key);
  if (known) return known;
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  parsed.set(key, file);
  return file;
}

export function lineOf(node: ts.Node): number {
  const file = node.getSourceFile();
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
}

/** Calls `visit` on every node below `node`, parents first. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  ts.forEachChild(node, (child) => {
    visit(child);
    walk(child, visit);
  });
}

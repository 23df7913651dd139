import { posix } from 'node:path';
import ts from 'typescript';
import { lineOf, parse, walk } from './project.ts';
import type { Sources } from './project.ts';

export interface Import {
  readonly specifier: string;
  /** Erased by the compiler. `import { type X }` is not: it keeps the module in the bundle. */
  readonly typeOnly: boolean;
  readonly line: number;
}

/** Every static, dynamic and re-exporting import of one file. */
export function importsOf(path: string, text: string): readonly Import[] {
  const found: Import[] = [];
  walk(parse(path, text), (node) => {
    const specifier = specifierOf(node);
    if (specifier) {
      found.push({ specifier: specifier.text, typeOnly: isTypeOnly(node), line: lineOf(node) });
    }
  });
  return found;
}

function specifierOf(node: ts.Node): ts.StringLiteralLike | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    const from = node.moduleSpecifier;
    return from && ts.isStringLiteralLike(from) ? from : undefined;
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const from = node.arguments[0];
    return from && ts.isStringLiteralLike(from) ? from : undefined;
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    const from = node.argument.literal;
    return ts.isStringLiteralLike(from) ? from : undefined;
  }
  return undefined;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  if (!ts.isImportDeclaration(node)) return false;
  return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

/**
 * Where a specifier leads: a path of `sources`, a package name with its subpath, or `missing`.
 * Files that are no TypeScript (`./style.css?inline`) count as found.
 */
export function resolve(
  from: string,
  specifier: string,
  sources: Sources,
): { path: string } | { package: string } | 'missing' | 'asset' {
  if (!specifier.startsWith('.')) return { package: specifier };
  const path = posix.join(posix.dirname(from), specifier);
  if (sources.has(path)) return { path };
  return /\.(ts|tsx|js|mjs)$/.test(path) || !/\.\w+(\?\w+)?$/.test(path) ? 'missing' : 'asset';
}

import ts from 'typescript';
import { lineOf, parse, walk } from './project.ts';
import type { Sources } from './project.ts';

export interface FunctionSize {
  readonly at: string;
  readonly lines: number;
}

/** Every function-like node with a body, nested ones too, with its lines (blank ones included). */
export function functionSizes(sources: Sources): readonly FunctionSize[] {
  return [...sources].flatMap(([path, text]) => {
    const sizes: FunctionSize[] = [];
    const file = parse(path, text);
    walk(file, (node) => {
      if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return;
      const start = lineOf(node);
      const end = file.getLineAndCharacterOfPosition(node.end).line + 1;
      sizes.push({ at: `${path}:${start}`, lines: end - start + 1 });
    });
    return sizes;
  });
}

/** The smallest value that at least `share` of `values` do not exceed; 0 for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
}

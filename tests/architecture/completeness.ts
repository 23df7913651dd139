import ts from 'typescript';
import { parse, walk } from './project.ts';
import type { Sources } from './project.ts';

/** Everything that one rule consists of, as found in the checkout. */
export interface RuleParts {
  /** Ids by file name in `lib/domain/rules`. */
  readonly files: readonly string[];
  /** Ids of the type's list, `RULE_IDS`. */
  readonly ids: readonly string[];
  /** Ids of the rules that run, `RULES`. */
  readonly running: readonly string[];
  /** Ids by file name in `tests/domain/rules`. */
  readonly tests: readonly string[];
  /** Keys of the message files. */
  readonly messages: ReadonlySet<string>;
  readonly readme: string;
}

/** What is missing of which rule, and where it belongs. */
export function ruleGaps(parts: RuleParts): readonly string[] {
  const all = new Set([...parts.files, ...parts.ids, ...parts.running, ...parts.tests]);
  return [...all].sort().flatMap((id) => {
    const places: readonly (readonly [present: boolean, gap: string])[] = [
      [parts.files.includes(id), `write lib/domain/rules/${id}.ts`],
      [parts.ids.includes(id), 'add it to RULE_IDS in lib/domain/rule.ts'],
      [parts.running.includes(id), 'add it to RULES in lib/domain/rules/index.ts'],
      [parts.tests.includes(id), `write tests/domain/rules/${id}.test.ts`],
      [parts.messages.has(nameKey(id)), `add the message ${nameKey(id)}`],
      [hasRow(parts.readme, id), 'add a row to the table of rules in README.md'],
    ];
    return places.filter(([present]) => !present).map(([, gap]) => `${id}: ${gap}`);
  });
}

function nameKey(id: string): string {
  const words = id.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `ruleName${words.join('')}`;
}

/** A row of a table that starts with the id and says something in every other cell. */
function hasRow(readme: string, id: string): boolean {
  const row = readme.split('\n').find((line) => line.startsWith(`| \`${id}\` |`));
  return (
    row
      ?.split('|')
      .slice(1, -1)
      .every((cell) => cell.trim().length > 3) ?? false
  );
}

/** Names of the fields of an object type or literal anywhere in these files. */
export function fieldNames(sources: Sources, within?: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [path, text] of sources) {
    walk(parse(path, text), (node) => {
      if (within && !(ts.isInterfaceDeclaration(node.parent) && node.parent.name.text === within))
        return;
      if (isField(node)) names.add(node.name.getText().replace(/['"]/g, ''));
    });
  }
  return names;
}

function isField(
  node: ts.Node,
): node is ts.PropertyAssignment | ts.MethodDeclaration | ts.PropertySignature {
  return (
    ts.isPropertyAssignment(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isPropertySignature(node) ||
    ts.isShorthandPropertyAssignment(node)
  );
}

/** Message types without an answer's type or without a handler. */
export function messageGaps(
  types: readonly string[],
  replies: ReadonlySet<string>,
  handled: ReadonlySet<string>,
): readonly string[] {
  return [
    ...types
      .filter((type) => !replies.has(type))
      .map((type) => `${type}: say its answer in Replies`),
    ...types.filter((type) => !handled.has(type)).map((type) => `${type}: no handler answers it`),
    ...[...replies]
      .filter((type) => !types.includes(type))
      .map((type) => `${type}: no such message`),
  ];
}

export interface Kind {
  readonly kind: string;
  readonly matches: (path: string, query: URLSearchParams) => boolean;
  readonly examples: readonly string[];
}

/** Kinds without example addresses, and examples that another kind takes or its own does not. */
export function kindViolations(kinds: readonly Kind[]): readonly string[] {
  return kinds.flatMap(({ kind, examples }) => {
    if (examples.length === 0) return [`${kind}: give at least one example address`];
    return examples.flatMap((example) => {
      const { pathname, searchParams } = new URL(example, 'https://shop.example');
      const takers = kinds.filter(({ matches }) => matches(pathname, searchParams));
      const names = takers.map((taker) => taker.kind);
      if (names.length === 1 && names[0] === kind) return [];
      return [`${example} is an example of ${kind}, but taken by: ${names.join(', ') || 'none'}`];
    });
  });
}

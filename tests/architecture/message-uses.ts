import ts from 'typescript';
import { argumentCount } from './messages.ts';
import { lineOf, parse, walk } from './project.ts';
import type { Sources } from './project.ts';

/** One place that names a message key outright. */
export interface Use {
  readonly key: string;
  readonly at: string;
  /** Arguments passed, where they stand there as a plain list. */
  readonly given?: number;
  /** May also be the stem of a plural, whose two texts then have to be there. */
  readonly isStem?: boolean;
}

/**
 * Keys that are certainly keys: first argument of `t(…)`, second of `plural(words, …)`, `key` of a
 * text object (`{ key, args }`), and every value of a constant named `…_KEYS`.
 */
export function messageUses(sources: Sources): readonly Use[] {
  return [...sources].flatMap(([path, text]) => {
    const uses: Use[] = [];
    walk(parse(path, text), (node) => {
      const at = `${path}:${lineOf(node)}`;
      uses.push(...usesIn(node).map((use) => ({ ...use, at })));
    });
    return uses;
  });
}

type Found = Omit<Use, 'at'>;

function usesIn(node: ts.Node): readonly Found[] {
  if (ts.isCallExpression(node)) return usesInCall(node);
  if (ts.isObjectLiteralExpression(node)) return usesInText(node);
  if (ts.isVariableDeclaration(node) && /_KEYS?$/.test(node.name.getText()) && node.initializer) {
    return valuesIn(node.initializer).map((key) => ({ key, isStem: true }));
  }
  return [];
}

function usesInCall(call: ts.CallExpression): readonly Found[] {
  const name = call.expression.getText().split('.').at(-1);
  if (name === 't') {
    const given = listLength(call.arguments[1], 0);
    return valuesIn(call.arguments[0]).map((key) => ({ key, given }));
  }
  if (name !== 'plural') return [];
  const given = listLength(call.arguments[3], 1);
  return valuesIn(call.arguments[1]).flatMap((key) => [
    { key: `${key}One`, given },
    { key: `${key}Other`, given },
  ]);
}

/** `{ key: 'x', args: [a] }`; objects with other fields are something else. */
function usesInText(object: ts.ObjectLiteralExpression): readonly Found[] {
  const field = (name: string) =>
    object.properties.filter(ts.isPropertyAssignment).find((it) => it.name.getText() === name);
  const names = object.properties.map((property) => property.name?.getText() ?? '');
  const key = field('key');
  if (!key || !names.every((name) => ['key', 'args', 'source'].includes(name))) return [];
  const given = names.includes('args') ? listLength(field('args')?.initializer, undefined) : 0;
  return valuesIn(key.initializer).map((value) => ({ key: value, given }));
}

function listLength<T>(list: ts.Expression | undefined, none: T): number | T | undefined {
  if (!list) return none;
  if (!ts.isArrayLiteralExpression(list) || list.elements.some(ts.isSpreadElement))
    return undefined;
  return list.elements.length;
}

/** Literals that an expression may come to: itself, both sides of a choice, values of an object. */
function valuesIn(node: ts.Expression | undefined): readonly string[] {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node))
    return valuesIn(node.expression);
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap(valuesIn);
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(valuesIn);
  if (ts.isObjectLiteralExpression(node)) {
    return node.properties.flatMap((it) =>
      ts.isPropertyAssignment(it) ? valuesIn(it.initializer) : [],
    );
  }
  return [];
}

/** Uses of keys that do not exist, or with fewer arguments than the text asks for. */
export function useViolations(
  uses: readonly Use[],
  messages: ReadonlyMap<string, string>,
): readonly string[] {
  return uses.flatMap(({ key, at, given, isStem }) => {
    const message = messages.get(key);
    if (isStem && messages.has(`${key}One`) && messages.has(`${key}Other`)) return [];
    if (message === undefined) return [`${at} uses the message ${key}, which does not exist`];
    const asked = argumentCount(message);
    if (given === undefined || given >= asked) return [];
    return [`${at} gives ${key} ${given} arguments, its text asks for ${asked}`];
  });
}

/**
 * Messages that nothing names: neither whole (`'emptyNever'`, `__MSG_extName__`), nor as a plural's
 * stem, nor by a template's fixed start (`problem${code}`).
 */
export function unusedMessages(keys: Iterable<string>, sources: Sources): readonly string[] {
  const whole = new Set<string>();
  const starts: string[] = [];
  for (const [path, text] of sources) {
    for (const [, key] of text.matchAll(/__MSG_(\w+?)__/g)) whole.add(key!);
    walk(parse(path, text), (node) => {
      if (ts.isStringLiteralLike(node)) whole.add(node.text);
      if (ts.isTemplateHead(node) && /^[a-z]\w{3,}$/.test(node.text)) starts.push(node.text);
    });
  }
  const isUsed = (key: string) =>
    whole.has(key) ||
    whole.has(key.replace(/(One|Other)$/, '')) ||
    starts.some((start) => key.startsWith(start));
  return [...keys].filter((key) => !isUsed(key)).sort();
}

import ts from 'typescript';
import { lineOf, parse, walk } from './project.ts';
import type { Sources } from './project.ts';

/** The product's name is the same in every language. */
const NAMES = /\bTrastienda\b/g;
const SPOKEN_ATTRIBUTES = new Set([
  'title',
  'alt',
  'placeholder',
  'aria-label',
  'aria-description',
]);
const SPOKEN_PROPERTIES = new Set([
  'textContent',
  'innerText',
  'title',
  'placeholder',
  'ariaLabel',
]);
const ADVICE = 'speaks to the reader: put it into the message files';

/** Words a seller would read that stand in the code instead of the message files. */
export function spokenLiterals(sources: Sources): readonly string[] {
  return [...sources].flatMap(([path, text]) => {
    if (path.endsWith('.html')) return spokenInHtml(path, text);
    const found: string[] = [];
    walk(parse(path, text), (node) => {
      const spoken = spokenBy(node);
      if (spoken && hasWords(spoken))
        found.push(`${path}:${lineOf(node)} "${spoken.trim()}" ${ADVICE}`);
    });
    return found;
  });
}

/** `marketplace.example.com` as a placeholder is an address, not a word. */
const ADDRESS = /^\s*(?:https:\/\/)?[\w-]+(?:\.[\w-]+)+\/?\s*$/;

function hasWords(text: string): boolean {
  return !ADDRESS.test(text) && /\p{L}{2}/u.test(text.replace(NAMES, ''));
}

function spokenBy(node: ts.Node): string | undefined {
  if (ts.isJsxText(node)) return node.text;
  if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent))
    return literalOf(node.expression);
  if (ts.isJsxAttribute(node)) return spokenByAttribute(node);
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.EqualsToken) {
    return undefined;
  }
  const { left, right } = node;
  const isSpoken = ts.isPropertyAccessExpression(left) && SPOKEN_PROPERTIES.has(left.name.text);
  return isSpoken ? literalOf(right) : undefined;
}

function spokenByAttribute(node: ts.JsxAttribute): string | undefined {
  if (!SPOKEN_ATTRIBUTES.has(node.name.getText())) return undefined;
  const value = node.initializer;
  if (!value) return undefined;
  return literalOf(ts.isJsxExpression(value) ? value.expression : value);
}

function literalOf(node: ts.Node | undefined): string | undefined {
  return node && ts.isStringLiteralLike(node) ? node.text : undefined;
}

function spokenInHtml(path: string, text: string): readonly string[] {
  const visible = text
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<!--[\s\S]*?-->/g, '');
  return visible
    .split(/<[^>]*>/)
    .filter(hasWords)
    .map((words) => `${path} "${words.trim()}" ${ADVICE}`);
}

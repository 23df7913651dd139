import { folded } from './function-words.ts';

/** `{{name}}`, `{name}`, `[name]`, `%name%`, `<name>`: where a template is filled in. */
const PLACEHOLDER = /\{\{?[^{}\n]{0,60}\}\}?|\[[^\]\n]{0,60}\]|%[\p{L}_]{1,60}%|<[^<>\n]{1,60}>/gu;
/** Shorter lines are said by chance. */
const MIN_WORDS = 4;
/** How much of a template's line has to stand there still, in order. */
const SHARE = 0.8;
/** Words a placeholder may have been filled with: a name, a product's title. */
const FILLING = 20;
/** Words a seller adds to a line that stays the template's. */
const ADDED = 1;

interface Line {
  readonly words: readonly string[];
  /** At most so many words may a filled line have. */
  readonly most: number;
  /** Words that may stand before the template's first word: what a leading placeholder may hold. */
  readonly before: number;
  readonly after: number;
}

function wordsOf(text: string): string[] {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function linesOf(template: string): Line[] {
  return template.split('\n').flatMap((line) => {
    const words = wordsOf(line.replace(PLACEHOLDER, ' '));
    const gaps = line.match(PLACEHOLDER)?.length ?? 0;
    const most = words.length + gaps * FILLING + ADDED;
    const open = line.replace(PLACEHOLDER, '{').match(/[\p{L}\p{N}{]/gu) ?? [];
    const before = open[0] === '{' ? FILLING : ADDED;
    const after = open.at(-1) === '{' ? FILLING : ADDED;
    return words.length >= MIN_WORDS ? [{ words, most, before, after }] : [];
  });
}

function isFilled({ words, most, before, after }: Line, filled: readonly string[]): boolean {
  if (filled.length > most || filled.length < words.length * SHARE) return false;
  let at = 0;
  let found = 0;
  for (const word of words) {
    const next = filled.indexOf(word, at);
    if (next < 0 || next - at > (found === 0 ? before : FILLING)) continue;
    found++;
    at = next + 1;
  }
  return found >= words.length * SHARE && filled.length - at <= after;
}

/**
 * The text without the lines that come from a template, whatever its placeholders were filled with:
 * nobody wrote them now, so they say nothing about the language of what was.
 * @param templates texts as they were before they were filled in; shorter texts do no harm
 */
export function withoutTemplates(text: string, templates: readonly string[]): string {
  const lines = templates.flatMap((template) => linesOf(template.toWellFormed().normalize('NFC')));
  if (lines.length === 0) return text;
  return text
    .split('\n')
    .filter((line) => {
      const words = wordsOf(line);
      return words.length < MIN_WORDS || !lines.some((template) => isFilled(template, words));
    })
    .join('\n');
}

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fillIn, TEXT_LANGUAGES } from '../../lib/domain/own-texts.ts';

describe('fillIn', () => {
  it.each([
    ['quedan $1 de $2', ['3', '10'], 'quedan 3 de 10'],
    ['$2 · $1', ['a', 'b'], 'b · a'],
    ['cuesta 5 $$', [], 'cuesta 5 $'],
    ['falta $3', ['a'], 'falta '],
    ['sin nada', undefined, 'sin nada'],
    ['$1', ['$2'], '$2'],
    ['$10', ['a'], 'a0'],
  ])('%s with %j', (text, args, filled) => {
    expect(fillIn(text, args)).toBe(filled);
  });
});

describe('the languages to choose from', () => {
  it.each(TEXT_LANGUAGES)('%s has its own file, which says so', (language) => {
    const path = `entrypoints/public/_locales/${language}/messages.json`;
    const file = JSON.parse(readFileSync(path, 'utf8')) as Record<string, { message: string }>;
    expect(file.languageTag?.message.split('-')[0]).toBe(language);
  });
});

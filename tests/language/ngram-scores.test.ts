import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ngramScores } from '../../lib/language/ngram-scores.ts';
import { generate } from './generate.ts';
import { REPLIES } from './replies.ts';

interface Eld {
  detect(text: string): { getScores(): Record<string, number> };
}

const { eld } = (await import(
  /* @vite-ignore */ new URL('static.large.js', import.meta.resolve('eld/small')).href
)) as { eld: Eld };

describe('the packed n-gram table', () => {
  it('is what the generator makes of the installed eld', async () => {
    const file = new URL('../../lib/language/generated/ngrams.ts', import.meta.url);
    expect(readFileSync(file, 'utf8') === (await generate())).toBe(true);
  }, 30_000);

  it.each(REPLIES)('scores as eld does: %s %s', (_, text) => {
    const words = text
      .toLowerCase()
      .replace(/[^\p{L}]+(?<!['`’])/gu, ' ')
      .trim();
    const own = ngramScores(words.split(' '));
    const theirs = eld.detect(text).getScores();
    for (const language of ['ca', 'de', 'en', 'es', 'eu', 'fr', 'it', 'nl', 'pl', 'pt']) {
      expect(own[language] ?? 0, language).toBeCloseTo(theirs[language] ?? 0, 1.7);
    }
  });
});

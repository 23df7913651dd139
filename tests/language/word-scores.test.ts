import { describe, expect, it } from 'vitest';
import { CANDIDATES } from '../../lib/language/evidence.ts';
import { wordScores } from '../../lib/language/word-scores.ts';

describe('word frequencies', () => {
  it.each([
    ['es', 'enviado'],
    ['pt', 'enviámos'],
    ['pt', 'encomenda'],
    ['fr', 'facture'],
    ['it', 'domani'],
    ['de', 'morgen'],
    ['en', 'tomorrow'],
    ['nl', 'vandaag'],
    ['pl', 'dzisiaj'],
    ['ca', 'avui'],
    ['gl', 'hoxe'],
    ['eu', 'gaur'],
  ])('%s is the language of %s', (language, word) => {
    const scores = wordScores([word]);
    expect(Object.keys(scores).sort()).toEqual([...CANDIDATES].sort());
    expect(scores[language]).toBe(0);
    for (const other of CANDIDATES) expect(scores[other]).toBeGreaterThanOrEqual(-4);
  });

  it('know words without their accents, less surely', () => {
    expect(wordScores(['mañana']).en).toBe(-4);
    expect(wordScores(['manana']).es).toBe(0);
  });

  it('say nothing of words nobody knows, nor of names of properties', () => {
    const none = Object.fromEntries(CANDIDATES.map((language) => [language, 0]));
    expect(wordScores([])).toEqual(none);
    expect(wordScores(['xqzwv', '__proto__', 'toString'])).toEqual(none);
  });
});

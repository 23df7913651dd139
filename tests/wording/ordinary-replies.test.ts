import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wordsToJudge } from '../../lib/language/clean.ts';
import { wording } from '../../lib/wording/wording.ts';

const REPLIES = readFileSync(new URL('ordinary-replies.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('|') as [language: string, text: string]);

describe('ordinary replies', () => {
  it('are many, in eight languages', () => {
    expect(REPLIES.length).toBeGreaterThanOrEqual(300);
    expect(new Set(REPLIES.map(([language]) => language)).size).toBe(8);
  });

  it('speak of no contact outside the platform', () => {
    const told = REPLIES.filter(([, text]) => wording.outsideContact(text).length > 0);
    expect(told).toEqual([]);
  });

  it('are not taken for each other', () => {
    const prints = REPLIES.flatMap(([, text]) => wording.fingerprint(wordsToJudge(text)) ?? []);
    expect(prints.length).toBeGreaterThan(150);
    const pairs = prints.flatMap((a, i) =>
      prints.slice(i + 1).map((b) => wording.similarity(a, b)),
    );
    expect(Math.max(...pairs)).toBeLessThan(0.6);
  });
});

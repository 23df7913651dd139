import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsToJudge } from '../../lib/language/clean.ts';
import { fingerprintOf, similarityOf } from '../../lib/wording/fingerprint.ts';

const TEXT =
  'su pedido ya está en camino y lo recibirá dentro de poco en su domicilio, esperamos que lo disfrute mucho';

/** The fingerprint of a text as drafts are fingerprinted. */
const printOf = (text: string, strip: readonly string[] = []) =>
  fingerprintOf(wordsToJudge(text, strip)) ?? '';
const word = fc.stringMatching(/^[a-z]{3,9}$/);
const words = fc.array(word, { minLength: 15, maxLength: 60 }).map((all) => all.join(' '));

describe('a fingerprint', () => {
  it('is the same for the same words, whatever the number, name and greeting', () => {
    const one = printOf(
      `Hola Ana:\n\nGracias por su compra ${TEXT} 404-1234567.\n\nUn saludo,\nDelta`,
    );
    const other = printOf(
      `Buenos días, Luis:\n\nGracias por su compra ${TEXT} 998.\n\nSaludos,\nDelta`,
    );
    expect(similarityOf(one, other)).toBeGreaterThanOrEqual(0.9);
  });

  it('leaves out what the page itself says: titles and names', () => {
    const one = printOf(`${TEXT} Ratón Gamer Zeta`, ['Ratón Gamer Zeta']);
    const other = printOf(`${TEXT} Teclado Compacto`, ['Teclado Compacto']);
    expect(similarityOf(one, other)).toBeGreaterThanOrEqual(0.9);
  });

  it('is none for short texts', () => {
    expect(fingerprintOf('Gracias, lo miramos')).toBeUndefined();
    expect(fingerprintOf('1234 5678 '.repeat(30))).toBeUndefined();
    expect(fingerprintOf('')).toBeUndefined();
  });

  it('holds none of the words, and stays small', () => {
    expect(printOf(TEXT).length).toBeLessThan(400);
    expect(atob(printOf(TEXT))).toHaveLength(256);
  });

  it('is alike both ways, and wholly alike to itself', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [one, other] = [fingerprintOf(a) ?? '', fingerprintOf(b) ?? ''];
        expect(similarityOf(one, one)).toBe(1);
        expect(similarityOf(one, other)).toBe(similarityOf(other, one));
      }),
    );
  });

  it('does not depend on numbers between the words', () => {
    fc.assert(
      fc.property(words, fc.nat(), (text, n) => {
        const [first, ...rest] = text.split(' ');
        const numbered = [first, String(n), ...rest, `N-${String(n)}`].join(' ');
        expect(similarityOf(fingerprintOf(text) ?? '', fingerprintOf(numbered) ?? '')).toBe(1);
      }),
    );
  });

  it('estimates what two texts share', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 60, maxLength: 60 }), (all) => {
        const [one, other] = [all.slice(0, 40).join(' '), all.slice(20).join(' ')];
        const shared = similarityOf(fingerprintOf(one) ?? '', fingerprintOf(other) ?? '');
        expect(shared).toBeGreaterThan(0.12);
        expect(shared).toBeLessThan(0.55);
      }),
      { numRuns: 50 },
    );
  });

  it('is total, and nonsense is like nothing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 500, unit: 'binary' }), (text) => {
        const print = fingerprintOf(text);
        expect(similarityOf(print ?? '', text)).toBeLessThanOrEqual(1);
      }),
    );
    expect(similarityOf('no print', 'no print')).toBe(0);
  });
});

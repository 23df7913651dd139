import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TemplateValues } from '../../../lib/domain/templates/fill.ts';
import {
  fillTemplate,
  GAP,
  PLACEHOLDERS,
  unknownPlaceholders,
} from '../../../lib/domain/templates/fill.ts';
import type { TemplateLanguage } from '../../../lib/domain/templates/situations.ts';
import { TEMPLATE_LANGUAGES } from '../../../lib/domain/templates/situations.ts';

const fill = (text: string, values: TemplateValues = {}, language: TemplateLanguage = 'es') =>
  fillTemplate(text, values, language, 'Europe/Madrid');
/** One minute to midnight of the 25th in Madrid. */
const DEADLINE = Date.UTC(2026, 10, 25, 22, 59);

describe('filling a text in', () => {
  it.each<[string, string, TemplateValues, string]>([
    ['a known value', 'Pedido {orderId}.', { orderId: '402-A' }, 'Pedido 402-A.'],
    ['the same value twice', '{orderId} {orderId}', { orderId: '1' }, '1 1'],
    ['an unknown one', 'Con {carrier}.', {}, `Con ${GAP}.`],
    ['a blank one', 'Con {carrier}.', { carrier: ' \n ' }, `Con ${GAP}.`],
    ['a name nobody knows', 'Hola {nombre}', { orderId: '1' }, `Hola ${GAP}`],
    ['a gap written as three dots', 'El [...]', {}, `El ${GAP}`],
    ['a value over several lines', '{product}', { product: ' Ratón\n  negro ' }, 'Ratón negro'],
    ['a value that looks like a placeholder', '{product}', { product: '{orderId}' }, '{orderId}'],
    ['a value that looks like a pattern', '{product}', { product: '$& $1' }, '$& $1'],
    ['a signature nobody knows', 'Un saludo,\n{shopName}', {}, 'Un saludo,'],
    ['a signature in between', 'A\n{shopName}\nB', {}, 'A\nB'],
    ['another line that is unknown', 'A\n{carrier}', {}, `A\n${GAP}`],
    ['a deadline', 'Hasta el {deadline}', { deadline: DEADLINE }, 'Hasta el 25 de noviembre'],
    ['no deadline', 'Hasta el {deadline}', { deadline: Number.NaN }, `Hasta el ${GAP}`],
    ['no placeholder', 'Hola', {}, 'Hola'],
    ['nothing', '', {}, ''],
    ['what was agreed, lines kept', '{contactAgreed}', { contactAgreed: 'a\nb' }, 'a\nb'],
  ])('%s', (_, template, values, expected) => {
    expect(fill(template, values).text).toBe(expected);
  });

  it.each<[TemplateLanguage, string]>([
    ['es', '25 de noviembre'],
    ['en', '25 November'],
    ['pt', '25 de novembro'],
    ['fr', '25 novembre'],
    ['de', '25. November'],
    ['it', '25 novembre'],
    ['nl', '25 november'],
    ['pl', '25 listopada'],
  ])('tells a day the way %s does, in the shop’s zone', (language, day) => {
    expect(fill('{deadline}', { deadline: DEADLINE }, language).text).toBe(day);
  });

  it('says which gaps stand where and for what', () => {
    const { text, gaps } = fill('{orderId}: {carrier}, [...], {x}', { orderId: '7' });
    expect(
      gaps.map(({ at, placeholder }) => [text.slice(at, at + GAP.length), placeholder]),
    ).toEqual([
      [GAP, 'carrier'],
      [GAP, undefined],
      [GAP, undefined],
    ]);
  });

  it('leaves nothing open in silence', () => {
    const piece = fc.oneof(
      fc.constantFrom(...PLACEHOLDERS.map((name) => `{${name}}`), '{otro}', '[...]', '[…]', '\n'),
      fc.string({ maxLength: 8 }).map((text) => text.replace(/[[\]{}]/g, '')),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
        fc.dictionary(fc.constantFrom(...PLACEHOLDERS), fc.stringMatching(/^\w{1,9}$/)),
        fc.constantFrom(...TEMPLATE_LANGUAGES),
        (template, values, language) => {
          const { text, gaps } = fill(template, values, language);
          expect(text).not.toMatch(/[{}]/);
          expect(gaps.every(({ at }) => text.startsWith(GAP, at))).toBe(true);
          expect(text.split(GAP).length - 1).toBe(gaps.length);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('takes anything for a text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (template) => {
        const { text, gaps } = fill(template);
        return gaps.every(({ at }) => text.startsWith(GAP, at));
      }),
      { numRuns: 1000 },
    );
  });
});

it('names the placeholders that nothing can fill', () => {
  expect(unknownPlaceholders('{orderId} {nombre} {nombre} {Order ID} [...]')).toEqual([
    'nombre',
    'Order ID',
  ]);
});

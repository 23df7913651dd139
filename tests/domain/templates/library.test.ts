import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../lib/domain/civil-days.ts';
import type { OrderFact } from '../../../lib/domain/facts.ts';
import type { RuleId } from '../../../lib/domain/rule.ts';
import { delayUntold } from '../../../lib/domain/rules/delay-untold.ts';
import type { TemplateSettings } from '../../../lib/domain/templates/library.ts';
import {
  excessIn,
  expectedTexts,
  NO_TEMPLATES,
  TEMPLATE_BOUNDS,
  templatesOf,
  textOf,
  withOwn,
  withoutOwn,
  withText,
} from '../../../lib/domain/templates/library.ts';
import { templateLanguage, templateOffer } from '../../../lib/domain/templates/offer.ts';
import type { Situation } from '../../../lib/domain/templates/situations.ts';
import {
  SITUATIONS,
  situationsOf,
  TEMPLATE_LANGUAGES,
} from '../../../lib/domain/templates/situations.ts';
import { READY_TEXTS } from '../../../lib/domain/templates/texts/index.ts';
import { findingOf, NOW, order, PCC, settingsOf } from '../samples.ts';

const GIFT = { id: 'g', name: 'Regalo', texts: { es: 'Le enviamos un regalo.' } };

describe('the seller’s own wording', () => {
  it('holds for its situation and language alone, and goes again', () => {
    const changed = withText(NO_TEMPLATES, 'delay', 'es', 'Va tarde.');
    for (const situation of SITUATIONS) {
      for (const language of TEMPLATE_LANGUAGES) {
        const isChanged = situation === 'delay' && language === 'es';
        const expected = isChanged ? 'Va tarde.' : READY_TEXTS[language][situation];
        expect(textOf(situation, language, changed)).toBe(expected);
      }
    }
    expect(withText(changed, 'delay', 'es', undefined)).toEqual(NO_TEMPLATES);
    expect(withText(changed, 'delay', 'es', '  ')).toEqual(NO_TEMPLATES);
    expect(withText(changed, 'delay', 'es', READY_TEXTS.es.delay)).toEqual(NO_TEMPLATES);
  });

  it('keeps the last text written and no other', () => {
    const step = fc.tuple(
      fc.constantFrom(...SITUATIONS),
      fc.constantFrom(...TEMPLATE_LANGUAGES),
      fc.stringMatching(/^\w{1,9}$/),
    );
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const end = steps.reduce<TemplateSettings>(
          (before, [situation, language, text]) => withText(before, situation, language, text),
          NO_TEMPLATES,
        );
        for (const [situation, language, text] of new Map(
          steps.map((one) => [`${one[0]}|${one[1]}`, one]),
        ).values()) {
          expect(textOf(situation, language, end)).toBe(text);
        }
      }),
    );
  });

  it('adds, replaces and removes texts with a name', () => {
    const added = withOwn(NO_TEMPLATES, GIFT);
    expect(templatesOf(added).at(-1)).toEqual(GIFT);
    const renamed = withOwn(added, { ...GIFT, name: 'Detalle' });
    expect(renamed.own.map(({ name }) => name)).toEqual(['Detalle']);
    expect(withoutOwn(renamed, 'g')).toEqual(NO_TEMPLATES);
  });

  it.each<[string, TemplateSettings, ReturnType<typeof excessIn>]>([
    ['nothing', NO_TEMPLATES, undefined],
    ['a text that just fits', withText(NO_TEMPLATES, 'delay', 'es', 'x'.repeat(4000)), undefined],
    ['one that is too long', withText(NO_TEMPLATES, 'delay', 'es', 'x'.repeat(4001)), 'long'],
    ['a name that is too long', withOwn(NO_TEMPLATES, { ...GIFT, name: 'x'.repeat(81) }), 'long'],
    [
      'too many',
      { texts: {}, own: Array.from({ length: 51 }, (_, i) => ({ ...GIFT, id: String(i) })) },
      'many',
    ],
    [
      'too much altogether',
      {
        texts: {},
        own: Array.from({ length: 50 }, (_, i) => ({
          ...GIFT,
          id: String(i),
          texts: { es: 'x'.repeat(TEMPLATE_BOUNDS.all / 50 + 1) },
        })),
      },
      'long',
    ],
    [
      'too much in two languages',
      {
        texts: {},
        own: Array.from({ length: 50 }, (_, i) => ({
          ...GIFT,
          id: String(i),
          texts: { es: 'x'.repeat(2000), pt: 'x'.repeat(2001) },
        })),
      },
      'large',
    ],
  ])('is bounded: %s', (_, settings, excess) => {
    expect(excessIn(settings)).toBe(excess);
  });
});

describe('the language of a text', () => {
  it.each<[string, readonly string[], string | undefined, string | undefined]>([
    ['the channel’s only one', ['pt'], undefined, 'pt'],
    ['the channel’s, whatever the customer’s', ['es'], 'ca_ES', 'es'],
    ['the customer’s among several', ['fr', 'nl', 'de'], 'fr_BE', 'fr'],
    ['several and no customer', ['nl', 'fr', 'de'], undefined, undefined],
    ['several, the customer’s is none of them', ['nl', 'fr', 'de'], 'en', undefined],
    ['nothing known', [], 'es_ES', undefined],
    ['a language without texts', ['ca'], undefined, undefined],
    ['nonsense', ['toString'], undefined, undefined],
  ])('%s', (_, expected, locale, language) => {
    expect(templateLanguage(expected, locale)).toBe(language);
  });
});

describe('what is offered', () => {
  const sale = { expected: ['es'], language: 'es', values: {}, zone: 'UTC' } as const;
  const asks = (rule: RuleId, key = '') => ({ rule, title: { key } });

  it('puts the texts of open tasks first, the most urgent first, and loses none', () => {
    const tasks = [asks('refund-due'), asks('delay-untold', 'delayUntoldTitle')];
    const offer = templateOffer(withOwn(NO_TEMPLATES, GIFT), tasks, sale);
    expect(offer.fitting).toEqual(['return-received', 'refund-made', 'delay']);
    expect(offer.templates.map(({ id }) => id).slice(0, 3)).toEqual(offer.fitting);
    expect(offer.templates.map(({ id }) => id).sort()).toEqual([...SITUATIONS, 'g'].sort());
  });

  it('knows no situation for tasks that need no text', () => {
    const rules = ['low-stock', 'missing-invoice', 'shipment-due'] as const;
    expect(situationsOf(rules.map((rule) => asks(rule)))).toEqual(['delay']);
  });

  it.each<[string, OrderFact['state'], Partial<OrderFact>, Situation]>([
    ['late', 'shipping', { shippingDeadline: NOW - DAY_MS }, 'delay'],
    ['refused', 'refused', { cancelledAt: NOW - DAY_MS }, 'cancelled'],
    ['cancelled', 'cancelled', { cancelledAt: NOW - DAY_MS }, 'cancelled'],
  ])('never says of a %s order what is not so', (_, state, more, situation) => {
    const seen = { conversationSeen: true, conversationSeenAt: NOW };
    const untold = order({ state, ...seen, ...more });
    const { title } = findingOf(delayUntold.find({ order: untold }, { now: NOW }, settingsOf(PCC)));
    expect(situationsOf([{ rule: 'delay-untold', title }])).toEqual([situation]);
  });
});

it('only texts in an expected language count as written beforehand', () => {
  const texts = expectedTexts(['pt', 'ca'], withOwn(NO_TEMPLATES, GIFT));
  expect(texts).toEqual(SITUATIONS.map((situation) => READY_TEXTS.pt[situation]));
  expect(expectedTexts([], NO_TEMPLATES)).toEqual([]);
  expect(expectedTexts(['es'], withOwn(NO_TEMPLATES, GIFT))).toContain(GIFT.texts.es);
});

import { describe, expect, it } from 'vitest';
import { ownWords } from '../../lib/app/own-words.ts';
import { fillTemplate } from '../../lib/domain/templates/fill.ts';
import type { TemplateLanguage } from '../../lib/domain/templates/situations.ts';
import { SITUATIONS, TEMPLATE_LANGUAGES } from '../../lib/domain/templates/situations.ts';
import { READY_TEXTS } from '../../lib/domain/templates/texts/index.ts';
import { wordsToJudge } from '../../lib/language/clean.ts';
import { createDetector } from '../../lib/language/detector.ts';
import { SHOP, world } from '../app/world.ts';

const detector = createDetector();
const VALUES = {
  orderId: '40277-A',
  trackingNumber: 'JJD000390007',
  carrier: 'Correos Express',
  shopName: 'Ratones del Sur',
};
const customers = SITUATIONS.filter((situation) => situation !== 'contact-note');
const textIn = (language: TemplateLanguage, situation: (typeof SITUATIONS)[number]) =>
  fillTemplate(READY_TEXTS[language][situation], VALUES, language, 'UTC').text;

/** As a draft is judged: what was written beforehand in the channel's language is left out. */
const hear = async (text: string, channel: TemplateLanguage) => {
  const deps = { ...world(), clean: wordsToJudge };
  const own = await ownWords({ shop: SHOP, text, strip: [] }, [channel], deps);
  return detector.detect(own, [channel]);
};

const cases = TEMPLATE_LANGUAGES.flatMap((language) =>
  customers.map((situation) => [language, situation] as const),
);

describe('the language ear', () => {
  it.each(cases)('has nothing against a text in %s (%s)', async (language, situation) => {
    const { language: heard, matches } = await hear(textIn(language, situation), language);
    expect(heard === undefined || matches).toBe(true);
  });

  it.each(cases)('takes the whole text for %s (%s)', async (language, situation) => {
    const heard = await detector.detect(textIn(language, situation), [language]);
    expect(heard).toMatchObject({ language, matches: true });
  });

  it.each(TEMPLATE_LANGUAGES)('hears a ready text in another language than %s', async (channel) => {
    for (const other of TEMPLATE_LANGUAGES.filter((language) => language !== channel)) {
      const heard = await hear(textIn(other, 'delivery-follow-up'), channel);
      expect(heard, other).toMatchObject({ language: other, matches: false });
    }
  });
});

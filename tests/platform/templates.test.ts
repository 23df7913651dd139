import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { TemplateSettings } from '../../lib/domain/templates/library.ts';
import {
  NO_TEMPLATES,
  TEMPLATE_BOUNDS,
  templatesOf,
  withOwn,
  withText,
} from '../../lib/domain/templates/library.ts';
import { loadTemplates, saveTemplates } from '../../lib/platform/templates.ts';

beforeEach(() => fakeBrowser.reset());

const store = (templates: unknown) => fakeBrowser.storage.local.set({ templates });
/** Right keys with anything under them. */
const broken = fc.dictionary(
  fc.constantFrom('delay', 'shipped', 'toString'),
  fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom('es', 'pl', 'xx'), fc.jsonValue())),
);
const own = fc.oneof(
  fc.jsonValue(),
  fc.array(fc.record({ id: fc.string(), name: fc.jsonValue(), texts: broken })),
);
const GIFT = { id: 'g', name: 'Regalo', texts: { es: 'Un regalo.', pl: 'Prezent.' } };

describe('the seller’s texts', () => {
  it('are none until he writes one', async () => {
    expect(await loadTemplates()).toEqual(NO_TEMPLATES);
  });

  it('come back as they were kept', async () => {
    const texts = withOwn(withText(NO_TEMPLATES, 'delay', 'nl', 'Te laat.'), GIFT);
    await saveTemplates(texts);
    expect(await loadTemplates()).toEqual(texts);
  });

  it('keep what came from elsewhere while he was shown something older', async () => {
    const shown = withOwn(NO_TEMPLATES, GIFT);
    const elsewhere = withText(withOwn(shown, { ...GIFT, id: 'h' }), 'shipped', 'es', 'Sale hoy.');
    await saveTemplates(elsewhere);
    const texts = { es: 'Otro regalo.' };
    await saveTemplates(withOwn(shown, { ...GIFT, texts }), shown);
    const { own, ...rest } = withOwn(elsewhere, { ...GIFT, texts });
    const kept = await loadTemplates();
    expect(kept).toEqual({ ...rest, own: expect.arrayContaining([...own]) as unknown });
    expect(kept.own).toHaveLength(2);
    await saveTemplates(NO_TEMPLATES, kept);
    expect(await loadTemplates()).toEqual(NO_TEMPLATES);
  });

  it('stand apart from the settings', async () => {
    await fakeBrowser.storage.local.set({ settings: { rules: { replyHours: 5 } } });
    await saveTemplates(withOwn(NO_TEMPLATES, GIFT));
    const kept = await fakeBrowser.storage.local.get('settings');
    expect(kept).toEqual({ settings: { rules: { replyHours: 5 } } });
  });

  it('are not kept beyond what there is room for', async () => {
    await expect(
      saveTemplates(withText(NO_TEMPLATES, 'delay', 'es', 'x'.repeat(4001))),
    ).rejects.toThrow('long');
    const many = Array.from({ length: TEMPLATE_BOUNDS.own }, (_, at) => ({ ...GIFT, id: `${at}` }));
    await saveTemplates({ texts: {}, own: many });
    const another = withOwn(NO_TEMPLATES, GIFT);
    await expect(saveTemplates(another, NO_TEMPLATES)).rejects.toThrow('many');
    await saveTemplates(NO_TEMPLATES);
    expect(await loadTemplates()).toEqual(NO_TEMPLATES);
  });

  it.each<[string, unknown, TemplateSettings]>([
    ['no object', 'x', NO_TEMPLATES],
    ['no texts', { own: [GIFT] }, { texts: {}, own: [GIFT] }],
    [
      'a text that is none',
      { texts: { delay: { es: 7, pt: 'Tarde.' } } },
      { texts: { delay: { pt: 'Tarde.' } }, own: [] },
    ],
    ['one of its own that is broken', { own: [GIFT, { id: 1 }, null] }, { texts: {}, own: [GIFT] }],
    [
      'a text that is far too long',
      { texts: { delay: { es: 'x'.repeat(9999) } } },
      { texts: { delay: {} }, own: [] },
    ],
  ])('survive what is broken: %s', async (_, kept, expected) => {
    await store(kept);
    const loaded = await loadTemplates();
    expect(loaded).toStrictEqual(expected);
    // A later save must not stumble over what was broken.
    await saveTemplates(withOwn(loaded, { ...GIFT, id: 'h' }));
  });

  it('can be anything, and there is still something to choose', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({ texts: fc.oneof(fc.jsonValue(), broken), own }, { requiredKeys: [] }),
        async (kept) => {
          await store(kept);
          const all = templatesOf(await loadTemplates());
          expect(all.length).toBeGreaterThanOrEqual(8);
          for (const { texts } of all) {
            expect(Object.values(texts).every((text) => typeof text === 'string')).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

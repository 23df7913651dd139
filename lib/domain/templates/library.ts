import type { Situation, TemplateLanguage } from './situations.ts';
import { isTemplateLanguage, SITUATIONS, TEMPLATE_LANGUAGES } from './situations.ts';
import { READY_TEXTS } from './texts/index.ts';

/** A text per language; a language without one is absent. */
export type TemplateTexts = Readonly<Partial<Record<TemplateLanguage, string>>>;

/** A text of the seller's own, beside the ready ones. */
export interface OwnTemplate {
  readonly id: string;
  readonly name: string;
  readonly texts: TemplateTexts;
}

/** What the seller has changed or added; what equals ours is not kept. */
export interface TemplateSettings {
  readonly texts: Readonly<Partial<Record<Situation, TemplateTexts>>>;
  readonly own: readonly OwnTemplate[];
}

export const NO_TEMPLATES: TemplateSettings = { texts: {}, own: [] };

/** A text to choose: one of the situations, or one that the seller named. */
export interface Template {
  /** The situation, or the id of the seller's own. */
  readonly id: string;
  readonly situation?: Situation;
  readonly name?: string;
  readonly texts: TemplateTexts;
}

/** Longest text, longest name, most of the seller's own, and most letters of all together. */
export const TEMPLATE_BOUNDS = { text: 4000, name: 80, own: 50, all: 200_000 } as const;

/** Everything there is to choose from: situations in their order, then the seller's own by name. */
export function templatesOf(settings: TemplateSettings): readonly Template[] {
  const own = settings.own.toSorted((a, b) => a.name.localeCompare(b.name));
  return [
    ...SITUATIONS.map((situation) => ({
      ...{ id: situation, situation },
      texts: Object.fromEntries(
        TEMPLATE_LANGUAGES.map((language) => [language, textOf(situation, language, settings)]),
      ),
    })),
    ...own.map(({ id, name, texts }) => ({ id, name, texts })),
  ];
}

/** The seller's wording of a situation, else ours. */
export function textOf(
  situation: Situation,
  language: TemplateLanguage,
  settings: TemplateSettings,
): string {
  return settings.texts[situation]?.[language] ?? READY_TEXTS[language][situation];
}

/** The settings with another wording; `undefined`, an empty text or our own words give ours back. */
export function withText(
  settings: TemplateSettings,
  situation: Situation,
  language: TemplateLanguage,
  text: string | undefined,
): TemplateSettings {
  const { [language]: _, ...others } = settings.texts[situation] ?? {};
  const isOurs = text === undefined || [READY_TEXTS[language][situation], ''].includes(text.trim());
  const texts: TemplateTexts = isOurs ? others : { ...others, [language]: text };
  const { [situation]: _before, ...rest } = settings.texts;
  const changed = Object.keys(texts).length > 0 ? { ...rest, [situation]: texts } : rest;
  return { ...settings, texts: changed };
}

/** The settings with one of the seller's own added or replaced. */
export function withOwn(settings: TemplateSettings, template: OwnTemplate): TemplateSettings {
  const isNew = !settings.own.some(({ id }) => id === template.id);
  const own = settings.own.map((one) => (one.id === template.id ? template : one));
  return { ...settings, own: isNew ? [...own, template] : own };
}

export function withoutOwn(settings: TemplateSettings, id: string): TemplateSettings {
  return { ...settings, own: settings.own.filter((one) => one.id !== id) };
}

/** Whether it all can be kept: `many`, `long` or `large` says what is too much. */
export function excessIn(settings: TemplateSettings): 'many' | 'long' | 'large' | undefined {
  const texts = [...Object.values(settings.texts), ...settings.own.map((own) => own.texts)].flatMap(
    (one) => Object.values(one),
  );
  if (settings.own.length > TEMPLATE_BOUNDS.own) return 'many';
  if (settings.own.some(({ name }) => name.length > TEMPLATE_BOUNDS.name)) return 'long';
  if (texts.some((text) => text.length > TEMPLATE_BOUNDS.text)) return 'long';
  const all = texts.reduce((sum, text) => sum + text.length, 0);
  return all > TEMPLATE_BOUNDS.all ? 'large' : undefined;
}

/**
 * Every text in the languages that a reply is expected in, not filled in: written beforehand, they
 * say nothing of what the seller is writing now. Texts in other languages are not among them, for
 * those would be the wrong ones.
 */
export function expectedTexts(
  expected: readonly string[],
  settings: TemplateSettings,
): readonly string[] {
  const languages = expected.filter(isTemplateLanguage);
  return templatesOf(settings).flatMap(({ texts }) =>
    languages.flatMap((language) => texts[language] ?? []),
  );
}

import type { TemplateLanguage } from './situations.ts';

/** What may stand in braces in a text. The last four are typed into the form for a contact outside. */
export const PLACEHOLDERS = [
  'orderId',
  'trackingNumber',
  'carrier',
  'deadline',
  'shopName',
  'product',
  'contactAt',
  'contactMeans',
  'contactWith',
  'contactAgreed',
] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** What is known of the order, as the page shows it; what is absent is not known. */
export type TemplateValues = Readonly<Partial<Record<Exclude<Placeholder, 'deadline'>, string>>> & {
  /** Until when the order has to be shipped, epoch ms. */
  readonly deadline?: number;
};

/** Stands where something is still to be written. Not to be overlooked, and easy to type over. */
export const GAP = '[…]';

/** Where a gap begins in the text, and what it stands for; free gaps stand in the text as written. */
export interface Gap {
  readonly at: number;
  readonly placeholder?: Placeholder;
}

export interface FilledText {
  readonly text: string;
  readonly gaps: readonly Gap[];
}

/** A value from a page fits into a sentence: one line, of a length that a person would write. */
const LONGEST_VALUE = 200;
/** What was agreed may take several lines. */
const LONGEST_AGREEMENT = 4000;

const PARTS = /\{([^{}\n]{1,40})\}|\[(?:…|\.\.\.)\]/gu;

/**
 * The text with everything filled in that is known; a `{placeholder}` of which nothing is known
 * becomes a gap. A signature without the shop's name is left out.
 * @param zone IANA zone in which the deadline is told
 */
export function fillTemplate(
  template: string,
  values: TemplateValues,
  language: TemplateLanguage,
  zone: string,
): FilledText {
  const known = (name: string) => valueOf(name, values, language, zone);
  const lines = template.split('\n').filter((line) => !isUnknownAlone(line, known));
  const gaps: Gap[] = [];
  let text = '';
  let read = 0;
  const source = lines.join('\n').trimEnd();
  for (const match of source.matchAll(PARTS)) {
    text += source.slice(read, match.index);
    read = match.index + match[0].length;
    const [, name] = match;
    const value = name === undefined ? undefined : known(name);
    if (value === undefined) gaps.push({ at: text.length, placeholder: placeholderOf(name) });
    text += value ?? GAP;
  }
  return { text: text + source.slice(read), gaps };
}

function isUnknownAlone(line: string, known: (name: string) => string | undefined): boolean {
  const name = /^\s*\{([^{}]+)\}\s*$/.exec(line)?.[1];
  return name === 'shopName' && known(name) === undefined;
}

function placeholderOf(name: string | undefined): Placeholder | undefined {
  return PLACEHOLDERS.find((placeholder) => placeholder === name);
}

function valueOf(
  name: string,
  values: TemplateValues,
  language: TemplateLanguage,
  zone: string,
): string | undefined {
  const placeholder = placeholderOf(name);
  if (!placeholder) return undefined;
  if (placeholder === 'deadline') return sayDate(values.deadline, language, zone);
  const value = values[placeholder];
  if (value === undefined) return undefined;
  const clean =
    placeholder === 'contactAgreed'
      ? value.trim().slice(0, LONGEST_AGREEMENT)
      : value.replace(/\s+/gu, ' ').trim().slice(0, LONGEST_VALUE);
  return clean === '' ? undefined : clean;
}

/** `25 de noviembre`, `25. November`: a day without its year, as one writes to a customer. */
function sayDate(
  at: number | undefined,
  language: TemplateLanguage,
  zone: string,
): string | undefined {
  if (at === undefined || !Number.isFinite(at) || Math.abs(at) > 8.64e15) return undefined;
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    ...{ day: 'numeric', month: 'long', timeZone: zone },
  });
  return format.format(at);
}

/** Names in braces that nothing can fill. */
export function unknownPlaceholders(template: string): readonly string[] {
  const names = [...template.matchAll(PARTS)].flatMap(([, name]) => name ?? []);
  return [...new Set(names.filter((name) => placeholderOf(name) === undefined))];
}

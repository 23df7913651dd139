import { baseLanguage } from '../channel-language.ts';
import type { TemplateValues } from './fill.ts';
import type { Template, TemplateSettings } from './library.ts';
import { templatesOf } from './library.ts';
import type { Answerable, TemplateLanguage } from './situations.ts';
import { isTemplateLanguage, situationsOf } from './situations.ts';

/** Ready texts for one order or thread, with what is stored of it to fill them. */
export interface TemplateOffer {
  /** The language to write in; absent where it is not certain, and the seller has to say. */
  readonly language?: TemplateLanguage;
  /** Languages the channel accepts, the main one first; empty where nothing is known. */
  readonly expected: readonly string[];
  /** Those that fit the open tasks come first. */
  readonly templates: readonly Template[];
  /** Ids of those that fit, the likeliest first. */
  readonly fitting: readonly string[];
  readonly values: TemplateValues;
  /** IANA zone in which a deadline is told. */
  readonly zone: string;
}

/**
 * The language of a ready text: the channel's only one, or the customer's own among several.
 * `undefined` for a channel of several languages whose customer is not known, and for languages
 * without ready texts: no text is better than one in the wrong language.
 */
export function templateLanguage(
  expected: readonly string[],
  customerLocale: string | undefined,
): TemplateLanguage | undefined {
  const [main] = expected;
  if (main === undefined || !isTemplateLanguage(main)) return undefined;
  const customer = customerLocale === undefined ? undefined : baseLanguage(customerLocale);
  return expected.length === 1 || customer === main ? main : undefined;
}

/** Puts the texts that open tasks speak of first. @param tasks most urgent first */
export function templateOffer(
  settings: TemplateSettings,
  tasks: readonly Answerable[],
  sale: Pick<TemplateOffer, 'language' | 'expected' | 'values' | 'zone'>,
): TemplateOffer {
  const fitting: readonly string[] = situationsOf(tasks);
  const rank = ({ id }: Template) => (fitting.includes(id) ? fitting.indexOf(id) : fitting.length);
  const templates = templatesOf(settings).toSorted((a, b) => rank(a) - rank(b));
  return { ...sale, templates, fitting };
}

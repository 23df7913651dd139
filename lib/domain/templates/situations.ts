import type { RuleId, Text } from '../rule.ts';

/** What a seller writes again and again; `contact-note` goes to the operator, the others to customers. */
export const SITUATIONS = [
  'delay',
  'cancelled',
  'shipped',
  'delivery-follow-up',
  'invoice-uploaded',
  'return-received',
  'refund-made',
  'ask-details',
  'contact-note',
] as const;
export type Situation = (typeof SITUATIONS)[number];

/** Languages of sales channels in which there are ready texts (ISO 639-1). */
export const TEMPLATE_LANGUAGES = ['es', 'pt', 'fr', 'it', 'de', 'en', 'nl', 'pl'] as const;
export type TemplateLanguage = (typeof TEMPLATE_LANGUAGES)[number];

/** Situations that an open task speaks of, the likeliest first. */
const SITUATIONS_OF: Readonly<Partial<Record<RuleId, readonly Situation[]>>> = {
  'shipment-due': ['delay'],
  'delivery-follow-up': ['delivery-follow-up'],
  'refund-due': ['return-received', 'refund-made'],
  'silent-after-sales': ['ask-details', 'return-received'],
  'open-incident': ['ask-details'],
  'outside-contact': ['contact-note'],
};

/** A task, as far as a text can answer it. */
export interface Answerable {
  readonly rule: RuleId;
  readonly title: Text;
}

/** The situations that these tasks, in this order, stand for; each once. */
export function situationsOf(tasks: readonly Answerable[]): readonly Situation[] {
  return [...new Set(tasks.flatMap(situationsOfTask))];
}

function situationsOfTask({ rule, title }: Answerable): readonly Situation[] {
  // Whoever waits in vain must not read that the parcel is only late: the title says which it is.
  if (rule === 'delay-untold') return [title.key === 'delayUntoldTitle' ? 'delay' : 'cancelled'];
  return SITUATIONS_OF[rule] ?? [];
}

export function isTemplateLanguage(code: string): code is TemplateLanguage {
  return TEMPLATE_LANGUAGES.some((language) => language === code);
}

import type { ContactMeans } from '../facts.ts';
import type { FilledText } from './fill.ts';
import { fillTemplate } from './fill.ts';
import type { TemplateOffer } from './offer.ts';
import type { TemplateLanguage } from './situations.ts';

/** A contact outside the platform as the seller tells it; kept nowhere. */
export interface OutsideContact {
  /** Day and time by the shop's clock, `2026-11-25T10:42`. */
  readonly at: string;
  readonly means: ContactMeans;
  readonly who: string;
  readonly agreed: string;
}

type Means = Readonly<Record<ContactMeans, string | undefined>>;

/** How each means is called in a note; another one is for the seller to name. */
const MEANS: Readonly<Record<TemplateLanguage, Means>> = {
  es: { phone: 'teléfono', whatsapp: 'WhatsApp', mail: 'correo electrónico', other: undefined },
  pt: { phone: 'telefone', whatsapp: 'WhatsApp', mail: 'e-mail', other: undefined },
  fr: { phone: 'téléphone', whatsapp: 'WhatsApp', mail: 'e-mail', other: undefined },
  it: { phone: 'telefono', whatsapp: 'WhatsApp', mail: 'e-mail', other: undefined },
  de: { phone: 'Telefon', whatsapp: 'WhatsApp', mail: 'E-Mail', other: undefined },
  en: { phone: 'phone', whatsapp: 'WhatsApp', mail: 'e-mail', other: undefined },
  nl: { phone: 'telefoon', whatsapp: 'WhatsApp', mail: 'e-mail', other: undefined },
  pl: { phone: 'telefon', whatsapp: 'WhatsApp', mail: 'e-mail', other: undefined },
};

/** The note for the operator; what was left out stays a gap to be filled in. */
export function contactNote(
  { at, means, who, agreed }: OutsideContact,
  { templates, values, zone }: Pick<TemplateOffer, 'templates' | 'values' | 'zone'>,
  language: TemplateLanguage,
): FilledText | undefined {
  const template = templates.find(({ id }) => id === 'contact-note')?.texts[language];
  if (template === undefined) return undefined;
  const told = {
    contactAt: sayWall(at, language),
    contactMeans: MEANS[language][means],
    contactWith: who,
    contactAgreed: agreed,
  };
  return fillTemplate(template, { ...values, ...told }, language, zone);
}

/** A wall clock's time in words, whichever zone it hangs in. */
function sayWall(at: string, language: TemplateLanguage): string | undefined {
  const moment = Date.parse(`${at}:00Z`);
  if (Number.isNaN(moment)) return undefined;
  const locale = language === 'en' ? 'en-GB' : language;
  const format = new Intl.DateTimeFormat(locale, {
    ...{ dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' },
  });
  return format.format(moment);
}

/** What a shop's clock shows at a moment (epoch ms), `2026-11-25T10:42`. */
export function wallClock(now: number, zone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    ...{ dateStyle: 'short', timeStyle: 'short', timeZone: zone },
  });
  return format.format(now).replace(' ', 'T');
}

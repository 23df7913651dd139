import type { Language } from '../../../lib/domain/facts.ts';

/** English back offices write American dates in words; the other languages their own country's. */
const LOCALES: Readonly<Record<Language, string>> = {
  es: 'es-ES',
  en: 'en-US',
  pt: 'pt-PT',
  fr: 'fr-FR',
  de: 'de-DE',
  it: 'it-IT',
};

export interface Formats {
  /** `22 nov 2026, 16:40` */
  readonly medium: (at: number) => string;
  /** `22/11/2026 16:40`; in English as in Great Britain. */
  readonly numeric: (at: number) => string;
  /** `hace 3 horas`; days from the second day on. */
  readonly relative: (at: number, now: number) => string;
  readonly number: (value: number) => string;
  readonly money: (value: number) => string;
  readonly bytes: (value: number) => string;
}

const made = new Map<string, Formats>();

/** How dates and numbers look in one interface language, in the shop's zone. */
export function formatsFor(language: Language, timeZone: string): Formats {
  const key = `${language} ${timeZone}`;
  const known = made.get(key);
  if (known) return known;
  const formats = makeFormats(LOCALES[language], timeZone);
  made.set(key, formats);
  return formats;
}

function makeFormats(locale: string, timeZone: string): Formats {
  const medium = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  });
  const numeric = new Intl.DateTimeFormat(locale === 'en-US' ? 'en-GB' : locale, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  });
  const number = new Intl.NumberFormat(locale, { useGrouping: true });
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return {
    medium: (at) => medium.format(at),
    numeric: (at) => numeric.format(at),
    relative: (at, now) => relativeText(relative, now - at),
    number: (value) => number.format(value),
    money: (value) => money.format(value),
    bytes: (value) => `${number.format(Math.round(value / 10) / 100)} kB`,
  };
}

function relativeText(format: Intl.RelativeTimeFormat, elapsed: number): string {
  const minutes = Math.floor(elapsed / 60_000);
  if (minutes < 60) return format.format(-minutes, 'minute');
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return format.format(-hours, 'hour');
  return format.format(-Math.floor(hours / 24), 'day');
}

/**
 * Intl formatters by locale and zone, made once: building one costs about a hundred times what
 * using it does, and a list page asks for thousands of texts.
 */
interface Place {
  readonly locale: string;
  readonly zone: string;
}

type Make<T> = (locale: string, zone: string) => T;

/** Tags and zones come from the browser and from settings: a broken one costs its nicety, no more. */
const SAFE_LOCALE = 'es';
const SAFE_ZONE = 'UTC';

function cached<T>(make: Make<T>): (place: Place) => T {
  const made = new Map<string, T>();
  return ({ locale, zone }) => {
    const key = `${locale}|${zone}`;
    const known = made.get(key);
    if (known) return known;
    const format = makeSafely(make, locale, zone);
    made.set(key, format);
    return format;
  };
}

function makeSafely<T>(make: Make<T>, locale: string, zone: string): T {
  const tag = isLocale(locale) ? locale : SAFE_LOCALE;
  try {
    return make(tag, zone);
  } catch {
    return make(tag, SAFE_ZONE);
  }
}

function isLocale(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length > 0;
  } catch {
    return false;
  }
}

export const numberFormat = cached(
  (locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }),
);

export const pluralRules = cached((locale) => new Intl.PluralRules(locale));

export const languageNames = cached(
  (locale) => new Intl.DisplayNames(locale, { type: 'language' }),
);

export const countryNames = cached((locale) => new Intl.DisplayNames(locale, { type: 'region' }));

/** `hoy`, `ayer`, `mañana` for 0, -1, 1 days. */
export const relativeDays = cached(
  (locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
);

const unitFormats = cached((locale) => {
  const of = (unit: string) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' });
  return { minute: of('minute'), hour: of('hour'), day: of('day') };
});

/** `24 horas`, for sentences. */
export const hoursFormat = cached(
  (locale) => new Intl.NumberFormat(locale, { style: 'unit', unit: 'hour', unitDisplay: 'long' }),
);

export function unitFormat(place: Place, unit: 'minute' | 'hour' | 'day'): Intl.NumberFormat {
  return unitFormats(place)[unit];
}

const amountFormats = cached((locale) => {
  const of = (unit: string) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
  // In words it would be `8 por ciento`.
  const percent = new Intl.NumberFormat(locale, { style: 'unit', unit: 'percent' });
  return { hour: of('hour'), day: of('day'), year: of('year'), percent };
});

/** `24 horas`, `3 años`, `8 %`, for tables of figures. */
export function amountFormat(
  place: Place,
  unit: 'hour' | 'day' | 'year' | 'percent',
): Intl.NumberFormat {
  return amountFormats(place)[unit];
}

/** Time, weekday, date and date with year, to be joined as the moment's distance asks. */
export const momentFormats = cached((locale, timeZone) => {
  const of = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options });
  const date = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  return {
    time: of({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    weekday: of({ weekday: 'short' }),
    date: of(date),
    dated: of({ ...date, year: 'numeric' }),
    day: of({ day: 'numeric', month: 'short', year: 'numeric' }),
  };
});

export const absoluteFormat = cached(
  (locale, timeZone) =>
    new Intl.DateTimeFormat(locale, {
      timeZone,
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'short',
    }),
);

const isoDays = cached(
  (_, timeZone) =>
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    }),
);

/** Number of the calendar day that holds `at` in a zone; differences count midnights passed. */
export function dayIn(zone: string, at: number): number {
  return Date.parse(isoDays({ locale: 'en', zone }).format(at)) / 86_400_000;
}

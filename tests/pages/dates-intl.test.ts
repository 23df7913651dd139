import { describe, expect, test } from 'vitest';
import { parseMoment } from '../../lib/marketplace/pages/dates.ts';

const NOW = new Date(2026, 10, 22, 16, 30, 5).getTime();

const LOCALES = [
  'es-ES',
  'es-MX',
  'en-GB',
  'en-US',
  'en-CA',
  'pt-PT',
  'pt-BR',
  'fr-FR',
  'fr-CA',
  'fr-CH',
  'de-DE',
  'de-AT',
  'de-CH',
  'it-IT',
];
const MOMENTS = [
  new Date(2026, 10, 3, 9, 5, 7),
  new Date(2026, 6, 25, 21, 45, 0),
  new Date(2025, 11, 31, 0, 0, 0),
  new Date(2026, 2, 1, 12, 0, 0),
  new Date(2024, 1, 29, 23, 59, 59),
];
const STYLES = ['short', 'medium', 'long', 'full'] as const;

describe.each(LOCALES)('round trip with Intl in %s', (lang) => {
  test.each(STYLES.flatMap((d) => [undefined, 'short', 'medium'].map((t) => [d, t] as const)))(
    'date %s, time %s',
    (dateStyle, time) => {
      const timeStyle = time as 'short' | 'medium' | undefined;
      const format = new Intl.DateTimeFormat(lang, { dateStyle, timeStyle });
      for (const moment of MOMENTS) {
        const step = timeStyle === 'short' ? 60_000 : 1000;
        const day = new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime();
        const expected = timeStyle ? Math.floor(moment.getTime() / step) * step : day;
        const text = format.format(moment);
        expect([text, parseMoment(text, { lang, now: NOW })?.at]).toEqual([text, expected]);
      }
    },
  );
});

const LENGTHS = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_629_746,
  quarter: 7_889_238,
  year: 31_556_952,
};

describe.each(['es', 'en', 'pt', 'pt-PT', 'fr', 'de', 'it'])(
  'Intl.RelativeTimeFormat in %s',
  (lang) => {
    test.each(Object.entries(LENGTHS))('%s', (unit, seconds) => {
      for (const style of ['long', 'short'] as const) {
        const format = new Intl.RelativeTimeFormat(lang, { style, numeric: 'always' });
        for (const n of [-1, -2, -5, -45, 3]) {
          const text = format.format(n, unit as Intl.RelativeTimeFormatUnit);
          const at = parseMoment(text, { lang, now: NOW, future: n > 0 })?.at;
          // Spanish and French shorten "months" to the "m" that people write for minutes.
          if (/\d m\.?$/.test(text)) expect([text, at]).toEqual([text, undefined]);
          else
            expect([
              text,
              Math.abs((at ?? 0) - NOW - n * seconds * 1000) <= seconds * 1000,
            ]).toEqual([text, true]);
        }
      }
    });
  },
);

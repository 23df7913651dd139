import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dateOrder, parseMoment } from '../../lib/marketplace/pages/dates.ts';

/** Sunday 22 November 2026, 16:30:05 in whatever zone the tests run in. */
const NOW = new Date(2026, 10, 22, 16, 30, 5).getTime();

/** Local date and time of a moment, `2026-11-22 16:30:05`, without the time for a day. */
function shown(text: string, lang?: string, options: { future?: boolean } = {}): string {
  const moment = parseMoment(text, { lang, now: NOW, ...options });
  if (!moment) return 'none';
  const date = new Date(moment.at);
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  if (moment.precision === 'day') return day;
  const time = `${two(date.getHours())}:${two(date.getMinutes())}`;
  return `${day} ${time}${moment.precision === 'relative' ? ' ~' : ''}`;
}

/** Per language: dates as back offices and date libraries write them → what they mean; `~` = relative. */
const LANGUAGES = readFileSync(new URL('./dates-table.txt', import.meta.url), 'utf8')
  .split(/^# /m)
  .slice(1)
  .map((block) => block.trim().split('\n'));

test('six languages', () =>
  expect(LANGUAGES.map(([lang]) => lang)).toEqual(['es', 'en', 'pt', 'fr', 'de', 'it']));

describe.each(LANGUAGES)('%s', (lang, ...lines) => {
  const cases = lines.map((line) => line.split('→').map((part) => part.trim()) as [string, string]);
  test('at least 40 ways of writing a date', () => expect(cases.length).toBeGreaterThanOrEqual(40));
  test.each(cases)('%s → %s', (text, expected) => expect(shown(text, lang)).toBe(expected));
});

describe('day or month first', () => {
  test.each([
    ['03/04/2026', 'es', '2026-04-03'],
    ['03/04/2026', 'en-US', '2026-03-04'],
    ['03/04/2026', 'en_GB', '2026-04-03'],
    ['03/04/2026', 'en', 'none'],
    ['03/04/2026', undefined, 'none'],
    ['25/11/2025', 'en', '2025-11-25'],
    ['11/25/2025', 'en', '2025-11-25'],
    ['11/12/2026', 'en', '2026-11-12'],
    ['10/12/2026', 'en', '2026-10-12'],
    ['05/05/2026', 'en', '2026-05-05'],
    ['03.04.2026', 'en', '2026-04-03'],
    ['25/11/2025', 'en-US', '2025-11-25'],
    ['04/03/2026 4:30 PM', 'en', 'none'],
  ])('%s in %s → %s', (text, lang, expected) => {
    expect(shown(text, lang)).toBe(expected);
  });

  test('the order a column told wins over the language', () => {
    const context = { lang: 'es', now: NOW, order: 'mdy' as const };
    expect(parseMoment('03/04/2026', context)?.at).toBe(new Date(2026, 2, 4).getTime());
  });

  test.each([
    [['03/04/2026', '25/11/2025'], 'en', 'dmy'],
    [['03/04/2026', '11/25/2025'], 'en', 'mdy'],
    [['11/25/2025'], 'es', 'mdy'],
    [['25/11/2025', '11/25/2025'], 'es', undefined],
    [['03/04/2026', 'x'], 'en', undefined],
    [['03/04/2026'], 'de', 'dmy'],
    [[], 'en-US', 'mdy'],
    [[], undefined, undefined],
  ])('dateOrder(%j, %s) = %s', (texts, lang, order) => expect(dateOrder(texts, lang)).toBe(order));
});

describe('deadlines', () => {
  test.each([
    ['25 nov', '2026-11-25'],
    ['20 nov', '2026-11-20'],
    ['3 de enero', '2027-01-03'],
    ['in 2 days', '2026-11-24 16:30 ~'],
    ['dentro de 5 horas', '2026-11-22 21:30 ~'],
    ['mañana a las 10:00', '2026-11-23 10:00'],
    ['morgen', '2026-11-23'],
    ['Ship by 24/11/2026 23:59', '2026-11-24 23:59'],
  ])('%s → %s', (text, expected) => expect(shown(text, 'es', { future: true })).toBe(expected));
});

test('zones that a text names are exact', () => {
  const at = (text: string) => new Date(parseMoment(text, { now: NOW })?.at ?? 0).toISOString();
  expect(at('2026-11-22T16:30:00Z')).toBe('2026-11-22T16:30:00.000Z');
  expect(at('2026-11-22T16:30:00.123+01:00')).toBe('2026-11-22T15:30:00.000Z');
  expect(at('2026-11-22T16:30:00-0500')).toBe('2026-11-22T21:30:00.000Z');
  expect(at('Tue, 3 Nov 2026 10:30:00 +0000')).toBe('2026-11-03T10:30:00.000Z');
  expect(at('22 Nov 2026 16:30 CET')).toBe('2026-11-22T15:30:00.000Z');
  expect(at('22 Nov 2026, 16:30 GMT+1')).toBe('2026-11-22T15:30:00.000Z');
});

test.each([
  '',
  ' ',
  '31/02/2026',
  '30.02.2026',
  '22/11/2026 25:00',
  '22/11/2026 10:75',
  '00/11/2026',
  '32/13/2026',
  '12345678-A',
  '12-10-26-A',
  'A-22/11/2026',
  '22,11 €',
  '22.11 €',
  '1.204',
  '1.204,50 €',
  '10.10.10.10',
  '22/11',
  '3/5',
  '12 / 5',
  'Pedido 20261122',
  '29/02/2025',
  '2026-13-01',
  '2026-02-30',
  '22/11/1926',
  '22 de brumario de 2026',
  'hier klicken',
  'Apple iPhone 15 128GB',
  '3 unidades',
  '16 GB',
  '24 h',
  'in 3 days',
  'dentro de 2 horas',
  'mañana',
  'Reply within 24 hours',
  'hace 5 m',
  'il y a 5 m.',
  'hace unos días',
  'mar',
  'may',
  'sábado',
  'V2.10.3',
  '+34 600 11 22 33',
  '23:45',
  'ES12 1234',
])('no date in %j', (text) => expect(shown(text, 'es')).toBe('none'));

test('a text is cut at a word, never within a date', () => {
  for (let pad = 140; pad < 165; pad++) {
    expect(['2026-11-20', 'none']).toContain(shown(`${'x'.repeat(pad)} 20/11/2026`, 'es'));
  }
});

test('random texts neither throw nor date outside 1990–2100', () => {
  const bits = [
    '22',
    '11',
    '2026',
    '/',
    '.',
    '-',
    ':',
    ' ',
    'nov',
    'hace',
    'ago',
    'mar',
    'de',
    'à',
    'h',
    'pm',
    'ayer',
    'vor',
    '\u200f',
    '99',
    '0',
    'T',
    'Z',
    '+01:00',
    '€',
    'm',
    ',',
    '🙂',
    'lun',
  ];
  let seed = 11;
  const next = (n: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
  for (let i = 0; i < 20_000; i++) {
    const text = Array.from({ length: next(9) }, () => bits[next(bits.length)]).join(
      next(2) ? ' ' : '',
    );
    const at = parseMoment(text, {
      now: NOW,
      lang: next(2) ? 'es' : 'en',
      future: next(2) === 0,
    })?.at;
    if (at === undefined) continue;
    expect([text, Number.isFinite(at)]).toEqual([text, true]);
  }
});

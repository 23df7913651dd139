import { describe, expect, it } from 'vitest';
import {
  plural,
  ruleNameKey,
  say,
  sayAbsolute,
  sayDay,
  sayDue,
  sayLanguage,
  sayMoment,
} from '../../lib/domain/words.ts';
import { HOUR, LANGUAGES, NOW, wordsIn } from './sample.ts';

const es = wordsIn('es');
const MINUTE = HOUR / 60;

describe('a number with its noun inside a sentence', () => {
  it.each([
    ['es', 1, 0, 'Trastienda: 1 urgente, 0 por atender'],
    ['es', 2, 1, 'Trastienda: 2 urgentes, 1 por atender'],
    ['fr', 0, 1, 'Trastienda\u202f: 0 urgent, 1 à traiter'],
    ['it', 1, 1, 'Trastienda: 1 urgente, 1 da gestire'],
  ])('%s: %i and %i', (language, late, soon, start) => {
    const counted = [
      { counted: 'countLate', n: late },
      { counted: 'countSoon', n: soon },
    ];
    const args = [...counted, { at: NOW }];
    expect(say({ key: 'badgeDue', args }, wordsIn(language), NOW)).toContain(`${start} (`);
  });
});

describe('sayDue', () => {
  it.each([
    [NOW - 4 * MINUTE, 'venció hace 4 min'],
    [NOW - 26 * HOUR, 'venció hace 26 h'],
    [NOW - 3 * 24 * HOUR, 'venció hace 3 d'],
    [NOW + 6 * HOUR + 59 * MINUTE, 'quedan 6 h'],
    [NOW + HOUR, 'queda 1 h'],
    [NOW + 59 * MINUTE, 'quedan 59 min'],
    [NOW + 5 * 24 * HOUR, 'vence lun 10:42'],
    [NOW + 25 * HOUR, 'vence mañana 11:42'],
  ])('%i → %s', (lateAt, text) => {
    expect(sayDue({ lateAt }, NOW, es)?.replaceAll('\u00a0', ' ')).toBe(text);
  });

  it('says nothing where there is no deadline', () => {
    expect(sayDue({}, NOW, es)).toBeUndefined();
    expect(sayDue({ soonAt: NOW }, NOW, es)).toBeUndefined();
    expect(sayDue({ lateAt: Number.NaN }, NOW, es)).toBeUndefined();
  });

  it('has words in every language, and never a gap', () => {
    for (const language of LANGUAGES) {
      const words = wordsIn(language);
      for (const lateAt of [NOW - HOUR, NOW + HOUR, NOW + 7 * HOUR, NOW + 50 * HOUR]) {
        expect(sayDue({ lateAt }, NOW, words), language).toMatch(/\d/);
      }
    }
  });
});

describe('sayMoment', () => {
  it('shows the shop’s clock, not the machine’s', () => {
    expect(sayMoment(NOW, NOW, es)).toBe('hoy 10:42');
    expect(sayMoment(NOW, NOW, wordsIn('es', 'Atlantic/Canary'))).toBe('hoy 09:42');
  });

  it('carries the date as soon as a weekday alone would mislead', () => {
    expect(sayMoment(NOW + 6 * 24 * HOUR, NOW, es)).toBe('mar 10:42');
    expect(sayMoment(NOW + 7 * 24 * HOUR, NOW, es)).toMatch(/2 dic/);
    expect(sayMoment(NOW, undefined, es)).toMatch(/2026/);
    expect(sayMoment(NOW - 300 * 24 * HOUR, NOW, es)).toMatch(/2026/);
  });

  it('counts midnights of the zone, not spans of 24 hours', () => {
    const beforeMidnight = Date.UTC(2026, 10, 25, 22, 50);
    const afterMidnight = Date.UTC(2026, 10, 25, 23, 10);
    expect(sayMoment(beforeMidnight, afterMidnight, es)).toBe('ayer 23:50');
  });

  it('survives broken zones, locales and moments', () => {
    expect(sayMoment(Number.NaN, NOW, es)).toBe('—');
    expect(sayMoment(9e15, NOW, es)).toBe('—');
    expect(sayAbsolute(Infinity, es)).toBe('—');
    expect(sayMoment(NOW, NOW, { ...es, zone: 'Mars/Base' })).toBe('hoy 09:42');
    expect(sayMoment(NOW, NOW, { ...es, locale: 'not_a_tag!' })).toBe('hoy 10:42');
  });
});

it('says a moment in full, with its zone', () => {
  expect(sayAbsolute(NOW, es)).toMatch(/miércoles.*25 de noviembre de 2026.*10:42.*(CET|GMT\+1)/);
});

it('dates sources without shifting the day', () => {
  expect(sayDay('2026-11-22', wordsIn('es', 'Pacific/Honolulu'))).toMatch(/22 nov 2026/);
  expect(sayDay('unknown', es)).toBe('unknown');
});

describe('say', () => {
  const echo = {
    ...es,
    t: (key: string, args: readonly string[] = []) => [key, ...args].join('|'),
  };

  it('renders each kind of argument', () => {
    const text = {
      key: 'k',
      args: ['A-1', 1200.25, { hours: 24 }, { days: 7 }, { language: 'pt' }, { at: NOW }] as const,
    };
    expect(say(text, echo, NOW)).toBe('k|A-1|1200,3|24 horas|7 días|portugués|hoy 10:42');
  });

  it('cuts a page’s text and takes its direction marks away', () => {
    const said = say({ key: 'k', args: ['a'.repeat(10_000), '\u202eabc\u2066'] }, echo);
    expect(said.length).toBeLessThan(140);
    expect(said).toContain('\u2068abc\u2069');
    expect(said).not.toContain('\u202e');
  });

  it('shows an unknown language by its code', () => {
    expect(sayLanguage('xx-nonsense-!', es)).toBe('xx-nonsense-!');
  });
});

it('counts as each language does', () => {
  const french = wordsIn('fr');
  expect(plural(french, 'panelRead', 0, ['0', ''])).toContain('élément lu');
  expect(plural(es, 'panelRead', 0, ['0', ''])).toContain('elementos');
  expect(plural(es, 'tasksMore', 1200)).toContain('1200');
});

it('names a rule by its id', () => {
  expect(ruleNameKey('invoice-as-attachment')).toBe('ruleNameInvoiceAsAttachment');
});

it('is quick enough for thousands of marks', () => {
  const started = performance.now();
  for (let i = 0; i < 5_000; i++) sayDue({ lateAt: NOW + i * 60_000 }, NOW, es);
  expect(performance.now() - started).toBeLessThan(1_000);
});

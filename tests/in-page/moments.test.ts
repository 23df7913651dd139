// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { momentOf, type DateOptions } from '../../lib/marketplace/pages/moments.ts';
import { nodes } from './tab.ts';

/** Wed 25 Nov 2026, 10:42 in Madrid, where the page's clock stands. */
const NOW = Date.UTC(2026, 10, 25, 9, 42);
const at = (html: string, options: DateOptions = {}, lang = 'es') => {
  const found = momentOf(
    nodes(`<p>${html}</p>`)[0] as Element,
    { now: NOW, lang, operatorNames: [] },
    options,
  );
  return found === undefined ? undefined : new Date(found).toISOString().replace(':00.000Z', 'Z');
};

describe('a moment is taken', () => {
  it.each<[string, string, string | undefined]>([
    [
      'from what machines read, first',
      '<time datetime="2026-11-20T09:00:00Z">ayer</time>',
      '2026-11-20T09:00Z',
    ],
    [
      'from the text where that is no date',
      '<time datetime="P3D">20/11/2026 10:00</time>',
      '2026-11-20T09:00Z',
    ],
    [
      'from a tooltip before a relative text',
      '<span title="20/11/2026 10:00">hace 5 días</span>',
      '2026-11-20T09:00Z',
    ],
    ['from the text', '20/11/2026 10:00', '2026-11-20T09:00Z'],
    ['from one of several texts', '<b>Enviado</b><i>20/11/2026 10:00</i>', '2026-11-20T09:00Z'],
    ['not from words', 'Enviado', undefined],
    ['not from nothing', '', undefined],
    ['not from a text longer than dates are', `20/11/2026 10:00 ${'x'.repeat(200)}`, undefined],
  ])('%s', (_what, html, expected) => {
    expect(at(html)).toBe(expected);
  });

  it('not without an element', () => {
    expect(momentOf(undefined, { now: NOW, operatorNames: [] })).toBeUndefined();
  });
});

describe('a date without a time', () => {
  const DAY_END = '.999Z';
  it('is taken at its end: nothing is late before it surely is', () => {
    expect(at('20/11/2026')).toBe(`2026-11-20T22:59:59${DAY_END}`);
  });
  it('is this minute if it is today, for it cannot lie ahead', () => {
    expect(at('25/11/2026')).toBe(`2026-11-25T09:41:59${DAY_END}`);
  });
  it('may lie ahead where it is a deadline', () => {
    expect(at('25/11/2026', { future: true })).toBe(`2026-11-25T22:59:59${DAY_END}`);
    expect(at('27/11/2026', { future: true })).toBe(`2026-11-27T22:59:59${DAY_END}`);
  });
  it('is read in the order of the list’s other dates', () => {
    expect(at('03/11/2026 10:00', { order: 'dmy' }, 'en')).toBe('2026-11-03T09:00Z');
    expect(at('03/11/2026 10:00', { order: 'mdy' }, 'en')).toBe('2026-03-11T09:00Z');
  });
});

// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Health } from '../../components/options/health.tsx';
import { HealthLines } from '../../components/tasks/health-lines.tsx';
import type { HealthRow, ShopHealth } from '../../lib/domain/health-view.ts';
import { health } from './connection-sample.ts';
import { LANGUAGES, wordsIn } from './sample.ts';

const es = wordsIn('es');

function show(shop: ShopHealth = health(), words = es) {
  void act(() => {
    render(
      <>
        <Health shops={[shop]} words={words} />
        <HealthLines shops={[shop]} words={words} onSettings={vi.fn()} />
      </>,
      document.body,
    );
  });
}

const row = (measure: string) => document.querySelector(`tr[data-measure="${measure}"]`);
const line = () => document.querySelector('p[data-health]');

afterEach(() => {
  render(null, document.body);
});

describe('a figure', () => {
  it('stands beside its limit, its warning level and where they were read', () => {
    show();
    const text = row('reply-delay')?.textContent.replaceAll('\u00a0', ' ');
    for (const part of ['21 horas', 'como máximo 24 horas', 'aviso: 20 horas', 'último mes']) {
      expect(text).toContain(part);
    }
    const source = document.querySelector<HTMLAnchorElement>('[data-common-source] a');
    expect(source?.href).toContain('Automated-quality-criteria');
  });

  it.each([
    ['incident-rate', 'over', 'fuera del límite'],
    ['reply-delay', 'near', 'cerca del límite'],
    ['approval-rate', 'ok', 'dentro'],
    ['return-rate', 'no-limit', 'sin límite publicado'],
    ['grade', 'unknown', 'no se sabe'],
  ])('%s is %s by icon, word and colour', (measure, state, word) => {
    show();
    expect(row(measure)?.getAttribute('data-state')).toBe(state);
    const chip = row(measure)?.querySelector('.t-chip');
    expect(chip?.textContent).toBe(word);
    expect(chip?.querySelector('svg')).not.toBeNull();
  });

  it('that is not measured is no zero', () => {
    show();
    expect(row('grade')?.textContent).toContain('sin dato');
    expect(row('grade')?.textContent).not.toMatch(/(?<![\d,])0(?![\d,])/);
  });

  it('says how it has changed, in words; the drawing is for the eye only', () => {
    show();
    const changes = [...(row('reply-delay')?.querySelectorAll('[data-trend]') ?? [])];
    expect(changes.map((one) => one.textContent.replaceAll('\u00a0', ' '))).toEqual([
      'mejor que hace 7 días (21,7 horas)',
      'mejor que hace 30 días (24 horas)',
    ]);
    const drawing = row('reply-delay')?.querySelector('.o-spark');
    expect(drawing?.getAttribute('aria-hidden')).toBe('true');
    expect(drawing?.innerHTML).not.toMatch(/NaN|Infinity/);
  });
});

describe('where the limits were read', () => {
  const CRITERIA = { title: 'Criteria', checked: '2026-11-01', confidence: 'high' } as const;
  const RATINGS = { ...CRITERIA, title: 'Ratings' };
  const MEASURES = ['reply-delay', 'incident-rate', 'approval-rate', 'return-rate'];
  /** The same figures with these sources, one after the other. */
  const showFrom = (...sources: readonly (HealthRow['source'] | undefined)[]) => {
    const shop = health();
    const rows = MEASURES.map((measure, at) => {
      const found = shop.rows.find((one) => one.measure === measure);
      if (!found) throw new Error(`no ${measure}`);
      return { ...found, max: 1, source: sources[at] };
    });
    show({ ...shop, rows });
  };
  const common = () => document.querySelector('[data-common-source]')?.textContent ?? '';
  const inRows = () => MEASURES.filter((measure) => /Criteria|Ratings/.test(textOf(measure)));
  const textOf = (measure: string) => row(measure)?.textContent ?? '';

  it('is said once where it is one place', () => {
    showFrom(CRITERIA, { ...CRITERIA }, undefined, CRITERIA);
    expect(common()).toMatch(/^Criteria .*1 nov 2026/);
    expect(inRows()).toEqual([]);
  });

  it('is said once for most of them, and beside those that differ', () => {
    showFrom(RATINGS, CRITERIA, CRITERIA, undefined);
    expect(common()).toMatch(/^Fuente de los demás límites: Criteria /);
    expect(inRows()).toEqual(['reply-delay']);
    expect(textOf('reply-delay')).toContain('Ratings');
  });

  it('is said in the rows where each has its own, or only one has any', () => {
    showFrom(RATINGS, CRITERIA);
    expect([common(), inRows()]).toEqual(['', ['reply-delay', 'incident-rate']]);
    render(null, document.body);
    showFrom(CRITERIA);
    expect([common(), inRows()]).toEqual(['', ['reply-delay']]);
  });

  it('differs where only the day differs on which it was read', () => {
    showFrom(CRITERIA, { ...CRITERIA, checked: '2026-10-01' });
    expect([common(), inRows()]).toEqual(['', ['reply-delay', 'incident-rate']]);
  });
});

describe('in the popup', () => {
  it('one line a shop says how many stand how', () => {
    show();
    expect(line()?.textContent).toContain(
      '1 cifra fuera del límite · 1 cerca · 1 dentro · 5 sin saber',
    );
    expect(line()?.getAttribute('data-level')).toBe('late');
  });

  it('old figures are said to be old, and alarm nobody', () => {
    const shop = health();
    show({
      ...{ ...shop, isOld: true },
      rows: shop.rows.map((one) => ({ ...one, state: 'unknown' as const })),
    });
    expect(line()?.textContent).toContain('no dice nada de hoy');
    expect(line()?.getAttribute('data-level')).toBe('unknown');
  });

  it('a marketplace without limits takes no room', () => {
    const shop = health();
    show({ ...shop, rows: shop.rows.map((one) => ({ ...one, state: 'no-limit' as const })) });
    expect(line()).toBeNull();
  });
});

it('has a text for everything it says, in every language', () => {
  for (const language of LANGUAGES) {
    const words = wordsIn(language);
    const missing: string[] = [];
    const t = (key: string, args?: readonly string[]) => {
      const said = words.t(key, args);
      if (said === '') missing.push(key);
      return said;
    };
    show({ ...health(), fewestOrders: 10 }, { ...words, t });
    show({ ...health(), isOld: true }, { ...words, t });
    expect(missing, language).toEqual([]);
  }
});

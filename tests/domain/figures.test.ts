import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure, FigureValue } from '../../lib/domain/figure.ts';
import { FIGURES, warrantyFigure } from '../../lib/domain/figure-list.ts';
import { sayFigure, sayFigureName, sayUnit } from '../../lib/domain/figure-words.ts';
import { figuresOf, holdsFigure, isFigureValue, marketWith } from '../../lib/domain/figures.ts';
import type { Market } from '../../lib/domain/market.ts';
import { SELLER_SOURCE } from '../../lib/domain/settings.ts';
import { MARKETS, marketAt } from '../../lib/marketplace/operators/index.ts';
import { LOCALES, mainMessages, readMessages } from '../architecture/messages.ts';
import { wordsIn } from '../components/sample.ts';

const NOTHING = marketAt('sell.example.com');
const PCC = marketAt('pccomponentes-prod.mirakl.net');
const ALL = [...FIGURES, warrantyFigure('ES')];

const byId = (id: string): Figure => {
  const figure = ALL.find((one) => one.id === id);
  if (!figure) throw new Error(`no figure ${id}`);
  return figure;
};

function valuesFor({ unit, choices = {} }: Figure): fc.Arbitrary<FigureValue> {
  if (unit === 'yes-no') return fc.boolean();
  if (unit === 'choice') return fc.constantFrom(...Object.keys(choices));
  const most = unit === 'grade' ? 5 : unit === 'years' ? 10 : 100;
  return fc.integer({ min: 1, max: most });
}

const market = fc.constantFrom<Market>(...MARKETS, NOTHING);
const setting = fc
  .constantFrom(...ALL)
  .chain((figure) => valuesFor(figure).map((value) => ({ figure, value })));

describe('the seller’s own figures', () => {
  it('are what is read afterwards, with the seller as their source', () => {
    fc.assert(
      fc.property(market, setting, (published, { figure, value }) => {
        fc.pre(figuresOf(published).some(({ id }) => id === figure.id));
        fc.pre(holdsFigure(published, {}, figure, value));
        const held = marketWith(published, { [figure.id]: value });
        expect(figure.read(held)).toEqual({ value, source: SELLER_SOURCE });
      }),
    );
  });

  it('change no other figure but the warning level they leave behind', () => {
    fc.assert(
      fc.property(market, setting, (published, { figure, value }) => {
        const held = marketWith(published, { [figure.id]: value });
        const beside = figure.id.replace(/[.]\w+$/, '');
        for (const other of figuresOf(published)) {
          const before = other.read(published)?.value;
          const after = other.read(held)?.value;
          if (other.id === figure.id || before === after) continue;
          expect(other.id.startsWith(beside) && /warn/i.test(other.id)).toBe(true);
          expect(after).toBeUndefined();
        }
      }),
    );
  });

  it('change nothing where there are none, and never the published data', () => {
    for (const published of MARKETS) {
      expect(marketWith(published, {})).toBe(published);
      const before = JSON.stringify(published);
      marketWith(published, { 'invoice.required': false, 'quality.grade.limit': 2 });
      expect(JSON.stringify(published)).toBe(before);
    }
  });

  it('can be set whole on a marketplace of which nothing is known', () => {
    const values = ALL.map((figure) => {
      const [value] = fc.sample(valuesFor(figure), { numRuns: 1, seed: 7 });
      return [figure.id, /warn/i.test(figure.id) ? undefined : value] as const;
    });
    const sold: Market = { ...NOTHING, channels: [{ ...firstChannel(PCC), country: 'ES' }] };
    const held = marketWith(sold, Object.fromEntries(values));
    for (const [id, value] of values) expect(byId(id).read(held)?.value).toEqual(value);
  });

  it('survive being set one after another, in any order', () => {
    const some = fc.uniqueArray(setting, { selector: ({ figure }) => figure.id, maxLength: 6 });
    fc.assert(
      fc.property(market, some, (published, settings) => {
        const pairs = settings.map(({ figure, value }) => [figure.id, value] as const);
        const forth = marketWith(published, Object.fromEntries(pairs));
        const back = marketWith(published, Object.fromEntries([...pairs].reverse()));
        expect(forth).toEqual(back);
      }),
    );
  });

  it('hold for every country, where the published one was read for one', () => {
    const mediamarkt = marketAt('mediamarktsaturn.mirakl.net');
    expect(mediamarkt.replyLimit?.market).toBe('DE');
    const held = marketWith(mediamarkt, { 'replyLimit.hours': 36 });
    expect(held.replyLimit).toEqual({
      value: { hours: 36, measure: 'each' },
      source: SELLER_SOURCE,
    });
  });

  it.each([
    ['a limit below the published warning', { 'replyLimit.hours': 12 }, 12, undefined],
    ['a limit above it', { 'replyLimit.hours': 48 }, 48, 20],
    ['a warning of one’s own', { 'replyLimit.warnHours': 10 }, 24, 10],
    ['a warning beyond the limit', { 'replyLimit.warnHours': 30 }, 24, 20],
    ['both', { 'replyLimit.warnHours': 30, 'replyLimit.hours': 40 }, 40, 30],
  ])('keep warnings before their limits: %s', (_, own, hours, warnHours) => {
    const { value } = marketWith(PCC, own).replyLimit ?? {};
    expect([value?.hours, value?.warnHours]).toEqual([hours, warnHours]);
    expect(value?.measure).toBe('mean-30d');
  });

  it.each([
    ['approval_rate.warn', 95, false],
    ['approval_rate.warn', 98, true],
    ['incident_rate.warn', 10, false],
    ['incident_rate.warn', 5, true],
    ['valid_tracking_rate.limit', 95, true],
  ])('keep a rate’s warning on its side of the limit: %s %d', (id, value, fits) => {
    expect(holdsFigure(PCC, {}, byId(`quality.${id}`), value)).toBe(fits);
  });

  it('drop a published warning that a stricter rate would put after its limit', () => {
    const held = marketWith(PCC, { 'quality.valid_tracking_rate.limit': 95 });
    const tracking = held.quality?.criteria?.find(
      ({ value }) => value.metric === 'valid_tracking_rate',
    );
    expect(tracking?.value).toEqual({
      metric: 'valid_tracking_rate',
      unit: 'percent',
      window: '30-days',
      limit: 95,
      breachWhen: '<',
    });
  });

  it.each([
    ['replyLimit.hours', 0],
    ['replyLimit.hours', -1],
    ['replyLimit.hours', 1_001],
    ['replyLimit.hours', Number.NaN],
    ['replyLimit.hours', Number.POSITIVE_INFINITY],
    ['replyLimit.hours', '24'],
    ['replyLimit.hours', true],
    ['safetyStock', 1.5],
    ['quality.approval_rate.limit', 101],
    ['quality.grade.limit', 6],
    ['invoice.required', 'yes'],
    ['invoice.place', 'constructor'],
    ['invoice.place', 'drawer'],
    ['warranty.years.ES', 11],
  ])('are refused where they make no sense: %s %s', (id, value) => {
    expect(isFigureValue(byId(id), value)).toBe(false);
    expect(marketWith(PCC, { [id]: value })).toBe(PCC);
  });

  it('can be anything without an exception', () => {
    const anything = fc.dictionary(
      fc.oneof(fc.string(), fc.constantFrom(...ALL.map(({ id }) => id))),
      fc.oneof(fc.double(), fc.boolean(), fc.string()),
    );
    fc.assert(
      fc.property(market, anything, (published, own) => {
        const held = marketWith(published, own);
        expect(held.id).toBe(published.id);
        for (const figure of figuresOf(held)) {
          const read = figure.read(held);
          if (read) expect(isFigureValue(figure, read.value)).toBe(true);
        }
      }),
    );
  });
});

function firstChannel({ channels: [first] }: Market): Market['channels'][number] {
  if (!first) throw new Error('no channel');
  return first;
}

describe('the list of figures', () => {
  it('has each id once', () => {
    const ids = ALL.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has a name and words for every choice in every language', () => {
    const messages = mainMessages(readMessages());
    const keys = ALL.flatMap(({ label, level, choices = {} }) => [
      label,
      ...(level === undefined ? [] : [level]),
      ...Object.values(choices),
    ]);
    expect(keys.filter((key) => !messages.has(key))).toEqual([]);
    expect(LOCALES).toHaveLength(6);
  });

  it('tells rows of one table apart by their names', () => {
    const es = wordsIn('es');
    const names = figuresOf(PCC).map((figure) => `${figure.group} ${sayFigureName(figure, es)}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each([
    ['replyLimit.hours', 24, '24 horas'],
    ['returns.windowDays', 30, '30 días'],
    ['warranty.years.ES', 3, '3 años'],
    ['quality.late_shipment_rate.limit', 10, '10 %'],
    ['quality.grade.limit', 3.5, '3,5'],
    ['invoice.required', true, 'sí'],
    ['invoice.issuedBy', 'operator', 'el marketplace'],
  ])('says %s in words', (id, value, said) => {
    expect(sayFigure(byId(id), value, wordsIn('es')).replace(/\s/g, ' ')).toBe(said);
  });

  it('writes units beside the field, and none where the name says it', () => {
    const es = wordsIn('es');
    expect([sayUnit('hours', es), sayUnit('percent', es), sayUnit('units', es)]).toEqual([
      'horas',
      '%',
      undefined,
    ]);
  });
});

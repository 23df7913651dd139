import { describe, expect, it } from 'vitest';
import type { Market, Source } from '../../lib/domain/market.ts';
import { figuresOf } from '../../lib/domain/figures.ts';
import { RULE_IDS } from '../../lib/domain/rule.ts';
import { MARKETS, marketAt } from '../../lib/marketplace/operators/index.ts';
import { CHANNELS, JUDGED_WHEN, MEANS, ONE_COUNTRY } from './published-terms.ts';
import { PUBLISHED } from './published.ts';

const byId = new Map(MARKETS.map((market) => [market.id, market]));

function marketOf(id: string): Market {
  const market = byId.get(id);
  if (!market) throw new Error(`no marketplace ${id}`);
  return market;
}

/** Every source anywhere in a marketplace's data. */
function sourcesIn(value: unknown): Source[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('confidence' in value && 'checked' in value) return [value as Source];
  return Object.values(value).flatMap(sourcesIn);
}

/** Places that hold a value and no source: `shipping.x`. */
function unsourced(value: unknown, path: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one, i) => unsourced(one, `${path}[${i}]`));
  if (typeof value !== 'object' || value === null) return [path];
  if ('source' in value || ('confidence' in value && 'checked' in value)) return [];
  return Object.entries(value).flatMap(([key, one]) => unsourced(one, `${path}.${key}`));
}

describe('every figure', () => {
  it.each(Object.entries(PUBLISHED))(
    'of %s is the published one, and no other stands',
    (id, row) => {
      const market = marketOf(id);
      const known = figuresOf(market).flatMap((figure) => {
        const published = figure.read(market);
        return published ? [[figure.id, published.value] as const] : [];
      });
      expect(Object.fromEntries(known)).toEqual(row);
    },
  );

  it('stands only where somebody has published it', () => {
    const known = MARKETS.filter((market) => figuresOf(market).some(({ read }) => read(market)));
    expect(known.filter(({ id }) => !(id in PUBLISHED)).map(({ id }) => id)).toEqual([]);
  });

  it('says by whom, since when and how sure it is, with an address or why there is none', () => {
    for (const market of MARKETS) {
      for (const { title, url, unlinked, checked, confidence } of sourcesIn(market)) {
        expect(title).not.toBe('');
        expect(checked).toMatch(/^20\d\d-[01]\d-[0-3]\d$/);
        expect(['high', 'medium', 'low']).toContain(confidence);
        if (url === undefined) expect(['letter', 'public-code']).toContain(unlinked);
        else expect(new URL(url).protocol).toBe('https:');
      }
    }
  });

  it('has a source of its own', () => {
    const bare = MARKETS.flatMap((market) => {
      const { id, name: _n, hosts: _h, operatorNames: _o, ...data } = market;
      return unsourced(data, id);
    });
    // Said by the very sentence that gives the hours.
    expect(bare.sort()).toEqual(['carrefour-es.invoice.clock', 'carrefour-es.invoice.countedFrom']);
  });
});

describe('what stands beside the figures', () => {
  it.each(MARKETS.filter(({ quality }) => quality?.criteria).map(({ id }) => id))(
    '%s is judged when its criteria say',
    (id) => {
      const rows = marketOf(id).quality?.criteria?.map(({ value }) => [
        value.metric,
        [value.warnWhen ?? '?', value.breachWhen ?? '?', value.window ?? '?'].join(' '),
      ]);
      expect(Object.fromEntries(rows ?? [])).toEqual(JUDGED_WHEN[id]);
    },
  );

  it('tells averages from limits for each case', () => {
    const means = MARKETS.flatMap(({ id, replyLimit, acceptance }) => [
      ...(replyLimit && replyLimit.value.measure !== 'each' ? [`${id} replyLimit`] : []),
      ...(acceptance?.limit?.value.measure === 'mean' ? [`${id} acceptance`] : []),
    ]);
    expect(means.sort()).toEqual([...MEANS].sort());
  });

  it('names the country of what was read for one only', () => {
    const single = MARKETS.flatMap((market) =>
      figuresOf(market).flatMap((figure) => {
        const country = figure.read(market)?.market;
        return country ? [`${market.id} ${figure.id} ${country}`] : [];
      }),
    );
    expect(single.sort()).toEqual([...ONE_COUNTRY].sort());
  });

  it('knows the countries and languages of the channels, and no others', () => {
    const channels = MARKETS.filter(({ channels }) => channels.length > 0).map((market) => [
      market.id,
      market.channels.map(({ country, languages }) => `${country}:${languages.join()}`).join(' '),
    ]);
    expect(Object.fromEntries(channels)).toEqual(CHANNELS);
  });

  it('knows what orders of Leroy Merlin begin with', () => {
    const prefixes = marketOf('leroymerlin').channels.map(({ country, orderPrefixes }) => [
      country,
      orderPrefixes,
    ]);
    expect(Object.fromEntries(prefixes)).toEqual({
      FR: ['001', '014'],
      ES: ['002'],
      PT: ['003'],
      IT: ['005'],
    });
  });

  it('knows the invoice’s document type only where a connector uses it', () => {
    const coded = MARKETS.filter(({ invoice }) => invoice?.typeCodes);
    expect(coded.map(({ id }) => id).sort()).toEqual([
      'boulanger',
      'carrefour-es',
      'elcorteingles',
      'leroymerlin',
      'mediamarkt',
      'pccomponentes',
      'worten',
    ]);
    for (const { invoice } of coded)
      expect(invoice?.typeCodes?.value).toEqual(['CUSTOMER_INVOICE']);
  });

  it('names a demand only by the id of a rule', () => {
    const ids: readonly string[] = RULE_IDS;
    const strange = MARKETS.flatMap(({ demands = {} }) => Object.keys(demands)).filter(
      (id) => !ids.includes(id),
    );
    expect(strange).toEqual([]);
  });

  it('demands no acceptance where orders are accepted automatically', () => {
    const automatic = MARKETS.filter(({ acceptance }) => acceptance?.automatic?.value);
    expect(automatic.map(({ id }) => id).sort()).toEqual(['bq-uk', 'decathlon']);
    for (const { demands } of automatic) expect(demands?.['acceptance-due']).toBeUndefined();
  });
});

describe('a marketplace without a known host', () => {
  it.each(['conrad', 'alltricks', 'jinius', 'elcorteingles', 'bq-uk', 'conforama'])(
    '%s is reached where the seller says which it is',
    (id) => {
      expect(marketOf(id).hosts).toEqual([]);
      expect(marketAt('sell.example.com', id).id).toBe(id);
    },
  );

  it('is otherwise one of which nothing is known, under its own host', () => {
    const market = marketAt('Sell.Example.com');
    expect(market).toEqual({
      id: 'sell.example.com',
      name: 'sell.example.com',
      hosts: ['sell.example.com'],
      operatorNames: [],
      channels: [],
    });
    expect(marketAt('sell.example.com', 'no-such-market')).toEqual(market);
  });

  it('cannot be put in the place of a known one', () => {
    expect(marketAt('pccomponentes-prod.mirakl.net', 'conrad').id).toBe('pccomponentes');
  });
});

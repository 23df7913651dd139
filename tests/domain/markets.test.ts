import { describe, expect, it } from 'vitest';
import type { Source } from '../../lib/domain/market.ts';
import { operatorOfHost, OPERATORS } from '../../lib/marketplace/operators/hosts.ts';
import { MARKETS, marketOfHost } from '../../lib/marketplace/operators/index.ts';

/** Every source anywhere in a marketplace's data. */
function sourcesIn(value: unknown): Source[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('confidence' in value && 'checked' in value) return [value as Source];
  return Object.values(value).flatMap(sourcesIn);
}

describe('marketplaces', () => {
  it('are found by host, whatever its case, and never by a look-alike', () => {
    expect(marketOfHost('PCComponentes-prod.mirakl.net')?.id).toBe('pccomponentes');
    expect(marketOfHost('marketplace.worten.pt')?.name).toBe('Worten');
    expect(marketOfHost('mediamarktsaturn.mirakl.net.evil.example')).toBeUndefined();
    expect(marketOfHost('evil-pccomponentes-prod.mirakl.net')).toBeUndefined();
    expect(operatorOfHost('')).toBeUndefined();
  });

  it('have one id and one host each, in the shape of a host name', () => {
    const hosts = OPERATORS.flatMap(({ hosts }) => hosts);
    expect(new Set(hosts).size).toBe(hosts.length);
    expect(new Set(OPERATORS.map(({ id }) => id)).size).toBe(OPERATORS.length);
    for (const host of hosts) expect(host).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
  });

  it('all reach the data that was written for them', () => {
    const documented = MARKETS.filter((market) => sourcesIn(market).length > 0);
    expect(documented.map(({ id }) => id).slice(0, 3)).toEqual([
      'pccomponentes',
      'mediamarkt',
      'worten',
    ]);
    expect(documented).toHaveLength(23);
  });

  it.each(MARKETS.map((market) => [market.id, market] as const))(
    '%s says where and when each figure was read',
    (_, market) => {
      for (const { title, url, checked } of sourcesIn(market)) {
        expect(title).not.toBe('');
        expect(checked).toMatch(/^20\d\d-\d\d-\d\d$/);
        if (url) expect(new URL(url).protocol).toBe('https:');
      }
      for (const { value, source } of [market.replyLimit, market.invoice?.deadlineHours].filter(
        (figure) => figure !== undefined,
      )) {
        expect(value).toBeTruthy();
        expect(source.title).not.toBe('');
      }
    },
  );

  it('claim no figure that nobody publishes', () => {
    expect(MARKETS.filter(({ safetyStock }) => safetyStock)).toEqual([]);
    expect(marketOfHost('mediamarktsaturn.mirakl.net')?.invoice?.deadlineHours).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import type { OptionValues } from '../../components/options/values.ts';
import { faultsIn, hostOf, withDay } from '../../components/options/values.ts';
import { settingsFrom, valuesOf } from '../../entrypoints/options/form-values.ts';

const EMPTY = { version: 1, rules: {}, markets: {}, shops: {} } as const;
const values = valuesOf(EMPTY);

describe('hostOf', () => {
  it.each([
    ['marketplace.worten.pt', 'marketplace.worten.pt'],
    ['https://x-prod.mirakl.net/mmp/shop/order/all?limit=5#a', 'x-prod.mirakl.net'],
    ['  HTTPS://X-Prod.Mirakl.NET  ', 'x-prod.mirakl.net'],
  ])('%s → %s', (input, host) => {
    expect(hostOf(input)).toBe(host);
  });

  it.each([
    '',
    'worten',
    'localhost',
    '127.0.0.1',
    'http://marketplace.worten.pt/',
    'https://marketplace.worten.pt:8443/',
    'https://a:b@marketplace.worten.pt/',
    '*.mirakl.net',
    'https://*/*',
    'javascript:alert(1)',
    'a b.com',
    'https://-.com',
  ])('refuses %j', (input) => {
    expect(hostOf(input)).toBeUndefined();
  });
});

it('finds every fault', () => {
  expect(faultsIn(values)).toEqual({});
  const faults = faultsIn({
    ...values,
    zone: '',
    weekdays: [],
    replyHours: Number.NaN,
    replySoonHours: -1,
    safetyStock: 1.5,
  });
  expect(Object.keys(faults).sort()).toEqual(
    ['replyHours', 'replySoonHours', 'safetyStock', 'weekdays', 'zone'].sort(),
  );
  expect(faultsIn({ ...values, replyHours: 10, replySoonHours: 11 })).toHaveProperty(
    'replySoonHours',
  );
});

it('keeps days in order, each once', () => {
  expect(withDay(['2026-12-24'], '2026-01-06')).toEqual(['2026-01-06', '2026-12-24']);
  expect(withDay(['2026-12-24'], '2026-12-24')).toEqual(['2026-12-24']);
  expect(withDay([], 'tomorrow')).toEqual([]);
});

describe('stored settings', () => {
  it('come back as they were entered', () => {
    const entered: OptionValues = {
      zone: 'Atlantic/Canary',
      weekdays: [1, 2],
      region: undefined,
      closures: ['2026-12-24'],
      replyHours: 12,
      replySoonHours: 6,
      safetyStock: 0,
      channels: [
        { market: '', channel: 'BE', language: 'nl' },
        { market: '', channel: 'BE', language: 'fr' },
        { market: 'worten', channel: 'WEB_PT', language: 'pt' },
      ],
    };
    expect(valuesOf(settingsFrom(entered, EMPTY))).toEqual(entered);
  });

  it('hold no defaults, so that a better one reaches who never chose', () => {
    const stored = JSON.parse(JSON.stringify(settingsFrom(values, EMPTY))) as object;
    expect(stored).toEqual({ ...EMPTY, rules: { clock: {} } });
  });

  it('keep what this form does not know', () => {
    const before = {
      ...EMPTY,
      future: 1,
      rules: { clock: { mode: 'calendar' as const } },
      markets: { worten: { replyHours: 5 } },
      shops: { 'h|1': { safetyStock: 9 } },
    };
    expect(settingsFrom(values, before)).toMatchObject(before);
  });

  it('forget a channel that was taken away', () => {
    const before = { ...EMPTY, markets: { worten: { channelLanguages: { WEB_PT: ['pt'] } } } };
    expect(valuesOf(settingsFrom(values, before)).channels).toEqual([]);
  });
});

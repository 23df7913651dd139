import { describe, expect, it } from 'vitest';
import type { OptionValues } from '../../components/options/values.ts';
import { faultsIn, hostOf, withDay, withWeekdays } from '../../components/options/values.ts';
import { settingsFrom, valuesOf } from '../../entrypoints/options/form-values.ts';
import { ORDER_BOUNDS } from '../../lib/domain/settings.ts';
import { LANGUAGES, wordsIn } from './sample.ts';

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

it.each([
  ['no hours', {}, 'optFaultNeverOpen'],
  ['a half-typed interval', { mon: ['09:00-'] }, 'optFaultOpen'],
  ['no interval at all', { mon: ['-'] }, 'optFaultOpen'],
  ['an end at the beginning', { mon: ['09:00-09:00'] }, 'optFaultOpen'],
  ['a night', { mon: ['22:00-06:00'] }, undefined],
  ['two intervals', { mon: ['09:00-14:00', '16:00-19:00'] }, undefined],
])('checks office hours: %s', (_what, open, fault) => {
  expect(faultsIn({ ...values, mode: 'office-hours', open }).open).toBe(fault);
  expect(faultsIn({ ...values, mode: 'working-24', open }).open).toBeUndefined();
});

it.each([
  [{ acceptHours: 0 }, { acceptHours: 'optFaultHours' }],
  [{ acceptHours: 481 }, { acceptHours: 'optFaultHours' }],
  [{ acceptHours: 480, shipSoonHours: 1, followUpDays: 29, silentDays: 90 }, {}],
  [{ shipSoonHours: Number.NaN }, { shipSoonHours: 'optFaultHours' }],
  [{ followUpDays: undefined }, {}],
  [{ followUpDays: Number.NaN }, { followUpDays: 'optFaultFollowUp' }],
  [{ followUpDays: 30 }, { followUpDays: 'optFaultFollowUp' }],
  [{ followUpDays: 1.5 }, { followUpDays: 'optFaultFollowUp' }],
  [{ silentDays: 0 }, { silentDays: 'optFaultSilent' }],
  [{ silentDays: 91 }, { silentDays: 'optFaultSilent' }],
])('checks what is set for orders: %j', (some, faults) => {
  expect(faultsIn({ ...values, ...some })).toEqual(faults);
});

it.each([
  ['optFaultFollowUp', ORDER_BOUNDS.followUpDays],
  ['optFaultSilent', ORDER_BOUNDS.silentDays],
  ['optFaultHours', ORDER_BOUNDS.acceptHours],
  ['optFaultHours', ORDER_BOUNDS.shipSoonHours],
])('names the bounds of what it refuses: %s', (fault, { least, most }) => {
  for (const language of LANGUAGES) {
    const numbers = wordsIn(language).t(fault).match(/\d+/g);
    expect(numbers, language).toEqual([String(least), String(most)]);
  }
});

it('lets the marketplace say when it is soon where the field is empty', () => {
  expect(faultsIn({ ...values, replySoonHours: undefined })).toEqual({});
});

it('lets usual office hours go along with the weekdays, and leaves others alone', () => {
  expect(withWeekdays(values, [1, 6]).open).toEqual({
    mon: ['09:00-18:00'],
    sat: ['09:00-18:00'],
  });
  const open = { tue: ['10:00-12:00'] };
  expect(withWeekdays({ ...values, open }, [1, 6])).toEqual({ weekdays: [1, 6], open });
});

it('keeps days in order, each once', () => {
  expect(withDay(['2026-12-24'], '2026-01-06')).toEqual(['2026-01-06', '2026-12-24']);
  expect(withDay(['2026-12-24'], '2026-12-24')).toEqual(['2026-12-24']);
  expect(withDay([], 'tomorrow')).toEqual([]);
});

describe('stored settings', () => {
  it('come back as they were entered', () => {
    const entered: OptionValues = {
      mode: 'office-hours',
      open: { mon: ['09:00-14:00', '16:00-19:00'], sat: ['10:00-13:00'] },
      zone: 'Atlantic/Canary',
      weekdays: [1, 2],
      region: undefined,
      closures: ['2026-12-24'],
      replyHours: 12,
      replySoonHours: 6,
      safetyStock: 0,
      coverDays: 14,
      acceptHours: 12,
      shipSoonHours: 36,
      followUpDays: undefined,
      silentDays: 5,
      stockRules: [
        { shop: '', sku: 'CAB-*', units: 10 },
        { shop: '', units: 2 },
        { shop: 'a.mirakl.net|1', sku: 'CAB-?', category: 'Cables', units: 4 },
      ],
      shopLimits: { 'a.mirakl.net|1': { replyHours: 8, safetyStock: 0 } },
      channels: [
        { market: '', channel: 'BE', language: 'nl' },
        { market: '', channel: 'BE', language: 'fr' },
        { market: 'worten', channel: 'WEB_PT', language: 'pt' },
      ],
    };
    expect(valuesOf(settingsFrom(entered, EMPTY))).toEqual(entered);
  });

  it('hold a follow-up switched off, and lose it when it is on as usual again', () => {
    const off = settingsFrom({ ...values, followUpDays: undefined }, EMPTY);
    expect(off.rules.followUpDays).toBeNull();
    const on = settingsFrom({ ...valuesOf(off), followUpDays: values.followUpDays }, off);
    expect(JSON.parse(JSON.stringify(on))).toEqual({ ...EMPTY, rules: { clock: {} } });
  });

  it('hold no defaults, so that a better one reaches who never chose', () => {
    const stored = JSON.parse(JSON.stringify(settingsFrom(values, EMPTY))) as object;
    expect(stored).toEqual({ ...EMPTY, rules: { clock: {} } });
  });

  it('keep what this form does not know', () => {
    const before = {
      ...EMPTY,
      future: 1,
      rules: { clock: { quiet: true } },
      markets: { worten: { replyHours: 5 } },
      shops: { 'h|1': { off: ['late-reply' as const], future: 2 } },
    };
    expect(settingsFrom(values, before)).toMatchObject(before);
  });

  it('forget a channel that was taken away', () => {
    const before = { ...EMPTY, markets: { worten: { channelLanguages: { WEB_PT: ['pt'] } } } };
    expect(valuesOf(settingsFrom(values, before)).channels).toEqual([]);
  });
});

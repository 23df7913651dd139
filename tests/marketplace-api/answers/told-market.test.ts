import { describe, expect, it } from 'vitest';
import { expectedLanguages } from '../../../lib/domain/channel-language.ts';
import type { Market } from '../../../lib/domain/market.ts';
import { SELLER_SOURCE } from '../../../lib/domain/settings.ts';
import { unknownChannels, withTold, withToldNames } from '../../../lib/domain/told-market.ts';
import { marketByChannels } from '../../../lib/marketplace/operators/by-channels.ts';
import { MARKETS, marketAt, marketOfHost } from '../../../lib/marketplace/operators/index.ts';
import { NOW } from './moments.ts';

const nobody = marketAt('shop.example.org');
const worten = marketOfHost('marketplace.worten.pt') as Market;
const source = { title: 'shop.example.org: seller API', checked: '2026-11-20', confidence: 'high' };

describe('what the API tells of a marketplace', () => {
  it('changes nothing where nothing was told', () => {
    expect(withTold(worten, undefined)).toBe(worten);
    expect(withTold(worten, { at: NOW })).toEqual(worten);
  });

  it('lays acceptance and invoices over what is published, with the API as their source', () => {
    const told = withTold(nobody, {
      at: NOW,
      acceptsOrders: 'automatic',
      invoices: 'accounting-document',
      invoiceTypes: ['DOC_1'],
    });
    expect(told.acceptance?.automatic).toEqual({ value: true, source });
    expect(told.invoice).toEqual({
      place: { value: 'accounting-documents', source },
      typeCodes: { value: ['DOC_1'], source },
    });
    expect(
      withTold(nobody, { at: NOW, acceptsOrders: 'manual' }).acceptance?.automatic?.value,
    ).toBe(false);
    expect(withTold(nobody, { at: NOW, acceptsOrders: 'both' }).acceptance).toBeUndefined();
    expect(withTold(nobody, { at: Number.NaN, acceptsOrders: 'manual' }).acceptance).toBeDefined();
  });

  it('demands no invoice that nobody is known to demand', () => {
    const told = withTold(nobody, { at: NOW, invoices: 'order-document', invoiceTypes: ['X'] });
    expect(told.invoice?.required).toBeUndefined();
  });

  it('leaves what the seller has set', () => {
    const own = { value: false, source: SELLER_SOURCE };
    const told = withTold(
      { ...nobody, acceptance: { automatic: own } },
      { at: NOW, acceptsOrders: 'automatic' },
    );
    expect(told.acceptance?.automatic).toBe(own);
  });

  it('knows a channel of another code by its label', () => {
    const channels = [
      { code: 'C7', label: 'Worten España' },
      { code: 'C9', label: 'Outlet' },
    ];
    const told = withTold(worten, { at: NOW, channels });
    const settings = { channelLanguages: {} };
    expect(expectedLanguages({ channel: 'C7' }, worten, settings)).toEqual([]);
    expect(expectedLanguages({ channel: 'C7' }, told, settings)).toEqual(['es']);
    expect(expectedLanguages({ channel: 'WRT_PT_ONLINE' }, told, settings)).toEqual(['pt']);
    // Of the other the customer's own language still decides.
    expect(expectedLanguages({ channel: 'C9', customerLocale: 'it_IT' }, told, settings)).toEqual([
      'it',
    ]);
    expect(unknownChannels(worten, { at: NOW, channels })).toEqual([channels[1]]);
  });
});

describe('a marketplace by its channels', () => {
  const by = (...codes: string[]) =>
    marketByChannels(MARKETS, { at: NOW, channels: codes.map((code) => ({ code })) })?.id;

  it('is the one that alone has such a channel', () => {
    expect(by('WRT_ES_ONLINE')).toBe('worten');
    expect(by('ES', 'eciStore')).toBe('elcorteingles');
  });

  it('is none by countries, numbers and plain words, or by channels of two', () => {
    for (const codes of [['FR', 'DE'], ['001'], ['WEB_ES'], ['portugalStore'], ['INIT'], []])
      expect(by(...codes)).toBeUndefined();
    expect(by('WRT_ES_ONLINE', 'eciStore')).toBeUndefined();
    expect(marketByChannels(MARKETS, undefined)).toBeUndefined();
  });
});

describe('the seller’s languages of a channel', () => {
  const told = { at: NOW, channels: [{ code: 'C7', label: 'Outlet' }, { code: 'C8' }] };
  const of = (channelLanguages: Readonly<Record<string, readonly string[]>>) =>
    withToldNames({ channelLanguages }, told).channelLanguages;

  it('hold for its code and its label, whichever he has named', () => {
    expect(of({ c7: ['fr'] })).toEqual({ c7: ['fr'], Outlet: ['fr'] });
    expect(of({ outlet: ['fr'] })).toEqual({ outlet: ['fr'], C7: ['fr'] });
    expect(of({ C7: ['fr'], Outlet: ['it'] })).toEqual({ C7: ['fr'], Outlet: ['it'] });
    const settings = withToldNames({ channelLanguages: { C7: ['fr'] } }, told);
    expect(expectedLanguages({ channel: 'Outlet' }, nobody, settings)).toEqual(['fr']);
  });

  it('are as they were where no channel was told, or another', () => {
    const settings = { channelLanguages: { X: ['fr'] } };
    expect(withToldNames(settings, undefined)).toBe(settings);
    expect(of({ X: ['fr'] })).toEqual({ X: ['fr'] });
  });
});

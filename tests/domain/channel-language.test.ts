import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sale } from '../../lib/domain/channel-language.ts';
import { baseLanguage, expectedLanguages } from '../../lib/domain/channel-language.ts';
import type { Market } from '../../lib/domain/market.ts';
import { marketOfHost } from '../../lib/marketplace/operators/index.ts';
import { MEDIAMARKT, PCC, settingsOf } from './samples.ts';

const WORTEN = marketOfHost('marketplace.worten.pt');
const expected = (
  sale: Sale,
  market: Market | undefined = PCC,
  channelLanguages: Record<string, readonly string[]> = {},
) => expectedLanguages(sale, market, settingsOf(market, { channelLanguages }));

describe('expectedLanguages', () => {
  it.each([
    ['PcComponentes Portugal', 'pt'],
    ['PcComponentes (España)', 'es'],
    ['pccomponentes.de', 'de'],
    ['WEB_IT', 'it'],
    ['web-fr', 'fr'],
    ['PT', 'pt'],
    ['PCCOMPONENTES FRANÇA', 'fr'],
    ['Canal Alemania', 'de'],
  ])('%s → %s', (channel, language) => {
    expect(expected({ channel })).toEqual([language]);
  });

  it('knows Worten’s codes', () => {
    expect(expected({ channel: 'wrt_es_online' }, WORTEN)).toEqual(['es']);
    expect(expected({ channel: 'WRT_PT_ONLINE' }, WORTEN)).toEqual(['pt']);
  });

  it.each(['Principal', 'Site', 'Spain & Portugal', 'Web', 'ACME_XX', ''])(
    'says nothing of the channel "%s"',
    (channel) => {
      expect(expected({ channel })).toEqual([]);
    },
  );

  it.each([
    [{ orderId: '002-4711-A' }, ['es']],
    [{ orderId: '014-4711-A' }, ['fr']],
    [{ orderId: '003-4711-A', customerLocale: 'es_ES', country: 'ES' }, ['pt']],
    [{ orderId: '003-4711-A', channel: '005' }, ['it']],
    [{ orderId: '4711-002-A' }, []],
    [{ orderId: '099-4711-A', customerLocale: 'fr_FR' }, ['fr']],
  ])('reads the country off Leroy Merlin’s order ids: %o → %o', (sale, languages) => {
    expect(expected(sale, marketOfHost('adeo-marketplace.mirakl.net'))).toEqual(languages);
  });

  it('takes an order id for a number where countries are not told by it', () => {
    expect(expected({ orderId: '002-4711-A' })).toEqual([]);
  });

  it('trusts the seller, then the marketplace, the locale, the country', () => {
    const sale = { channel: 'Canal PT', customerLocale: 'fr_FR', country: 'DE' };
    expect(expected(sale, PCC, { 'canal pt': ['it', 'pt-BR'] })).toEqual(['it', 'pt']);
    expect(expected(sale, PCC, { 'canal pt': [] })).toEqual(['pt']);
    expect(expected(sale)).toEqual(['pt']);
    expect(expected({ ...sale, channel: 'Principal' })).toEqual(['fr']);
    expect(expected({ country: 'DE' })).toEqual(['de']);
    expect(expected({ country: 'JP' })).toEqual([]);
    expect(expected({ country: 'constructor' })).toEqual([]);
    expect(expected({})).toEqual([]);
  });

  it('accepts every language of a channel with several, the customer’s first', () => {
    expect(expected({ channel: 'MediaMarkt Belgique' }, MEDIAMARKT)).toEqual(['nl', 'fr']);
    const sale = { channel: 'MediaMarkt Belgique', customerLocale: 'fr_BE' };
    expect(expected(sale, MEDIAMARKT)).toEqual(['fr', 'nl']);
  });

  it.each([
    ['pt', ['pt']],
    ['es_ES', ['es']],
    ['pt-BR', ['pt']],
    ['fr_BE', ['fr']],
    ['zh-Hans-CN', ['zh']],
    ['Español', ['es']],
    ['Spanish (Spain)', ['es']],
    ['français (FR)', ['fr']],
    ['PORTUGUESE', ['pt']],
    ['Deutsch – Österreich', ['de']],
    ['por', ['pt']],
    ['por_PT', ['pt']],
    ['DEU-AT', ['de']],
    ['català', ['ca', 'es']],
    ['gl_ES', ['gl', 'es']],
    ['eu', ['eu', 'es']],
  ])('reads the customer’s locale %j', (customerLocale, languages) => {
    expect(expected({ customerLocale })).toEqual(languages);
  });

  it.each([
    '',
    ' ',
    '—',
    'Sin idioma',
    'Por defecto',
    'Por definir',
    'cat. 4',
    'svenska',
    'es ES PT',
    '(es)',
  ])('takes %j for no locale', (customerLocale) => {
    expect(expected({ customerLocale })).toEqual([]);
    expect(expected({ customerLocale, country: 'PT' })).toEqual(['pt']);
  });

  it('lets the channel speak before the customer’s own language', () => {
    const sale = { channel: 'PcComponentes (España)', customerLocale: 'ca_ES' };
    expect(expected(sale)).toEqual(['es']);
  });

  it('is total', () => {
    const text = fc.option(fc.string(), { nil: undefined });
    fc.assert(
      fc.property(text, text, text, (channel, customerLocale, country) => {
        const languages = expected({ channel, customerLocale, country });
        expect(languages.every((language) => /^[a-z]{2,3}$/.test(language))).toBe(true);
      }),
    );
  });
});

describe('baseLanguage', () => {
  it.each([
    ['pt-BR', 'pt'],
    ['es_ES', 'es'],
    [' DE ', 'de'],
  ])('%s → %s', (tag, language) => {
    expect(baseLanguage(tag)).toBe(language);
  });
});

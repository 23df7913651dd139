import type { Channel } from '../../domain/market.ts';
import type { Limits } from './limits.ts';
import { channel, CUSTOMER_INVOICE, source } from './limits.ts';

const integrator = source(
  'Lengow: Leroy Merlin (Mirakl), orders management',
  'https://help.lengow.com/hc/en-us/articles/9288843562268-Leroy-Merlin-Mirakl-Orders-Management',
  'medium',
);

/** Its orders begin with the country's number, which is the channel's code too. */
function country(code: string, language: string, orderPrefixes: readonly string[]): Channel {
  return { ...channel(code, [language], integrator, orderPrefixes), orderPrefixes };
}

export const leroymerlin: Limits = {
  channels: [
    // 014 is Bricoman in France.
    country('FR', 'fr', ['001', '014']),
    country('ES', 'es', ['002']),
    country('PT', 'pt', ['003']),
    country('IT', 'it', ['005']),
  ],
  // It may be mandatory where the carrier was not vetted.
  shipping: { trackingUrlNeeded: { value: 'unlisted-carrier', source: integrator } },
  invoice: { typeCodes: CUSTOMER_INVOICE },
};

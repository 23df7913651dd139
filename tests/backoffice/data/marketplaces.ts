import type { Language } from '../../../lib/domain/facts.ts';
import type { Channel } from './types.ts';

export interface ShopPlan {
  readonly id: string;
  readonly name: string;
  readonly orders: number;
  readonly threads: number;
  readonly offers: number;
  /** Holds what stories tell, and nothing that is made up at random. */
  readonly stories?: readonly string[] | 'all';
}

export interface MarketplacePlan {
  readonly id: string;
  readonly host?: string;
  readonly operator: string;
  /** How this marketplace writes order numbers, given a running number. */
  readonly orderId: (n: number) => string;
  readonly zone: string;
  readonly channels: readonly Channel[];
  readonly shops: readonly ShopPlan[];
}

const COUNTRY_LANGUAGE: Readonly<Record<string, Language>> = {
  ES: 'es',
  PT: 'pt',
  FR: 'fr',
  IT: 'it',
  DE: 'de',
  AT: 'de',
};

function channel(code: string, label: string, country: string): Channel {
  const language = COUNTRY_LANGUAGE[country] ?? 'en';
  return { code, label, country, locale: `${language}_${country}`, language };
}

/** What MediaMarkt asks for, and one thing that it does not: a copy of an invoice may be sent. */
const MEDIAMARKT_STORIES = [
  'late-reply',
  'missing-invoice',
  'out-of-stock',
  'acceptance-due',
  'shipment-due',
  'tracking-missing',
  'delay-untold',
  'open-incident',
  'refund-due',
];

export const PLANS: readonly MarketplacePlan[] = [
  {
    id: 'pccomponentes',
    host: 'pccomponentes-prod.mirakl.net',
    operator: 'PcComponentes',
    orderId: (n) => `${30_100_000 + n * 37}-A`,
    zone: 'Europe/Madrid',
    channels: [
      channel('WEB_ES', 'PcComponentes España', 'ES'),
      channel('WEB_PT', 'PcComponentes Portugal', 'PT'),
      channel('WEB_FR', 'PcComponentes Francia', 'FR'),
      channel('WEB_IT', 'PcComponentes Italia', 'IT'),
      channel('WEB_DE', 'PcComponentes Alemania', 'DE'),
    ],
    shops: [
      { id: '2014', name: 'Informática Delta', orders: 260, threads: 140, offers: 320 },
      { id: '2087', name: 'Periféricos Norte', orders: 90, threads: 40, offers: 110 },
      { id: '2150', name: 'Componentes Ribera', orders: 0, threads: 0, offers: 0, stories: 'all' },
    ],
  },
  {
    id: 'mediamarkt',
    host: 'mediamarktsaturn.mirakl.net',
    operator: 'MediaMarktSaturn',
    orderId: (n) => `02_${220_400_000 + n * 53}-A`,
    zone: 'Europe/Madrid',
    channels: [
      channel('MMES', 'MediaMarkt España', 'ES'),
      channel('MMDE', 'MediaMarkt Deutschland', 'DE'),
      channel('MMAT', 'MediaMarkt Österreich', 'AT'),
      channel('MMIT', 'MediaWorld Italia', 'IT'),
    ],
    shops: [
      { id: '11502', name: 'Hogar y Sonido', orders: 220, threads: 110, offers: 260 },
      { id: '11733', name: 'Klangwerk GmbH', orders: 60, threads: 30, offers: 80 },
      {
        id: '11790',
        name: 'Sonido Ribera',
        orders: 0,
        threads: 0,
        offers: 0,
        stories: MEDIAMARKT_STORIES,
      },
    ],
  },
  {
    id: 'worten',
    host: 'marketplace.worten.pt',
    operator: 'Worten',
    orderId: (n) => `${58_200_000 + n * 29}-A`,
    zone: 'Europe/Lisbon',
    channels: [
      channel('WRT_PT_ONLINE', 'Worten Portugal', 'PT'),
      channel('WRT_ES_ONLINE', 'Worten España', 'ES'),
    ],
    shops: [
      { id: '4410', name: 'Casa Luzia', orders: 200, threads: 90, offers: 200 },
      { id: '4522', name: 'Eletro Tejo', orders: 50, threads: 25, offers: 60 },
    ],
  },
  {
    id: 'elsewhere',
    operator: 'Bazar Europa',
    orderId: (n) => `BE-${700_000 + n * 11}-A`,
    zone: 'Europe/Paris',
    channels: [channel('INIT', 'Bazar Europa', 'FR'), channel('EN', 'Bazar Europa UK', 'GB')],
    shops: [
      { id: '3001', name: 'Atelier Mireille', orders: 80, threads: 40, offers: 80 },
      { id: '3002', name: 'Northgate Supplies', orders: 40, threads: 20, offers: 40 },
    ],
  },
];

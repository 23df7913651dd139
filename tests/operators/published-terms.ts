/** What goes with the figures of `published.ts`, copied by hand likewise. */
type Criteria = Readonly<Record<string, string>>;

/** When a level takes effect and what it is measured over: `warning · limit · window`. */
export const JUDGED_WHEN: Readonly<Record<string, Criteria>> = {
  pccomponentes: {
    order_messages_response_delay: '>= > 30-days',
    approval_delay: '>= >= 30-days',
    approval_rate: '< < 30-days',
    consecutive_refused_orders_count: '>= > ?',
    late_shipment_rate: '>= >= 30-days',
    valid_tracking_rate: '<= < 30-days',
    incident_rate: '>= >= 30-days',
    grade: '? < 3-months',
  },
  conrad: {
    order_messages_response_delay: '? >= 3-months',
    approval_delay: '? >= 3-months',
    approval_rate: '? < 3-months',
    consecutive_refused_orders_count: '? > always',
    late_shipment_rate: '? >= 1-year',
    incident_rate: '? >= 3-months',
  },
  alltricks: {
    approval_delay: '? > ?',
    approval_rate: '? < ?',
    consecutive_refused_orders_count: '? > ?',
    incident_rate: '? > ?',
    refund_rate: '? > ?',
  },
  jinius: {
    order_messages_response_delay: '? >= ?',
    approval_delay: '? >= ?',
    approval_rate: '? < ?',
    consecutive_refused_orders_count: '? >= ?',
    late_shipment_rate: '? >= ?',
    incident_rate: '? >= ?',
    refund_rate: '? >= ?',
    grade: '? < ?',
  },
  modivo: { approval_rate: '? < ?' },
};

/** Limits that only the average is held to. */
export const MEANS: readonly string[] = [
  'pccomponentes replyLimit',
  'pccomponentes acceptance',
  'alltricks acceptance',
  'rueducommerce acceptance',
];

/** Figures read for one country of several. */
export const ONE_COUNTRY: readonly string[] = [
  'mediamarkt replyLimit.hours DE',
  'mediamarkt acceptance.limit.hours DE',
  'mediamarkt returns.windowDays ES',
  'mediamarkt returns.inStore ES',
  'empik returns.windowDays PL',
];

/** Countries and their languages, the main one first. */
export const CHANNELS: Readonly<Record<string, string>> = {
  pccomponentes: 'ES:es PT:pt FR:fr IT:it DE:de',
  mediamarkt: 'DE:de AT:de ES:es NL:nl IT:it PL:pl BE:nl,fr CH:de,fr,it',
  conrad: 'DE:de',
  empik: 'PL:pl',
  'bestbuy-us': 'US:en',
  'bestbuy-ca': 'CA:en,fr',
  alltricks: 'FR:fr',
  rueducommerce: 'FR:fr',
  worten: 'PT:pt ES:es',
  'carrefour-es': 'ES:es',
  leroymerlin: 'FR:fr ES:es PT:pt IT:it',
  decathlon: 'FR:fr DE:de IT:it PT:pt BE:nl,fr ES:es',
  elcorteingles: 'ES:es PT:pt',
  macys: 'US:en',
  'bq-uk': 'GB:en',
  'ripley-cl': 'CL:es',
  'ripley-pe': 'PE:es',
  'phonehouse-es': 'ES:es',
  debenhams: 'GB:en',
};

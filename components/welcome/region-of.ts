import { COUNTRIES, SUBDIVISIONS } from '../options/regions.ts';

/** Holiday calendars of the zones that lie in one country, or in one part of it. */
const OF_ZONES: Readonly<Record<string, string>> = {
  'Europe/Madrid': 'ES',
  'Atlantic/Canary': 'ES-CN',
  'Africa/Ceuta': 'ES-CE',
  'Europe/Lisbon': 'PT',
  'Atlantic/Azores': 'PT',
  'Atlantic/Madeira': 'PT',
  'Europe/Paris': 'FR',
  'Europe/Rome': 'IT',
  'Europe/Berlin': 'DE',
  'Europe/Busingen': 'DE-BW',
  'Europe/Vienna': 'AT',
};

/**
 * The holidays a seller most likely keeps: those of where the computer's clock is, else of the
 * country the browser's language names. `undefined` where neither is one that is known here.
 * @param zone IANA; @param locale BCP 47
 */
export function regionOf(zone: string, locale: string): string | undefined {
  const region = OF_ZONES[zone] ?? countryOf(locale);
  return region !== undefined && isKnown(region) ? region : undefined;
}

function countryOf(locale: string): string | undefined {
  return /[-_]([A-Z]{2})\b/.exec(locale)?.[1];
}

function isKnown(region: string): boolean {
  const parts = Object.values(SUBDIVISIONS).flatMap((list) => list.map(([code]) => code));
  return [...COUNTRIES, ...parts].includes(region);
}

/**
 * Holiday calendars to choose from: ISO 3166-1 countries and 3166-2 subdivisions, the latter by
 * their own names, which are the same in every language of ours.
 */
export const COUNTRIES = ['ES', 'PT', 'FR', 'IT', 'DE', 'AT'] as const;

export const SUBDIVISIONS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  ES: [
    ['ES-AN', 'Andalucía'],
    ['ES-AR', 'Aragón'],
    ['ES-AS', 'Asturias'],
    ['ES-CB', 'Cantabria'],
    ['ES-CE', 'Ceuta'],
    ['ES-CL', 'Castilla y León'],
    ['ES-CM', 'Castilla-La Mancha'],
    ['ES-CN', 'Canarias'],
    ['ES-CT', 'Catalunya'],
    ['ES-EX', 'Extremadura'],
    ['ES-GA', 'Galicia'],
    ['ES-IB', 'Illes Balears'],
    ['ES-MC', 'Murcia'],
    ['ES-MD', 'Madrid'],
    ['ES-ML', 'Melilla'],
    ['ES-NC', 'Navarra'],
    ['ES-PV', 'Euskadi'],
    ['ES-RI', 'La Rioja'],
    ['ES-VC', 'Comunitat Valenciana'],
  ],
  DE: [
    ['DE-BB', 'Brandenburg'],
    ['DE-BE', 'Berlin'],
    ['DE-BW', 'Baden-Württemberg'],
    ['DE-BY', 'Bayern'],
    ['DE-HB', 'Bremen'],
    ['DE-HE', 'Hessen'],
    ['DE-HH', 'Hamburg'],
    ['DE-MV', 'Mecklenburg-Vorpommern'],
    ['DE-NI', 'Niedersachsen'],
    ['DE-NW', 'Nordrhein-Westfalen'],
    ['DE-RP', 'Rheinland-Pfalz'],
    ['DE-SH', 'Schleswig-Holstein'],
    ['DE-SL', 'Saarland'],
    ['DE-SN', 'Sachsen'],
    ['DE-ST', 'Sachsen-Anhalt'],
    ['DE-TH', 'Thüringen'],
  ],
};

/** Zones of the marketplaces' countries, offered first; any other IANA name may be typed. */
export const ZONES = [
  'Europe/Madrid',
  'Atlantic/Canary',
  'Europe/Lisbon',
  'Atlantic/Azores',
  'Atlantic/Madeira',
  'Europe/Paris',
  'Europe/Berlin',
  'Europe/Vienna',
  'Europe/Rome',
  'Europe/Brussels',
  'Europe/Amsterdam',
  'Europe/Warsaw',
] as const;

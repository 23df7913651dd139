/**
 * Words of dates in the back office's six languages, softened (lower case, no accents). Languages
 * are mixed on purpose: no word means two different months, days or units, but the ones left out.
 */
const MONTHS = [
  'january januar janvier janeiro jan janv janner enero ene gennaio gen',
  'february februar fevrier fevereiro feb fevr fev febrero febbraio feber',
  'march marz maerz mars marco marzo mar mrz',
  'april avril abril aprile apr abr avr',
  'may mai mayo maio maggio mag',
  'june juni juin junho junio giugno jun giu',
  'july juli juillet julho julio luglio jul juil juill lug',
  'august aout agosto aug ago',
  'september septembre setembro septiembre setiembre settembre sept sep set sett',
  'october oktober octobre outubro octubre ottobre oct okt out ott',
  'november novembre novembro noviembre nov',
  'december dezember decembre dezembro diciembre dicembre dec dez dic',
];

/** Sunday first, as `Date#getDay` counts. */
const WEEKDAYS = [
  'sunday domingo dimanche sonntag domenica sun dom dim so',
  'monday lunes lundi montag lunedi segunda-feira segunda mon lun mo seg',
  'tuesday martes mardi dienstag martedi terca-feira terca tuesdays tue tues mar di ter',
  'wednesday miercoles mercredi mittwoch mercoledi quarta-feira quarta wed mie mer mi qua',
  'thursday jueves jeudi donnerstag giovedi quinta-feira quinta thu thur thurs jue jeu gio do qui',
  'friday viernes vendredi freitag venerdi sexta-feira sexta fri vie ven fr sex',
  'saturday sabado samedi samstag sonnabend sabato sat sab sam sa',
];

export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';

/** A bare `m` is a minute in English and German and a month elsewhere: see `relative-dates.ts`. */
const UNITS: Readonly<Record<Unit, string>> = {
  second:
    's sec secs sek seg segs second seconds seconde secondes segundo segundos sekunde sekunden secondo secondi',
  minute: 'm min mins minute minutes minuto minutos minuten minuti minuta',
  hour: 'h hr hrs hs std hour hours hora horas heure heures stunde stunden ora ore',
  day: 'd j g gg day days dia dias jour jours tag tage tagen giorno giorni',
  week: 'w wk wks wo sem sett week weeks semana semanas semaine semaines woche wochen settimana settimane',
  month: 'mo mos mon month months mes meses mois monat monate monaten mese mesi',
  quarter:
    'q qtr qtrs trim quart quarter quarters trimestre trimestres trimestri quartal quartale quartalen',
  year: 'a y yr yrs an ans ano anos annee annees anno anni year years jahr jahre jahren',
};

function numbered(lines: readonly string[]): ReadonlyMap<string, number> {
  return new Map(lines.flatMap((line, i) => line.split(' ').map((word) => [word, i] as const)));
}

/** Longest first, so that `sept` is not read as `sep` and a rest. */
function anyOf(words: Iterable<string>): string {
  return [...words].sort((a, b) => b.length - a.length).join('|');
}

/** 0 = January. */
export const monthOf = numbered(MONTHS);
export const MONTH = anyOf(monthOf.keys());
/** The language that puts the month before the day. */
export const ENGLISH_MONTH =
  '(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|ember|tember|ober)?|may';
/** 0 = Sunday. */
export const weekdayOf = numbered(WEEKDAYS);
export const WEEKDAY = anyOf(weekdayOf.keys());

const units = Object.entries(UNITS).flatMap(([unit, words]) =>
  words.split(' ').map((word) => [word, unit as Unit] as const),
);
export const unitOf: ReadonlyMap<string, Unit> = new Map(units);
export const UNIT = anyOf(unitOf.keys());

/** Days by name: how many days back, or ahead for negative numbers. */
export const NAMED_DAYS: Readonly<Record<string, number>> = {
  hoy: 0,
  today: 0,
  hoje: 0,
  "aujourd'hui": 0,
  heute: 0,
  oggi: 0,
  ayer: 1,
  yesterday: 1,
  ontem: 1,
  hier: 1,
  gestern: 1,
  ieri: 1,
  anteayer: 2,
  'antes de ayer': 2,
  'the day before yesterday': 2,
  'day before yesterday': 2,
  anteontem: 2,
  'avant-hier': 2,
  vorgestern: 2,
  "l'altro ieri": 2,
  'altro ieri': 2,
  avantieri: 2,
  manana: -1,
  tomorrow: -1,
  amanha: -1,
  demain: -1,
  morgen: -1,
  domani: -1,
};
export const NAMED_DAY = anyOf(Object.keys(NAMED_DAYS));

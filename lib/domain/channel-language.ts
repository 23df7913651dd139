import type { Channel, Market } from './market.ts';
import type { RuleSettings } from './rule.ts';

/** What is known of where a sale was made and to whom. */
export interface Sale {
  /** Channel code or label as shown. */
  readonly channel?: string;
  /** `es_ES`, `pt`, or a language's name as pages show it: `Español`, `French (Belgium)`. */
  readonly customerLocale?: string;
  /** Country of delivery, ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** Some marketplaces tell the country by what the order's id begins with. */
  readonly orderId?: string;
}

/** Country names as labels write them, without case or accents, in the six interface languages. */
const COUNTRY_NAMES: Readonly<Record<string, readonly string[]>> = {
  ES: ['espana', 'spain', 'espanha', 'espagne', 'spanien', 'spagna'],
  PT: ['portugal', 'portogallo'],
  FR: ['francia', 'france', 'franca', 'frankreich'],
  IT: ['italia', 'italy', 'italie', 'italien'],
  DE: ['alemania', 'germany', 'alemanha', 'allemagne', 'deutschland', 'germania'],
  AT: ['austria', 'autriche', 'osterreich'],
  NL: ['paises bajos', 'netherlands', 'paises baixos', 'pays-bas', 'niederlande', 'paesi bassi'],
  BE: ['belgica', 'belgium', 'belgique', 'belgien', 'belgio', 'belgie'],
  CH: ['suiza', 'switzerland', 'suica', 'suisse', 'schweiz', 'svizzera'],
  PL: ['polonia', 'poland', 'pologne', 'polen', 'polska'],
  GB: ['reino unido', 'united kingdom', 'royaume-uni', 'regno unito'],
};

/** Languages as pages name them, without case or accents: in their own and the interface languages. */
const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  es: 'espanol castellano spanish espanhol espagnol spanisch spagnolo hiszpanski spaans spa',
  pt: 'portugues portuguese portugais portugiesisch portoghese portugalski portugees por',
  fr: 'frances french francais franzosisch francese francuski frans fra fre',
  it: 'italiano italian italien italienisch wloski italiaans ita',
  de: 'aleman german alemao allemand deutsch tedesco niemiecki duits deu ger',
  en: 'ingles english anglais englisch inglese angielski engels eng',
  nl: 'neerlandes holandes dutch neerlandais nederlands niederlandisch olandese nld dut',
  pl: 'polaco polish polones polonais polnisch polacco polski pools pol',
  ca: 'catalan catala catalao katalanisch catalano cat',
  gl: 'gallego galego galician galicien galicisch galiziano glg',
  eu: 'vasco euskera euskara basque basco baskisch eus',
};

/** Whoever shops in one of these reads Spanish as well; see `rules/reply-language.ts`. */
const BESIDE_SPANISH: readonly string[] = ['ca', 'gl', 'eu'];

/** Official languages of countries delivered to, the main one first. */
const COUNTRY_LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  ES: ['es'],
  PT: ['pt'],
  FR: ['fr'],
  IT: ['it'],
  DE: ['de'],
  AT: ['de'],
  NL: ['nl'],
  BE: ['nl', 'fr', 'de'],
  CH: ['de', 'fr', 'it'],
  LU: ['fr', 'de'],
  PL: ['pl'],
  GB: ['en'],
  IE: ['en'],
  US: ['en'],
  CA: ['en', 'fr'],
};

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/**
 * What a text is said to be in when it is surely in none of the languages expected, and its own
 * cannot be named; ISO 639-2's code for "undetermined".
 */
export const UNNAMED_LANGUAGE = 'und';

/** `pt-BR`, `es_ES` → `pt`, `es`. */
export function baseLanguage(tag: string): string {
  return tag.trim().toLowerCase().split(/[-_]/)[0] ?? '';
}

/**
 * Languages an answer may be in, the main one first; empty when nothing reliable is known, which
 * means silence. In order of trust: the seller's own mapping, the marketplace's channels, the
 * customer's locale, the country of delivery.
 */
export function expectedLanguages(
  sale: Sale,
  market: Market | undefined,
  settings: Pick<RuleSettings, 'channelLanguages'>,
): readonly string[] {
  const own = sale.channel && mappedLanguages(sale.channel, settings.channelLanguages);
  if (own) return own;

  const customer = localeLanguage(sale.customerLocale);
  const channels = market?.channels ?? [];
  const shown = sale.channel && channelOf(sale.channel, channels);
  const channel = shown || (sale.orderId && channelOfOrder(sale.orderId, channels));
  if (channel) return mainFirst(channel.languages, customer);
  if (customer) return BESIDE_SPANISH.includes(customer) ? [customer, 'es'] : [customer];
  return sale.country ? countryLanguages(sale.country, market?.channels ?? []) : [];
}

/** The seller's own mapping of a channel's name, without case or accents. */
export function mappedLanguages(
  channel: string,
  mapping: RuleSettings['channelLanguages'],
): readonly string[] | undefined {
  const name = fold(channel);
  const entry = Object.entries(mapping).find(([key]) => fold(key) === name);
  return entry && entry[1].length > 0 ? entry[1].map(baseLanguage) : undefined;
}

/** A channel by its name; else by the one country that the label names or ends with. Two countries tell nothing. */
export function channelOf(shown: string, channels: readonly Channel[]): Channel | undefined {
  const label = fold(shown);
  const exact = channels.find((channel) => channel.names.some((name) => fold(name) === label));
  if (exact) return exact;

  const named = channels.filter((channel) => namesCountry(label, channel.country));
  const countries = new Set(named.map((channel) => channel.country));
  if (countries.size === 1) return named[0];
  const code = /(?:^|[^a-z])([a-z]{2})$/.exec(label)?.[1]?.toUpperCase();
  return countries.size === 0 ? channels.find((channel) => channel.country === code) : undefined;
}

/** By what the order's id begins with, where the marketplace numbers its countries so. */
function channelOfOrder(id: string, channels: readonly Channel[]): Channel | undefined {
  return channels.find(({ orderPrefixes = [] }) =>
    orderPrefixes.some((prefix) => id.startsWith(prefix)),
  );
}

function namesCountry(label: string, country: string): boolean {
  const padded = ` ${label.replace(/[^\p{L}\p{N}-]+/gu, ' ')} `;
  return (COUNTRY_NAMES[country] ?? []).some((name) => padded.includes(` ${name} `));
}

/** A channel of several languages accepts them all; the customer's own is named first. */
function mainFirst(languages: readonly string[], customer: string | undefined): readonly string[] {
  if (!customer || !languages.includes(customer)) return languages;
  return [customer, ...languages.filter((language) => language !== customer)];
}

function localeLanguage(locale: string | undefined): string | undefined {
  // Codes of three letters are words as well ("por defecto"): only what follows tells them apart.
  const name = /^(?:[a-z]{1,3}(?=$|[-_])|\p{L}{4,})/u.exec(fold(locale ?? ''))?.[0] ?? '';
  const named =
    name && Object.entries(LANGUAGE_NAMES).find(([, names]) => names.split(' ').includes(name));
  if (named) return named[0];
  const match = /^([a-z]{2,3})(?:[-_][a-z0-9]+)*$/i.exec(locale?.trim() ?? '');
  return match?.[1]?.toLowerCase();
}

function countryLanguages(country: string, channels: readonly Channel[]): readonly string[] {
  const code = country.trim().toUpperCase();
  const channel = channels.find((one) => one.country === code);
  const known = Object.hasOwn(COUNTRY_LANGUAGES, code) ? COUNTRY_LANGUAGES[code] : undefined;
  return channel?.languages ?? known ?? [];
}

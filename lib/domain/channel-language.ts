import type { Channel, Market } from './market.ts';
import type { RuleSettings } from './rule.ts';

/** What is known of where a sale was made and to whom. */
export interface Sale {
  /** Channel code or label as shown. */
  readonly channel?: string;
  /** `es_ES`, `pt`. */
  readonly customerLocale?: string;
  /** Country of delivery, ISO 3166-1 alpha-2. */
  readonly country?: string;
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
  const own = sale.channel && mapped(sale.channel, settings.channelLanguages);
  if (own) return own;

  const customer = localeLanguage(sale.customerLocale);
  const channel = sale.channel && channelOf(sale.channel, market?.channels ?? []);
  if (channel) return mainFirst(channel.languages, customer);
  if (customer) return [customer];
  return sale.country ? countryLanguages(sale.country, market?.channels ?? []) : [];
}

function mapped(
  channel: string,
  mapping: RuleSettings['channelLanguages'],
): readonly string[] | undefined {
  const name = fold(channel);
  const entry = Object.entries(mapping).find(([key]) => fold(key) === name);
  return entry && entry[1].length > 0 ? entry[1].map(baseLanguage) : undefined;
}

/** By name; else by the one country that the label names or ends with. Two countries tell nothing. */
function channelOf(shown: string, channels: readonly Channel[]): Channel | undefined {
  const label = fold(shown);
  const exact = channels.find((channel) => channel.names.some((name) => fold(name) === label));
  if (exact) return exact;

  const named = channels.filter((channel) => namesCountry(label, channel.country));
  const countries = new Set(named.map((channel) => channel.country));
  if (countries.size === 1) return named[0];
  const code = /(?:^|[^a-z])([a-z]{2})$/.exec(label)?.[1]?.toUpperCase();
  return countries.size === 0 ? channels.find((channel) => channel.country === code) : undefined;
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
  const match = /^([a-z]{2,3})(?:[-_][a-z0-9]+)*$/i.exec(locale?.trim() ?? '');
  return match?.[1]?.toLowerCase();
}

function countryLanguages(country: string, channels: readonly Channel[]): readonly string[] {
  const code = country.trim().toUpperCase();
  const channel = channels.find((one) => one.country === code);
  const known = Object.hasOwn(COUNTRY_LANGUAGES, code) ? COUNTRY_LANGUAGES[code] : undefined;
  return channel?.languages ?? known ?? [];
}

import type { ShopFact } from './facts.ts';
import type { Sourced } from './market.ts';
import type { RuleSettings, Text } from './rule.ts';
import type { ShopPoint } from './shop-checklist.ts';

type Part = Omit<ShopPoint, 'rule'>;

/** The points of the return and warranty policy: there, in which languages, and long enough. */
export function shopPolicyPoints(shop: ShopFact, settings: RuleSettings): readonly ShopPoint[] {
  const parts = [
    ...policyPoints(shop, settings),
    ...returnDays(shop, settings),
    ...warranties(shop, settings),
  ];
  return parts.map((part) => ({ ...part, rule: 'return-policy' }));
}

function policyPoints(shop: ShopFact, settings: RuleSettings): Part[] {
  const { sellerPage, returns } = settings.market ?? {};
  const asked = [sellerPage?.returnPolicy, returns?.atLeastOperators].find((one) => one?.value);
  if (!asked) return [];
  const { source } = asked;
  const has = shop.hasReturnPolicy;
  const policy: Part = {
    id: 'sellerPage.returnPolicy',
    state: has === undefined ? 'unknown' : has ? 'ok' : 'missing',
    weight: 'soon',
    label: { key: 'shopPointPolicy' },
    source,
    field: 'hasReturnPolicy',
  };
  // Without a policy there is no use in naming its languages.
  if (has === false) return [policy];
  return [policy, ...languagePoints(shop, settings).map((part) => ({ ...part, source }))];
}

/** Which of the channels the shop sells on is not known here: a language may be needless. */
function languagePoints(
  { returnPolicyLanguages: told }: ShopFact,
  { market }: RuleSettings,
): Omit<Part, 'source'>[] {
  const has = told === undefined ? undefined : new Set(told.split(','));
  // Of a channel of several languages any one will do; which is not ours to say.
  const wanted = (market?.channels ?? []).flatMap(({ languages }) =>
    languages.length === 1 ? languages : [],
  );
  return [...new Set(wanted)].map((language) => ({
    id: `returnPolicy.${language}`,
    state: !has ? 'unknown' : has.has(language) ? 'ok' : 'missing',
    weight: 'info',
    label: { key: 'shopPointLanguage', args: [{ language }] },
    field: 'returnPolicyLanguages',
  }));
}

function returnDays(shop: ShopFact, { market }: RuleSettings): Part[] {
  const figure = market?.returns?.windowDays;
  if (!figure) return [];
  // A figure of one country binds those who sell there, and who does is not known here.
  const weight = figure.market === undefined ? 'soon' : 'info';
  const days = { days: figure.value };
  const label: Text =
    shop.returnDays === undefined
      ? { key: 'shopPointReturnDays', args: [days] }
      : { key: 'shopPointReturnDaysTold', args: [days, { days: shop.returnDays }] };
  const part = { id: 'returns.windowDays', weight, label, field: 'returnDays' } as const;
  return [{ ...part, source: figure.source, state: atLeast(shop.returnDays, figure.value) }];
}

/** One a country; below the least of them the policy falls short wherever the shop sells. */
function warranties({ warrantyYears: told }: ShopFact, { market }: RuleSettings): Part[] {
  const years = Object.entries<Sourced<number>>(market?.warranty?.years ?? {});
  const least = Math.min(...years.map(([, { value }]) => value));
  return years.map(([country, { value, source }]) => ({
    id: `warranty.years.${country}`,
    state: atLeast(told, value),
    weight: told !== undefined && told < least ? 'soon' : 'info',
    label: { key: 'shopPointWarranty', args: [value, { country }] },
    source,
    field: 'warrantyYears',
  }));
}

function atLeast(told: number | undefined, wanted: number): ShopPoint['state'] {
  if (told === undefined) return 'unknown';
  return told >= wanted ? 'ok' : 'missing';
}

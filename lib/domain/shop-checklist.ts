import { isSellers } from './counting.ts';
import type { ShopFact } from './facts.ts';
import type { SellerPage } from './market-limits.ts';
import type { Source } from './market.ts';
import type { RuleSettings, Text } from './rule.ts';
import { shopPolicyPoints } from './shop-policy.ts';

/** One thing the marketplace demands of the seller page. */
export interface ShopPoint {
  /** Id of the figure that it is held to: `sellerPage.phone`, `warranty.years.ES`. */
  readonly id: string;
  readonly rule: 'seller-contact' | 'return-policy';
  /** `unknown` = the settings pages seen so far do not show it. */
  readonly state: 'ok' | 'missing' | 'unknown';
  /** How much it weighs when it is missing. */
  readonly weight: 'soon' | 'info';
  /** What is demanded, in a few words. */
  readonly label: Text;
  readonly source: Source;
  /** Field of the shop's fact that tells it. */
  readonly field: keyof ShopFact;
}

interface Contact {
  readonly name: Exclude<keyof SellerPage, 'returnPolicy'>;
  readonly field: keyof ShopFact;
  readonly wanted: boolean;
  readonly label: Text;
}

const CONTACT: readonly Contact[] = [
  { name: 'phone', field: 'hasPhone', wanted: true, label: { key: 'shopPointPhone' } },
  { name: 'email', field: 'hasEmail', wanted: true, label: { key: 'shopPointEmail' } },
  {
    name: 'registration',
    field: 'hasRegistration',
    wanted: true,
    label: { key: 'shopPointRegistration' },
  },
  {
    name: 'dispatchCountry',
    field: 'hasDispatchCountry',
    wanted: true,
    label: { key: 'shopPointCountry' },
  },
  {
    name: 'nameWithoutDomain',
    field: 'nameHasDomain',
    wanted: false,
    label: { key: 'shopPointName' },
  },
  {
    name: 'descriptionWithoutUrl',
    field: 'descriptionHasUrl',
    wanted: false,
    label: { key: 'shopPointDescription' },
  },
];

/**
 * What the marketplace demands of the seller page, point by point, and how this shop stands. Only
 * demands whose source is known: an empty list says that none are, not that all is well.
 */
export function shopChecklist(shop: ShopFact, settings: RuleSettings): readonly ShopPoint[] {
  const page = settings.market?.sellerPage;
  const contact = CONTACT.flatMap(({ name, field, label, wanted }): ShopPoint[] => {
    const figure = page?.[name];
    if (figure?.value !== true) return [];
    const told = shop[field];
    const state = told === undefined ? 'unknown' : told === wanted ? 'ok' : 'missing';
    // What is to be there weighs more than what had better not be.
    const weight = wanted ? 'soon' : 'info';
    const { source } = figure;
    const id = `sellerPage.${name}`;
    return [{ id, rule: 'seller-contact', state, weight, label, source, field }];
  });
  return [...contact, ...shopPolicyPoints(shop, settings)];
}

/** A point in a sentence: what is demanded, how the shop stands, and by whom where it falls short. */
export function sayPoint({ state, label, source }: ShopPoint): Text {
  if (state === 'ok') return { key: 'shopPointOk', args: [label] };
  if (state === 'unknown') return { key: 'shopPointUnknown', args: [label] };
  if (isSellers(source)) return { key: 'shopPointMissing', args: [label] };
  return { key: 'shopPointMissingBy', args: [label, source.title] };
}

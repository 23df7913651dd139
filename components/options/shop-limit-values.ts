import { ORDER_BOUNDS, REPLY_BOUNDS } from '../../lib/domain/settings.ts';

/** What a shop can have otherwise than all the others: hours, days and units as in `OptionValues`. */
export type ShopLimit =
  | 'replyHours'
  | 'replySoonHours'
  | 'acceptHours'
  | 'shipSoonHours'
  | 'silentDays'
  | 'followUpDays'
  | 'safetyStock'
  | 'coverDays';

export type ShopLimits = Readonly<Partial<Record<ShopLimit, number>>>;

interface LimitField {
  readonly limit: ShopLimit;
  /** Message key of its name. */
  readonly label: string;
  /** Message key of what a value has to be. */
  readonly fault: string;
  readonly least: number;
  readonly most: number;
  readonly isWhole?: true;
}

const HOURS = { fault: 'optFaultHours' } as const;

/** In the order in which they are shown. */
export const LIMIT_FIELDS: readonly LimitField[] = [
  { limit: 'replyHours', label: 'optReplyHours', ...HOURS, ...REPLY_BOUNDS },
  { limit: 'replySoonHours', label: 'optSoonHours', fault: 'optFaultSoon', least: 0.25, most: 480 },
  { limit: 'acceptHours', label: 'optAccept', ...HOURS, ...ORDER_BOUNDS.acceptHours },
  { limit: 'shipSoonHours', label: 'optShip', ...HOURS, ...ORDER_BOUNDS.shipSoonHours },
  {
    ...{ limit: 'silentDays', label: 'optSilent', fault: 'optFaultSilent', isWhole: true },
    ...ORDER_BOUNDS.silentDays,
  },
  {
    ...{ limit: 'followUpDays', label: 'optFollowUpDays', fault: 'optFaultFollowUp' },
    ...{ isWhole: true, ...ORDER_BOUNDS.followUpDays },
  },
  {
    ...{ limit: 'safetyStock', label: 'optStock', fault: 'optFaultStock', isWhole: true },
    ...{ least: 0, most: 100_000 },
  },
  { limit: 'coverDays', label: 'optCover', fault: 'optFaultCover', least: 0, most: 365 },
];

/** Message keys of what is wrong with one shop's limits, by limit. */
export function limitFaults(limits: ShopLimits): Readonly<Partial<Record<ShopLimit, string>>> {
  const wrong = LIMIT_FIELDS.filter((field) => !fits(field, limits));
  return Object.fromEntries(wrong.map(({ limit, fault }) => [limit, fault]));
}

/** Whether any shop's limits make no sense. */
export function hasLimitFaults(shops: Readonly<Record<string, ShopLimits>>): boolean {
  return Object.values(shops).some((limits) => Object.keys(limitFaults(limits)).length > 0);
}

/** One shop's limits with one of them set, or left to what holds for all. */
export function withLimit(
  shops: Readonly<Record<string, ShopLimits>>,
  shop: string,
  limit: ShopLimit,
  value: number | undefined,
): Readonly<Record<string, ShopLimits>> {
  const { [limit]: _before, ...others } = shops[shop] ?? {};
  const next = value === undefined ? others : { ...others, [limit]: value };
  const { [shop]: _shop, ...rest } = shops;
  return Object.keys(next).length === 0 ? rest : { ...rest, [shop]: next };
}

function fits({ limit, least, most, isWhole }: LimitField, limits: ShopLimits): boolean {
  const value = limits[limit];
  if (value === undefined) return true;
  const top = limit === 'replySoonHours' ? (limits.replyHours ?? most) : most;
  return value >= least && value <= top && (!isWhole || Number.isInteger(value));
}

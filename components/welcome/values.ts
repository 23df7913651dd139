import type { OptionValues } from '../options/values.ts';
import { isInterval, USUAL_HOURS, WEEK } from '../options/values.ts';
import { regionOf } from './region-of.ts';

/** A marketplace to choose; without hosts where nobody has published one. */
export interface WelcomeMarket {
  readonly id: string;
  readonly name: string;
  readonly hosts: readonly string[];
  /** Other names it goes by. */
  readonly aliases: readonly string[];
}

/** What the second step sets. */
export interface WorkingTime extends Pick<OptionValues, 'mode' | 'zone' | 'weekdays' | 'region'> {
  /** `09:00-18:00`, the same on every working day; absent where days differ. */
  readonly hours?: string;
  /** Nobody knows whose holidays are kept, and the seller has not said yet: `region` is no choice. */
  readonly isRegionOpen?: boolean;
}

/** Where the toolbar stands; what the browser does not tell is absent. */
export interface PinState {
  readonly isPinned?: boolean;
  /** As the browser writes it: `Alt+Shift+L`. */
  readonly shortcut?: string;
}

/** The second step's part of the settings. */
export function workingTimeOf(values: OptionValues): WorkingTime {
  const { mode, zone, weekdays, region, open } = values;
  const lists = Object.values(open);
  const [first = USUAL_HOURS] = lists[0] ?? [];
  const isSame = lists.every((day) => day.length === 1 && day[0] === first);
  const days = mode === 'office-hours' ? daysOf(open) : weekdays;
  return { mode, zone, weekdays: days, region, hours: isSame ? first : undefined };
}

/**
 * What the second step begins with: what is set already; before that, zone and holidays are where
 * the computer's clock is.
 * @param isSet whether the seller has set a working time, be it the usual one
 * @param here zone (IANA) of the computer, and language (BCP 47)
 */
export function suggestedTime(
  values: OptionValues,
  isSet: boolean,
  here: { readonly zone: string; readonly locale: string },
): WorkingTime {
  const set = workingTimeOf(values);
  if (isSet) return set;
  const region = regionOf(here.zone, here.locale);
  return { ...set, zone: here.zone, region, isRegionOpen: region === undefined || undefined };
}

/** What the second step comes to in the settings. Hours that differ by day stay as they are. */
export function withWorkingTime(values: OptionValues, time: WorkingTime): OptionValues {
  const { mode, zone, weekdays, hours } = time;
  const region = time.isRegionOpen ? values.region : time.region;
  const open = WEEK.filter((_, index) => weekdays.includes(index + 1));
  return {
    ...values,
    ...{ mode, zone, region },
    weekdays: [...weekdays],
    open: hours === undefined ? values.open : Object.fromEntries(open.map((day) => [day, [hours]])),
  };
}

function daysOf(open: OptionValues['open']): readonly number[] {
  return WEEK.flatMap((day, index) => (open[day] ? [index + 1] : []));
}

export interface WorkingFaults {
  readonly zone?: string;
  readonly weekdays?: string;
  readonly hours?: string;
  readonly region?: string;
}

/** Message keys of what is wrong; empty when it can be saved. */
export function workingFaults(time: WorkingTime): WorkingFaults {
  const hasDays = time.mode !== 'calendar';
  const hasHours = time.mode === 'office-hours' && time.hours !== undefined;
  return {
    ...(isZone(time.zone) ? {} : { zone: 'optFaultZone' }),
    ...(hasDays && time.weekdays.length === 0 ? { weekdays: 'optFaultWeekdays' } : {}),
    ...(hasHours && !isInterval(time.hours ?? '') ? { hours: 'optFaultOpen' } : {}),
    ...(hasDays && time.isRegionOpen ? { region: 'welcomeRegionFault' } : {}),
  };
}

function isZone(zone: string): boolean {
  try {
    return zone !== '' && new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== '';
  } catch {
    return false;
  }
}

/** The marketplaces that answer to a search, in their order: by any of their names or hosts. */
export function marketsFound(
  markets: readonly WelcomeMarket[],
  search: string,
): readonly WelcomeMarket[] {
  const wanted = plain(search);
  return markets.filter(({ name, aliases, hosts }) =>
    [name, ...aliases, ...hosts].some((text) => plain(text).includes(wanted)),
  );
}

/** Without case, accents, spaces or signs: `Macy’s` is found by `macys`. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

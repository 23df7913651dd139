import type { BadgeWish } from '../../components/options/badge.tsx';
import type { NotifyWish } from '../../components/options/notifications.tsx';
import type { RuleSwitches, ShopChoice } from '../../components/options/rules-table.tsx';
import type { RuleId } from '../../lib/domain/rule.ts';
import type { RuleOverrides, Settings } from '../../lib/platform/settings.ts';

/** What is switched or chosen without a form: as it is shown, and as it is stored. */

export function switchesOf({ rules, shops }: Settings): RuleSwitches {
  const own = Object.entries(shops).map(
    ([shop, { off = [], on = [] }]) => [shop, { off, on }] as const,
  );
  return { off: rules.off ?? [], shops: Object.fromEntries(own) };
}

/** Settings with a rule on or off for all shops but those that say otherwise. */
export function withRule(settings: Settings, rule: RuleId, isOn: boolean): Settings {
  const off = withName(settings.rules.off, rule, !isOn);
  return { ...settings, rules: { ...settings.rules, off } };
}

/** Settings with a rule on or off in one shop, or left to what holds for all. */
export function withShopRule(
  settings: Settings,
  shop: string,
  rule: RuleId,
  choice: ShopChoice,
): Settings {
  const before: RuleOverrides = settings.shops[shop] ?? {};
  const own = {
    ...before,
    off: withName(before.off, rule, choice === 'off'),
    on: withName(before.on, rule, choice === 'on'),
  };
  return { ...settings, shops: { ...settings.shops, [shop]: own } };
}

export function badgeOf({ badge = {} }: Settings): BadgeWish {
  const { lateOnly = false, withoutRules = [], withoutShops = [] } = badge;
  return { lateOnly, withoutRules, withoutShops };
}

export function withLateOnly(settings: Settings, lateOnly: boolean): Settings {
  return { ...settings, badge: { ...settings.badge, lateOnly: lateOnly || undefined } };
}

export function withBadgeRule(settings: Settings, rule: RuleId, counts: boolean): Settings {
  const { badge } = settings;
  const withoutRules = withName(badge?.withoutRules, rule, !counts);
  return { ...settings, badge: { ...badge, withoutRules } };
}

export function withBadgeShop(settings: Settings, shop: string, counts: boolean): Settings {
  const { badge } = settings;
  const withoutShops = withName(badge?.withoutShops, shop, !counts);
  return { ...settings, badge: { ...badge, withoutShops } };
}

export function notifyOf({ notify = {} }: Settings): NotifyWish {
  const { on = false, soon = true, late = true, quiet = 'closed-hours', from, to } = notify;
  return { on, soon, late, quiet, from, to };
}

export function withNotify(settings: Settings, change: Partial<NotifyWish>): Settings {
  return { ...settings, notify: { ...settings.notify, ...change } };
}

/** Without any, the field is none: what says nothing need not travel. */
function withName<T extends string>(
  names: readonly T[] = [],
  name: T,
  isIn: boolean,
): T[] | undefined {
  const others = names.filter((one) => one !== name);
  const next = isIn ? [...others, name] : others;
  return next.length > 0 ? next : undefined;
}

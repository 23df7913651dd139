import type { Decision } from '../../lib/domain/decision.ts';
import type { Settings } from '../../lib/platform/settings.ts';

/** Fields that two computers may set, as `[where, value]`; `undefined` takes one away. */
export const WHERE = [
  'replyHours',
  'zone',
  'off',
  'figure',
  'shop',
  'stock',
  'host',
  'notify',
] as const;
export type Where = (typeof WHERE)[number];

/** The settings with one thing set, or taken away. */
export function withSet(settings: Settings, where: Where, value: number | undefined): Settings {
  const { rules, markets, shops } = settings;
  const text = value === undefined ? undefined : `v${value}`;
  switch (where) {
    case 'replyHours':
      return { ...settings, rules: { ...rules, replyHours: value } };
    case 'zone': {
      const zone = value === undefined ? undefined : value % 2 ? 'Europe/Lisbon' : 'Europe/Paris';
      return { ...settings, rules: { ...rules, clock: { ...rules.clock, zone } } };
    }
    case 'off': {
      const others = (rules.off ?? []).filter((rule) => rule !== 'low-stock');
      const off = value === undefined ? others : [...others, 'low-stock' as const];
      return { ...settings, rules: { ...rules, off } };
    }
    case 'figure': {
      const figures = { ...markets.worten?.figures, safetyStock: value };
      return { ...settings, markets: { ...markets, worten: { ...markets.worten, figures } } };
    }
    case 'shop': {
      const own = { ...shops['a.example|1'], silentDays: value };
      return { ...settings, shops: { ...shops, 'a.example|1': own } };
    }
    case 'stock': {
      // Far more than one item holds.
      const stockRules = Array.from({ length: 300 }, (_, units) => ({
        ...{ sku: `<ÑÖ😀>-${text ?? ''}-${units}`, units },
      }));
      return {
        ...settings,
        rules: { ...rules, stockRules: value === undefined ? undefined : stockRules },
      };
    }
    case 'host':
      return { ...settings, hostMarkets: { ...settings.hostMarkets, 'a.example': text } };
    case 'notify':
      return {
        ...settings,
        notify: { ...settings.notify, on: value === undefined ? undefined : value % 2 === 0 },
      };
  }
}

/** Every task is decided on its own way. @param at epoch ms */
export const decisionOn = (task: number, at: number): Decision => ({
  ...{ shop: 'a.example|1', subject: `order:${task}`, rule: 'low-stock' },
  ...{ at, done: { at, grade: task % 3 } },
});

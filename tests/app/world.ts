import type { Deps } from '../../lib/app/deps.ts';
import type { StoredFact } from '../../lib/domain/facts.ts';
import type { RuleSettings } from '../../lib/domain/rule.ts';
import { defaultRuleSettings } from '../../lib/domain/settings.ts';
import type { TemplateSettings } from '../../lib/domain/templates/library.ts';
import { NO_TEMPLATES } from '../../lib/domain/templates/library.ts';
import { hostOf } from '../../lib/app/shop.ts';
import type { PageRead } from '../../lib/app/observe-page.ts';
import { hrefOf } from '../../lib/marketplace/links.ts';
import { marketOfHost } from '../../lib/marketplace/operators/index.ts';
import type { Store } from '../../lib/app/ports.ts';
import { MemoryStore } from '../../lib/store/memory-store.ts';
import { wording } from '../../lib/wording/wording.ts';

export const HOST = 'pccomponentes-prod.mirakl.net';
export const SHOP = `${HOST}|2045`;
/** Wednesday 18 November 2026, 10:00 in Madrid. */
export const NOW = Date.UTC(2026, 10, 18, 9);
export const HOUR = 3_600_000;

export interface World extends Deps {
  now: number;
  set: Partial<RuleSettings>;
  templates: TemplateSettings;
  detected: { language?: string; matches?: boolean };
  readonly judgedTexts: string[];
}

/** The use cases' world with a store, in memory unless given, the real rules and marketplaces, and a set clock. */
export function world(store: Store = new MemoryStore()): World {
  const judgedTexts: string[] = [];
  const made: World = {
    store,
    isLost: () => false,
    now: NOW,
    set: {},
    templates: NO_TEMPLATES,
    detected: {},
    judgedTexts,
    version: '1',
    clock: () => made.now,
    settings: {
      rules: async (shop) => ({
        ...defaultRuleSettings(shop, marketOfHost(hostOf(shop))),
        ...made.set,
      }),
      market: async (host) => marketOfHost(host),
      templates: async () => made.templates,
    },
    detector: {
      detect: async (text) => {
        judgedTexts.push(text);
        return made.detected;
      },
    },
    eye: { look: async ({ name }) => ({ isInvoice: /factura/i.test(name), by: 'name' }) },
    links: { hrefOf },
    wording,
    clean: (text, strip) => strip.reduce((rest, phrase) => rest.replaceAll(phrase, ''), text),
  };
  return made;
}

export function pageRead(facts: readonly StoredFact[], more: Partial<PageRead> = {}): PageRead {
  return {
    shop: SHOP,
    page: 'inbox',
    url: `https://${HOST}/inbox/shop/threads/all?search=Ana+Mart%C3%ADn`,
    status: 'ok',
    problems: [],
    facts,
    ...more,
  };
}

export function waiting(id: string, hours: number, more: object = {}): StoredFact {
  return {
    type: 'thread',
    id,
    waiting: true,
    waitingSince: NOW - hours * HOUR,
    waitingSinceExact: true,
    ...more,
  };
}

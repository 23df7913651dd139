import type { Deps } from '../../lib/app/deps.ts';
import { decideTasks, restoreDecisions } from '../../lib/app/decide-tasks.ts';
import { firstTasks } from '../../lib/app/first-tasks.ts';
import { popupState } from '../../lib/app/popup-state.ts';
import { RULE_IDS } from '../../lib/domain/rule.ts';
import type { RuleId } from '../../lib/domain/rule.ts';
import type { Words } from '../../lib/domain/words.ts';
import { ruleNameKey } from '../../lib/domain/words.ts';
import { homeOf } from '../../lib/marketplace/links.ts';
import type { Handlers } from '../../lib/messaging/serve.ts';
import { removeAllConnections } from '../../lib/platform/api-keys.ts';
import { words } from '../../lib/platform/i18n.ts';
import { withdrawNotification } from '../../lib/platform/notifications.ts';
import { loadOwnTexts } from '../../lib/platform/own-texts.ts';
import { loadPause } from '../../lib/platform/pause.ts';
import { grantedHosts } from '../../lib/platform/permissions.ts';
import { loadSettings } from '../../lib/platform/settings.ts';
import { ownZone } from './own-zone.ts';
import type { Schedule } from './schedule.ts';
import { tellOpenPages } from './tell-open-pages.ts';
import type { UnderWay } from './under-way.ts';

type OwnPageHandlers = Pick<
  Handlers,
  | 'decide-tasks'
  | 'first-tasks'
  | 'forget-everything'
  | 'popup'
  | 'restore-decisions'
  | 'settings-changed'
>;

/** What the extension's own pages ask for: popup and settings. */
export function ownPageHandlers(
  deps: Deps,
  schedule: Schedule,
  underWay: Pick<UnderWay, 'forget'>,
): OwnPageHandlers {
  return {
    popup: async ({ limit, query }) => {
      const [zone, paused, rulesOff] = await Promise.all([
        ownZone(),
        loadPause(deps.clock()),
        countRulesOff(),
      ]);
      const texts = words(zone, await loadOwnTexts());
      const ask = { limit, query, zone, paused, rulesOff, ruleNames: ruleNames(texts) };
      return popupState({ ...ask, marketplaces: await marketplaces(deps) }, deps);
    },
    'first-tasks': async ({ limit }) => {
      const [zone, paused, texts, first] = await Promise.all([
        ownZone(),
        loadPause(deps.clock()),
        loadOwnTexts(),
        firstTasks(limit, deps),
      ]);
      const state = first ? { ...first, zone, ...(paused && { paused }) } : null;
      return { state, texts: texts ?? null };
    },
    'decide-tasks': async ({ tasks, choice }) => {
      const before = await decideTasks({ tasks, choice }, deps);
      schedule.recount();
      void tellOpenPages();
      return { before };
    },
    'restore-decisions': async ({ before }) => {
      await restoreDecisions(before, deps);
      schedule.recount();
      void tellOpenPages();
      return null;
    },
    'settings-changed': async () => {
      // Begun by the change itself; this waits until all tasks follow.
      await schedule.replan();
      return null;
    },
    'forget-everything': async () => {
      await underWay.forget(async () => {
        // The keys first: what is read with them stops at its next look.
        await removeAllConnections();
        await deps.store.clear();
      });
      // All is deleted by now, whether or not the screen follows.
      await withdrawNotification().catch(() => undefined);
      await schedule.recounted();
      // What they show is of what was kept; they must tell none of it again.
      void tellOpenPages(undefined, 'forgotten');
      return null;
    },
  };
}

async function countRulesOff(): Promise<number> {
  const { rules, shops } = await loadSettings();
  const ofShops = Object.values(shops).flatMap(({ off = [] }) => off);
  return new Set([...(rules.off ?? []), ...ofShops]).size;
}

/** Rules are searched by what the seller's language calls them, which the store does not know. */
function ruleNames(texts: Words): Readonly<Partial<Record<RuleId, string>>> {
  return Object.fromEntries(RULE_IDS.map((rule) => [rule, texts.t(ruleNameKey(rule))]));
}

async function marketplaces({ settings }: Deps): Promise<readonly { name: string; url: string }[]> {
  const hosts = await grantedHosts();
  return Promise.all(
    hosts.map(async (host) => ({
      name: (await settings.market(host))?.name ?? host,
      url: homeOf(host),
    })),
  );
}

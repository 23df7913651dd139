import type { Deps } from '../../lib/app/deps.ts';
import { popupState } from '../../lib/app/popup-state.ts';
import { homeOf } from '../../lib/marketplace/links.ts';
import type { Handlers } from '../../lib/messaging/serve.ts';
import { grantedHosts } from '../../lib/platform/permissions.ts';
import { loadSettings, ruleSettingsFor } from '../../lib/platform/settings.ts';
import type { Schedule } from './schedule.ts';

type OwnPageHandlers = Pick<Handlers, 'forget-everything' | 'popup' | 'settings-changed'>;

/** What the extension's own pages ask for: popup and settings. */
export function ownPageHandlers(deps: Deps, schedule: Schedule): OwnPageHandlers {
  return {
    popup: async ({ limit }) =>
      popupState({ limit, zone: await ownZone(), marketplaces: await marketplaces(deps) }, deps),
    'settings-changed': async () => {
      await schedule.replan();
      return null;
    },
    'forget-everything': async () => {
      await deps.store.clear();
      schedule.recount();
      return null;
    },
  };
}

async function ownZone(): Promise<string> {
  return ruleSettingsFor(await loadSettings(), '', undefined).clock.zone;
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

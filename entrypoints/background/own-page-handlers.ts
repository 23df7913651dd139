import type { Deps } from '../../lib/app/deps.ts';
import { popupState } from '../../lib/app/popup-state.ts';
import { homeOf } from '../../lib/marketplace/links.ts';
import type { Handlers } from '../../lib/messaging/serve.ts';
import { removeAllConnections } from '../../lib/platform/api-keys.ts';
import { grantedHosts } from '../../lib/platform/permissions.ts';
import { ownZone } from './own-zone.ts';
import type { Schedule } from './schedule.ts';
import { tellOpenPages } from './tell-open-pages.ts';

type OwnPageHandlers = Pick<Handlers, 'forget-everything' | 'popup' | 'settings-changed'>;

/** What the extension's own pages ask for: popup and settings. */
export function ownPageHandlers(deps: Deps, schedule: Schedule): OwnPageHandlers {
  return {
    popup: async ({ limit }) =>
      popupState({ limit, zone: await ownZone(), marketplaces: await marketplaces(deps) }, deps),
    'settings-changed': async () => {
      await schedule.replan();
      void tellOpenPages();
      return null;
    },
    'forget-everything': async () => {
      // The keys first: a sync under way would fill the store again.
      await removeAllConnections();
      await deps.store.clear();
      schedule.recount();
      // What they show is of what was kept; they must tell none of it again.
      void tellOpenPages(undefined, 'forgotten');
      return null;
    },
  };
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

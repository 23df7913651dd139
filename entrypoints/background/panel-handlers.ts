import { orderChecklist } from '../../lib/app/checklist.ts';
import { decide } from '../../lib/app/decide.ts';
import type { Deps } from '../../lib/app/deps.ts';
import { checkShop } from '../../lib/app/shop-checklist.ts';
import { shopKey } from '../../lib/app/shop.ts';
import type { Handlers } from '../../lib/messaging/serve.ts';
import { savePanelPlace } from '../../lib/platform/panel-place.ts';
import type { Schedule } from './schedule.ts';
import { tellOpenPages } from './tell-open-pages.ts';
import { withShop } from './with-shop.ts';

type PanelHandlers = Pick<Handlers, 'checklist' | 'decide' | 'panel-place' | 'shop-checklist'>;

/** What the panel of a page shows, and what the seller does in it. */
export function panelHandlers(deps: Deps, schedule: Schedule): PanelHandlers {
  return {
    checklist: (message, page) => orderChecklist(withShop(message, page), deps),
    decide: async (message, page) => {
      await decide(withShop(message, page), deps);
      schedule.recount();
      // The same task may stand in another tab: on a list, on its order, in its conversation.
      void tellOpenPages(page.tabId);
      return null;
    },
    'panel-place': async ({ isOpen, side }) => {
      await savePanelPlace({ isOpen, side });
      return null;
    },
    'shop-checklist': ({ shop }, { host }) =>
      checkShop({ shop: shopKey(host, shop), subject: `shop:${shop}` }, deps),
  };
}

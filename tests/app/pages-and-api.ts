import { observePage } from '../../lib/app/observe-page.ts';
import type { SyncDeps } from '../../lib/app/sync/sync-deps.ts';
import type { Connection } from '../../lib/app/sync-ports.ts';
import { createSellerApi } from '../../lib/marketplace/api/client.ts';
import { kindOfPage } from '../../lib/marketplace/pages/kind-of-content.ts';
import { readPage } from '../../lib/marketplace/pages/read-page.ts';
import { readShell } from '../../lib/marketplace/pages/shell.ts';
import type { ApiStandIn } from '../backoffice/api-server.ts';
import type { VirtualClock } from '../backoffice/api/virtual-clock.ts';
import type { Shop } from '../backoffice/data/types.ts';
import { classicPage } from '../backoffice/pages-classic/page.ts';
import type { Switches } from '../backoffice/switches.ts';
import { makeContext } from '../backoffice/views/context.ts';
import { viewOf } from '../backoffice/views/view.ts';
import { syncUntil } from './sync/sync-world.ts';
import { HOST, world } from './world.ts';

/** One shop of the stand-in, looked at through its pages and through its seller API. */
export interface BothSides {
  readonly store: SyncDeps['store'];
  readonly shop: string;
  /** Opens every page of the shop once. */
  readPages(): Promise<void>;
  /** Lets the sync read every list that is due. */
  readApi(): Promise<void>;
}

const TABS = ['contact', 'billing', 'returns'];

function addresses({ id, orders, threads }: Shop): readonly string[] {
  const lists = ['order/all', 'offer/list', 'incident', 'returns'].map(
    (path) => `/mmp/shop/${path}`,
  );
  return [
    ...[...lists, '/inbox/shop/threads/all'].map((path) => `${path}?limit=500`),
    ...orders.flatMap((one) => [
      `/mmp/shop/order/${one.id}`,
      `/mmp/shop/order/${one.id}/documents`,
    ]),
    ...threads.map((one) => `/inbox/shop/threads/${one.id}`),
    ...TABS.map((tab) => `/mmp/shop/account/shop/${id}?tab=${tab}`),
  ];
}

/** @param api the stand-in, on `clock` */
export function bothSides(
  api: ApiStandIn,
  clock: VirtualClock,
  shop: Shop,
  switches: Partial<Switches> = {},
): BothSides {
  const made = world();
  const { store } = made;
  const key = `${HOST}|${shop.id}`;
  const connection: Connection = { origin: `https://${HOST}`, shop: key };
  const deps: SyncDeps = {
    ...made,
    clock: clock.now,
    api: createSellerApi({ origin: api.origin, key: shop.apiKey, clock: clock.now }),
    aliasOf: (host, name) => `${host}|~${name.toLowerCase()}`,
    wait: async (ms) => void clock.advance(Math.max(ms, 1)),
  };

  async function readOne(path: string): Promise<void> {
    const url = new URL(path, `https://${HOST}`);
    const shown = { ...api.switches, family: 'classic' as const, shop: shop.id, ...switches };
    const context = makeContext(api.data, shown, url, clock.now());
    const view = viewOf(context);
    if (!view) throw new Error(`no page ${path}`);
    // Style sheets are not loaded here, and the attempt would be reported each time.
    const html = classicPage(context, view).replace(/<link[^>]*>/g, '');
    const page = new DOMParser().parseFromString(html, 'text/html');
    const { lang, shopName } = readShell(page, url);
    const operatorNames = ['PcComponentes'];
    const reading = readPage(page, url, { now: clock.now(), lang, shopName, operatorNames });
    const kind = kindOfPage(page, url);
    await observePage(
      { ...reading, page: kind, shop: key, url: url.href },
      { ...made, clock: clock.now },
    );
  }

  return {
    store,
    shop: key,
    async readPages() {
      for (const path of addresses(shop)) {
        clock.advance(10);
        await readOne(path);
      }
    },
    async readApi() {
      clock.advance(1000);
      await syncUntil(deps, clock.now() + 10 * 60_000, connection);
    },
  };
}

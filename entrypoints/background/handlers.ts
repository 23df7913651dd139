import type { Deps } from '../../lib/app/deps.ts';
import { judgeDraft } from '../../lib/app/judge-draft.ts';
import { judgeFile } from '../../lib/app/judge-file.ts';
import type { PageRead } from '../../lib/app/observe-page.ts';
import { observePage, observeSignedOut } from '../../lib/app/observe-page.ts';
import { popupState } from '../../lib/app/popup-state.ts';
import { shopKey, UNKNOWN_SHOP } from '../../lib/app/shop.ts';
import { homeOf } from '../../lib/marketplace/links.ts';
import { marketOfHost } from '../../lib/marketplace/operators/index.ts';
import { shopPart } from '../../lib/marketplace/pages/shell.ts';
import type { PageRead as PageReadMessage } from '../../lib/messaging/schemas.ts';
import { INVALID_FACT, soundRead } from '../../lib/messaging/schemas.ts';
import type { Handlers, Page } from '../../lib/messaging/serve.ts';
import { note } from '../../lib/platform/diagnostics.ts';
import { grantedHosts, injectLater } from '../../lib/platform/permissions.ts';
import { loadSettings, ruleSettingsFor } from '../../lib/platform/settings.ts';
import type { Schedule } from './schedule.ts';

/** One handler per message. The host is always the sender's; a message cannot name another. */
export function handlersFor(deps: Deps, schedule: Schedule): Handlers {
  return {
    'page-read': async (message, page) => {
      const reply = await observePage(readOn(page, message), deps);
      if (message.facts.includes(null)) void note('page-read', INVALID_FACT);
      schedule.recount();
      return reply;
    },
    hello: async (_message, { host }) => ({
      operatorNames: marketOfHost(host)?.operatorNames ?? [],
      zone: (await deps.settings.rules(shopKey(host, UNKNOWN_SHOP))).clock.zone,
    }),
    'signed-out': async (_message, page) => {
      const reply = await observeSignedOut(page.host, page.url, deps);
      schedule.recount();
      return reply;
    },
    'load-script': async ({ script }, { tabId }) => {
      if (tabId !== undefined) await injectLater(tabId, script);
      return null;
    },
    draft: async (message, page) => {
      const shop = shopKey(page.host, message.shop);
      return { notices: await judgeDraft({ ...message, shop }, deps) };
    },
    file: async (message, page) => {
      const shop = shopKey(page.host, message.shop);
      return { notices: await judgeFile({ ...message, shop }, deps) };
    },
    popup: async ({ limit }) =>
      popupState({ limit, zone: await ownZone(), marketplaces: await marketplaces() }, deps),
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

/** The message with keys in place of parts of keys; its alias is made the way pages make theirs. */
function readOn(page: Page, message: PageReadMessage): PageRead {
  const { shopName } = message;
  return {
    ...soundRead(message),
    shop: shopKey(page.host, message.shop),
    ...(shopName && { alias: shopKey(page.host, shopPart({ shopName })) }),
    url: urlOn(page, message.url),
  };
}

/** A page navigates without loading anew, so it knows its address best; its host it may not choose. */
function urlOn({ host, url }: Page, claimed: string): string {
  return URL.canParse(claimed) && new URL(claimed).origin === `https://${host}` ? claimed : url;
}

async function ownZone(): Promise<string> {
  return ruleSettingsFor(await loadSettings(), '', undefined).clock.zone;
}

async function marketplaces(): Promise<readonly { name: string; url: string }[]> {
  const hosts = await grantedHosts();
  return hosts.map((host) => ({ name: marketOfHost(host)?.name ?? host, url: homeOf(host) }));
}

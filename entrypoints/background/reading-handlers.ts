import type { Deps } from '../../lib/app/deps.ts';
import { judgeSent } from '../../lib/app/judge-sent.ts';
import type { PageRead } from '../../lib/app/observe-page.ts';
import { observePage, observeSignedOut } from '../../lib/app/observe-page.ts';
import { standingTasks } from '../../lib/app/standing-tasks.ts';
import { shopKey, UNKNOWN_SHOP } from '../../lib/app/shop.ts';
import { shopPart } from '../../lib/marketplace/pages/shell.ts';
import type { TextLanguage } from '../../lib/domain/own-texts.ts';
import type { Hello } from '../../lib/messaging/replies.ts';
import type { PageRead as PageReadMessage } from '../../lib/messaging/schemas.ts';
import { INVALID_FACT, soundRead } from '../../lib/messaging/schemas.ts';
import type { Handlers, Page } from '../../lib/messaging/serve.ts';
import { note } from '../../lib/platform/diagnostics.ts';
import { loadOwnLanguage } from '../../lib/platform/own-texts.ts';
import { loadPanelPlace } from '../../lib/platform/panel-place.ts';
import { loadPause } from '../../lib/platform/pause.ts';
import { injectLater } from '../../lib/platform/permissions.ts';
import type { Schedule } from './schedule.ts';
import { withShop } from './with-shop.ts';

type ReadingHandlers = Pick<
  Handlers,
  'hello' | 'load-script' | 'page-read' | 'sent' | 'signed-out' | 'standing'
>;

/** What the pages that are read ask for, and what was read on them. */
export function readingHandlers(deps: Deps, schedule: Schedule): ReadingHandlers {
  return {
    hello: ({ has }, { host }) => greet(host, has, deps),
    'load-script': async ({ script }, { tabId }) => {
      if (tabId !== undefined) await injectLater(tabId, script);
      return null;
    },
    'page-read': async (message, page) => {
      const reply = await observePage(readOn(page, message), deps);
      if (message.facts.includes(null)) void note('page-read', INVALID_FACT);
      schedule.recount();
      return reply;
    },
    sent: async (message, page) => {
      const reply = await judgeSent(withShop(message, page), deps);
      schedule.recount();
      return reply;
    },
    standing: ({ shop, subjects, returns = [] }, { host }) =>
      standingTasks(
        {
          shop: shopKey(host, shop),
          subjects: subjects.filter((subject) => subject !== null),
          returns: returns.filter((one) => one !== null),
        },
        deps,
      ),
    'signed-out': async (_message, page) => {
      const reply = await observeSignedOut(page.host, page.url, deps);
      schedule.recount();
      return reply;
    },
  };
}

async function greet(
  host: string,
  has: TextLanguage | undefined,
  { settings, clock }: Deps,
): Promise<Hello> {
  const [market, rules, panel, paused, own] = await Promise.all([
    settings.market(host),
    settings.rules(shopKey(host, UNKNOWN_SHOP)),
    loadPanelPlace(),
    loadPause(clock()),
    loadOwnLanguage(),
  ]);
  return {
    operatorNames: market?.operatorNames ?? [],
    zone: rules.clock.zone,
    panel,
    ...(paused && { isPaused: true }),
    ...(own && { language: own.language, ...(own.language !== has && { texts: own.texts }) }),
  };
}

/** The message with keys in place of parts of keys; its alias is made the way pages make theirs. */
function readOn(page: Page, message: PageReadMessage): PageRead {
  const { shopName } = message;
  return {
    ...withShop(soundRead(message), page),
    ...(shopName && { alias: shopKey(page.host, shopPart({ shopName })) }),
    url: urlOn(page, message.url),
  };
}

/** A page navigates without loading anew, so it knows its address best; its host it may not choose. */
function urlOn({ host, url }: Page, claimed: string): string {
  return URL.canParse(claimed) && new URL(claimed).origin === `https://${host}` ? claimed : url;
}

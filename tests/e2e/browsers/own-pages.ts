import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { evaluateInChrome } from './firefox-chrome.ts';
import type { Driven } from './launch.ts';

/** Where a toolbar popup ends in both browsers: 25 em wide texts, 600 px high at most. */
const POPUP_SIZE = { width: 400, height: 600 };
/** An own page that runs nothing of ours, for looking at what the extension has without waking it. */
const INERT_PAGE = 'manifest.json';
const OPEN_WITHIN_MS = 15_000;

export interface Badge {
  readonly text: string;
  /** `[red, green, blue, alpha]`, 0–255 each. */
  readonly color: readonly number[];
  /** Tooltip of the toolbar button. */
  readonly title: string;
}

/**
 * Opens a page of the extension in a tab and waits until it has loaded. In Firefox the returned
 * page's `url()` stays `about:blank` and `goto`/`reload` never end; everything else works.
 *
 * @param path `popup.html`, `options.html` …
 */
export async function openOwnPage(driven: Driven, path: string): Promise<Page> {
  const url = `${driven.origin}/${path}`;
  const page = await driven.browser.newPage();
  if (driven.kind === 'chromium') {
    await page.goto(url);
    return page;
  }
  await page.bringToFront();
  await evaluateInChrome(
    driven.browser,
    `gBrowser.selectedBrowser.fixupAndLoadURIString(${JSON.stringify(url)}, {
       triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
     });`,
  );
  await arrived(page, url);
  return page;
}

/** The popup, in a tab of a popup's size, once it shows what it knows. */
export async function openPopup(driven: Driven): Promise<Page> {
  const page = await openOwnPage(driven, 'popup.html');
  await page.setViewport(POPUP_SIZE);
  await page.waitForSelector('[data-freshness]', { timeout: OPEN_WITHIN_MS });
  return page;
}

/** What the toolbar button shows on pages that have no badge of their own. */
export function readBadge(driven: Driven): Promise<Badge> {
  return onOwnPage(driven, async () => {
    const api = globalThis as unknown as { browser?: ExtensionApi; chrome?: ExtensionApi };
    // Chrome has no `browser` in its own pages; Firefox's `chrome` answers without promises.
    const action = (api.browser ?? api.chrome)?.action;
    if (!action) throw new Error('The page has no extension API.');
    return {
      text: await action.getBadgeText({}),
      color: await action.getBadgeBackgroundColor({}),
      title: await action.getTitle({}),
    };
  });
}

/** Every row in IndexedDB of the extension, by `database/store`, as plain JSON. */
export function storedRows(driven: Driven): Promise<Record<string, readonly unknown[]>> {
  return onOwnPage(driven, async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('IndexedDB failed.'));
      });
    const rows: Record<string, unknown[]> = {};
    for (const { name } of await indexedDB.databases()) {
      if (!name) continue;
      const db = await done(indexedDB.open(name));
      for (const store of db.objectStoreNames) {
        rows[`${name}/${store}`] = await done(db.transaction(store).objectStore(store).getAll());
      }
      db.close();
    }
    return rows;
  });
}

interface ExtensionApi {
  readonly action: {
    getBadgeText(details: object): Promise<string>;
    getBadgeBackgroundColor(details: object): Promise<number[]>;
    getTitle(details: object): Promise<string>;
  };
}

async function onOwnPage<T>(driven: Driven, look: () => Promise<T>): Promise<T> {
  const page = await openOwnPage(driven, INERT_PAGE);
  try {
    return await page.evaluate(look);
  } finally {
    await page.close();
  }
}

async function arrived(page: Page, url: string): Promise<void> {
  const until = Date.now() + OPEN_WITHIN_MS;
  while (Date.now() < until) {
    // The tab changes process on the way, and what is evaluated meanwhile is lost.
    const at = await page
      .evaluate(() => (document.readyState === 'complete' ? location.href : ''))
      .catch(() => '');
    if (at.startsWith(url)) return;
    await sleep(50);
  }
  throw new Error(`Firefox did not open ${url} within ${OPEN_WITHIN_MS / 1000} s.`);
}

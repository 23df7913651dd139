import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tagged } from '../backoffice/data/stories.ts';
import type { Shop } from '../backoffice/data/types.ts';
import { inBothBrowsers } from './browsers/session.ts';
import { arrange, PCCOMPONENTES, READ_WITHIN_MS, shopOn, STORIES_ON } from './driving/arrange.ts';
import { listenForFaults } from './driving/faults.ts';
import { goToLook } from './driving/looks.ts';
import { markState } from './driving/marks.ts';
import { fill, inOptions, press, said, saveOptions } from './driving/options.ts';
import { panelText } from './driving/panel.ts';
import { readPopup } from './driving/popup.ts';

const poll = { timeout: READ_WITHIN_MS, interval: 200 };
const COPY = '[aria-labelledby="opt-copy"]';

inBothBrowsers('the options', {}, (session) => {
  let page: Page;
  let faults: readonly string[];
  let shop: Shop;
  let subject: string;
  let folder: string;
  beforeEach(async () => {
    shop = shopOn(session().backoffice, PCCOMPONENTES, STORIES_ON.pccomponentes);
    arrange(session(), { shop: shop.id, rules: ['late-reply'] });
    subject = tagged(shop, 'late-reply')[0] ?? '';
    folder = mkdtempSync(join(tmpdir(), 'options-'));
    page = await session().browser.newPage();
    faults = listenForFaults(page);
  });
  afterEach(async () => {
    await page.close();
    rmSync(folder, { recursive: true });
    expect(faults).toEqual([]);
    expect(session().backoffice.log.entries).toEqual([]);
  });

  const look = () => goToLook(page, PCCOMPONENTES, shop, 'thread', subject);
  const tasksOf = async (rule: string) => {
    const { groups } = await readPopup(session());
    return groups.flatMap(({ tasks }) => tasks).filter((task) => task.rule === rule).length;
  };
  const turn = (rule: string) =>
    inOptions(session(), async (options) => {
      const box = `[data-row="${rule}"] input[role="switch"]`;
      const before = await isOn(options, box);
      await options.$eval(box, (one) => (one as HTMLInputElement).click());
      await expect.poll(() => isOn(options, box), poll).toBe(!before);
      // The browser draws the switch before anything is stored, and the page is closed at once.
      await expect.poll(() => rulesOff(options), poll).toEqual(before ? [rule] : []);
    });

  test('a rule off takes its tasks and marks with it, and on again brings them back', async () => {
    await look();
    await expect.poll(() => tasksOf('late-reply'), poll).toBeGreaterThan(0);
    await turn('late-reply');
    await expect.poll(() => tasksOf('late-reply'), poll).toBe(0);
    await look();
    await expect.poll(() => markState(page, 'late-reply', subject), poll).toBeUndefined();
    await turn('late-reply');
    await look();
    await expect.poll(() => tasksOf('late-reply'), poll).toBeGreaterThan(0);
    await expect.poll(() => markState(page, 'late-reply', subject), poll).toBeDefined();
  });

  test('another language is spoken by page, popup and panel at once', async () => {
    const speak = (language: string, title: string) =>
      inOptions(session(), async (options) => {
        await options.select('#opt-own-language', language);
        await expect.poll(() => options.title(), poll).toBe(title);
      });
    const spanish = said('optTitle');
    await speak('en', 'Trastienda settings');
    try {
      expect((await readPopup(session())).text).toContain('Last read');
      await look();
      expect(await panelText(page)).toMatch(/\bread\b/i);
    } finally {
      await speak('', spanish);
    }
  });

  test('settings come back from the file they were saved to, and from no other', async () => {
    const reply = (options: Page) =>
      options.$eval('#opt-reply', (one) => (one as HTMLInputElement).value);
    const set = async (options: Page, hours: string) => {
      await fill(options, 'opt-reply', hours);
      await saveOptions(options);
    };
    await inOptions(session(), async (options) => {
      await set(options, '7');
      const saved = await exported(options);
      await set(options, '9');
      await offer(options, '{"rules":{"replyHours":5}}');
      await expect.poll(() => copyText(options), poll).toContain(said('optImportForeign'));
      expect(await options.$(`${COPY} .o-ask`)).toBeNull();
      expect(await reply(options)).toBe('9');
      await give(options, saved);
      await expect.poll(() => reply(options), poll).toBe('7');
      expect(await copyText(options)).toContain(said('optImported'));
      await set(options, '24');
    });
  });

  test('the diagnostics name the page that was read', async () => {
    await goToLook(page, PCCOMPONENTES, shop, 'orders', '');
    await inOptions(session(), async (options) => {
      const read = () => options.$eval('#opt-diagnostics', (one) => (one as HTMLElement).innerText);
      await expect.poll(read, poll).toContain(said('pageOrders'));
      const report = await options.$eval('.o-report', (one) => one.textContent);
      expect(report).toContain('(pccomponentes) orders by page: ok');
      expect(report).not.toContain(shop.id);
    });
  });

  /** Gives the page a file. */
  async function offer(options: Page, text: string): Promise<void> {
    const path = join(folder, 'settings.json');
    writeFileSync(path, text);
    const field = (await options.$('#opt-import')) as ElementHandle<HTMLInputElement> | null;
    await field?.uploadFile(path);
  }

  /** Gives the page a file, and says yes. */
  async function give(options: Page, text: string): Promise<void> {
    await offer(options, text);
    await options.waitForSelector(`${COPY} .o-ask`, { timeout: READ_WITHIN_MS });
    await press(options, COPY, said('optImportYes'));
  }
});

interface Kept {
  readonly settings?: { readonly rules?: { readonly off?: readonly string[] } };
}
/** What an own page has, by either name. */
type Extension = Partial<
  Record<
    'browser' | 'chrome',
    { readonly storage: { readonly local: { get(key: string): Promise<Kept> } } }
  >
>;

function rulesOff(options: Page): Promise<readonly string[]> {
  return options.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Extension;
    const { settings } = (await (browser ?? chrome)?.storage.local.get('settings')) ?? {};
    return settings?.rules?.off ?? [];
  });
}

function isOn(options: Page, box: string): Promise<boolean> {
  return options.$eval(box, (one) => (one as HTMLInputElement).checked);
}

function copyText(options: Page): Promise<string> {
  return options.$eval(COPY, (one) => (one as HTMLElement).innerText);
}

/** What the page would save as a file. */
async function exported(options: Page): Promise<string> {
  await options.evaluate(() => {
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (file: Blob) => {
      void file.text().then((text) => (document.body.dataset.exported = text));
      return create(file);
    };
  });
  await press(options, COPY, said('optExport'));
  await options.waitForSelector('body[data-exported]', { timeout: READ_WITHIN_MS });
  return options.$eval('body', (one) => one.dataset.exported ?? '');
}

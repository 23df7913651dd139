import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtFolder } from './browsers/built.ts';
import { launch } from './browsers/launch.ts';
import type { Session } from './browsers/session.ts';
import { inBothBrowsers } from './browsers/session.ts';
import { addresses, arrange, goAndRead, PCCOMPONENTES } from './driving/arrange.ts';
import { decide, inPopup, putOff, takeBack, undo } from './driving/deciding.ts';
import { extensionFaults } from './driving/faults.ts';
import { fill, inOptions, saveOptions } from './driving/options.ts';
import type { Account } from './driving/profile-sync.ts';
import { signIn } from './driving/profile-sync.ts';
import type { Said } from './driving/said-by.ts';
import { saidBy, writeText } from './driving/said-by.ts';

/** The background gathers for two seconds and writes every five; news may take two ways. */
const poll = { timeout: 40_000, interval: 500 };

inBothBrowsers('two computers of one seller', {}, (session) => {
  let shop: Session;
  let home: Session;
  let account: Account;
  let first: string;
  let second: string;
  let third: string;
  beforeAll(async () => {
    shop = session();
    home = await another(shop);
    arrange(shop, { delay: 50 });
    await Promise.all([shop, home].map(readInbox));
    account = await signIn(shop, home);
    [first = '', second = '', third = ''] = (await saidBy(shop)).open;
  });
  afterAll(() => home.browser.close());

  test('what is decided, set and written on one holds on the other', async () => {
    await inPopup(shop, async (popup) => {
      await decide(popup, first);
      await putOff(popup, second);
    });
    await inOptions(shop, async (options) => {
      await set(options, { 'opt-reply': '7' });
      await writeText(options, 'delay', 'Llega el lunes.');
    });
    const texts = { delay: 'Llega el lunes.' };
    await agree({ done: [first], snoozed: [second], reply: '7', texts });
  });

  test('what is said on both while they are apart is said by both in the end', async () => {
    await inPopup(shop, async (popup) => {
      await takeBack(popup, first);
      await decide(popup, third);
      await undo(popup, third);
    });
    await inOptions(shop, async (options) => {
      await set(options, { 'opt-reply': '8' });
      await sayAtHome();
      // What comes while the settings stand open is not taken back by what is saved there.
      const heard = () => account.carry().then(() => keptIn(options));
      await expect.poll(heard, poll).toMatch(/"replyHours":9.*Ya va de camino/);
      await options.bringToFront();
      await writeText(options, 'delay', 'Llega el jueves.');
      await set(options, { 'opt-stock': '5' });
    });
    const texts = { delay: 'Llega el jueves.', shipped: 'Ya va de camino.' };
    await agree({ done: [third], snoozed: [], reply: '9', stock: '5', texts });
    for (const one of [shop, home]) expect(await extensionFaults(one)).toEqual([]);
  });

  async function sayAtHome(): Promise<void> {
    await inPopup(home, async (popup) => {
      await takeBack(popup, second);
      await decide(popup, third);
    });
    await inOptions(home, async (options) => {
      await set(options, { 'opt-reply': '9' });
      await writeText(options, 'shipped', 'Ya va de camino.');
    });
  }

  async function agree(wanted: Partial<Said>): Promise<void> {
    const both = async () => {
      await account.carry();
      return Promise.all([saidBy(shop), saidBy(home)]);
    };
    const as = expect.objectContaining(wanted) as unknown;
    await expect.poll(both, poll).toEqual([as, as]);
  }
});

/** The same extension in a profile of its own, at the same stand-in. */
async function another({ kind, backoffice }: Session): Promise<Session> {
  const { proxyPort } = backoffice;
  return { ...(await launch(kind, { extensionDir: builtFolder(kind), proxyPort })), backoffice };
}

async function readInbox({ browser }: Session): Promise<void> {
  const page = await browser.newPage();
  await goAndRead(page, addresses(PCCOMPONENTES).inbox(12), 'inbox', 'ok', 'partial');
  await page.close();
}

async function set(options: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [id, text] of Object.entries(values)) await fill(options, id, text);
  await saveOptions(options);
}

interface Api {
  readonly storage: { readonly local: { get(keys: string[]): Promise<object> } };
}

/** Settings and ready texts as this computer keeps them, whatever the page shows. */
function keptIn(options: Page): Promise<string> {
  return options.evaluate(async () => {
    const api = globalThis as unknown as { browser?: Api; chrome?: Api };
    const { settings, templates } = (await (api.browser ?? api.chrome)!.storage.local.get([
      'settings',
      'templates',
    ])) as Record<string, unknown>;
    return JSON.stringify([settings, templates]);
  });
}

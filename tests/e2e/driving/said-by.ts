import type { Page } from 'puppeteer-core';
import type { Session } from '../browsers/session.ts';
import { inPopup, unfoldAside } from './deciding.ts';
import { fill, inOptions, press, said } from './options.ts';
import { READ_WITHIN_MS } from './arrange.ts';

/** What one computer shows: tasks by `host|shop|rule|subject`, sorted, and what is set. */
export interface Said {
  readonly open: readonly string[];
  readonly done: readonly string[];
  readonly snoozed: readonly string[];
  /** Hours, and pieces. */
  readonly reply: string;
  readonly stock: string;
  /** Spanish texts that are the seller's own, by situation. */
  readonly texts: Readonly<Record<string, string>>;
}

/** Situations whose texts are looked at. */
const LOOKED_AT = ['delay', 'shipped'] as const;

/** Reads popup and options of a browser. */
export async function saidBy(session: Session): Promise<Said> {
  const tasks = await inPopup(session, listed);
  let set: Pick<Said, 'reply' | 'stock' | 'texts'> | undefined;
  await inOptions(session, async (options) => {
    set = await settingsIn(options);
  });
  return { ...tasks, ...set! };
}

/** Writes a ready text of the seller's own and saves it. */
export async function writeText(options: Page, situation: string, text: string): Promise<void> {
  await options.select('#opt-template', situation);
  await fill(options, 'opt-template-text', text);
  await press(options, '#opt-templates', said('optTemplateSave'));
  await options.waitForFunction(
    (done) => document.querySelector('#opt-templates [role="status"]')?.textContent === done,
    { timeout: READ_WITHIN_MS, polling: 50 },
    said('optTemplateSaved'),
  );
}

async function listed(popup: Page): Promise<Pick<Said, 'open' | 'done' | 'snoozed'>> {
  await unfoldAside(popup);
  return popup.evaluate(() => {
    const refs = (where: string, name: string) =>
      [...document.querySelectorAll(where)].map((one) => one.getAttribute(name) ?? '').sort();
    return {
      open: refs('[data-row]', 'data-row'),
      done: refs('[data-aside="done"] [data-set-aside]', 'data-set-aside'),
      snoozed: refs('[data-aside="snoozed"] [data-set-aside]', 'data-set-aside'),
    };
  });
}

async function settingsIn(options: Page): Promise<Pick<Said, 'reply' | 'stock' | 'texts'>> {
  const value = (id: string) => options.$eval(`#${id}`, (one) => (one as HTMLInputElement).value);
  const texts: Record<string, string> = {};
  for (const situation of LOOKED_AT) {
    await options.select('#opt-template', situation);
    const isOwn = (await options.$$('#opt-templates .o-ask button')).length > 1;
    if (isOwn) texts[situation] = await value('opt-template-text');
  }
  return { reply: await value('opt-reply'), stock: await value('opt-stock'), texts };
}

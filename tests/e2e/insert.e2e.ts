import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildInserter, serveBoxes } from './browsers/inserter.ts';
import type { Driven } from './browsers/launch.ts';
import { launch } from './browsers/launch.ts';

const TEXT = 'Hola:\n\nSu pedido sale el […].\nUn saludo';
/** No proxy listens there: nothing but the loopback page is to be reached. */
const NO_PROXY = 9;

/** Every box and how its application reads the lines back. */
const BOXES = [
  '#plain-area',
  '#controlled-area',
  '#plain-box',
  '#pasting-box',
  '#typing-box',
] as const;

let inserter: Awaited<ReturnType<typeof buildInserter>>;
let boxes: Awaited<ReturnType<typeof serveBoxes>>;
beforeAll(async () => {
  [inserter, boxes] = await Promise.all([buildInserter(), serveBoxes()]);
});
afterAll(() => {
  inserter.remove();
  boxes.close();
});

describe.each(['chromium', 'firefox'] as const)('a ready text in %s', (kind) => {
  let driven: Driven;
  let page: Page;
  beforeAll(async () => {
    driven = await launch(kind, { extensionDir: inserter.folder, proxyPort: NO_PROXY });
  });
  afterAll(() => driven.browser.close());
  beforeEach(async () => {
    page = await driven.browser.newPage();
    await page.goto(boxes.url);
    await page.bringToFront();
  });
  afterEach(() => page.close());

  test.each(BOXES)('reaches the application behind %s', async (box) => {
    expect(await insert(page, box, TEXT)).toBe('true');
    expect(await modelOf(page, box)).toBe(TEXT);
    // The gap is selected: what is typed now takes its place, in the application too.
    await page.keyboard.type('7');
    expect(await modelOf(page, box)).toBe(TEXT.replace('[…]', '7'));
    expect(await told(page)).toEqual({ sent: 0, keys: 0 });
  });

  test.each(BOXES)('is written behind what stands in %s', async (box) => {
    await page.click(box);
    await settle(page);
    await page.keyboard.type('Antes. ');
    await settle(page);
    expect(await insert(page, box, 'Después.')).toBe('true');
    const model = await modelOf(page, box);
    expect(model.replace(/\s/g, ' ')).toBe('Antes. Después.');
    await page.keyboard.type('!');
    expect((await modelOf(page, box)).endsWith('Después.!')).toBe(true);
  });

  test.each(['#plain-area', '#controlled-area', '#plain-box'])(
    'can be undone in %s',
    async (box) => {
      await page.click(box);
      await page.keyboard.type('Antes.');
      expect(await insert(page, box, ' Después.')).toBe('true');
      await page.keyboard.down('Control');
      await page.keyboard.press('z');
      await page.keyboard.up('Control');
      expect(await modelOf(page, box)).not.toContain('Después');
    },
  );

  test('that a box does not keep is said not to stand there', async () => {
    expect(await insert(page, '#deaf-box', TEXT)).toBe('false');
    expect(await page.$eval('#deaf-box', (box) => box.textContent)).toBe('');
  });
});

async function insert(page: Page, selector: string, text: string): Promise<string | undefined> {
  await page.evaluate((asked) => {
    const root = document.documentElement;
    delete root.dataset.answered;
    root.dataset.asked = asked;
    document.dispatchEvent(new CustomEvent('test:insert'));
  }, JSON.stringify({ selector, text }));
  await page.waitForFunction(() => document.documentElement.dataset.answered !== undefined, {
    timeout: 10_000,
  });
  return page.evaluate(() => document.documentElement.dataset.answered);
}

/** What the application believes once it had time to draw. */
async function modelOf(page: Page, selector: string): Promise<string> {
  await settle(page);
  return page.evaluate((id) => {
    const { models } = window as unknown as { models: Record<string, string> };
    return models[id] ?? '';
  }, selector.slice(1));
}

function told(page: Page): Promise<{ sent: number; keys: number }> {
  return page.evaluate(() => {
    const { models } = window as unknown as { models: { sent: number; keys: number } };
    return { sent: models.sent, keys: models.keys };
  });
}

function settle(page: Page): Promise<void> {
  return page.evaluate(() => new Promise<void>((done) => setTimeout(done, 150)));
}

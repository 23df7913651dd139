import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { PATIENCE_MS } from '../../entrypoints/in-page-ui/chosen-files.ts';
import { MOST_FILE_BYTES } from '../../lib/domain/file-parts.ts';
import { truth } from '../backoffice/data/truth.ts';
import type { Shop } from '../backoffice/data/types.ts';
import { allowReload } from './browsers/developer-mode.ts';
import { storedRows } from './browsers/own-pages.ts';
import type { Session } from './browsers/session.ts';
import { inBothBrowsers } from './browsers/session.ts';
import { addresses, arrange, goAndRead, PCCOMPONENTES, shopOn } from './driving/arrange.ts';
import { extensionFaults, listenForFaults } from './driving/faults.ts';
import { attach, makeFiles } from './driving/files.ts';
import { noticed, noticesOn, noticeText, settled } from './driving/notices.ts';
import { DELIVERY_NOTE_TEXT, INVOICE_TEXT, pdfOf } from './driving/pdf.ts';

const RULE = 'invoice-as-attachment';
const REPLY_FILE = 'input[type="file"]';
const MEGABYTE = 1024 * 1024;
const BY_CONTENT = 'Lo dice el contenido';
const BY_NAME = 'solo lo dice el nombre';

const files = makeFiles(
  ['documento.pdf', pdfOf(INVOICE_TEXT)],
  ['sin-extension', pdfOf(INVOICE_TEXT)],
  ['grueso.pdf', pdfOf(INVOICE_TEXT, 8 * MEGABYTE)],
  ['factura.pdf', pdfOf(DELIVERY_NOTE_TEXT)],
  ['roto.pdf', pdfOf(INVOICE_TEXT).subarray(0, 40)],
  ['vacio.pdf', ''],
  ['factura-enorme.pdf', pdfOf(INVOICE_TEXT, MOST_FILE_BYTES + 5 * MEGABYTE)],
  ['factura-escaneada.pdf', pdfOf([])],
);
afterAll(files.remove);

inBothBrowsers('the invoice eye', {}, (session) => {
  let page: Page;
  let faults: readonly string[];
  let shop: Shop;
  const at = addresses(PCCOMPONENTES);

  beforeAll(async () => {
    // Chromium collects errors of extensions in developer mode only.
    if (session().kind === 'chromium') await allowReload(session().browser);
  });
  beforeEach(async () => {
    arrange(session(), { family: 'spa' });
    shop = shopOn(session().backoffice, PCCOMPONENTES);
    page = await session().browser.newPage();
    faults = listenForFaults(page);
    await goAndRead(page, at.thread(threadWithoutInvoice(shop)), 'thread');
  });
  afterEach(async () => {
    await page.close();
    expect(faults).toEqual([]);
    // Nothing of a file that was only chosen has gone to the marketplace.
    expect(session().backoffice.log.entries).toEqual([]);
  });

  const choose = (name: string, on = page) => attach(on, REPLY_FILE, files.pathOf(name));

  test.each(['documento.pdf', 'sin-extension', 'grueso.pdf'])(
    'an invoice by what it holds is told, whatever it is called: %s',
    async (name) => {
      await choose(name);
      await noticed(page, RULE);
      await expect.poll(() => noticeText(page, RULE)).toContain(BY_CONTENT);
    },
  );

  test.each(['factura.pdf', 'roto.pdf', 'vacio.pdf', 'factura-enorme.pdf'])(
    'nothing is said of %s, not even for a moment',
    async (name) => {
      await countNotices(page);
      await choose(name);
      await sleep(PATIENCE_MS + 1_500);
      expect(await noticesSeen(page)).toBe(0);
      // All is well with the eye: the next file is seen.
      await choose('documento.pdf');
      await noticed(page, RULE);
    },
  );

  test('where there is nothing to read, the name is all, and that is said', async () => {
    await choose('factura-escaneada.pdf');
    await noticed(page, RULE);
    expect(await noticeText(page, RULE)).toContain(BY_NAME);
  });

  test('two tabs at once do not get in each other’s way', async () => {
    const other = await session().browser.newPage();
    await goAndRead(other, page.url(), 'thread');
    await Promise.all([choose('grueso.pdf'), choose('factura.pdf', other)]);
    await noticed(page, RULE);
    await sleep(PATIENCE_MS);
    expect(await noticesOn(other)).toEqual([]);
    await choose('factura.pdf');
    await settled(page, RULE);
    await other.close();
  });

  test('a background that is stopped halfway loses nothing', async () => {
    await choose('grueso.pdf');
    await stopBackground(session());
    await noticed(page, RULE);
    await expect.poll(() => noticeText(page, RULE)).toContain(BY_CONTENT);
  });

  test('nothing of the files is kept, and nothing went wrong unseen', async () => {
    await choose('documento.pdf');
    await noticed(page, RULE);
    const kept = JSON.stringify(await storedRows(session()));
    for (const trace of ['documento', 'Cliente de prueba', 'F-2026/0123'])
      expect(kept).not.toContain(trace);
    expect(await extensionFaults(session())).toEqual([]);
  });
});

function threadWithoutInvoice(shop: Shop): string {
  const lacking = new Set(truth(shop).withoutInvoice.map(({ id }) => id));
  const found = shop.threads.find(({ orderId }) => orderId !== undefined && lacking.has(orderId));
  if (!found) throw new Error('no thread about an order without its invoice');
  return found.id;
}

/** As the browser does when it takes its worker for idle; Firefox keeps it while it has work. */
async function stopBackground({ browser, kind }: Session): Promise<void> {
  if (kind === 'firefox') return;
  const cdp = await browser.target().createCDPSession();
  const { targetInfos } = await cdp.send('Target.getTargets');
  const workers = targetInfos.filter(({ type }) => type === 'service_worker');
  expect(workers).toHaveLength(1);
  // Attaching to it, as a worker's own `close` does, would keep it from starting again.
  for (const { targetId } of workers) await cdp.send('Target.closeTarget', { targetId });
  await cdp.detach();
}

/** From now on every notice that ever stands in the page is counted. */
function countNotices(page: Page): Promise<void> {
  return page.evaluate(() => {
    const counted = globalThis as unknown as { seen: number };
    counted.seen = 0;
    new MutationObserver(() => {
      counted.seen += document.querySelectorAll('trastienda-notice').length;
    }).observe(document, { childList: true, subtree: true });
  });
}

function noticesSeen(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as { seen: number }).seen);
}

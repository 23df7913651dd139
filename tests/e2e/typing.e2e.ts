import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { CAPTIONS } from '../backoffice/captions/captions.ts';
import { truth } from '../backoffice/data/truth.ts';
import type { Shop, Thread } from '../backoffice/data/types.ts';
import type { Switches } from '../backoffice/switches.ts';
import { inBothBrowsers } from './browsers/session.ts';
import {
  addresses,
  arrange,
  goAndRead,
  MEDIAMARKT,
  PCCOMPONENTES,
  shopOn,
} from './driving/arrange.ts';
import { pick, pressButton } from './driving/controls.ts';
import { attach, makeFiles } from './driving/files.ts';
import { listenForFaults } from './driving/faults.ts';
import {
  EDITOR,
  noticed,
  noticeLinks,
  noticesOn,
  noticeText,
  placeOfNotice,
  settled,
  typeReply,
} from './driving/notices.ts';
import { INVOICE_TEXT, pdfOf } from './driving/pdf.ts';
import { bothWays } from './driving/untouched.ts';

const ENGLISH = 'Good morning, your parcel left our warehouse today and should arrive on Friday.';
const SPANISH = 'Buenos días, su paquete ha salido hoy de nuestro almacén y llegará el viernes.';
const PORTUGUESE =
  'Bom dia, a sua encomenda saiu hoje do nosso armazém e deve chegar na sexta-feira.';

const REPLY_FILE = 'input[type="file"]';
const BOXES: readonly Partial<Switches>[] = [
  { family: 'spa' },
  { family: 'spa', composer: 'textarea' },
  { family: 'classic' },
  { family: 'classic', composer: 'contenteditable' },
];

const files = makeFiles(['factura-123.pdf', pdfOf(INVOICE_TEXT)], 'foto.jpg');
afterAll(files.remove);

inBothBrowsers('what the seller does', {}, (session) => {
  let page: Page;
  let faults: readonly string[];
  let shop: Shop;
  const at = addresses(PCCOMPONENTES);
  beforeEach(async () => {
    shop = shopOn(session().backoffice, PCCOMPONENTES);
    page = await session().browser.newPage();
    faults = listenForFaults(page);
    session().backoffice.log.clear();
  });
  afterEach(async () => {
    await page.close();
    expect(faults).toEqual([]);
  });

  test('a reply in another language than the channel’s is noticed until it is put right', async () => {
    const { id } = threadOf(shop, 'WEB_ES');
    for (const way of BOXES) {
      arrange(session(), way);
      await goAndRead(page, at.thread(id), 'thread');
      await typeReply(page, ENGLISH);
      await noticed(page, 'reply-language');
      expect(await noticesOn(page), JSON.stringify(way)).toEqual(['reply-language']);
      const { covers, distance, height } = await placeOfNotice(page, EDITOR);
      expect(covers, JSON.stringify(way)).toEqual([]);
      expect(distance, JSON.stringify(way)).toBeLessThan(60);
      expect(height).toBeGreaterThan(20);
      const text = await noticeText(page, 'reply-language');
      expect(text).toMatch(/inglés[\s\S]*español/);
      // It goes because the new text was judged, so this also says that Spanish raises none.
      await typeReply(page, SPANISH);
      await settled(page, 'reply-language');
    }
    expect(session().backoffice.log.entries).toEqual([]);
  });

  test('the channel decides, not the language of the interface', async () => {
    arrange(session(), { ui: 'es' });
    await goAndRead(page, at.thread(threadOf(shop, 'WEB_PT').id), 'thread');
    await typeReply(page, SPANISH);
    await noticed(page, 'reply-language');
    expect(await noticeText(page, 'reply-language')).toMatch(/español[\s\S]*portugués/);
    await typeReply(page, PORTUGUESE);
    await settled(page, 'reply-language');
  });

  test('sending is never in the way, and what was sent is what was typed', async () => {
    for (const way of [{ family: 'spa' }, { family: 'classic' }] as const) {
      arrange(session(), way);
      session().backoffice.log.clear();
      const { id } = threadOf(shop, 'WEB_FR');
      await goAndRead(page, at.thread(id), 'thread');
      await typeReply(page, ENGLISH);
      await noticed(page, 'reply-language');
      await pressButton(page, CAPTIONS.es.send);
      const { log } = session().backoffice;
      await expect.poll(() => log.entries.length, { timeout: 10_000 }).toBe(1);
      await settled(page, 'reply-language');
      // The page shows the reply once it has loaded anew; leaving earlier would cut it off.
      await page.waitForFunction(
        (text) => [...document.querySelectorAll('p')].some((one) => one.textContent === text),
        { polling: 50 },
        ENGLISH,
      );
      expect(log.entries[0]?.path).toBe(`/inbox/private/shop/threads/${id}/messages`);
      expect(log.entries[0]?.body).toContain(ENGLISH);
      expect(log.entries).toHaveLength(1);
    }
  });

  test('an invoice about to go out as an attachment is told where it belongs', async () => {
    const thread = threadOf(shop, 'WEB_ES', ({ orderId }) => lacksInvoice(shop, orderId));
    const other = shopOn(session().backoffice, MEDIAMARKT);
    for (const way of [{ family: 'spa' }, { family: 'classic' }] as const) {
      arrange(session(), way);
      // Both are judged before the last one is, by one background: no notice then means none.
      const quiet = await session().browser.newPage();
      await goAndRead(quiet, addresses(MEDIAMARKT).thread(threadOf(other, 'MMES').id), 'thread');
      await attach(quiet, REPLY_FILE, files.pathOf('factura-123.pdf'));
      const photo = await session().browser.newPage();
      await goAndRead(photo, at.thread(thread.id), 'thread');
      await attach(photo, REPLY_FILE, files.pathOf('foto.jpg'));

      await page.bringToFront();
      await goAndRead(page, at.thread(thread.id), 'thread');
      await attach(page, REPLY_FILE, files.pathOf('factura-123.pdf'));
      await noticed(page, 'invoice-as-attachment');
      expect(await noticesOn(page)).toEqual(['invoice-as-attachment']);
      expect(await noticeLinks(page, 'invoice-as-attachment')).toEqual([at.order(thread.orderId!)]);
      expect((await placeOfNotice(page, 'body')).covers, JSON.stringify(way)).toEqual([]);
      expect(await noticesOn(quiet)).toEqual([]);
      expect(await noticesOn(photo)).toEqual([]);
      await quiet.close();
      await photo.close();
      await attach(page, REPLY_FILE, files.pathOf('foto.jpg'));
      await settled(page, 'invoice-as-attachment');
    }
    expect(session().backoffice.log.entries).toEqual([]);
  });

  test('an invoice under another document type is told until Invoice is chosen', async () => {
    const id = truth(shop).withoutInvoice[0]!.id;
    arrange(session(), { family: 'spa' });
    await goAndRead(page, at.documents(id), 'order-documents');
    await pressButton(page, CAPTIONS.es.add, 1);
    await page.waitForSelector('[role="dialog"]');
    await attach(page, '[role="dialog"] input[type="file"]', files.pathOf('factura-123.pdf'));
    for (const turn of ['first', 'again']) {
      await pick(page, 'type', CAPTIONS.es.OTHER);
      await noticed(page, 'document-type');
      expect(await noticesOn(page), turn).toEqual(['document-type']);
      expect((await placeOfNotice(page, '[role="dialog"]')).covers, turn).toEqual([]);
      await pick(page, 'type', CAPTIONS.es.CUSTOMER_INVOICE);
      await settled(page, 'document-type');
    }

    arrange(session(), { family: 'classic' });
    await goAndRead(page, at.documents(id), 'order-documents');
    await page.click('[data-section="order"]');
    await page.select('#type', 'WARRANTY');
    await attach(page, '#document', files.pathOf('factura-123.pdf'));
    await noticed(page, 'document-type');
    expect((await placeOfNotice(page, '#uploadModal')).covers).toEqual([]);
    await page.select('#type', 'CUSTOMER_INVOICE');
    await settled(page, 'document-type');
    await page.select('#type', 'OTHER');
    await noticed(page, 'document-type');
    expect(session().backoffice.log.entries).toEqual([]);
    // The form is sent as a page of its own: to close the tab meanwhile can hang the browser.
    await Promise.all([page.waitForNavigation(), pressButton(page, CAPTIONS.es.confirm)]);
    expect(session().backoffice.log.writes).toHaveLength(1);
    expect(session().backoffice.log.writes[0]?.files).toEqual(['factura-123.pdf']);
  });

  test('notices leave nothing behind in the page', async () => {
    arrange(session(), { family: 'classic' });
    await goAndRead(page, at.thread(threadOf(shop, 'WEB_ES').id), 'thread');
    await typeReply(page, ENGLISH);
    await noticed(page, 'reply-language');
    const { withUs, withoutUs } = await bothWays(page);
    expect(withUs).toBe(withoutUs);
  });
});

/** A thread about an order of that channel, in which somebody waits and the shop has a say. */
function threadOf(
  shop: Shop,
  channel: string,
  suits: (thread: Thread) => boolean = () => true,
): Thread {
  const found = shop.threads.find(
    (thread) =>
      thread.orderId !== undefined &&
      thread.channel.code === channel &&
      thread.messages.some(({ from }) => from === 'shop') &&
      thread.messages.some(({ from }) => from === 'customer') &&
      suits(thread),
  );
  if (!found) throw new Error(`no thread of ${channel}`);
  return found;
}

function lacksInvoice(shop: Shop, orderId: string | undefined): boolean {
  return truth(shop).withoutInvoice.some(({ id }) => id === orderId);
}

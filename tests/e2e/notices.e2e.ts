import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import type { RuleId } from '../../lib/domain/rule.ts';
import { CAPTIONS } from '../backoffice/captions/captions.ts';
import { SENT_TO_ALL } from '../backoffice/data/story-messages.ts';
import { tagged } from '../backoffice/data/stories.ts';
import type { Shop } from '../backoffice/data/types.ts';
import { inBothBrowsers } from './browsers/session.ts';
import { NOTICE_CASES, type NoticeCase } from './cases.ts';
import { arrange, PCCOMPONENTES, shopOn, STORIES_ON } from './driving/arrange.ts';
import { pick, pressButton } from './driving/controls.ts';
import { listenForFaults } from './driving/faults.ts';
import { attach, makeFiles } from './driving/files.ts';
import { goToLook } from './driving/looks.ts';
import { noticed, noticesOn, noticeText, settled, typeReply, waited } from './driving/notices.ts';
import { INVOICE_TEXT, pdfOf } from './driving/pdf.ts';
import { readPopup } from './driving/popup.ts';

/** Says nothing of an order, a date or a parcel; and not in the language of any channel here. */
const ENGLISH = 'Thank you very much for choosing our shop, we are always here to help you.';
const CALLED = 'Buenos días, tal como hemos hablado por teléfono, mañana le llamaremos otra vez.';
const CALL_THEM = 'Good morning, please call the carrier to choose another day for the delivery.';
const SPANISH = 'Buenos días, su paquete ha salido hoy de nuestro almacén y llegará el viernes.';
const PORTUGUESE =
  'Bom dia, a sua encomenda saiu hoje do nosso armazém e deve chegar na sexta-feira.';
const REPLY_FILE = 'input[type="file"]';
const { customer, customerAndOperator, add, OTHER, CUSTOMER_INVOICE } = CAPTIONS.es;

const files = makeFiles(['factura-123.pdf', pdfOf(INVOICE_TEXT)], 'foto.jpg');
afterAll(files.remove);

inBothBrowsers('rules on what the seller does', {}, (session) => {
  let page: Page;
  let faults: readonly string[];
  let shop: Shop;
  beforeEach(async () => {
    arrange(session(), { shop: STORIES_ON.pccomponentes });
    shop = shopOn(session().backoffice, PCCOMPONENTES, STORIES_ON.pccomponentes);
    page = await session().browser.newPage();
    faults = listenForFaults(page);
  });
  afterEach(async () => {
    await page.close();
    expect(faults).toEqual([]);
    expect(session().backoffice.log.entries).toEqual([]);
  });

  const open = (subject: string) => goToLook(page, PCCOMPONENTES, shop, 'thread', subject);
  const first = (tag: RuleId | `!${RuleId}`) => {
    const [subject] = tagged(shop, tag).filter((one) => !one.startsWith('return:'));
    if (!subject) throw new Error(`no story of ${tag}`);
    return subject;
  };

  /** That a text raises none of the rule is known once it was judged in another respect. */
  async function staysSilent(rule: RuleId, text: string): Promise<void> {
    await typeReply(page, text);
    await noticed(page, 'reply-language');
    expect(await noticesOn(page)).not.toContain(rule);
  }

  async function isTold(rule: RuleId): Promise<void> {
    await noticed(page, rule);
    expect(await noticeText(page, rule)).toMatch(/\p{L}{3}/u);
  }

  const PROOFS: Readonly<Record<string, () => Promise<void>>> = {
    async 'needless-message'() {
      await open(first('!needless-message'));
      await staysSilent('needless-message', ENGLISH);
      await open(first('needless-message'));
      await typeReply(page, ENGLISH);
      await isTold('needless-message');
      expect(await noticeText(page, 'needless-message')).toMatch(/sin respuesta|no ha respondido/);
    },
    async 'reply-language'() {
      await open(first('!reply-language'));
      await typeReply(page, SPANISH);
      await isTold('reply-language');
      await typeReply(page, PORTUGUESE);
      await settled(page, 'reply-language');
    },
    async 'outside-contact'() {
      await open(first('!outside-contact'));
      await staysSilent('outside-contact', CALL_THEM);
      await typeReply(page, CALLED);
      await isTold('outside-contact');
      await typeReply(page, SPANISH);
      await settled(page, 'outside-contact');
    },
    async 'operator-copied'() {
      await open(first('!operator-copied'));
      await pick(page, 'recipient', customerAndOperator);
      await staysSilent('operator-copied', ENGLISH);
      await open(first('operator-copied'));
      await typeReply(page, SPANISH);
      await pick(page, 'recipient', customerAndOperator);
      await isTold('operator-copied');
      await pick(page, 'recipient', customer);
      await settled(page, 'operator-copied');
    },
    async 'invoice-as-attachment'() {
      const filed = first('!invoice-as-attachment');
      await goToLook(page, PCCOMPONENTES, shop, 'order-documents', filed);
      await open(filed);
      await attach(page, REPLY_FILE, files.pathOf('factura-123.pdf'));
      await staysSilent('invoice-as-attachment', ENGLISH);
      await open(first('invoice-as-attachment'));
      await attach(page, REPLY_FILE, files.pathOf('factura-123.pdf'));
      await isTold('invoice-as-attachment');
      await attach(page, REPLY_FILE, files.pathOf('foto.jpg'));
      await settled(page, 'invoice-as-attachment');
    },
    async 'document-type'() {
      await goToLook(page, PCCOMPONENTES, shop, 'order-documents', first('missing-invoice'));
      await pressButton(page, add, 1);
      const dialogFile = '[role="dialog"] input[type="file"]';
      await attach(page, dialogFile, files.pathOf('foto.jpg'));
      await pick(page, 'type', OTHER);
      await waited(page);
      expect(await noticesOn(page)).toEqual([]);
      await attach(page, dialogFile, files.pathOf('factura-123.pdf'));
      await isTold('document-type');
      await pick(page, 'type', CUSTOMER_INVOICE);
      await settled(page, 'document-type');
    },
  };

  test.each<NoticeCase>(NOTICE_CASES)('$rule on a $by, as $demands.0 asks', async ({ rule }) => {
    const proof = PROOFS[rule];
    if (!proof) throw new Error(`no proof of ${rule}`);
    await proof();
  });

  test('a text that went to many says nothing to one more', async () => {
    const same = shop.threads.filter(({ messages }) => messages.at(-1)?.body === SENT_TO_ALL);
    for (const { id } of same) await open(`thread:${id}`);
    await typeReply(page, SENT_TO_ALL);
    await isTold('needless-message');
    await typeReply(page, SPANISH);
    await settled(page, 'needless-message');
  });

  test('what was only typed, chosen or attached leaves no task', async () => {
    const { groups } = await readPopup(session());
    const rules = new Set(groups.flatMap(({ tasks }) => tasks.map(({ rule }) => rule)));
    for (const rule of ['needless-message', 'operator-copied', 'document-type'])
      expect(rules).not.toContain(rule);
    expect(rules.size).toBeGreaterThan(0);
  });
});

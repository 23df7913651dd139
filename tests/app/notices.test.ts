import { describe, expect, it } from 'vitest';
import { judgeDraft } from '../../lib/app/judge-draft.ts';
import { judgeFile } from '../../lib/app/judge-file.ts';
import { observePage } from '../../lib/app/observe-page.ts';
import { HOST, pageRead, SHOP, world } from './world.ts';

const draft = { shop: SHOP, subject: 'thread:t', text: 'Good morning', strip: [] } as const;

describe('a draft', () => {
  it('is silent, and not even judged, where the language of the channel is unknown', async () => {
    const deps = world();
    deps.detected = { language: 'en', matches: false };
    expect(await judgeDraft(draft, deps)).toEqual([]);
    expect(deps.judgedTexts).toEqual([]);
  });

  it('is told to be in another language than the thread or its order asks for', async () => {
    const deps = world();
    deps.detected = { language: 'en', matches: false };
    const order = { type: 'order', id: '1', customerLocale: 'pt_PT' } as const;
    await observePage(pageRead([order, { type: 'thread', id: 't', orderId: '1' }]), deps);
    const notices = await judgeDraft(draft, deps);
    expect(notices).toMatchObject([{ rule: 'reply-language', subject: 'thread:t' }]);
    expect(notices[0]?.title.args).toContainEqual({ language: 'pt' });
  });

  it('believes what the page says now before what was stored', async () => {
    const deps = world();
    deps.detected = { language: 'en', matches: false };
    await observePage(pageRead([{ type: 'thread', id: 't', customerLocale: 'pt_PT' }]), deps);
    const [notice] = await judgeDraft({ ...draft, customerLocale: 'fr_FR' }, deps);
    expect(notice?.title.args).toContainEqual({ language: 'fr' });
  });

  it('is silent when the detector is not sure or content', async () => {
    const deps = world();
    const asked = { ...draft, customerLocale: 'es_ES' };
    expect(await judgeDraft(asked, deps)).toEqual([]);
    deps.detected = { language: 'es', matches: true };
    expect(await judgeDraft(asked, deps)).toEqual([]);
  });

  it('is judged without the texts that are not the seller’s', async () => {
    const deps = world();
    await judgeDraft(
      { ...draft, text: 'Hola Gaming Mouse', strip: ['Gaming Mouse'], customerLocale: 'es' },
      deps,
    );
    expect(deps.judgedTexts).toEqual(['Hola ']);
  });

  it('leaves no trace in the store', async () => {
    const deps = world();
    deps.detected = { language: 'en', matches: false };
    await judgeDraft({ ...draft, customerLocale: 'es' }, deps);
    expect(await deps.store.shops()).toEqual([]);
  });
});

describe('a chosen file', () => {
  const file = {
    shop: SHOP,
    subject: 'thread:t',
    name: 'factura-1.pdf',
    target: 'message',
  } as const;

  it('is sent to the order it belongs to', async () => {
    const deps = world();
    await observePage(pageRead([{ type: 'thread', id: 't', orderId: '1-A' }]), deps);
    expect(await judgeFile(file, deps)).toMatchObject([
      { rule: 'invoice-as-attachment', href: `https://${HOST}/mmp/shop/order/1-A` },
    ]);
  });

  it('is judged by what looking into it said, whatever its name says', async () => {
    const deps = world();
    const isInvoice = true;
    const byContent = { isInvoice, by: 'content' } as const;
    const [notice] = await judgeFile({ ...file, name: 'documento.pdf', seen: byContent }, deps);
    expect(notice?.why.lines.at(-1)).toEqual({ key: 'fileSaidByContent' });
    const other = { isInvoice: false, by: 'content' } as const;
    expect(await judgeFile({ ...file, seen: other }, deps)).toEqual([]);
    expect(await judgeFile({ ...file, seen: { by: 'content' } }, deps)).toEqual([]);
  });

  it('is judged by its name where nobody has looked into it, and that is said', async () => {
    const [notice] = await judgeFile(file, world());
    expect(notice?.why.lines.at(-1)).toEqual({ key: 'fileSaidByName' });
  });

  it('is left alone when it is no invoice, or the order has its invoice', async () => {
    const deps = world();
    expect(await judgeFile({ ...file, name: 'foto.jpg' }, deps)).toEqual([]);
    await observePage(pageRead([{ type: 'order', id: '1', hasInvoice: true }]), deps);
    expect(await judgeFile({ ...file, orderId: '1' }, deps)).toEqual([]);
  });

  it('is told to be an invoice under another type, and only that', async () => {
    const deps = world();
    await observePage(
      pageRead([{ type: 'order', id: '1', state: 'shipped', hasInvoice: false }]),
      deps,
    );
    const upload = { ...file, subject: 'order:1', target: 'order-documents' } as const;
    const notices = await judgeFile(
      { ...upload, typeIsInvoice: false, typeLabel: 'Albarán' },
      deps,
    );
    expect(notices.map((notice) => notice.rule)).toEqual(['document-type']);
    expect(await judgeFile({ ...upload, typeIsInvoice: true }, deps)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { judgeDraft } from '../../lib/app/judge-draft.ts';
import type { SentMessage } from '../../lib/app/judge-sent.ts';
import { judgeSent } from '../../lib/app/judge-sent.ts';
import { observePage } from '../../lib/app/observe-page.ts';
import { READY_TEXTS } from '../../lib/domain/templates/texts/index.ts';
import type { World } from './world.ts';
import { HOUR, NOW, pageRead, SHOP, world } from './world.ts';

const message = (text: string, more: Partial<SentMessage> = {}): SentMessage => ({
  at: NOW - HOUR,
  text,
  files: [],
  ...more,
});
const sentIn = (threadId: string, messages: readonly SentMessage[], more: object = {}) => ({
  ...{ shop: SHOP, threadId, messages, strip: [] },
  ...more,
});
const tasksOf = async (deps: World, messages: readonly SentMessage[], more: object = {}) =>
  (await judgeSent(sentIn('t', messages, more), deps)).tasks.map(
    ({ rule, state, subject }) => `${rule} ${state} ${subject}`,
  );
const AUTOMATIC =
  'Gracias por confiar en nuestra tienda, esperamos que disfrute mucho de su compra y quedamos a su entera disposición para lo que necesite';

describe('what was sent', () => {
  it('in another language is told, until a later message puts it right', async () => {
    const deps = world();
    const asked = { customerLocale: 'es_ES' };
    deps.detected = { language: 'fr', matches: false };
    expect(await tasksOf(deps, [message('Bonjour')], asked)).toEqual([
      'reply-language info thread:t',
    ]);
    deps.now += HOUR;
    deps.detected = { language: 'es', matches: true };
    expect(await tasksOf(deps, [message('Bonjour'), message('Hola')], asked)).toEqual([]);
  });

  it('in a language nobody could tell changes nothing', async () => {
    const deps = world();
    deps.detected = { language: 'fr', matches: false };
    await tasksOf(deps, [message('Bonjour')], { customerLocale: 'es_ES' });
    deps.detected = {};
    expect(await tasksOf(deps, [message('Ok')], { customerLocale: 'es_ES' })).toHaveLength(1);
  });

  it('to the operator may be in any language', async () => {
    const deps = world();
    deps.detected = { language: 'fr', matches: false };
    const messages = [message('Bonjour', { to: 'operator' })];
    expect(await tasksOf(deps, messages, { customerLocale: 'es_ES' })).toEqual([]);
    expect(deps.judgedTexts).toEqual([]);
  });

  it('longer ago than anything is kept leaves no fingerprint', async () => {
    const deps = world();
    const old = message(AUTOMATIC, { at: NOW - 91 * 24 * HOUR });
    await judgeSent(sentIn('t', [old]), deps);
    expect(await deps.store.sentTexts(SHOP)).toEqual([]);
  });

  it('as an invoice attached is settled when the order’s own page shows its invoice', async () => {
    const deps = world();
    const orderRead = (hasInvoice: boolean, page: 'order-documents' | 'order') =>
      pageRead([{ type: 'order', id: '1', state: 'shipped', hasInvoice }], { page });
    await observePage(orderRead(false, 'order'), deps);
    const messages = [message('Aquí la tiene', { files: ['factura-12.pdf'] })];
    expect(await tasksOf(deps, messages, { orderId: '1' })).toHaveLength(1);
    deps.now += HOUR;
    await observePage(orderRead(false, 'order-documents'), deps);
    expect(await deps.store.tasks(SHOP, ['thread:t'])).toHaveLength(1);
    deps.now += HOUR;
    await observePage(orderRead(true, 'order-documents'), deps);
    expect(await deps.store.tasks(SHOP, ['thread:t'])).toEqual([]);
  });

  it('with an invoice attached is told while the order is known to lack one', async () => {
    const deps = world();
    const messages = [message('Aquí la tiene', { files: ['factura-12.pdf'] })];
    expect(await tasksOf(deps, messages, { orderId: '1' })).toEqual([]);
    const order = { type: 'order', id: '1', state: 'shipped' } as const;
    await observePage(pageRead([{ ...order, hasInvoice: false }]), deps);
    expect(await tasksOf(deps, messages, { orderId: '1' })).toEqual([
      'invoice-as-attachment info thread:t',
    ]);
    deps.now += HOUR;
    await observePage(pageRead([{ ...order, hasInvoice: true }]), deps);
    expect(await tasksOf(deps, messages, { orderId: '1' })).toEqual([]);
  });

  it('of a contact outside is told until the operator was written to', async () => {
    const deps = world();
    const call = message('Le llamamos ayer y quedamos en cambiarlo.');
    expect(await tasksOf(deps, [call])).toEqual(['outside-contact info thread:t']);
    deps.now += HOUR;
    const note = message('El cliente acepta el cambio.', { to: 'operator', at: NOW });
    expect(await tasksOf(deps, [call, note])).toEqual([]);
    const again = message('Como hablamos por teléfono, sale hoy.', { at: NOW + 1 });
    deps.now += HOUR;
    expect(await tasksOf(deps, [call, note, again])).toHaveLength(1);
  });

  it('takes the ready note about a contact for its record', async () => {
    const note = READY_TEXTS.es['contact-note'].replace(
      '{contactMeans}',
      'le llamamos por teléfono',
    );
    expect(await tasksOf(world(), [message('Le llamamos ayer.'), message(note)])).toEqual([]);
  });

  it('leaves fingerprints, and no text', async () => {
    const deps = world();
    await judgeSent(sentIn('t', [message(AUTOMATIC)]), deps);
    const kept = JSON.stringify([
      await deps.store.sentTexts(SHOP),
      [...(await deps.store.facts(SHOP, ['thread:t']))],
    ]);
    expect(kept).toContain('thread:t');
    expect(kept).not.toMatch(/gracias|tienda|disfrute/i);
  });
});

describe('a draft', () => {
  const typed = (deps: World, text: string, more: object = {}) =>
    judgeDraft({ shop: SHOP, subject: 'thread:new', text, strip: [], ...more }, deps);
  const sendTo = async (deps: World, threads: number, text = AUTOMATIC) => {
    for (let i = 0; i < threads; i++)
      await judgeSent(sentIn(`old${String(i)}`, [message(text)]), deps);
    const fact = { type: 'thread', id: 'new', waiting: false, shopMessagesInRow: 1 } as const;
    await observePage(pageRead([{ ...fact, operatorInvolved: false }]), deps);
  };
  const rules = (notices: readonly { readonly rule: string }[]) => notices.map(({ rule }) => rule);

  it('that repeats what five others got is needless', async () => {
    const deps = world();
    await sendTo(deps, 4);
    expect(rules(await typed(deps, AUTOMATIC))).toEqual([]);
    await sendTo(deps, 5);
    expect(rules(await typed(deps, AUTOMATIC))).toEqual(['needless-message']);
    expect(rules(await typed(deps, `${AUTOMATIC}. Su pedido llega el martes.`))).toEqual([]);
  });

  it('is not compared with its own thread, nor with another shop’s', async () => {
    const deps = world();
    await sendTo(deps, 4);
    await judgeSent(sentIn('new', [message(AUTOMATIC)]), deps);
    expect(rules(await typed(deps, AUTOMATIC))).toEqual([]);
    await sendTo(deps, 5);
    const other = { shop: SHOP.replace('2045', '7') };
    expect(rules(await typed(deps, AUTOMATIC, other))).toEqual([]);
  });

  it('that answers is never needless', async () => {
    const deps = world();
    await sendTo(deps, 6);
    deps.now += HOUR;
    await observePage(
      pageRead([{ type: 'thread', id: 'new', waiting: true, waitingSince: deps.now - 1 }]),
      deps,
    );
    expect(rules(await typed(deps, AUTOMATIC))).toEqual([]);
  });

  it('that asks whether all is well is fine the first time in a thread', async () => {
    const deps = world();
    const ask = READY_TEXTS.es['delivery-follow-up']
      .replace('{orderId}', '')
      .replace('{shopName}', 'Delta');
    await sendTo(deps, 6, ask);
    expect(rules(await typed(deps, ask))).toEqual([]);
    await judgeSent(sentIn('new', [message(ask)]), deps);
    expect(rules(await typed(deps, ask))).toEqual(['needless-message']);
  });

  it('that asks so in the seller’s own wording is, too, but not in any words', async () => {
    const deps = world();
    const own = 'Buenas, el transportista nos dice que ya tienes tu compra en casa, ¿llegó entera?';
    await sendTo(deps, 6, own);
    expect(rules(await typed(deps, own))).toEqual(['needless-message']);
    deps.templates = { texts: { 'delivery-follow-up': { es: own } }, own: [] };
    expect(rules(await typed(deps, own))).toEqual([]);
    await judgeSent(sentIn('new', [message(own)]), deps);
    expect(rules(await typed(deps, own))).toEqual(['needless-message']);
  });

  it('with the operator in copy is told by the thread’s own facts', async () => {
    const deps = world();
    await sendTo(deps, 0);
    expect(rules(await typed(deps, 'Hola', { recipients: 'both' }))).toEqual(['operator-copied']);
    expect(rules(await typed(deps, 'Hola', { recipients: 'customer' }))).toEqual([]);
    const beside = { subject: 'order:1', threadId: 'new', recipients: 'both' };
    expect(rules(await typed(deps, 'Hola', beside))).toEqual(['operator-copied']);
  });

  it('that speaks of a call is told, unless it goes to the operator', async () => {
    const deps = world();
    expect(rules(await typed(deps, 'Le llamamos ayer.'))).toEqual(['outside-contact']);
    expect(rules(await typed(deps, 'Le llamamos ayer.', { recipients: 'operator' }))).toEqual([]);
  });
});

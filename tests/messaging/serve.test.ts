import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Handlers, Sender } from '../../lib/messaging/serve.ts';
import { soundRead } from '../../lib/messaging/schemas.ts';
import { answer, serve } from '../../lib/messaging/serve.ts';

const GRANTED = 'https://pccomponentes-prod.mirakl.net';
const PAGE_READ = {
  type: 'page-read',
  shop: '1',
  page: 'orders',
  url: `${GRANTED}/x`,
  status: 'ok',
  problems: [],
  facts: [],
};
const PART = {
  ...{ type: 'file-part', look: '7c766353-01a2-4d98-a56a-e6f0393a1ab9', name: 'x.pdf' },
  ...{ index: 0, parts: 1, data: '' },
};
const POPUP = { type: 'popup', limit: 50 };
const content: Sender = {
  id: 'test-extension-id',
  url: `${GRANTED}/mmp/shop/order/all`,
  frameId: 0,
};
const ownPage: Sender = {
  id: 'test-extension-id',
  url: 'chrome-extension://test-extension-id/popup.html',
};

function handlers(): Handlers {
  const done = vi.fn(async () => 'done');
  const names = [
    'page-read',
    'draft',
    'file',
    'file-part',
    'signed-out',
    'popup',
    'settings-changed',
    'forget-everything',
  ];
  return Object.fromEntries(names.map((name) => [name, done])) as unknown as Handlers;
}

function ask(message: unknown, sender: Sender, given = handlers()) {
  const note = vi.fn();
  const isGranted = async (origin: string) => origin === GRANTED;
  return { reply: answer(message, sender, given, { isGranted, note }), note, given };
}

beforeEach(() => fakeBrowser.reset());

describe('a message', () => {
  it('of a granted marketplace page is handled, with the host the browser vouches for', async () => {
    const claimed = { ...PAGE_READ, url: 'https://evil.example/' };
    const { reply, given } = ask(claimed, content);
    expect(await reply).toBe('done');
    expect(given['page-read']).toHaveBeenCalledWith(claimed, {
      host: 'pccomponentes-prod.mirakl.net',
      url: content.url,
    });
  });

  it('with a part of a file is handled', async () => {
    expect(await ask(PART, content).reply).toBe('done');
    expect(await ask({ ...PART, data: 'x'.repeat(262_144) }, content).reply).toBe('done');
  });

  it('of an own page is handled, also when the page stands in a tab', async () => {
    expect(await ask(POPUP, ownPage).reply).toBe('done');
    expect(await ask(POPUP, { ...ownPage, frameId: 0 }).reply).toBe('done');
  });

  it.each<[string, unknown, Sender]>([
    ['another extension', POPUP, { ...ownPage, id: 'other' }],
    ['a sender without id', POPUP, { ...ownPage, id: undefined }],
    [
      'a web page that looks like ours',
      POPUP,
      { ...ownPage, url: 'https://x.example/chrome-extension://test-extension-id/' },
    ],
    [
      'a page of another extension',
      POPUP,
      { ...ownPage, url: 'chrome-extension://other/popup.html' },
    ],
    ['a host that is not granted', PAGE_READ, { ...content, url: 'https://evil.example/' }],
    [
      'a host that only begins like a granted one',
      PAGE_READ,
      { ...content, url: `${GRANTED}.evil.example/` },
    ],
    ['a frame inside a marketplace page', PAGE_READ, { ...content, frameId: 3 }],
    ['an unknown frame', PAGE_READ, { ...content, frameId: undefined }],
    ['plain http', PAGE_READ, { ...content, url: content.url?.replace('https', 'http') }],
    ['no address', PAGE_READ, { ...content, url: undefined }],
    ['a broken address', PAGE_READ, { ...content, url: 'about:blank' }],
  ])('of %s is refused', async (_who, message, sender) => {
    const { reply, given } = ask(message, sender);
    expect(await reply).toEqual({ refused: 'sender' });
    expect(given.popup).not.toHaveBeenCalled();
  });

  it.each<[string, unknown, Sender]>([
    ['a page message from a marketplace page', POPUP, content],
    ['a wipe from a marketplace page', { type: 'forget-everything' }, content],
    ['a content message from an own page', PAGE_READ, ownPage],
    ['an unknown type', { type: 'export' }, ownPage],
    ['a body with more than it may hold', { ...PAGE_READ, host: 'x' }, content],
    ['facts that are no list', { ...PAGE_READ, facts: 'x' }, content],
    [
      'too many facts',
      { ...PAGE_READ, facts: Array.from({ length: 1001 }, () => ({ type: 'order', id: '1' })) },
      content,
    ],
    ['a part of a file that is too long', { ...PART, data: 'x'.repeat(262_145) }, content],
    ['a part of a file that is too large', { ...PART, parts: 81 }, content],
    ['a part of a file of no one’s', { ...PART, look: '1' }, content],
    ['a part of a file with more beside it', { ...PART, path: '/etc' }, content],
    ['a part of a file from an own page', PART, ownPage],
    ['a part as the background passes it on', { ...PART, type: 'eye-part' }, content],
    [
      'a subject of no known kind',
      { type: 'draft', shop: '1', subject: 'x', text: '', strip: [] },
      content,
    ],
  ])('%s is refused', async (_what, message, sender) => {
    expect(await ask(message, sender).reply).toEqual({ refused: 'message' });
  });

  it.each<[string, unknown]>([
    ['with a message body', { type: 'thread', id: '1', body: 'Hola' }],
    ['with a path to elsewhere', { type: 'order', id: '1', path: '//evil.example' }],
    ['with a field too long', { type: 'order', id: '1', channel: 'x'.repeat(301) }],
    ['with a field of a wrong type', { type: 'offer', id: '1', quantity: '3' }],
    ['of no known type', { type: 'parcel', id: '1' }],
    ['without an id', { type: 'order' }],
    ['that is none', null],
  ])('loses a fact %s, and no other', async (_how, broken) => {
    const sound = [
      { type: 'order', id: '2' },
      { type: 'thread', id: '3', waiting: true },
    ];
    const { reply, given } = ask({ ...PAGE_READ, facts: [sound[0], broken, sound[1]] }, content);
    expect(await reply).toBe('done');
    const [message] = vi.mocked(given['page-read']).mock.calls[0] ?? [];
    expect(message && soundRead(message)).toEqual({
      ...PAGE_READ,
      facts: sound,
      status: 'partial',
      problems: [{ code: 'fact:invalid', count: 1 }],
    });
  });

  it('keeps sold lines that are sound, whatever stands between them', async () => {
    const sold = { orderId: 'O1', sku: 'A', units: 2, placedAt: 5 };
    const broken = [{ ...sold, units: 0 }, { ...sold, customer: 'Ana' }, { ...sold, sku: '' }, 'x'];
    const { reply, given } = ask({ ...PAGE_READ, sales: [sold, ...broken] }, content);
    expect(await reply).toBe('done');
    const [message] = vi.mocked(given['page-read']).mock.calls[0] ?? [];
    expect(message && soundRead(message)).toEqual({ ...PAGE_READ, sales: [sold] });
    const many = Array.from({ length: 501 }, () => sold);
    expect(await ask({ ...PAGE_READ, sales: many }, content).reply).toEqual({ refused: 'message' });
  });

  it.each([
    ['  Informática Delta ', 'Informática Delta'],
    ['', undefined],
    ['x'.repeat(121), undefined],
    [7, undefined],
  ])('with the shop’s name %j tells %j', async (shopName, expected) => {
    const { reply, given } = ask({ ...PAGE_READ, shopName }, content);
    expect(await reply).toBe('done');
    expect(vi.mocked(given['page-read']).mock.calls[0]?.[0].shopName).toBe(expected);
  });

  it('that fails is answered, and noted', async () => {
    const broken = { ...handlers(), popup: async () => Promise.reject(new TypeError('x')) };
    const { reply, note } = ask(POPUP, ownPage, broken);
    expect(await reply).toEqual({ refused: 'failed' });
    expect(note).toHaveBeenCalledWith('message', expect.any(TypeError));
  });

  it('of any shape is answered without an exception', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.anything({ withNullPrototype: true }),
        fc.constantFrom(content, ownPage),
        async (message, sender) => {
          expect(await ask(message, sender).reply).toEqual({ refused: 'message' });
        },
      ),
    );
  });
});

it('listens at once', () => {
  expect(fakeBrowser.runtime.onMessage.hasListeners()).toBe(false);
  serve(handlers(), { isGranted: async () => true, note: vi.fn() });
  expect(fakeBrowser.runtime.onMessage.hasListeners()).toBe(true);
});

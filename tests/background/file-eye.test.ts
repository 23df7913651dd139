import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createFileEye } from '../../entrypoints/background/file-eye.ts';
import { handlersFor } from '../../entrypoints/background/handlers.ts';
import type { ConnectionParts } from '../../entrypoints/background/connection-handlers.ts';
import type { Schedule } from '../../entrypoints/background/schedule.ts';
import { createUnderWay } from '../../entrypoints/background/under-way.ts';
import type { Deps } from '../../lib/app/deps.ts';
import type { FilePart, PartAnswer } from '../../lib/domain/file-parts.ts';
import { serveEye } from '../../lib/messaging/eye-link.ts';

const PART: FilePart = { look: '1:a', name: 'x.pdf', index: 0, parts: 1, data: '' };
const SEEN: PartAnswer = { state: 'seen', verdict: { isInvoice: true, by: 'content' } };
const ID = 'test-extension-id';
const WORKER = { id: ID, url: `chrome-extension://${ID}/background.js` };

const createDocument = vi.fn<(options: { url: string; reasons: string[] }) => Promise<void>>();
/** Whether the unseen page is there; what it was sent. */
let isOpen = false;
let heard: unknown[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  isOpen = false;
  heard = [];
  Object.assign(fakeBrowser, { offscreen: { createDocument } });
  createDocument.mockImplementation(async () => {
    await Promise.resolve();
    if (isOpen) throw new Error('Only a single offscreen document may be created.');
    isOpen = true;
  });
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    if (!isOpen) throw new Error('Could not establish connection. Receiving end does not exist.');
    heard.push(message);
    return SEEN as never;
  });
});
afterEach(() => {
  Reflect.deleteProperty(fakeBrowser, 'offscreen');
});

describe('a background that can start no worker', () => {
  it('opens the page that can, for the first part only', async () => {
    const look = createFileEye();
    expect(await look(PART)).toEqual(SEEN);
    expect(await look({ ...PART, look: '1:b' })).toEqual(SEEN);
    expect(createDocument).toHaveBeenCalledOnce();
    expect(createDocument.mock.calls[0]?.[0]).toMatchObject({
      url: 'file-eye.html',
      reasons: ['WORKERS'],
    });
    expect(heard).toEqual([
      { ...PART, type: 'eye-part' },
      { ...PART, look: '1:b', type: 'eye-part' },
    ]);
  });

  it('opens it once for two tabs at once', async () => {
    const look = createFileEye();
    const answers = await Promise.all([look(PART), look({ ...PART, look: '2:a' })]);
    expect(answers).toEqual([SEEN, SEEN]);
    expect(createDocument).toHaveBeenCalledOnce();
  });

  it('finds it where it was left by a worker that was stopped', async () => {
    await createFileEye()(PART);
    expect(await createFileEye()({ ...PART, index: 1, parts: 2 })).toEqual(SEEN);
    expect(createDocument).toHaveBeenCalledOnce();
  });

  it('is not disturbed by a page that is there already but was still starting', async () => {
    vi.mocked(fakeBrowser.runtime.sendMessage).mockImplementationOnce(async () => {
      isOpen = true;
      throw new Error('Could not establish connection. Receiving end does not exist.');
    });
    expect(await createFileEye()(PART)).toEqual(SEEN);
  });

  it('opens it again when it has closed itself', async () => {
    const look = createFileEye();
    await look(PART);
    isOpen = false;
    expect(await look(PART)).toEqual(SEEN);
    expect(createDocument).toHaveBeenCalledTimes(2);
  });

  it('keeps the files of two tabs apart, whatever they call them', async () => {
    const parts = [{} as Deps, {} as Schedule, {} as ConnectionParts] as const;
    const take = handlersFor(...parts, createUnderWay())['file-part'];
    const message = { ...PART, look: 'a', type: 'file-part' as const };
    const page = { host: 'x.example', url: 'https://x.example/' };
    for (const tabId of [7, 8]) expect(await take(message, { ...page, tabId })).toEqual(SEEN);
    expect(heard).toMatchObject([
      { look: '7:a', type: 'eye-part' },
      { look: '8:a', type: 'eye-part' },
    ]);
  });

  it('leaves the file unseen where the page does not answer', async () => {
    isOpen = true;
    vi.mocked(fakeBrowser.runtime.sendMessage).mockResolvedValue(undefined);
    expect(await createFileEye()(PART)).toEqual({ state: 'unseen' });
  });

  it('fails where the browser refuses the page: the message is then answered so', async () => {
    createDocument.mockRejectedValue(new Error('no'));
    await expect(createFileEye()(PART)).rejects.toThrow('no');
    Reflect.deleteProperty(fakeBrowser, 'offscreen');
    await expect(createFileEye()(PART)).rejects.toThrow('no offscreen pages');
  });
});

describe('the page that looks into files', () => {
  const take = vi.fn(async () => SEEN);
  const tell = (message: unknown, sender: object): Promise<unknown[]> => {
    serveEye(take);
    return fakeBrowser.runtime.onMessage.trigger(message, sender, () => undefined);
  };
  const message = { ...PART, type: 'eye-part' };

  beforeEach(() => {
    take.mockImplementation(async () => SEEN);
  });

  it('answers the background', async () => {
    expect(await tell(message, WORKER)).toEqual([SEEN]);
  });

  it.each<[string, unknown, object]>([
    [
      'a content script',
      message,
      { id: ID, url: 'https://x.example/', tab: { id: 1 }, frameId: 0 },
    ],
    ['a page of ours in a tab', message, { ...WORKER, tab: { id: 1 } }],
    ['another extension', message, { id: 'other', url: 'chrome-extension://other/b.js' }],
    ['somebody without address', message, { id: ID }],
    ['what tabs tell the background', { type: 'file-part' }, WORKER],
    ['nonsense', null, WORKER],
  ])('leaves %s to others', async (_who, told, sender) => {
    expect(await tell(told, sender)).toEqual([undefined]);
    expect(take).not.toHaveBeenCalled();
  });
});

// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { PartAnswer } from '../../lib/domain/file-parts.ts';
import { MOST_FILE_BYTES, NOT_JUDGED, PART_BYTES } from '../../lib/domain/file-parts.ts';
import type { Background } from './background.ts';
import { choose, notices, openThread, pdf, read, SEEN, whenWhole } from './choosing.ts';
import * as pages from './pages.ts';
import { one, openTab, settle, usesTab } from './tab.ts';

usesTab();

describe('a chosen document', () => {
  it('is looked into: all its bytes, once, in parts', async () => {
    const { background } = await openThread((it) => {
      it.instead['file-part'] = whenWhole(SEEN(true));
    });
    const bytes = Uint8Array.from({ length: 2 * PART_BYTES + 1 }, (_, i) => (i * 7) % 251);
    await choose(new File([bytes], 'documento.pdf'));
    const parts = background.all('file-part');
    expect(parts.map(({ index, parts: of, name }) => [index, of, name])).toEqual([
      ...[0, 1, 2].map((index) => [index, 3, 'documento.pdf']),
    ]);
    const sent = Buffer.concat(parts.map(({ data }) => Buffer.from(data, 'base64')));
    expect(sent.equals(bytes)).toBe(true);
    expect(new Set(parts.map(({ look }) => look)).size).toBe(1);
    expect(background.all('file').map(({ seen }) => seen)).toEqual([
      { isInvoice: true, by: 'content' },
    ]);
    expect(notices()).toBe(1);
  });

  it('that is empty is one part of nothing', async () => {
    const { background } = await openThread();
    await choose(pdf('documento.pdf', 0));
    expect(background.all('file-part')).toMatchObject([{ index: 0, parts: 1, data: '' }]);
  });

  it('is never told of by its name when its contents say otherwise', async () => {
    let most = 0;
    const { background } = await openThread((it) => {
      it.instead['file-part'] = SEEN.bind(undefined, false);
    });
    const watch = new MutationObserver(() => {
      most = Math.max(most, notices());
    });
    watch.observe(document.body, { childList: true, subtree: true });
    await choose(pdf('factura.pdf'));
    await settle(5000);
    watch.disconnect();
    expect([most, notices()]).toEqual([0, 0]);
    expect(background.all('file')).toHaveLength(1);
  });

  it('is not read again when another type is chosen', async () => {
    const dialog = `<h1>Pedido n.º WEB-1-A</h1><div role="dialog"><h2>Añadir documento</h2><select><option>Albarán</option><option>Factura</option></select><input type="file"></div>`;
    const { background } = await openTab('/mmp/shop/order/WEB-1-A', pages.page(dialog), (it) => {
      it.instead['file-part'] = whenWhole(SEEN(true));
    });
    await choose(pdf('documento.pdf'));
    one('select').value = 'Factura';
    one('select').dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
    const seen = { isInvoice: true, by: 'content' };
    expect(background.all('file')).toMatchObject([
      { typeLabel: 'Albarán', seen },
      { typeLabel: 'Factura', seen },
    ]);
    expect(background.all('file-part')).toHaveLength(1);
  });

  it('is judged by its name at once, and not read, where it is a picture', async () => {
    const { background } = await openThread();
    await choose(new File(['x'], 'factura.jpg'));
    expect(background.all('file-part')).toEqual([]);
    expect(background.all('file').map(({ seen }) => seen)).toEqual([undefined]);
    expect(notices()).toBe(1);
  });

  it.each(['factura.pdf', 'factura.jpg'])(
    'is neither read nor judged when it is too large: %s',
    async (name) => {
      const { background } = await openThread();
      await choose(pdf(name, MOST_FILE_BYTES + 1));
      await settle(5000);
      expect(background.all('file-part')).toEqual([]);
      expect(background.all('file').map(({ seen }) => seen)).toEqual([NOT_JUDGED]);
      expect(notices()).toBe(0);
    },
  );

  it('is not read where it goes to neither a message nor an order', async () => {
    const { background } = await openTab(
      '/mmp/shop/import',
      pages.page('<form><input type="file"></form>'),
    );
    await choose(pdf('factura.pdf'));
    expect(background.all('file-part')).toEqual([]);
  });
});

describe('a look that takes its time', () => {
  /** Answers the only part when told to. */
  const slowly = () => {
    const { promise, resolve } = Promise.withResolvers<PartAnswer>();
    return { prepare: (it: Background) => (it.instead['file-part'] = () => promise), resolve };
  };

  it('is bridged by the name, and put right by the contents', async () => {
    const { prepare, resolve } = slowly();
    const { background } = await openThread(prepare);
    await choose(pdf('factura.pdf'));
    await settle(1500);
    expect(notices()).toBe(0);
    await settle(600);
    expect(notices()).toBe(1);
    resolve(SEEN(false));
    await settle();
    expect(notices()).toBe(0);
    expect(background.all('file').map(({ seen }) => seen?.by)).toEqual([undefined, 'content']);
  });

  it('puts right what is known of one file while the next is still being looked into', async () => {
    const { background } = await openThread((it) => {
      it.instead['file-part'] = ({ name }) =>
        new Promise((resolve) => {
          const ms = name === 'factura 1.pdf' ? 3000 : 9000;
          setTimeout(resolve, ms, name === 'factura 1.pdf' ? SEEN(true) : SEEN(false));
        });
    });
    await choose(pdf('factura 1.pdf'), pdf('otra.pdf'));
    await settle(2500);
    expect(background.all('file').map(({ seen }) => seen)).toEqual([undefined, undefined]);
    await settle(1000);
    await read();
    expect(background.all('file').map(({ seen }) => seen?.by)).toEqual([
      ...[undefined, undefined],
      ...['content', undefined],
    ]);
  });

  it('leaves the name’s word standing when no answer comes, and the next file its turn', async () => {
    const { background } = await openThread((it) => {
      it.instead['file-part'] = ({ name }) =>
        name === 'factura 1.pdf' ? new Promise(() => undefined) : SEEN(false);
    });
    await choose(pdf('factura 1.pdf'), pdf('factura 2.pdf'));
    await settle(2500);
    expect(notices()).toBe(1);
    expect(background.all('file-part')).toHaveLength(1);
    await settle(20_000);
    await read();
    expect(background.all('file-part').map(({ name }) => name)).toEqual([
      'factura 1.pdf',
      'factura 2.pdf',
    ]);
    expect(notices()).toBe(1);
  });

  it('is broken off when the choice is taken back', async () => {
    const { prepare, resolve } = slowly();
    const { background } = await openThread(prepare);
    await choose(pdf('factura.pdf', PART_BYTES + 1));
    await choose();
    resolve({ state: 'more' });
    await settle(5000);
    expect(background.all('file-part')).toHaveLength(1);
    expect(background.all('file')).toEqual([]);
    expect(notices()).toBe(0);
  });

  it('is broken off when the extension is updated', async () => {
    const { prepare, resolve } = slowly();
    const { background, controller } = await openThread(prepare);
    await choose(pdf('factura.pdf', PART_BYTES + 1));
    controller.abort();
    resolve({ state: 'more' });
    await settle(5000);
    expect(background.all('file-part')).toHaveLength(1);
    expect(background.all('file')).toEqual([]);
  });
});

// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import * as pages from './pages.ts';
import { nodes, one, settle, shown, travel, usesTab } from './tab.ts';
import { box, notices, openThread, type, WRONG } from './typing.ts';

usesTab();

const { THREAD_A, THREAD_B, threadPath } = pages;

describe('a draft in the wrong language', () => {
  it('is told of beside the box, and no longer once it is put right', async () => {
    await openThread();
    await type('Hello, your parcel');
    expect(notices()).toHaveLength(1);
    expect({ ...notices()[0]?.dataset }).toEqual({ rule: 'reply-language', state: 'late' });
    expect(shown(notices()[0])).not.toBe('');
    await type('Hola, su paquete');
    expect(notices()).toHaveLength(0);
    await type('Hello again');
    expect(notices()).toHaveLength(1);
  });

  it('is told of in boxes that are no form field', async () => {
    await openThread();
    box().replaceWith(...nodes('<div contenteditable="true" role="textbox"><p></p></div>'));
    await type('Hello', one('[contenteditable] p'));
    expect(notices()).toHaveLength(1);
  });

  it('is judged with what the page knows of the conversation', async () => {
    const { background } = await openThread();
    await type('Hello');
    expect(background.all('draft')).toMatchObject([
      { subject: `thread:${THREAD_A}`, shop: '~tiendauno', text: 'Hello' },
    ]);
  });

  it('stays away once it was dismissed, until it was put right and comes back', async () => {
    await openThread();
    await type('Hello');
    const buttons = [...(notices()[0]?.shadowRoot?.querySelectorAll('button') ?? [])];
    buttons.at(-1)?.click();
    expect(notices()).toHaveLength(0);
    await type('Hello there');
    expect(notices()).toHaveLength(0);
    await type('Hola');
    await type('Hello');
    expect(notices()).toHaveLength(1);
  });

  it('is no matter any more in an empty box', async () => {
    const { background } = await openThread();
    await type('Hello');
    const asked = background.all('draft').length;
    await type('');
    expect(notices()).toHaveLength(0);
    expect(background.all('draft')).toHaveLength(asked);
  });

  it('is no matter any more on another page', async () => {
    await openThread();
    await type('Hello');
    travel(threadPath(THREAD_B));
    expect(notices()).toHaveLength(0);
  });

  it('goes when its box goes', async () => {
    await openThread();
    await type('Hello');
    expect(notices()).toHaveLength(1);
    box().remove();
    await settle();
    expect(notices()).toHaveLength(0);
  });

  it('goes when the page empties the box, for the message was sent', async () => {
    await openThread();
    await type('Hello');
    expect(notices()).toHaveLength(1);
    box().value = '';
    one('[role=log]').append(...nodes('<article><b>TiendaUno</b><p>Hello</p></article>'));
    await settle(2000);
    expect(notices()).toHaveLength(0);
  });
});

describe('a draft that cannot be judged', () => {
  it.each(['failed', 'sender', 'message'] as const)('shows nothing: %s', async (refused) => {
    const { background } = await openThread();
    await type('Hola');
    background.instead.draft = () => ({ refused });
    await type('Hello');
    expect(notices()).toHaveLength(0);
    background.instead.draft = () => ({ notices: [WRONG] });
    await type('Hello');
    expect(notices()).toHaveLength(1);
  });

  it('shows nothing once the extension is gone', async () => {
    const { background } = await openThread();
    await type('Hola');
    background.gone = true;
    await type('Hello');
    expect(notices()).toHaveLength(0);
  });

  it('shows nothing while the script that draws cannot be had', async () => {
    const { background } = await openThread((it) => {
      it.instead['load-script'] = ({ script }) =>
        script === 'in-page-ui' ? { refused: 'failed' } : undefined;
    });
    await type('Hello');
    expect(notices()).toHaveLength(0);
    expect(background.all('draft')).toEqual([]);
  });
});

it('follows every box of its own', async () => {
  await openThread();
  one('form').append(...nodes('<textarea id="second"></textarea>'));
  await type('Hello');
  await type('Hello', one('#second'));
  expect(notices()).toHaveLength(2);
  await type('Hola');
  expect(notices()).toHaveLength(1);
});

it('says a hostile notice as text, and links only where it is safe', async () => {
  const bad = '<img src=x onerror="globalThis.hacked=1">';
  await openThread((it) => {
    it.instead.draft = () => ({
      notices: [
        {
          ...WRONG,
          title: { key: 'pageReadAt', args: [bad, bad] },
          href: 'javascript:globalThis.hacked=1',
        },
      ],
    });
  });
  await type('Hello');
  const root = notices()[0]?.shadowRoot;
  expect(root?.textContent).toContain(bad);
  expect(root?.querySelectorAll('img, a[href^="javascript"]')).toHaveLength(0);
});

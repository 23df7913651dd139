// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { Notice } from '../../lib/domain/views.ts';
import type { Background } from './background.ts';
import * as pages from './pages.ts';
import { fill, nodes, one, openTab, pageAlone, settle, shown, travel, usesTab } from './tab.ts';

usesTab();

const { THREAD_A, THREAD_B, threadPath } = pages;
const WRONG: Notice = {
  rule: 'reply-language',
  subject: `thread:${THREAD_A}`,
  state: 'late',
  title: { key: 'ruleNameReplyLanguage' },
  advice: { key: 'noticeCheck' },
  why: { source: { title: 'x', checked: '2026-11-20', confidence: 'high' }, lines: [] },
};
const TALK = pages.thread('Uno', ['Cliente', 23]);
/** A pause in typing, and the time an answer takes. */
const PAUSE = 600;
const box = () => one<HTMLTextAreaElement>('textarea');
const notices = () => [...document.querySelectorAll<HTMLElement>('trastienda-notice')];

async function openThread(prepare: (it: Background) => void = () => undefined) {
  return openTab(threadPath(THREAD_A), TALK, (it) => {
    it.instead.draft = ({ text }) => ({ notices: /hello/i.test(text) ? [WRONG] : [] });
    prepare(it);
  });
}

function key(text: string, target: HTMLElement = box()): void {
  if (target.matches('textarea')) (target as HTMLTextAreaElement).value = text;
  else target.textContent = text;
  target.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

async function type(text: string, target: HTMLElement = box()): Promise<void> {
  key(text, target);
  await settle(PAUSE);
}

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

describe('typing', () => {
  it('asks nothing until it pauses, and then once', async () => {
    const { background } = await openThread();
    await type('H');
    const asked = background.all('draft').length;
    for (const text of ['He', 'Hel', 'Hell', 'Hello']) {
      key(text);
      await settle(200);
    }
    expect(background.all('draft')).toHaveLength(asked);
    await settle(PAUSE);
    expect(
      background
        .all('draft')
        .slice(asked)
        .map(({ text }) => text),
    ).toEqual(['Hello']);
  });

  it('does not ask about a text that was judged already', async () => {
    const { background } = await openThread();
    await type('Hello');
    await type('Hello');
    expect(background.all('draft')).toHaveLength(1);
    expect(notices()).toHaveLength(1);
  });

  it('ignores the answer to an older text that comes after the newer one’s', async () => {
    const answers: ((notices: readonly Notice[]) => void)[] = [];
    await openThread((it) => {
      it.instead.draft = () =>
        new Promise((resolve) => {
          answers.push((notices) => {
            resolve({ notices });
          });
        });
    });
    await type('Hello');
    await type('Hola');
    expect(answers).toHaveLength(2);
    answers[1]?.([]);
    await settle(0);
    answers[0]?.([WRONG]);
    await settle(PAUSE);
    expect(notices()).toHaveLength(0);
  });

  it('in a search, a note or another field asks nothing', async () => {
    const { background } = await openTab(pages.ORDERS, pages.orders('WEB-1-A'));
    const others = '<input id="a"><textarea id="b" placeholder="Nota interna"></textarea>';
    one('main').append(...nodes(`<div role="search"><textarea id="c"></textarea></div>${others}`));
    for (const id of ['#a', '#b', '#c']) await type('Hello', one(id));
    expect(background.all('draft')).toEqual([]);
  });

  it('leaves the box, its text and the page as they are', async () => {
    await openThread();
    const before = pageAlone();
    const stopped = vi.fn();
    document.addEventListener('input', stopped);
    await type('Hello');
    document.removeEventListener('input', stopped);
    expect(notices()).toHaveLength(1);
    expect(stopped).toHaveBeenCalledOnce();
    expect(stopped.mock.calls[0]?.[0].defaultPrevented).toBe(false);
    expect(box().value).toBe('Hello');
    expect(pageAlone()).toBe(before);
  });

  it('is not followed before the page says what it is', async () => {
    const { background } = await openTab('/mmp/shop/home', pages.page('<textarea></textarea>'));
    await type('Hello');
    expect(background.all('draft')).toEqual([]);
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

// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { Notice } from '../../lib/domain/views.ts';
import * as pages from './pages.ts';
import { nodes, one, openTab, pageAlone, settle, usesTab } from './tab.ts';
import { box, key, notices, openThread, PAUSE, type, WRONG } from './typing.ts';

usesTab();

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

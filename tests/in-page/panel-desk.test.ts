// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { contactTemplate, offer, orderList, task, wordsIn } from '../components/sample.ts';
import type { Background } from './background.ts';
import * as pages from './pages.ts';
import { fill, one, openTab, settle, shown, usesTab } from './tab.ts';

usesTab();

const es = wordsIn('es');
const ORDER = '/mmp/shop/order/WEB-1-A';
const missing = task({ rule: 'missing-invoice', subject: 'order:WEB-1-A', href: undefined });
const host = () => one('trastienda-panel');
const root = () => host().shadowRoot!;
const tab = () => root().querySelector('button')!;
const isOpen = () => tab().getAttribute('aria-expanded') === 'true';
const button = (text: string) =>
  [...root().querySelectorAll('button')].find((one) => one.textContent.includes(text));
const points = () =>
  [...root().querySelectorAll('[data-point]')].map(
    (one) => `${one.getAttribute('data-point')}=${one.getAttribute('data-point-state')}`,
  );
const marks = () => document.querySelectorAll('trastienda-mark').length;

const withOrder = (background: Background) => {
  background.tasks = [missing];
  background.checklist = orderList([
    { id: 'invoice', state: 'due', tasks: [missing] },
    { id: 'tracking', state: 'done', reason: { key: 'pointTracking' }, tasks: [] },
  ]);
};
const open = async () => {
  tab().click();
  await settle();
};
const talk = (more = '') =>
  pages.thread('Pedido WEB-1-A', ['Cliente', 24]).replace('</main>', `${more}</main>`);

describe('on an order', () => {
  it('asks for its checklist when the panel is opened, and not before', async () => {
    const { background } = await openTab(ORDER, pages.order('WEB-1-A'), withOrder);
    expect(background.all('checklist')).toEqual([]);
    await open();
    expect(background.all('checklist')).toMatchObject([
      { subject: 'order:WEB-1-A', orderId: 'WEB-1-A' },
    ]);
    expect(points()).toEqual(['invoice=due', 'tracking=done']);
  });

  it('asks again when the background was told more, and only then', async () => {
    const { background } = await openTab(ORDER, pages.order('WEB-1-A'), withOrder);
    await open();
    one('main').append(document.createElement('hr'));
    await settle();
    expect(background.all('checklist')).toHaveLength(1);
    fill(pages.order('WEB-1-A', 'Recibido'));
    await settle();
    expect(background.all('checklist')).toHaveLength(2);
  });

  it('shows the page’s tasks where the checklist cannot be had, and tries again', async () => {
    const { background } = await openTab(ORDER, pages.order('WEB-1-A'), (it) => {
      withOrder(it);
      it.instead.checklist = () => ({ refused: 'failed' });
    });
    await open();
    expect(points()).toEqual([]);
    expect(root().querySelectorAll('[data-task]')).toHaveLength(1);
    delete background.instead.checklist;
    one('main').append('.');
    await settle();
    expect(points()).toHaveLength(2);
  });

  it('leads to the documents by the page’s own link, and makes none up', async () => {
    const link = `<a href="${ORDER}/documents">Documentos</a><a href="/mmp/shop/order/X-9/documents">x</a>`;
    await openTab(ORDER, pages.order('WEB-1-A').replace('</main>', `${link}</main>`), withOrder);
    await open();
    const target = root().querySelector<HTMLAnchorElement>('[data-point=invoice] a.t-task-title');
    expect(target?.pathname).toBe(`${ORDER}/documents`);
  });

  it('leads nowhere where the page shows no such link', async () => {
    await openTab(ORDER, pages.order('WEB-1-A'), withOrder);
    await open();
    expect(root().querySelector('[data-point=invoice] a.t-task-title')).toBeNull();
  });
});

describe('a task marked as done', () => {
  it('is told to the background, loses its mark, and can be taken back', async () => {
    const { background } = await openTab(
      pages.ORDERS,
      pages.orders('WEB-1-A', 'WEB-2-A'),
      withOrder,
    );
    expect(marks()).toBe(1);
    await open();
    background.tasks = [{ ...missing, done: { at: Date.now(), grade: 1 } }];
    button(es.t('taskDone'))?.click();
    await settle();
    expect(background.all('decide')).toMatchObject([
      { subject: 'order:WEB-1-A', rule: 'missing-invoice', isDone: true },
    ]);
    expect(marks()).toBe(0);
    expect(tab().textContent).toContain(es.t('countNone'));
    background.tasks = [missing];
    button(es.t('taskUndo'))?.click();
    await settle();
    expect(background.all('decide').at(-1)).toMatchObject({ isDone: false });
    expect(marks()).toBe(1);
  });

  it('put off elsewhere has no mark, and the panel does not count it', async () => {
    await openTab(pages.ORDERS, pages.orders('WEB-1-A', 'WEB-2-A'), (it) => {
      it.tasks = [{ ...missing, snoozed: { at: Date.now(), grade: 1 } }];
    });
    expect(marks()).toBe(0);
    expect(tab().textContent).toContain(es.t('countNone'));
  });

  it('stays to be done where the background did not keep it', async () => {
    await openTab(pages.ORDERS, pages.orders('WEB-1-A'), (it) => {
      withOrder(it);
      it.instead.decide = () => ({ refused: 'failed' });
    });
    await open();
    button(es.t('taskDone'))?.click();
    await settle();
    expect(marks()).toBe(1);
    expect(shown(host())).toContain(es.t('askFailed'));
  });
});

describe('on a list', () => {
  const rings = () =>
    [...document.querySelectorAll('trastienda-mark')].flatMap((mark) =>
      mark.shadowRoot?.querySelector('[data-here]') ? [mark.getAttribute('data-subject')] : [],
    );

  it('leads from row to row, round again, and says where one is', async () => {
    await openTab(pages.ORDERS, pages.orders('WEB-1-A', 'WEB-2-A', 'WEB-3-A'), (it) => {
      it.tasks = ['WEB-1-A', 'WEB-3-A'].map((id) => ({ ...missing, subject: `order:${id}` }));
    });
    const before = one('main').querySelectorAll('tr')[1]?.attributes.length;
    const seen = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => undefined);
    await open();
    button(es.t('jumpFirst'))?.click();
    await settle();
    expect(rings()).toEqual(['order:WEB-1-A']);
    expect(shown(host())).toContain(es.t('jumpAt', ['1', '2']));
    button(es.t('jumpNext'))?.click();
    await settle();
    expect(rings()).toEqual(['order:WEB-3-A']);
    button(es.t('jumpNext'))?.click();
    button(es.t('jumpBefore'))?.click();
    await settle();
    expect(rings()).toEqual(['order:WEB-3-A']);
    expect(seen).toHaveBeenCalledTimes(4);
    expect(one('main').querySelectorAll('tr')[1]?.attributes.length).toBe(before);
    seen.mockRestore();
  });
});

describe('how the seller has the panel', () => {
  it('is remembered', async () => {
    const { background } = await openTab(ORDER, pages.order('WEB-1-A'), withOrder);
    await open();
    button(es.t('panelMoveLeft'))?.click();
    await settle();
    tab().click();
    await settle();
    expect(background.all('panel-place')).toMatchObject([
      { isOpen: true, side: 'right' },
      { isOpen: true, side: 'left' },
      { isOpen: false, side: 'left' },
    ]);
    expect(host().getAttribute('data-side')).toBe('left');
  });

  it('is the same on the next page, which keeps its focus', async () => {
    await openTab(ORDER, `${pages.order('WEB-1-A')}<input id="mine">`, (it) => {
      withOrder(it);
      it.hello = { ...it.hello, panel: { isOpen: true, side: 'left' } };
    });
    expect(isOpen()).toBe(true);
    expect(root().querySelector('.t-panel')?.className).toContain('t-left');
    expect(document.activeElement).toBe(document.body);
  });
});

describe('the shortcut', () => {
  it('opens the panel and goes there, then closes it and gives the focus back', async () => {
    const { press } = await openTab(ORDER, `${pages.order('WEB-1-A')}<input id="mine">`, withOrder);
    one('#mine').focus();
    press();
    await settle();
    expect(isOpen()).toBe(true);
    expect(root().activeElement).toBe(tab());
    press();
    await settle();
    expect(isOpen()).toBe(false);
    expect(document.activeElement).toBe(one('#mine'));
  });

  it('is not for the page to press', async () => {
    const { press } = await openTab(ORDER, pages.order('WEB-1-A'), withOrder);
    press('another extension');
    await settle();
    expect(isOpen()).toBe(false);
  });
});

describe('a contact outside the platform', () => {
  const logged = task({ rule: 'outside-contact', subject: `thread:${pages.THREAD_A}` });

  it('is written into the composer, closes its task, and is judged by nobody meanwhile', async () => {
    const { background } = await openTab(pages.threadPath(pages.THREAD_A), talk(), (it) => {
      it.checklist = { ...orderList([]), others: [logged], noteLanguages: ['es'] };
      it.offer = offer({ templates: [contactTemplate] });
    });
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({
      width: 300,
      height: 80,
    } as DOMRect);
    await open();
    const agreed = root().querySelector('textarea')!;
    agreed.value = 'Se le cambia el cable';
    agreed.dispatchEvent(new Event('focusin', { bubbles: true, composed: true }));
    agreed.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await settle(0);
    const who = root().querySelector<HTMLInputElement>('.t-contact input[type=text]')!;
    who.value = 'la clienta';
    who.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await settle(1_000);
    expect(background.all('draft')).toEqual([]);
    button(es.t('contactInsert'))?.click();
    await settle(1_000);
    const composer = one('main textarea') as HTMLTextAreaElement;
    expect(composer.value).toContain('Qué se acordó: Se le cambia el cable');
    expect(shown(host())).toContain(es.t('contactInserted'));
    expect(background.all('decide')).toMatchObject([{ rule: 'outside-contact', isDone: true }]);
    const { heard } = background;
    expect(JSON.stringify(heard.filter(({ type }) => type !== 'draft'))).not.toContain('cable');
    vi.restoreAllMocks();
  });
});

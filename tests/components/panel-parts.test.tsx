// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Point } from '../../lib/domain/checklist.ts';
import { POINT_IDS } from '../../lib/domain/checklist.ts';
import { button, es, points, press, show, text } from './panel-body.tsx';
import { HOUR, LANGUAGES, NOW, orderList, panel, task, wordsIn } from './sample.ts';

afterEach(() => {
  render(null, document.body);
});

const missing = task({ rule: 'missing-invoice', subject: 'order:WEB-1-A' });
const due: Point = { id: 'invoice', state: 'due', tasks: [missing] };
const done: Point = { id: 'tracking', state: 'done', reason: { key: 'pointTracking' }, tasks: [] };
const unknown: Point = {
  id: 'told',
  state: 'unknown',
  reason: { key: 'missingConversation' },
  tasks: [],
};
const idle: Point = {
  id: 'incident',
  state: 'not-needed',
  reason: { key: 'pointNoIncident' },
  tasks: [],
};

describe('the checklist', () => {
  it('puts what is due first and folds away what is not needed', () => {
    show({ checklist: orderList([idle, done, unknown, due]) });
    expect(points()).toEqual(['invoice', 'told', 'tracking', 'incident']);
    expect(document.querySelector('details [data-point=incident]')).not.toBeNull();
    expect(document.querySelector('details [data-point=told]')).toBeNull();
    expect(text()).toContain('Repaso del pedido WEB-1-A');
    expect(text()).toContain(es.t('missingConversation'));
  });

  it('names what the page does not show once, and not as a point for ever unknown', () => {
    const unseen = (id: 'incident' | 'return', key = 'missingCase'): Point => ({
      ...{ id, state: 'unknown', reason: { key }, tasks: [] },
    });
    const line = () => document.querySelector('[data-unseen]')?.textContent;
    show({ checklist: orderList([unseen('incident'), unseen('return'), done]) });
    expect(points()).toEqual(['tracking']);
    expect(line()).toBe('No se ve en esta página: Incidencia · Devolución y posventa');
    show({ checklist: orderList([idle, unseen('return', 'missingReturn')]) });
    expect(points()).toEqual(['return', 'incident']);
    expect(line()).toBeUndefined();
  });

  it('keeps the way to the documents, though the invoice shares its reason with others', () => {
    const unread = (id: Point['id']): Point => ({
      ...{ id, state: 'unknown', reason: { key: 'missingState' }, tasks: [] },
    });
    const documents = 'https://pccomponentes-prod.mirakl.net/mmp/shop/order/WEB-1-A/documents';
    const list = orderList([unread('invoice'), unread('shipment'), unread('tracking')]);
    const ways = () =>
      [...document.querySelectorAll<HTMLAnchorElement>('.t-points a')].map(({ href }) => href);
    show({ checklist: list, documents });
    expect(ways()).toEqual([documents]);
    expect(document.querySelectorAll('.t-point-unknown')).toHaveLength(2);
    render(null, document.body);
    show({ checklist: list });
    expect(ways()).toEqual([]);
    expect(document.querySelectorAll('.t-point-unknown')).toHaveLength(1);
  });

  it('tells in one line what is not known for the same reason, with the way to where it is', () => {
    const unread = (id: Point['id']): Point => ({
      ...{ id, state: 'unknown', reason: { key: 'missingState' }, tasks: [] },
    });
    const order = 'https://pccomponentes-prod.mirakl.net/mmp/shop/order/WEB-1-A';
    const list = orderList([unread('shipment'), due, unknown, unread('tracking')]);
    show({ checklist: list, order });
    expect(points()).toEqual(['invoice', 'told', 'shipment', 'tracking']);
    expect(document.querySelectorAll('.t-point-unknown')).toHaveLength(2);
    expect(text().split(es.t('missingState'))).toHaveLength(2);
    const link = document.querySelector<HTMLAnchorElement>('.t-point-unknown a');
    expect([link?.href, link?.textContent]).toEqual([order, es.t('pointGoOrder')]);
  });

  it('puts what is due beside the points before what is not known', () => {
    const other = task({ rule: 'outside-contact', subject: 'thread:t' });
    show({ checklist: { ...orderList([unknown]), others: [other] } });
    const [first] = document.querySelectorAll('[data-task], [data-point]');
    expect(first?.getAttribute('data-rule')).toBe('outside-contact');
  });

  it('says neither the order’s number nor the deadline twice in one task', () => {
    const reply = task({ orderId: 'WEB-1-A', subject: 'thread:t' });
    const said = { ...reply, advice: { key: 'lateReplyAdvice', args: [{ at: reply.lateAt! }] } };
    show({ checklist: orderList([{ id: 'reply', state: 'due', tasks: [said] }]) });
    const row = document.querySelector('[data-point=reply] .t-task');
    expect(row?.querySelector('.t-id')?.textContent).not.toContain('WEB-1-A');
    const clocks = [...document.querySelectorAll('.t-clocks dt')].map((one) => one.textContent);
    expect(clocks).toEqual(['Marketplace']);
    show({ checklist: orderList([{ id: 'reply', state: 'due', tasks: [reply] }]) });
    expect(document.querySelector('.t-clocks dt')?.textContent).toBe('Plazo');
  });

  it('tells both clocks and why', () => {
    show({ checklist: orderList([due]) });
    const clocks = [...document.querySelectorAll('.t-clocks > *')].map((one) => one.textContent);
    expect(clocks.slice(0, 3)).toEqual(['Plazo', 'hoy 10:38', 'Marketplace']);
    expect(clocks.at(-1)).toContain('PcComponentes');
    expect(document.querySelector('[data-point=invoice] .t-why dl')).not.toBeNull();
  });

  it('calls a deadline the seller’s own where it is', () => {
    const source = { title: 'seller', checked: '2026-11-22', confidence: 'high' } as const;
    const own = { ...missing, why: { ...missing.why, source } };
    show({ checklist: orderList([{ ...due, tasks: [own] }]) });
    expect(document.querySelector('.t-clocks dt')?.textContent).toBe('Tu plazo');
    const alone = { ...own, why: { ...own.why, published: undefined } };
    show({ checklist: orderList([{ ...due, tasks: [alone] }]) });
    expect(document.querySelector('.t-clocks')).toBeNull();
    expect(document.querySelector('.t-chip')?.textContent).toContain('venció hace 4 min');
  });

  it('links straight to the documents, and not to where one is', () => {
    const here = 'https://pccomponentes-prod.mirakl.net/mmp/shop/order/WEB-1-A';
    const at = { ...missing, href: `${here}?tab=x` };
    const list = orderList([{ ...due, tasks: [at] }]);
    show({ checklist: list, here });
    expect(document.querySelector('a.t-task-title')).toBeNull();
    show({ checklist: list, here, documents: `${here}/documents` });
    expect(document.querySelector<HTMLAnchorElement>('a.t-task-title')?.href).toBe(
      `${here}/documents`,
    );
  });

  it('says where only a thread is known', () => {
    show({ checklist: { ...orderList([]), orderId: undefined } });
    expect(text()).toContain(es.t('checklistNoOrder'));
  });

  it('has a name for every point and every state in every language', () => {
    const states = ['done', 'due', 'unknown', 'not-needed'] as const;
    for (const language of LANGUAGES) {
      const words = wordsIn(language);
      const all = POINT_IDS.map((id, index): Point => ({
        ...{ id, state: states[index % 4]!, tasks: [] },
      }));
      show({ checklist: orderList(all) }, undefined, {}, words);
      for (const name of document.querySelectorAll('.t-point-name, .t-point-state'))
        expect(name.textContent.length, language).toBeGreaterThan(1);
    }
  });
});

describe('what is done', () => {
  const marked = { ...missing, done: { at: NOW - HOUR, grade: 1 } };

  it('stands apart, is not counted, and can be taken back', async () => {
    const decide = vi.fn(() => Promise.resolve());
    show({}, panel({ tasks: [marked] }), { decide });
    expect(document.querySelector('details [data-task]')).not.toBeNull();
    expect(document.querySelector('.t-filter, .t-chip')).toBeNull();
    expect(text()).toContain('Lo marcaste como hecho: hoy 09:42');
    await press(es.t('taskUndo'));
    expect(decide).toHaveBeenCalledExactlyOnceWith(marked, false);
  });

  it('says so when it could not be kept', async () => {
    show({}, panel({ tasks: [missing] }), { decide: () => Promise.reject(new Error('gone')) });
    await press(es.t('taskDone'));
    expect(text()).toContain(es.t('askFailed'));
    expect(button(es.t('taskDone')).disabled).toBe(false);
  });
});

describe('what is put off', () => {
  it.each([
    [{ until: NOW + HOUR }, 'Lo has pospuesto: vuelve hoy 11:42'],
    [{}, 'Lo has pospuesto: vuelve cuando haya novedades'],
  ])('stands apart with when it comes back (%o), and can be opened again', async (when, said) => {
    const decide = vi.fn(() => Promise.resolve());
    const put = { ...missing, snoozed: { at: NOW - HOUR, grade: 1, ...when } };
    show({}, panel({ tasks: [put] }), { decide });
    expect(document.querySelector('details [data-task]')).not.toBeNull();
    expect(document.querySelector('.t-filter')).toBeNull();
    expect(text()).toContain(said);
    await press(es.t('taskUndo'));
    expect(decide).toHaveBeenCalledExactlyOnceWith(put, false);
  });
});

describe('the summary of a list', () => {
  const tasks = [
    task({ subject: 'thread:a' }),
    task({ subject: 'thread:b', state: 'soon' }),
    task({ subject: 'order:c', rule: 'missing-invoice' }),
  ];
  const state = panel({ page: 'orders', tasks });
  const rows = () => document.querySelectorAll('[data-task]').length;
  const pressed = () =>
    [...document.querySelectorAll('[aria-pressed=true]')].map((one) => one.textContent.trim());

  it('filters by state and by rule, and takes both together', async () => {
    show({}, state);
    expect(rows()).toBe(3);
    await press('Urgente');
    expect(rows()).toBe(2);
    await press(es.t('ruleNameMissingInvoice'));
    expect(rows()).toBe(1);
    expect(pressed()).toHaveLength(2);
    await press('Urgente');
    await press(es.t('ruleNameMissingInvoice'));
    expect(rows()).toBe(3);
  });

  it('leads to the marks that fit, and says where one is', async () => {
    const jump = vi.fn(() => ({ at: 3, of: 12 }));
    show({}, state, { jump });
    await press(es.t('ruleNameMissingInvoice'));
    await press(es.t('jumpFirst'));
    expect(jump).toHaveBeenLastCalledWith({ rule: 'missing-invoice' }, 1);
    expect(text()).toContain('3 de 12');
    await press(es.t('jumpBefore'));
    expect(jump).toHaveBeenLastCalledWith({ rule: 'missing-invoice' }, -1);
  });

  it('says where no row of the page fits', async () => {
    show({}, state, { jump: () => undefined });
    await press(es.t('jumpFirst'));
    expect(text()).toContain(es.t('jumpNone'));
  });

  it('drops a filter that fits nothing any more', async () => {
    show({}, state);
    await press(es.t('ruleNameMissingInvoice'));
    show({}, panel({ page: 'orders', tasks: tasks.slice(0, 2) }));
    expect(rows()).toBe(2);
  });

  it('stands on lists only', () => {
    show({}, panel({ page: 'order', tasks }));
    expect(document.querySelector('.t-filter')).toBeNull();
  });
});

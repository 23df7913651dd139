// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PanelActions } from '../../components/in-page/panel-actions.ts';
import { button, es, points, press, show, text } from './panel-body.tsx';
import { contactTemplate, NOW, offer, orderList, panel, task } from './sample.ts';

afterEach(() => {
  render(null, document.body);
});

describe('the ready text of a task', () => {
  const asks = task({ rule: 'delivery-follow-up', subject: 'order:WEB-1-A', state: 'info' });
  const list = orderList([{ id: 'follow-up', state: 'due', tasks: [asks] }]);

  it('goes into the composer with one click', async () => {
    const insert = vi.fn<PanelActions['insert']>(() => Promise.resolve('inserted'));
    show({ checklist: list, offer: offer() }, undefined, { insert });
    await press(es.t('taskInsert'));
    expect(insert.mock.calls[0]?.[0]).toContain('ya ha recibido su pedido WEB-1-A');
    expect(document.querySelector('[data-point=follow-up]')?.textContent).toContain(
      es.t('templateInserted'),
    );
  });

  it.each([
    ['delayUntoldTitle', 'el envío de su pedido WEB-1-A se ha retrasado'],
    ['delayUntoldRefusedTitle', 'su pedido WEB-1-A se ha cancelado y no se enviará'],
    ['delayUntoldCancelledTitle', 'su pedido WEB-1-A se ha cancelado y no se enviará'],
  ])('says what has happened to the order: %s', async (key, said) => {
    const insert = vi.fn<PanelActions['insert']>(() => Promise.resolve('inserted'));
    const untold = task({ rule: 'delay-untold', subject: 'order:WEB-1-A', title: { key } });
    const told = orderList([{ id: 'told', state: 'due', tasks: [untold] }]);
    show({ checklist: told, offer: offer() }, undefined, { insert });
    await press(es.t('taskInsert'));
    expect(insert.mock.calls[0]?.[0]).toContain(said);
  });

  it('is not offered in a language nobody is sure of', () => {
    show({ checklist: list, offer: offer({ language: undefined }) });
    expect(button(es.t('taskInsert'))).toBeUndefined();
  });

  it('is not offered where there is none', () => {
    show({
      checklist: orderList([{ id: 'reply', state: 'due', tasks: [task()] }]),
      offer: offer(),
    });
    expect(button(es.t('taskInsert'))).toBeUndefined();
  });
});

describe('the form for a contact', () => {
  const open = task({ rule: 'outside-contact', subject: 'thread:t' });
  const list = { ...orderList([]), others: [open], noteLanguages: ['es'] };
  const form = () => document.querySelector('.t-contact')!;
  const type = (field: string, value: string) =>
    act(() => {
      const box = form().querySelector<HTMLInputElement>(field)!;
      box.value = value;
      box.dispatchEvent(new Event(field === 'select' ? 'change' : 'input', { bubbles: true }));
    });

  it('composes the note in the operator’s language, with gaps where nothing was said', () => {
    show({ checklist: list, offer: offer({ templates: [contactTemplate] }) });
    const note = () => form().querySelector('[role=note]')?.textContent ?? '';
    expect(note()).toContain('Fecha y hora: 25 de noviembre de 2026 a las 10:42');
    expect(note()).toContain('Medio: teléfono');
    expect(note()).toContain('Con quién: […]');
    void type('input[type=text]', 'la clienta');
    void type('select', 'other');
    void type('textarea', 'Cambio\nsin coste');
    expect(note()).toContain('Con quién: la clienta');
    expect(note()).toContain('Medio: […]');
    expect(note()).toContain('Cambio\nsin coste');
  });

  it('closes the task once the whole note stands in the composer, and not before', async () => {
    const decide = vi.fn(() => Promise.resolve());
    const given = { checklist: list, offer: offer() };
    show(given, undefined, { decide, insert: () => Promise.resolve('refused') });
    await press(es.t('contactInsert'));
    expect(decide).not.toHaveBeenCalled();
    expect(form().textContent).toContain(es.t('templateRefused'));
    show(given, undefined, { decide });
    await press(es.t('contactInsert'));
    expect(decide).not.toHaveBeenCalled();
    expect(form().textContent).toContain(es.t('contactInsertedGaps'));
    void type('input[type=text]', 'la clienta');
    void type('textarea', 'Cambio sin coste');
    await press(es.t('contactInsert'));
    expect(decide).toHaveBeenCalledExactlyOnceWith(open, true);
    expect(form().textContent).toContain(es.t('contactInserted'));
  });

  it('asks for the language where the operator’s is not known', () => {
    show({ checklist: { ...list, noteLanguages: ['nl', 'fr'] }, offer: offer() });
    expect(form().querySelector('[role=note]')).toBeNull();
    const language = form().querySelectorAll('select')[1]!;
    expect([...language.options].slice(0, 3).map(({ value }) => value)).toEqual(['', 'nl', 'fr']);
    void act(() => {
      language.value = 'fr';
      language.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(form().querySelector('[role=note]')?.getAttribute('lang')).toBe('fr');
  });
});

it('lists what is asked of the seller page, what is missing first', () => {
  const source = { title: 'Ayuda', checked: '2026-11-22', confidence: 'high' } as const;
  const point = (id: string, state: 'ok' | 'missing' | 'unknown') => ({
    ...{ id, state, rule: 'seller-contact', weight: 'soon', field: 'hasPhone', source },
    label: { key: 'shopPointPhone' },
  });
  const list = [point('a', 'ok'), point('b', 'unknown'), point('c', 'missing')] as const;
  show(
    { shop: { now: NOW, zone: 'Europe/Madrid', points: list as never } },
    panel({ page: 'shop-settings' }),
  );
  expect(points()).toEqual(['c', 'b', 'a']);
  expect(document.querySelector('[data-point=c]')?.textContent).toContain('Ayuda');
  show({ shop: { now: NOW, zone: 'Europe/Madrid', points: [] } });
  expect(text()).toContain(es.t('shopListNone'));
});

it.each([
  ['orders', true],
  ['inbox', true],
  ['incidents', true],
  ['returns', true],
  ['offers', false],
  ['offer', false],
  ['shop-settings', false],
] as const)('on %s it says to open each order or conversation: %s', (page, isSaid) => {
  const state = panel({ page, unknown: [{ rule: 'missing-invoice', count: 2 }] });
  show({}, state);
  const gaps = document.querySelector('.t-gaps')?.textContent ?? '';
  expect(gaps).toContain(es.t('panelGaps'));
  expect(gaps.includes(es.t('gapsOpenThem'))).toBe(isSaid);
});

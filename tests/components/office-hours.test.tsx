// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { click, control, DEFAULTS as values, show, submit, type } from './options-page.tsx';

afterEach(() => {
  render(null, document.body);
});

const example = () => document.querySelector('.o-example')?.textContent;

it('says what the clock comes to, while it is set', async () => {
  show();
  expect(example()).toContain('recibido el vie, 27 nov 2026, 18:00');
  expect(example()).toContain('aviso el lun, 30 nov 2026, 14:00, vence el lun, 30 nov 2026, 18:00');
  await type('opt-mode', 'calendar');
  expect(example()).toContain('vence el sáb, 28 nov 2026, 18:00');
  expect(document.querySelector('#opt-region')).toBeNull();
  await type('opt-mode', 'office-hours');
  expect(example()).toContain('vence el mié, 2 dic 2026, 15:00');
  await type('opt-zone', 'Mars/Base');
  expect(example()).toBeUndefined();
});

it('takes office hours with several intervals a day', async () => {
  const { onSave } = show();
  await type('opt-mode', 'office-hours');
  const times = () => [...document.querySelectorAll<HTMLInputElement>('input[type="time"]')];
  expect(times()).toHaveLength(10);
  await click('Añadir tramo: lunes');
  await submit(1);
  expect(onSave).not.toHaveBeenCalled();
  expect(document.querySelector('#opt-open-fault')?.textContent).toContain('cada tramo');
  for (const [index, value] of ['09:00', '14:00', '16:00', '19:00'].entries()) {
    await act(() => {
      const field = times()[index];
      if (!field) throw new Error('no field');
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }
  await click('Quitar viernes 09:00-18:00');
  await click('Copiar el horario de «lunes» a los demás días con horario');
  await click('Añadir tramo: sábado');
  await submit(1);
  const split = ['09:00-14:00', '16:00-19:00'];
  expect(onSave).toHaveBeenCalledExactlyOnceWith(
    {
      ...values,
      mode: 'office-hours',
      open: { mon: split, tue: split, wed: split, thu: split, sat: ['09:00-18:00'] },
    },
    values,
  );
});

it('leaves the soon hours to the marketplace when emptied', async () => {
  const { onSave } = show();
  expect(control('opt-soon').placeholder).toBe('20');
  await type('opt-reply', '12');
  expect(control('opt-soon').placeholder).toBe('10');
  await type('opt-soon', '8');
  await type('opt-soon', '');
  await submit(1);
  expect(onSave).toHaveBeenCalledExactlyOnceWith({ ...values, replyHours: 12 }, values);
});

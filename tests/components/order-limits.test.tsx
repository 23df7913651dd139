// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { control, DEFAULTS as values, show, submit, type } from './options-page.tsx';

afterEach(() => {
  render(null, document.body);
});

const toggle = () => act(() => control('opt-follow-up').click());

it('saves what is set for orders', async () => {
  const { onSave } = show();
  await type('opt-accept', '12');
  await type('opt-ship', '48');
  await type('opt-silent', '5');
  await type('opt-follow-up-days', '4');
  await submit(1);
  expect(onSave).toHaveBeenCalledExactlyOnceWith(
    {
      ...values,
      acceptHours: 12,
      shipSoonHours: 48,
      silentDays: 5,
      followUpDays: 4,
    },
    values,
  );
});

it('asks for no days where no follow-up is wanted', async () => {
  const { onSave } = show();
  expect(control('opt-follow-up').checked).toBe(true);
  await type('opt-follow-up-days', '');
  await toggle();
  expect(document.querySelector('#opt-follow-up-days')).toBeNull();
  await submit(1);
  expect(onSave).toHaveBeenCalledExactlyOnceWith({ ...values, followUpDays: undefined }, values);
  await toggle();
  expect(control('opt-follow-up-days').value).toBe('2');
});

it('shows one that was switched off, and every hint with its control', () => {
  show({ values: { ...values, followUpDays: undefined } });
  expect(control('opt-follow-up').checked).toBe(false);
  for (const id of ['opt-accept', 'opt-ship', 'opt-silent', 'opt-follow-up']) {
    const described = control(id).getAttribute('aria-describedby');
    expect(document.querySelector(`#${described}`)?.textContent.length, id).toBeGreaterThan(20);
  }
});

it.each([
  ['opt-accept', '0', '480'],
  ['opt-ship', '', '480'],
  ['opt-silent', '1.5', '90'],
  ['opt-follow-up-days', '30', '29'],
])('says what is wrong: %s = %j', async (id, text, most) => {
  const { onSave } = show();
  await type(id, text);
  await submit(1);
  expect(onSave).not.toHaveBeenCalled();
  expect(control(id).getAttribute('aria-invalid')).toBe('true');
  expect(document.querySelector(`#${id}-fault`)?.textContent).toContain(most);
});

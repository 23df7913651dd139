// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { daysOf, stretchesOf } from '../../components/options/closure-days.ts';
import { Closures } from '../../components/options/closures.tsx';
import type { OptionValues } from '../../components/options/values.ts';
import { wordsIn } from './sample.ts';

afterEach(() => {
  render(null, document.body);
});

it.each([
  ['2026-12-31', '2027-01-02', ['2026-12-31', '2027-01-01', '2027-01-02']],
  ['2026-03-28', '2026-03-30', ['2026-03-28', '2026-03-29', '2026-03-30']],
  ['2026-08-01', '2026-08-01', ['2026-08-01']],
  ['2026-08-02', '2026-08-01', []],
  ['2026-08-01', '2027-09-01', []],
  ['', '', []],
  ['nonsense', '2026-08-01', []],
])('%s to %s', (from, to, days) => {
  expect(daysOf({ from, to })).toEqual(days);
});

it('joins days that follow one another', () => {
  expect(stretchesOf(['2026-08-03', '2026-08-01', '2026-08-02', '2026-12-24'])).toEqual([
    { from: '2026-08-01', to: '2026-08-03' },
    { from: '2026-12-24', to: '2026-12-24' },
  ]);
});

function show(closures: readonly string[]) {
  const onChange = vi.fn();
  const values = { closures } as OptionValues;
  void act(() =>
    render(<Closures values={values} words={wordsIn('es')} onChange={onChange} />, document.body),
  );
  return onChange;
}
const type = (id: string, value: string) =>
  act(() => {
    const input = document.querySelector<HTMLInputElement>(`#${id}`)!;
    input.value = value;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
const add = () => document.querySelector<HTMLButtonElement>('.o-add button')!;

it('closes all days from one to another, and what was closed already once', async () => {
  const onChange = show(['2026-08-02']);
  expect(add().disabled).toBe(true);
  await type('opt-closure', '2026-08-01');
  await type('opt-closure-to', '2026-08-03');
  await act(() => add().click());
  expect(onChange).toHaveBeenCalledExactlyOnceWith({
    closures: ['2026-08-01', '2026-08-02', '2026-08-03'],
  });
});

it('closes a single day where only one is given', async () => {
  const onChange = show([]);
  await type('opt-closure', '2026-08-01');
  await act(() => add().click());
  expect(onChange).toHaveBeenCalledExactlyOnceWith({ closures: ['2026-08-01'] });
});

it('says what is wrong with an end before the beginning', async () => {
  const onChange = show([]);
  await type('opt-closure', '2026-08-03');
  await type('opt-closure-to', '2026-08-01');
  expect(document.querySelector('#opt-closure-to-fault')?.textContent).toContain('anterior');
  expect(add().disabled).toBe(true);
  expect(onChange).not.toHaveBeenCalled();
});

it('opens a whole stretch again', async () => {
  const onChange = show(['2026-08-01', '2026-08-02', '2026-12-24']);
  const rows = [...document.querySelectorAll('li')];
  expect(rows).toHaveLength(2);
  await act(() => rows[0]!.querySelector('button')!.click());
  expect(onChange).toHaveBeenCalledExactlyOnceWith({ closures: ['2026-12-24'] });
});

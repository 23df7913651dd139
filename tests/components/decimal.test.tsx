// @vitest-environment happy-dom
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { decimalText, numberFrom } from '../../components/options/decimal.ts';
import { NumberField } from '../../components/options/field.tsx';

afterEach(() => {
  render(null, document.body);
  document.documentElement.lang = '';
});

it.each([
  ['', Number.NaN],
  ['  ', Number.NaN],
  ['24', 24],
  [' 24 ', 24],
  ['2,5', 2.5],
  ['2.5', 2.5],
  ['2,', 2],
  [',5', 0.5],
  ['-1', -1],
  ['1.000,5', Number.POSITIVE_INFINITY],
  ['1,2,3', Number.POSITIVE_INFINITY],
  ['24h', Number.POSITIVE_INFINITY],
  ['0x10', Number.POSITIVE_INFINITY],
  ['1e9', Number.POSITIVE_INFINITY],
  [',', Number.POSITIVE_INFINITY],
])('takes %j as it is meant', (text, value) => {
  expect(numberFrom(text)).toBe(value);
});

it.each([
  ['es', 2.5, '2,5'],
  ['en', 2.5, '2.5'],
  ['de', 100_000, '100000'],
  ['fr', 0, '0'],
  ['es', Number.NaN, ''],
  ['es', Number.POSITIVE_INFINITY, ''],
])('writes in %s: %d', (lang, value, text) => {
  document.documentElement.lang = lang;
  expect(decimalText(value)).toBe(text);
  if (text !== '') expect(numberFrom(text)).toBe(value);
});

it.each([['24'], ['2,5'], ['2,50'], ['0,25'], ['7.'], ['abc'], ['']])(
  'leaves %j as it is typed, letter by letter',
  async (text) => {
    document.documentElement.lang = 'es';
    const told: number[] = [];
    const Held = () => {
      const [value, setValue] = useState(8);
      const keep = (next: number) => {
        told.push(next);
        setValue(next);
      };
      return <NumberField id="x" label="x" value={value} onInput={keep} />;
    };
    await act(() => render(<Held />, document.body));
    const input = document.querySelector('input')!;
    expect(input.value).toBe('8');
    const type = (value: string) =>
      act(() => {
        input.value = value;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      });
    await type('');
    for (let end = 1; end <= text.length; end += 1) {
      await type(text.slice(0, end));
      expect(input.value).toBe(text.slice(0, end));
    }
    expect(told.at(-1)).toBe(numberFrom(text));
  },
);

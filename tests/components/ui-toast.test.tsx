// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Toast, TOAST_MS } from '../../components/ui/toast.tsx';
import { wordsIn } from './sample.ts';

const words = wordsIn('es');
const onClose = vi.fn();

function show(text = 'Tarea hecha', onClick = vi.fn()) {
  void act(() => {
    render(
      <Toast text={text} action={{ label: 'Deshacer', onClick }} onClose={onClose} words={words} />,
      document.body,
    );
  });
  return onClick;
}

function wait(ms: number) {
  void act(() => {
    vi.advanceTimersByTime(ms);
  });
}

function tell(type: string) {
  void act(() => {
    document.querySelector('.t-toast')?.dispatchEvent(new Event(type));
  });
}

const buttons = () => [...document.querySelectorAll('button')];

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

it('says what was done to whoever cannot see it, and how to close it', () => {
  show();
  expect(document.querySelector('[role=status]')?.textContent).toBe('Tarea hecha');
  expect(buttons().map((button) => button.textContent || button.title)).toEqual([
    'Deshacer',
    'Cerrar aviso',
  ]);
});

it('goes by itself after its time, not before', () => {
  show();
  wait(TOAST_MS - 1);
  expect(onClose).not.toHaveBeenCalled();
  wait(1);
  expect(onClose).toHaveBeenCalledOnce();
});

it.each([
  ['pointerenter', 'pointerleave'],
  ['focusin', 'focusout'],
])('stays while the reader is on it (%s), and its whole time after', (enter, leave) => {
  show();
  wait(TOAST_MS - 1);
  tell(enter);
  wait(10 * TOAST_MS);
  expect(onClose).not.toHaveBeenCalled();
  tell(leave);
  wait(TOAST_MS - 1);
  expect(onClose).not.toHaveBeenCalled();
  wait(1);
  expect(onClose).toHaveBeenCalledOnce();
});

it('stays when the pointer leaves but the focus is still on it', () => {
  show();
  tell('focusin');
  tell('pointerenter');
  tell('pointerleave');
  wait(2 * TOAST_MS);
  expect(onClose).not.toHaveBeenCalled();
});

it('gives the next text its own time', () => {
  show();
  wait(TOAST_MS - 1);
  show('Pospuesta');
  wait(TOAST_MS - 1);
  expect(onClose).not.toHaveBeenCalled();
});

it('does not hold the next text for what held the last one', () => {
  show();
  tell('focusin');
  tell('pointerenter');
  show('Deshecho');
  wait(TOAST_MS);
  expect(onClose).toHaveBeenCalledOnce();
});

it('leads back and closes on a click, and leaves no timer behind', () => {
  const onClick = show();
  buttons()[0]?.click();
  expect(onClick).toHaveBeenCalledOnce();
  buttons()[1]?.click();
  expect(onClose).toHaveBeenCalledOnce();
  void act(() => {
    render(null, document.body);
  });
  wait(2 * TOAST_MS);
  expect(onClose).toHaveBeenCalledOnce();
});

// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { Menu } from '../../components/ui/menu.tsx';

const ITEMS = [
  { id: 'hour', label: 'Una hora', hint: 'hoy 11:42' },
  { id: 'noon', label: 'Esta tarde', disabled: true },
  { id: 'morning', label: 'Mañana al abrir' },
];

function show(onPick = vi.fn(), onClose = vi.fn()) {
  void act(() => {
    render(
      <main>
        <Menu label="Posponer" icon="snooze" items={ITEMS} onPick={onPick} onClose={onClose} />
        <button type="button" id="after" />
      </main>,
      document.body,
    );
  });
  opener().focus();
  return { onPick, onClose };
}

afterEach(() => {
  render(null, document.body);
});

const opener = () => document.querySelector<HTMLElement>('[aria-haspopup=menu]')!;
const menu = () => document.querySelector('[role=menu]');
const focused = () => (document.activeElement as HTMLElement).dataset.item;

/** What the browser does with the key: it goes to what has the focus. */
function press(key: string): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  void act(() => {
    document.activeElement?.dispatchEvent(event);
  });
  return event;
}

function click(element: Element | null | undefined) {
  void act(() => {
    (element as HTMLElement).click();
  });
}

it('says what it is, and whether it is open', () => {
  show();
  expect(opener().textContent).toBe('Posponer');
  expect(opener().getAttribute('aria-expanded')).toBe('false');
  expect(menu()).toBeNull();
  click(opener());
  expect(opener().getAttribute('aria-expanded')).toBe('true');
  expect(menu()?.id).toBe(opener().getAttribute('aria-controls'));
  expect(menu()?.getAttribute('aria-labelledby')).toBe(opener().id);
});

it('opens on its first item by click and arrow down, on its last by arrow up', () => {
  show();
  click(opener());
  expect(focused()).toBe('hour');
  press('Escape');
  press('ArrowDown');
  expect(focused()).toBe('hour');
  press('Escape');
  press('ArrowUp');
  expect(focused()).toBe('morning');
});

it('walks through all items, round and round, those that do nothing too', () => {
  show();
  press('ArrowDown');
  const walked = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'End'].map((key) => {
    press(key);
    return focused();
  });
  expect(walked).toEqual(['noon', 'morning', 'hour', 'morning', 'hour', 'morning']);
});

it('gives the focus back on Escape, and keeps the key to itself', () => {
  const { onClose, onPick } = show();
  const heard = vi.fn();
  document.body.addEventListener('keydown', heard, { once: true });
  click(opener());
  expect(press('Escape').defaultPrevented).toBe(true);
  expect(heard).not.toHaveBeenCalled();
  document.body.removeEventListener('keydown', heard);
  expect(menu()).toBeNull();
  expect(document.activeElement).toBe(opener());
  expect(onClose).toHaveBeenCalledOnce();
  expect(onPick).not.toHaveBeenCalled();
});

it('keeps letters from the list behind it while it is open', () => {
  show();
  const heard = vi.fn();
  document.body.addEventListener('keydown', heard);
  press('d');
  press('ArrowDown');
  press('d');
  document.body.removeEventListener('keydown', heard);
  expect(heard).toHaveBeenCalledOnce();
});

it('lets Tab go on from the button', () => {
  show();
  press('ArrowDown');
  expect(press('Tab').defaultPrevented).toBe(false);
  expect(menu()).toBeNull();
  expect(document.activeElement).toBe(opener());
});

it('tells what was chosen once it is closed', () => {
  const { onPick, onClose } = show();
  click(opener());
  click(document.querySelector('[data-item=morning]'));
  expect(onPick.mock.calls).toEqual([['morning']]);
  expect(onClose).toHaveBeenCalledOnce();
  expect(menu()).toBeNull();
  expect(document.activeElement).toBe(opener());
});

it('does nothing for an item that is not to be had', () => {
  const { onPick } = show();
  click(opener());
  const item = document.querySelector('[data-item=noon]');
  expect(item?.getAttribute('aria-disabled')).toBe('true');
  click(item);
  expect(onPick).not.toHaveBeenCalled();
  expect(menu()).not.toBeNull();
});

it('ends when the reader goes elsewhere, by pointer or by focus, and leaves the focus there', () => {
  show();
  const after = document.querySelector<HTMLElement>('#after')!;
  click(opener());
  void act(() => {
    after.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  });
  expect(menu()).toBeNull();
  click(opener());
  expect(menu()).not.toBeNull();
  void act(() => {
    after.focus();
  });
  expect(menu()).toBeNull();
  expect(document.activeElement).toBe(after);
});

it('ends when the page moves away under it, not when its own list scrolls', () => {
  show();
  click(opener());
  void act(() => {
    menu()?.dispatchEvent(new Event('scroll'));
  });
  expect(menu()).not.toBeNull();
  void act(() => {
    document.dispatchEvent(new Event('scroll'));
  });
  expect(menu()).toBeNull();
});

it('turns off with the same button', () => {
  show();
  click(opener());
  click(opener());
  expect(menu()).toBeNull();
});

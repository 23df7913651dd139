import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { placeMenu } from './place-menu.ts';

/** Which item gets the focus when the menu opens. */
type End = 'first' | 'last';

/** Opening, closing and walking through a menu button's menu. */
export function useMenu(onClose: (() => void) | undefined) {
  const root = useRef<HTMLSpanElement>(null);
  const [end, setEnd] = useState<End>();
  const isOpen = end !== undefined;

  /** @param giveBack the focus returns to the button, unless it has gone elsewhere already */
  function close(giveBack: boolean): void {
    if (!isOpen) return;
    if (giveBack) buttonIn(root.current)?.focus();
    setEnd(undefined);
    onClose?.();
  }

  useShown(root, end);
  useLeft(root, isOpen, () => close(false));
  return {
    root,
    isOpen,
    turn: () => (isOpen ? close(true) : setEnd('first')),
    close,
    onKeyDown: (event: KeyboardEvent) => {
      if (isOpen) walk(event, itemsIn(root.current), close);
      else openByArrow(event, setEnd);
    },
  };
}

type Root = ReturnType<typeof useRef<HTMLSpanElement | null>>;

function useShown(root: Root, end: End | undefined): void {
  useLayoutEffect(() => {
    const menu = root.current?.querySelector<HTMLElement>('[role=menu]');
    const button = buttonIn(root.current ?? null);
    if (!end || !menu || !button) return;
    // In the top layer nothing cuts it off. Where there is none, its style puts it above the rest.
    if (typeof menu.showPopover === 'function') menu.showPopover();
    placeMenu(menu, button);
    itemsIn(root.current ?? null)
      .at(end === 'first' ? 0 : -1)
      ?.focus({ preventScroll: true });
  }, [end]);
}

/** Whatever moves the page away under the menu, or the reader elsewhere, ends it. */
function useLeft(root: Root, isOpen: boolean, leave: () => void): void {
  useEffect(() => {
    const box = root.current;
    const view = box?.ownerDocument.defaultView;
    if (!isOpen || !box || !view) return undefined;
    const stop = new AbortController();
    const options = { capture: true, signal: stop.signal };
    const leaveIfOutside = ({ target }: Event) => {
      if (!(target instanceof view.Node) || !box.contains(target)) leave();
    };
    view.addEventListener('pointerdown', leaveIfOutside, options);
    view.addEventListener('scroll', leaveIfOutside, options);
    view.addEventListener('resize', leave, options);
    box.addEventListener(
      'focusout',
      ({ relatedTarget }) => {
        if (relatedTarget instanceof view.Node && !box.contains(relatedTarget)) leave();
      },
      options,
    );
    return () => stop.abort();
  }, [isOpen]);
}

function buttonIn(root: HTMLElement | null): HTMLElement | null {
  return root?.querySelector<HTMLElement>('[aria-haspopup]') ?? null;
}

function itemsIn(root: HTMLElement | null): readonly HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
}

function openByArrow(event: KeyboardEvent, open: (end: End) => void): void {
  const end = ({ ArrowDown: 'first', ArrowUp: 'last' } as const)[event.key];
  if (!end) return;
  take(event);
  open(end);
}

function walk(
  event: KeyboardEvent,
  items: readonly HTMLElement[],
  close: (giveBack: boolean) => void,
): void {
  // Tab goes on from the button, as if there had been no menu.
  if (event.key === 'Tab') {
    close(true);
    return;
  }
  if (event.key === 'Escape') {
    take(event);
    close(true);
    return;
  }
  const next = nextIndex(event.key, items.indexOf(event.target as HTMLElement), items.length);
  if (next === undefined) {
    // Single keys mean something in the list behind: not while a menu is open.
    event.stopPropagation();
    return;
  }
  take(event);
  items[next]?.focus();
}

function nextIndex(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (Math.max(at, 0) - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}

/** Neither the page nor the browser (Escape closes its popup) sees the key. */
function take(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

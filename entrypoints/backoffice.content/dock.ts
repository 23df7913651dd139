import type { PanelPlace } from '../../lib/domain/views.ts';

/** Where the panel stands: at which side, how far above the corner, and how large it is, px. */
export interface Dock {
  readonly side: PanelPlace['side'];
  readonly lift: number;
  readonly size: Size;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The panel while it is a button. */
export const CLOSED: Size = { width: 190, height: 32 };
/** The panel while it is open, button included: as large as it gets. */
export const WHOLE: Size = { width: 360, height: 600 };
/** Then lower, then narrower too. */
const OPEN: readonly Size[] = [WHOLE, { width: 360, height: 440 }, { width: 300, height: 320 }];
/** A window no larger than this, or zoomed to it, has no room to spare, px. */
const SMALL: Size = { width: 700, height: 450 };
/** What of its height the open panel takes there, beside its button's own, px. */
const SMALL_SHARES = [0.4, 0.25, 0.18];
const BUTTON = 40;

/** Distance from the window's edges, px; as in the styles. */
const EDGE = 12;
/** Heights that are tried one after the other: past a bar or a chat button of the page's. */
const LIFTS = [0, 56, 112, 168, 224, 280];
/** Closer to the corner than this the panel stands by preference, px. */
const NEAR = 168;
const LIFT = 56;
/** Points looked at, px: closer ones would hardly find a button that these miss. */
const STEP = { x: 40, y: 20 };

const CONTROLS =
  'a[href], button, input, select, textarea, summary, label, [contenteditable], [role=button], [role=combobox], [role=tab], [role=menuitem], [role=checkbox], [role=radio], [role=switch], [role=textbox], dialog, [role=dialog], [role=alertdialog]';
/** What is being written in, or asked, is not to be covered, whatever else is. */
const URGENT =
  'textarea, [contenteditable], [role=textbox], dialog, [role=dialog], [role=alertdialog]';

/** What a form, or a page, is there for. */
const SENDING = '[type=submit], form button:not([type])';
const PRIMARY = `${SENDING}, [class*=primary], [class*=Primary], [class*=PRIMARY]`;
/** What covering one control weighs: nothing else makes up for what is being written. */
const WEIGHTS = { urgent: 1000, primary: 20, other: 1 };

/** A control of the page's that was met, and where. */
interface Met {
  readonly control: Element;
  readonly x: number;
  readonly y: number;
}

/**
 * The free place for the closed panel: at the side that the seller has chosen if nothing of the
 * page's stays there, else at the other, else above, else where it covers least. What scrolls can be
 * scrolled from under it, so besides what is written in and what a form is sent with, only what
 * stays in place counts.
 */
export function dockClosed(document: Document, chosen: PanelPlace['side']): Dock {
  const docks = LIFTS.flatMap((lift) =>
    sidesFrom(chosen).map((side): Dock => ({ side, lift, size: CLOSED })),
  );
  const view = document.defaultView;
  return cheapest(docks, (dock) => {
    const met = controlsUnder(document, dock);
    return costOf(met.filter(({ control }) => isInTheWay(control, view)));
  });
}

function isInTheWay(control: Element, view: Window | null): boolean {
  return isWeighty(control) || (view !== null && staysInPlace(control, view));
}

/** Whether the window has no room to spare. */
export function isSmall({ innerWidth, innerHeight }: Window): boolean {
  return innerWidth <= SMALL.width || innerHeight <= SMALL.height;
}

/**
 * What the panel at this dock covers of what is being written in or sent, once for each point that
 * was looked at. As dear as the panel is large, however much stands on the page.
 */
export function urgentUnder(document: Document, dock: Dock): readonly Element[] {
  // What only touches its edge is not under it.
  return controlsUnder(document, dock, 1)
    .map(({ control }) => control)
    .filter((control) => control.closest(URGENT) !== null || control.matches(SENDING));
}

/**
 * The place for the open panel: whole at the chosen side or at the other where it covers no control
 * there, else smaller, or above what stands in the corner, where that covers none, else higher up,
 * else where it covers least. In a small window it takes less than half of the height, and there
 * what scrolls can be scrolled from under it.
 * @param sides in the order in which they are tried; one where the seller has moved it there
 */
export function dockOpen(
  document: Document,
  chosen: PanelPlace['side'],
  sides: readonly PanelPlace['side'][] = sidesFrom(chosen),
): Dock {
  const view = document.defaultView;
  const isTight = view !== null && isSmall(view);
  const room = (view?.innerHeight ?? 0) - 2 * EDGE;
  const column = { lift: 0, size: { ...WHOLE, height: Math.max(room, WHOLE.height) } };
  const met = new Map(
    sides.map((side) => {
      const all = controlsUnder(document, { ...column, side });
      return [side, isTight ? all.filter(({ control }) => isInTheWay(control, view)) : all];
    }),
  );
  const sizes = isTight ? sizesFor(view) : OPEN;
  const docksAt = (liftsOf: (size: Size, room: number) => readonly number[]) =>
    sizes.flatMap((size) =>
      liftsOf(size, room).flatMap((lift) => sides.map((side): Dock => ({ side, lift, size }))),
    );
  const allLifts = (size: Size) => [...nearLifts(size, room), ...farLifts(size, room)];
  const docks = isTight ? docksAt(allLifts) : [...docksAt(nearLifts), ...docksAt(farLifts)];
  return cheapest(docks, (dock) => {
    const box = boxOf(document, dock);
    const inside = met.get(dock.side)?.filter(({ x, y }) => box && isIn(box, x, y));
    return costOf(inside ?? []);
  });
}

function sizesFor({ innerHeight }: Window): readonly Size[] {
  return SMALL_SHARES.map((share) => ({
    width: WHOLE.width,
    height: Math.round(innerHeight * share) + BUTTON,
  }));
}

/** It rises only as far as it keeps its height, and where the whole panel would stand anyway. */
function nearLifts({ height }: Size, room: number): readonly number[] {
  const fits = (lift: number) => lift <= NEAR && lift + height <= Math.min(room, WHOLE.height);
  return LIFTS.filter((lift) => lift === 0 || fits(lift));
}

/** All others, up to the window's upper edge. */
function farLifts(size: Size, room: number): readonly number[] {
  const top = room - size.height;
  const near = nearLifts(size, room);
  const steps = Array.from({ length: Math.max(0, Math.ceil(top / LIFT)) }, (_, at) => at * LIFT);
  return [...steps, Math.max(0, top)].filter((lift) => !near.includes(lift));
}

function sidesFrom(chosen: PanelPlace['side']): readonly PanelPlace['side'][] {
  return chosen === 'right' ? ['right', 'left'] : ['left', 'right'];
}

/** The first that costs nothing, else the first of those that cost least. */
function cheapest(docks: readonly Dock[], priceOf: (dock: Dock) => number): Dock {
  let best: { readonly dock: Dock; readonly cost: number } | undefined;
  for (const dock of docks) {
    const cost = priceOf(dock);
    if (cost === 0) return dock;
    if (!best || cost < best.cost) best = { dock, cost };
  }
  return best?.dock ?? { side: 'right', lift: 0, size: CLOSED };
}

function costOf(met: readonly Met[]): number {
  const covered = new Set(met.map(({ control }) => control));
  return [...covered].reduce((sum, control) => sum + weightOf(control), 0);
}

function weightOf(control: Element): number {
  if (control.closest(URGENT)) return WEIGHTS.urgent;
  return control.matches(PRIMARY) ? WEIGHTS.primary : WEIGHTS.other;
}

function isWeighty(control: Element): boolean {
  return weightOf(control) > WEIGHTS.other;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function boxOf({ defaultView: view }: Document, { side, lift, size }: Dock): Box | undefined {
  if (!view) return undefined;
  const { innerWidth, innerHeight } = view;
  const width = Math.min(size.width, innerWidth - 2 * EDGE);
  const height = Math.min(size.height, innerHeight - 2 * EDGE - lift);
  const left = side === 'right' ? innerWidth - EDGE - width : EDGE;
  return { left, top: innerHeight - EDGE - lift - height, width, height };
}

function isIn({ left, top, width, height }: Box, x: number, y: number): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height;
}

/** What of the page's can be clicked where the panel would stand. Looks, and touches nothing. */
function controlsUnder(document: Document, dock: Dock, inset = 0): readonly Met[] {
  const box = boxOf(document, dock);
  if (!box || !('elementsFromPoint' in document)) return [];
  return stepsIn(box.left + inset, box.width - 2 * inset, STEP.x).flatMap((x) =>
    stepsIn(box.top + inset, box.height - 2 * inset, STEP.y).flatMap((y) => {
      const control = controlAt(document, x, y);
      return control ? [{ control, x, y }] : [];
    }),
  );
}

function stepsIn(start: number, length: number, step: number): readonly number[] {
  const count = Math.max(1, Math.ceil(length / step));
  return Array.from({ length: count + 1 }, (_, index) => start + (length * index) / count);
}

function controlAt(document: Document, x: number, y: number): Element | undefined {
  const hit = document
    .elementsFromPoint(x, y)
    .find((element) => !element.localName.startsWith('trastienda-'));
  return hit?.closest(CONTROLS) ?? undefined;
}

/** Fixed to the window, or stuck to its edge, itself or with what it stands in. */
function staysInPlace(control: Element, view: Window): boolean {
  for (let part: Element | null = control; part; part = part.parentElement) {
    const { position } = view.getComputedStyle(part);
    if (position === 'fixed' || position === 'sticky') return true;
  }
  return false;
}

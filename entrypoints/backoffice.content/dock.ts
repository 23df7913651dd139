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

/** Distance from the window's edges, px; as in the styles. */
const EDGE = 12;
/** Heights that are tried one after the other: past a bar or a chat button of the page's. */
const LIFTS = [0, 56, 112, 168];
/** Points looked at, px: closer ones would hardly find a button that these miss. */
const STEP = { x: 40, y: 20 };

const CONTROLS =
  'a[href], button, input, select, textarea, summary, label, [contenteditable], [role=button], [role=combobox], [role=tab], [role=menuitem], [role=checkbox], [role=radio], [role=switch], [role=textbox], dialog, [role=dialog], [role=alertdialog]';
/** What is being written in, or asked, is not to be covered, whatever else is. */
const URGENT =
  'textarea, [contenteditable], [role=textbox], dialog, [role=dialog], [role=alertdialog]';

/** A control of the page's that was met, and where. */
interface Met {
  readonly control: Element;
  readonly x: number;
  readonly y: number;
}

/**
 * The free place for the closed panel: at the side that the seller has chosen if nothing of the
 * page's stays there, else at the other, else above, else where it covers least. What scrolls can be
 * scrolled from under it, so only what stays in place counts.
 */
export function dockClosed(document: Document, chosen: PanelPlace['side']): Dock {
  const docks = LIFTS.flatMap((lift) =>
    sidesFrom(chosen).map((side): Dock => ({ side, lift, size: CLOSED })),
  );
  const view = document.defaultView;
  return cheapest(docks, (dock) => {
    const met = controlsUnder(document, dock);
    return costOf(met.filter(({ control }) => view && staysInPlace(control, view)));
  });
}

/**
 * The place for the open panel: whole at the chosen side or at the other where it covers no control
 * there, else smaller, or above what stands in the corner, where that covers none, else where it
 * covers least.
 */
export function dockOpen(document: Document, chosen: PanelPlace['side']): Dock {
  const sides = sidesFrom(chosen);
  const met = new Map(
    sides.map((side) => [side, controlsUnder(document, { side, lift: 0, size: WHOLE })]),
  );
  const room = (document.defaultView?.innerHeight ?? 0) - 2 * EDGE;
  const docks = OPEN.flatMap((size) =>
    liftsFor(size, room).flatMap((lift) => sides.map((side): Dock => ({ side, lift, size }))),
  );
  return cheapest(docks, (dock) => {
    const box = boxOf(document, dock);
    const inside = met.get(dock.side)?.filter(({ x, y }) => box && isIn(box, x, y));
    return costOf(inside ?? []);
  });
}

/** It rises only as far as it keeps its height, and where the whole panel would stand anyway. */
function liftsFor({ height }: Size, room: number): readonly number[] {
  return LIFTS.filter((lift) => lift === 0 || lift + height <= Math.min(room, WHOLE.height));
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
  return [...covered].reduce((sum, control) => sum + (control.closest(URGENT) ? 10 : 1), 0);
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
function controlsUnder(document: Document, dock: Dock): readonly Met[] {
  const box = boxOf(document, dock);
  if (!box || !('elementsFromPoint' in document)) return [];
  return stepsIn(box.left, box.width, STEP.x).flatMap((x) =>
    stepsIn(box.top, box.height, STEP.y).flatMap((y) => {
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

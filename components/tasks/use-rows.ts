import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Where a step leads from the row at hand. */
export type Step = 'next' | 'previous' | 'first' | 'last';

export interface Rows {
  /** The one row that the Tab key visits, by `refOf`; `undefined` where none is listed. */
  readonly current: string | undefined;
  /** Makes a row the current one, as it gets the focus. */
  readonly enter: (ref: string) => void;
  /** Takes the focus to another row. */
  readonly step: (step: Step) => void;
  /** The row that has the focus, if any. */
  readonly focused: () => string | undefined;
}

const ROW = '[data-row]';
/** What of a row gets the focus: its page, or the first thing that can be done with it. */
const TARGETS = 'a.t-task-title, .t-row-actions button, summary';

/**
 * One row at a time takes part in the Tab order; arrows go from row to row. The focus of a row that
 * goes away passes to the one that takes its place.
 * @param listed rows in order, by `refOf`
 */
export function useRows(root: RefObject<HTMLElement | null>, listed: readonly string[]): Rows {
  // The first row from the start: told of it afterwards, the board would be drawn twice.
  const [entered, setEntered] = useState(listed[0]);
  const before = useRef<{ listed: readonly string[]; focused?: string }>({ listed });
  const current = standsIn(entered, before.current.listed, listed);

  useLayoutEffect(() => {
    const { focused } = before.current;
    const isLost = focused !== undefined && !listed.includes(focused) && !isHeld();
    if (isLost && current !== undefined) focusRow(root.current, current);
    before.current = { listed, focused: isLost ? current : focused };
    if (current !== entered) setEntered(current);
  });

  const focused = () => document.activeElement?.closest<HTMLElement>(ROW)?.dataset.row ?? undefined;
  return {
    current,
    focused,
    enter: (ref) => {
      before.current = { ...before.current, focused: ref };
      setEntered(ref);
    },
    step: (step) => {
      const to = listed[targetOf(step, listed.indexOf(focused() ?? ''), listed.length)];
      if (to !== undefined) focusRow(root.current, to);
    },
  };
}

/** The row itself, else the nearest one after it that is still there, else before it. */
function standsIn(
  ref: string | undefined,
  before: readonly string[],
  listed: readonly string[],
): string | undefined {
  const left = new Set(listed);
  if (ref === undefined || left.has(ref)) return ref ?? listed[0];
  const at = before.indexOf(ref);
  return (
    before.slice(at + 1).find((one) => left.has(one)) ??
    before.slice(0, Math.max(0, at)).findLast((one) => left.has(one)) ??
    listed[0]
  );
}

function targetOf(step: Step, at: number, count: number): number {
  if (step === 'first') return 0;
  if (step === 'last') return count - 1;
  // From outside the list, down leads to its beginning.
  return Math.min(count - 1, Math.max(0, at + (step === 'next' ? 1 : -1)));
}

/** Whether something else has the focus by now: it is not taken away from there. */
function isHeld(): boolean {
  return document.activeElement !== null && document.activeElement !== document.body;
}

export function focusRow(root: HTMLElement | null, ref: string): void {
  const rows = [...(root?.querySelectorAll<HTMLElement>(ROW) ?? [])];
  const row = rows.find(({ dataset }) => dataset.row === ref);
  row?.querySelector<HTMLElement>(TARGETS)?.focus();
}

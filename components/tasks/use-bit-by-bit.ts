import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TaskGroup } from '../../lib/domain/views.ts';
import { refOf } from './task-ref.ts';

/** New rows drawn between two frames: about 30 ms of work; a thousand would hold keys up for half a second. */
const AT_ONCE = 75;

interface Part {
  readonly groups: readonly TaskGroup[];
  /** Rows in it, by `refOf`. */
  readonly refs: ReadonlySet<string>;
  readonly isWhole: boolean;
}

/**
 * The groups to be drawn now: of many new rows the first ones, and more with every frame. Rows that
 * stand already stay.
 */
export function useBitByBit(groups: readonly TaskGroup[]): readonly TaskGroup[] {
  const drawn = useRef<ReadonlySet<string>>(new Set());
  const [, drawMore] = useState(0);
  const part = partOf(groups, drawn.current);
  useLayoutEffect(() => {
    drawn.current = part.refs;
    if (part.isWhole) return undefined;
    const frame = requestAnimationFrame(() => drawMore((times) => times + 1));
    return () => cancelAnimationFrame(frame);
  });
  return part.groups;
}

function partOf(groups: readonly TaskGroup[], drawn: ReadonlySet<string>): Part {
  const refs = new Set<string>();
  let room = AT_ONCE;
  const isShown = (ref: string) => {
    if (!drawn.has(ref)) {
      if (room === 0) return false;
      room -= 1;
    }
    refs.add(ref);
    return true;
  };
  const part = groups.map((group) => ({
    ...group,
    // What is counted is all of them.
    total: group.total ?? group.tasks.length,
    tasks: group.tasks.filter((task) => isShown(refOf(task))),
  }));
  const isWhole = groups.every(({ tasks }, at) => tasks.length === part[at]?.tasks.length);
  return { groups: isWhole ? groups : part.filter(({ tasks }) => tasks.length > 0), refs, isWhole };
}

import type { TaskView } from '../../lib/domain/task.ts';
import type { PopupState } from '../../lib/domain/views.ts';
import { refOf } from './task-ref.ts';

const MINUTE_MS = 60_000;

/**
 * A new answer with the very objects of the last one where they say the same: rows are drawn again
 * only where something has changed, and for the time of day once a minute, as that is all they say.
 */
export function keepSame(before: PopupState | undefined, next: PopupState): PopupState {
  if (!before) return next;
  const held = new Map(before.groups.flatMap(({ tasks }) => tasks.map((one) => [refOf(one), one])));
  const same = (task: TaskView) => {
    const old = held.get(refOf(task));
    return old && JSON.stringify(old) === JSON.stringify(task) ? old : task;
  };
  const isSameMinute =
    Math.floor(before.now / MINUTE_MS) === Math.floor(next.now / MINUTE_MS) &&
    before.zone === next.zone;
  return {
    ...next,
    now: isSameMinute ? before.now : next.now,
    groups: next.groups.map((group) => ({ ...group, tasks: group.tasks.map(same) })),
  };
}

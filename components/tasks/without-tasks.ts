import type { TaskView } from '../../lib/domain/task.ts';
import type { PopupState, SetAside, TaskGroup } from '../../lib/domain/views.ts';
import { refOf } from './task-ref.ts';

/**
 * The state as if these tasks were gone from where they are listed: what the seller has just decided
 * shows at once, and comes back where the background refuses it.
 * @param gone by `refOf`
 */
export function withoutTasks(state: PopupState, gone: ReadonlySet<string>): PopupState {
  if (gone.size === 0) return state;
  const isLeft = (task: TaskView) => !gone.has(refOf(task));
  const taken = state.groups.flatMap(({ tasks }) => tasks.filter((task) => !isLeft(task)));
  return {
    ...state,
    counts: lessCounted(state.counts, taken),
    groups: state.groups.flatMap((group) => groupWithout(group, isLeft)),
    snoozed: asideWithout(state.snoozed, isLeft),
    done: asideWithout(state.done, isLeft),
  };
}

function lessCounted(counts: PopupState['counts'], taken: readonly TaskView[]) {
  const count = (wanted: TaskView['state']) =>
    Math.max(0, counts[wanted] - taken.filter(({ state }) => state === wanted).length);
  return { late: count('late'), soon: count('soon'), info: count('info') };
}

/** A group that is listed whole keeps its very object: nothing of it is drawn again. */
function groupWithout(group: TaskGroup, isLeft: (task: TaskView) => boolean): readonly TaskGroup[] {
  const tasks = group.tasks.filter(isLeft);
  const gone = group.tasks.length - tasks.length;
  if (gone === 0) return [group];
  if (tasks.length === 0) return [];
  return [{ ...group, tasks, ...(group.total !== undefined && { total: group.total - gone }) }];
}

function asideWithout(aside: SetAside, isLeft: (task: TaskView) => boolean): SetAside {
  const tasks = aside.tasks.filter(isLeft);
  return { tasks, total: aside.total - (aside.tasks.length - tasks.length) };
}

import type { TaskId } from '../domain/decision.ts';
import { decideTasks } from './decide-tasks.ts';
import type { Deps } from './deps.ts';

/** The seller's word on one task: dealt with, or open again after all. */
export interface OneDecided extends TaskId {
  readonly isDone: boolean;
}

/** Keeps the decision; false where there is no such task, which is as good. */
export async function decide({ isDone, ...task }: OneDecided, deps: Deps): Promise<boolean> {
  const before = await decideTasks({ tasks: [task], choice: isDone ? 'done' : 'open' }, deps);
  return before.length > 0;
}

import type { TaskId } from '../../lib/domain/decision.ts';
import type { TaskView } from '../../lib/domain/task.ts';
import { taskKey } from '../../lib/domain/task.ts';

/** What tells a task from all others, in one text: a key alone is unique only within its shop. */
export function refOf({ shop, rule, subject }: TaskId): string {
  return `${shop}|${taskKey(rule, subject)}`;
}

/** The task as it is kept and decided upon. */
export function idOf({ shop, rule, subject, keptAs }: TaskView): TaskId {
  return { shop, rule, subject: keptAs ?? subject };
}

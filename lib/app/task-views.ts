import type { StoredFact, Subject } from '../domain/facts.ts';
import { stateAt } from '../domain/rule.ts';
import type { Task, TaskView } from '../domain/task.ts';
import { byUrgency } from '../domain/task.ts';
import type { Links } from './ports.ts';
import { hostOf } from './shop.ts';

/** Tasks as views get them, most urgent first. `facts` give the addresses of the pages. */
export function viewTasks(
  tasks: readonly Task[],
  facts: ReadonlyMap<Subject, StoredFact>,
  now: number,
  links: Links,
): TaskView[] {
  return [...tasks]
    .sort(byUrgency(now))
    .map((task) => viewTask(task, facts.get(task.subject), now, links));
}

function viewTask(task: Task, fact: StoredFact | undefined, now: number, links: Links): TaskView {
  const { key: _key, ...rest } = task;
  return {
    ...rest,
    state: stateAt(task, now),
    href: links.hrefOf(hostOf(task.shop), task.subject, fact?.path),
  };
}

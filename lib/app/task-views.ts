import { awake } from '../domain/decision.ts';
import type { ShopKey, StoredFact, Subject } from '../domain/facts.ts';
import { stateAt } from '../domain/rule.ts';
import type { Task, TaskView } from '../domain/task.ts';
import { byUrgency } from '../domain/task.ts';
import type { Links } from './ports.ts';
import { hostOf } from './shop.ts';

/**
 * Tasks as views get them, most urgent first. `facts` give the addresses of the pages.
 * @param names by which the shops call themselves
 */
export function viewTasks(
  tasks: readonly Task[],
  facts: ReadonlyMap<Subject, StoredFact>,
  now: number,
  links: Links,
  names: ReadonlyMap<ShopKey, string> = new Map(),
): TaskView[] {
  return [...tasks].sort(byUrgency(now)).map((task) => ({
    ...viewTask(task, facts.get(task.subject), now, links),
    ...shopNameOf(task, names),
  }));
}

/** Only a task about the shop itself is called by its name. */
function shopNameOf(
  { shop, subject }: Task,
  names: ReadonlyMap<ShopKey, string>,
): Pick<TaskView, 'shopName'> {
  const shopName = subject.startsWith('shop:') ? names.get(shop) : undefined;
  return shopName === undefined ? {} : { shopName };
}

function viewTask(task: Task, fact: StoredFact | undefined, now: number, links: Links): TaskView {
  // The store wakes tasks when it is asked what is due; a page may ask for its own before that.
  const { key: _key, ...rest } = awake(task, now);
  return {
    ...rest,
    state: stateAt(task, now),
    href: links.hrefOf(hostOf(task.shop), task.subject, fact?.path, task.orderId),
  };
}

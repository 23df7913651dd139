import type {
  Counts,
  DecisionStore,
  Found,
  GroupCount,
  Listed,
  TaskFilter,
  TaskLists,
  Without,
} from '../app/task-ports.ts';
import type { Decided, Decision, Mark } from '../domain/decision.ts';
import type { Task } from '../domain/task.ts';
import { applyDecisions, decide, readAwake, restore, wake } from './decision-table.ts';
import { DexieSync } from './dexie-sync.ts';
import { countTasks, findDueTasks } from './due-tasks.ts';
import { countGroups, doneTasks, findTasks, snoozedTasks } from './find-tasks.ts';

/** The part of the store on disk that lists of tasks and decisions about them stand on. */
export abstract class DexieTasks extends DexieSync implements TaskLists, DecisionStore {
  decide(marks: readonly Mark[], at: number): Promise<readonly Decided[]> {
    return decide(this.db, marks, at);
  }

  restore(before: readonly Decision[], now: number): Promise<readonly Decided[]> {
    return restore(this.db, before, now);
  }

  applyDecisions(heard: readonly Decision[], at: number): Promise<number> {
    return applyDecisions(this.db, heard, at);
  }

  wake(now: number): Promise<number> {
    return wake(this.db, now);
  }

  dueTasks(now: number, limit: number): Promise<readonly Task[]> {
    const db = this.db;
    return readAwake(db, now, () => findDueTasks(db, now, limit));
  }

  findTasks(filter: TaskFilter, now: number, limit: number): Promise<Found> {
    const db = this.db;
    return readAwake(db, now, () => findTasks(db, filter, now, limit));
  }

  counts(now: number, cap?: number, without?: Without): Promise<Counts> {
    const db = this.db;
    return readAwake(db, now, () => countTasks(db, now, cap, without));
  }

  groupCounts(): Promise<readonly GroupCount[]> {
    const db = this.db;
    return db.transaction('r', db.tasks, async () => countGroups(db));
  }

  snoozedTasks(limit: number): Promise<Listed> {
    const db = this.db;
    return db.transaction('r', db.tasks, async () => snoozedTasks(db, limit));
  }

  doneTasks(since: number, limit: number): Promise<Listed> {
    const db = this.db;
    return db.transaction('r', db.tasks, async () => doneTasks(db, since, limit));
  }
}

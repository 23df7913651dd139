import type {
  AnsweredThread,
  BacklogRow,
  KnownOffer,
  Part,
  ReportStore,
  RuleLoad,
} from '../app/report-ports.ts';
import { isSetAside } from '../domain/decision.ts';
import type { ShopKey } from '../domain/facts.ts';
import type { Task } from '../domain/task.ts';
import { MemoryTasks } from './memory-tasks.ts';
import { answeredOf, LAST_OFFER, loadsOf, offerOf } from './report-rows.ts';
import { HISTORICAL, turns } from './rows.ts';

/** The part of the store in memory that reports and exports stand on. */
export abstract class MemoryReport extends MemoryTasks implements ReportStore {
  /** By shop and day. */
  readonly #backlog = new Map<string, BacklogRow>();

  async openByRule(now: number): Promise<readonly RuleLoad[]> {
    const open = this.everyTask().filter((task) => !isSetAside(task));
    const keysWith = (is: (turn: ReturnType<typeof turns>) => boolean) =>
      open
        .filter((task) => is(turns(task)))
        .map(({ shop, subject, rule }) => [shop, subject, rule] as const);
    return loadsOf(
      keysWith(({ lateFrom }) => lateFrom <= now),
      keysWith(({ soonFrom }) => soonFrom <= now),
      keysWith(({ soonFrom }) => soonFrom > now && soonFrom < HISTORICAL),
    );
  }

  async backlog(shop: ShopKey, since: string): Promise<readonly BacklogRow[]> {
    return [...this.#backlog.values()]
      .filter((row) => row.shop === shop && row.day >= since)
      .sort((a, b) => compare(a.day, b.day));
  }

  async putBacklog(rows: readonly BacklogRow[], since: string): Promise<void> {
    for (const row of rows) this.#backlog.set(`${row.shop}\n${row.day}`, row);
    for (const [key, { day }] of this.#backlog) if (day < since) this.#backlog.delete(key);
  }

  async answeredThreads(
    shop: ShopKey,
    since: number,
    after: string,
    limit: number,
  ): Promise<Part<AnsweredThread>> {
    const found = [...this.held(shop).facts.values()]
      .filter(({ repliedAt = -1 }) => repliedAt > since)
      .sort((a, b) => compare(a.subject, b.subject));
    const rest = found.filter(({ subject }) => subject > `thread:${after}`);
    return { rows: rest.slice(0, limit).map(answeredOf), total: found.length };
  }

  async offersAfter(shop: ShopKey, after: string, limit: number): Promise<readonly KnownOffer[]> {
    const { facts, sales } = this.held(shop);
    const rows = [...facts.values()]
      .filter(({ subject }) => subject > `offer:${after}` && subject < LAST_OFFER)
      .sort((a, b) => compare(a.subject, b.subject))
      .slice(0, limit);
    const besides = sales.besides(rows.map(({ subject }) => subject));
    return rows.flatMap((row) => offerOf(row, besides.get(row.subject)?.sales));
  }

  async tasksAfter(
    shop: ShopKey,
    after: readonly [subject: string, rule: string] | undefined,
    limit: number,
  ): Promise<Part<Task>> {
    const order = (
      task: Pick<Task, 'subject' | 'rule'>,
      [subject, rule]: readonly [string, string],
    ) => compare(task.subject, subject) || compare(task.rule, rule);
    const all = [...this.held(shop).tasks.values()];
    all.sort((a, b) => order(a, [b.subject, b.rule]));
    const rest = after ? all.filter((task) => order(task, after) > 0) : all;
    return { rows: rest.slice(0, limit), total: all.length };
  }

  protected forgetBacklog(): void {
    this.#backlog.clear();
  }

  private everyTask(): readonly Task[] {
    return [...this.allShops()].flatMap((shop) => [...shop.tasks.values()]);
  }
}

/** As a database orders its keys. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

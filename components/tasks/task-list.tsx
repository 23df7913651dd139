import type { RuleId } from '../../lib/domain/rule.ts';
import type { ShopKey } from '../../lib/domain/facts.ts';
import type { TaskGroup } from '../../lib/domain/views.ts';
import type { Words } from '../../lib/domain/words.ts';
import { plural, ruleNameKey } from '../../lib/domain/words.ts';
import { TaskRow } from './task-row.tsx';

interface Props {
  readonly groups: readonly TaskGroup[];
  /** Tasks beyond those listed. */
  readonly more: number;
  readonly now: number;
  readonly words: Words;
  readonly onOpen?: (href: string) => void;
}

/** Pending tasks by shop and rule, in the order given: most urgent first. */
export function TaskList({ groups, more, now, words, onOpen }: Props) {
  return (
    <div class="t-list" onKeyDown={moveByArrow}>
      {byShop(groups).map((shop) => (
        <section key={shop.key} class="t-shop">
          <h2>
            <bdi>{shop.label}</bdi>
          </h2>
          {shop.groups.map((group) => (
            <Group key={group.rule} group={group} now={now} words={words} onOpen={onOpen} />
          ))}
        </section>
      ))}
      {more > 0 ? <p class="t-more">{plural(words, 'tasksMore', more)}</p> : null}
    </div>
  );
}

interface GroupProps {
  readonly group: TaskGroup;
  readonly now: number;
  readonly words: Words;
  readonly onOpen?: (href: string) => void;
}

function Group({ group, now, words, onOpen }: GroupProps) {
  return (
    <section class="t-group" data-group={groupKey(group.shop, group.rule)}>
      <h3>
        {words.t(ruleNameKey(group.rule))}{' '}
        <span class="t-count">{group.total ?? group.tasks.length}</span>
      </h3>
      <ul class="t-tasks">
        {group.tasks.map((task) => (
          <TaskRow key={task.subject} task={task} now={now} words={words} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}

function groupKey(shop: ShopKey, rule: RuleId): string {
  return `${shop}|${rule}`;
}

interface Shop {
  readonly key: ShopKey;
  readonly label: string;
  readonly groups: TaskGroup[];
}

/** Groups come most urgent first, so one shop's may stand apart: each shop gets one heading. */
function byShop(groups: readonly TaskGroup[]): readonly Shop[] {
  const shops = new Map<ShopKey, Shop>();
  for (const group of groups) {
    const shop = shops.get(group.shop) ?? { key: group.shop, label: group.shopLabel, groups: [] };
    shop.groups.push(group);
    shops.set(group.shop, shop);
  }
  return [...shops.values()];
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Arrow keys go from task to task; Tab still visits everything. */
function moveByArrow(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-task]')];
  const at = rows.findIndex((row) => row.contains(event.target as Node));
  const to = targetRow(event.key, at, rows.length);
  const next = to === undefined ? undefined : rows[to]?.querySelector<HTMLElement>('a, summary');
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function targetRow(key: string, at: number, count: number): number | undefined {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = STEPS[key];
  if (step === undefined || at < 0) return undefined;
  return Math.min(count - 1, Math.max(0, at + step));
}

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
export function TaskList({ groups, more, ...row }: Props) {
  const { words } = row;
  return (
    <div class="t-list" onKeyDown={moveByArrow}>
      <Shops groups={groups.filter((group) => !group.historical)} {...row} />
      <Historical groups={groups.filter((group) => group.historical)} {...row} />
      {more > 0 ? <p class="t-more">{plural(words, 'tasksMore', more)}</p> : null}
    </div>
  );
}

type GroupsProps = Omit<Props, 'more'>;

function Shops({ groups, ...row }: GroupsProps) {
  return byShop(groups).map((shop) => (
    <section key={shop.key} class="t-shop">
      <h2>
        <bdi>{shop.label}</bdi>
      </h2>
      {shop.groups.map((group) => (
        <Group key={group.rule} group={group} {...row} />
      ))}
    </section>
  ));
}

/** What was left for weeks stands below all else: it is told, and does not shout. */
function Historical({ groups, ...row }: GroupsProps) {
  if (groups.length === 0) return null;
  const count = groups.reduce((sum, group) => sum + (group.total ?? group.tasks.length), 0);
  return (
    <section class="t-history">
      <h2>{plural(row.words, 'historyTitle', count)}</h2>
      <p>{row.words.t('historyBody')}</p>
      <Shops groups={groups} {...row} />
    </section>
  );
}

interface GroupProps extends Omit<GroupsProps, 'groups'> {
  readonly group: TaskGroup;
}

function Group({ group, now, words, onOpen }: GroupProps) {
  return (
    <section class="t-group" data-group={groupKey(group)}>
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

function groupKey({ shop, rule, historical }: TaskGroup): string {
  return historical ? `${shop}|${rule}|historical` : `${shop}|${rule}`;
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

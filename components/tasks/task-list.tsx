import type { ShopKey } from '../../lib/domain/facts.ts';
import type { TaskView } from '../../lib/domain/task.ts';
import type { SnoozeMoments, TaskGroup } from '../../lib/domain/views.ts';
import type { Words } from '../../lib/domain/words.ts';
import { plural, ruleNameKey } from '../../lib/domain/words.ts';
import type { RowActions } from './board-row.tsx';
import { BoardRow } from './board-row.tsx';
import { drawnOnce } from './drawn-once.ts';
import { refOf } from './task-ref.ts';
import { useBitByBit } from './use-bit-by-bit.ts';

interface Props {
  readonly groups: readonly TaskGroup[];
  /** Only the top of a list whose rest comes at once: nothing of it is counted yet. */
  readonly isTop?: boolean;
  readonly now: number;
  readonly words: Words;
  readonly moments: SnoozeMoments;
  readonly actions: RowActions;
  /** The one row that takes part in the Tab order, by `refOf`. */
  readonly current?: string;
  /** The row whose menu is to be opened. */
  readonly menuFor?: string;
}

/**
 * Pending tasks by shop and rule, in the order given: most urgent first, history last. What is only
 * worth knowing in one shop stands below what is due in another.
 */
export const TaskList = drawnOnce(function TaskList({ groups: all, ...row }: Props) {
  const groups = useBitByBit(all);
  return (
    <>
      {partsOf(groups).map(({ key, groups: part }) => (
        <Part key={key} part={key} groups={part} {...row} />
      ))}
    </>
  );
});

function Shops({ groups, ...row }: Props) {
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

interface PartProps extends Props {
  readonly part: 'due' | 'info' | 'history';
}

function Part({ part, groups, ...row }: PartProps) {
  if (groups.length === 0) return null;
  if (part === 'due') return <Shops groups={groups} {...row} />;
  if (part === 'history') return <Historical groups={groups} {...row} />;
  return (
    <section class="t-below">
      <h2>{row.words.t('stateInfo')}</h2>
      <Shops groups={groups} {...row} />
    </section>
  );
}

/** What was left for weeks stands below all else: it is told, and does not shout. */
function Historical({ groups, ...row }: Props) {
  const count = groups.reduce((sum, group) => sum + (group.total ?? group.tasks.length), 0);
  return (
    <section class="t-history">
      <h2>{plural(row.words, 'historyTitle', count)}</h2>
      <p>{row.words.t('historyBody')}</p>
      <Shops groups={groups} {...row} />
    </section>
  );
}

interface GroupProps extends Omit<Props, 'groups'> {
  readonly group: TaskGroup;
}

function Group({ group, isTop, now, words, moments, actions, current, menuFor }: GroupProps) {
  return (
    <section class="t-group" data-group={groupKey(group)}>
      <h3>
        {words.t(ruleNameKey(group.rule))}{' '}
        <span class="t-count">{isTop ? '' : (group.total ?? group.tasks.length)}</span>
      </h3>
      <ul class="t-tasks">
        {group.tasks.map((task) => {
          const ref = refOf(task);
          return (
            <BoardRow
              key={task.subject}
              task={task}
              now={now}
              words={words}
              moments={ref === current ? moments : undefined}
              actions={actions}
              isCurrent={ref === current}
              isMenuWanted={ref === menuFor}
              isFirst={isTop}
            />
          );
        })}
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

/** The tasks in the order in which they stand in the list. */
export function tasksInOrder(groups: readonly TaskGroup[]): readonly TaskView[] {
  return partsOf(groups)
    .flatMap(({ groups: part }) => byShop(part))
    .flatMap((shop) => shop.groups.flatMap(({ tasks }) => tasks));
}

/** One shop alone has what is due first anyway: its list stays in one piece. */
function partsOf(groups: readonly TaskGroup[]) {
  const now = groups.filter(({ historical }) => !historical);
  const history = groups.filter(({ historical }) => historical);
  const isOneShop = new Set(now.map(({ shop }) => shop)).size <= 1;
  const isDue = ({ tasks }: TaskGroup) => isOneShop || tasks.some(({ state }) => state !== 'info');
  return [
    { key: 'due', groups: now.filter(isDue) },
    { key: 'info', groups: now.filter((group) => !isDue(group)) },
    { key: 'history', groups: history },
  ] as const;
}

import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Choice } from '../../lib/domain/decision.ts';
import type { TaskView } from '../../lib/domain/task.ts';
import type { SnoozeMoments } from '../../lib/domain/views.ts';
import type { Words } from '../../lib/domain/words.ts';
import { Button } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import { BothClocks } from './both-clocks.tsx';
import { ChooseRow } from './choose-row.tsx';
import { drawnOnce } from './drawn-once.ts';
import type { SnoozeChoice } from './snooze-items.ts';
import { snoozeItems } from './snooze-items.ts';
import { nameOf, TaskRow } from './task-row.tsx';
import { refOf } from './task-ref.ts';

/** What rows can do; the same object for all of them and for as long as the board stands. */
export interface RowActions {
  readonly open: (href: string) => void;
  readonly decide: (task: TaskView, choice: Choice) => void;
  /** Turns the row's choice; with `isRange` that of all rows since the last one turned. */
  readonly turn: (ref: string, isRange: boolean) => void;
  /** The row's menu is wanted: its row becomes the current one. */
  readonly wantMenu: (ref: string) => void;
  /** The menu has been opened. */
  readonly menuOpened: () => void;
}

interface Props {
  readonly task: TaskView;
  readonly now: number;
  readonly words: Words;
  /** Of the current row only: they change with every minute, and no other row has its menu. */
  readonly moments?: SnoozeMoments;
  readonly actions: RowActions;
  /** The one row that takes part in the Tab order. */
  readonly isCurrent: boolean;
  /** Its menu is to be opened as soon as it stands. */
  readonly isMenuWanted: boolean;
  /** Its reasons come when the whole list does. */
  readonly isFirst?: boolean;
}

/** A pending task on the board: with both clocks, and done, put off or chosen on the spot. */
export const BoardRow = drawnOnce(function BoardRow(props: Props) {
  const { task, now, words, actions, isCurrent, isFirst } = props;
  return (
    <TaskRow
      task={task}
      now={now}
      words={words}
      name={refOf(task)}
      tabIndex={isCurrent ? 0 : -1}
      isDense
      isFirst={isFirst}
      onOpen={actions.open}
      lead={
        <ChooseRow task={task} now={now} words={words} isCurrent={isCurrent} turn={actions.turn} />
      }
    >
      <BothClocks task={task} now={now} words={words} />
      <RowButtons {...props} />
    </TaskRow>
  );
});

function RowButtons(props: Props) {
  const { task, now, words, actions, isCurrent, moments } = props;
  const label = words.t('taskDone');
  return (
    <span class="t-row-actions">
      <Button
        label={label}
        icon="done"
        kind="plain"
        iconOnly
        tabIndex={isCurrent ? 0 : -1}
        aria-label={`${label}: ${nameOf(task, words, now)}`}
        onClick={() => actions.decide(task, 'done')}
      />
      {isCurrent && moments ? <Snooze {...props} moments={moments} /> : <SnoozeLater {...props} />}
    </span>
  );
}

/**
 * Looks and sounds like the menu that takes its place once it is wanted: one menu does for all rows.
 * It must still stand when the click comes, so its focus alone makes no row the current one.
 */
function SnoozeLater({ task, now, words, actions }: Props) {
  return (
    <Button
      label={words.t('snooze')}
      aria-label={`${words.t('snooze')}: ${nameOf(task, words, now)}`}
      icon="snooze"
      kind="plain"
      iconOnly
      data-stays
      tabIndex={-1}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => actions.wantMenu(refOf(task))}
    />
  );
}

function Snooze(props: Props & { readonly moments: SnoozeMoments }) {
  const { task, now, words, moments, actions, isMenuWanted } = props;
  const root = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (!isMenuWanted) return;
    const button = root.current?.querySelector<HTMLElement>('button');
    // A menu closes when the page moves under it.
    button?.focus({ preventScroll: true });
    button?.click();
    actions.menuOpened();
  }, [isMenuWanted]);
  return (
    <span class="t-snooze" ref={root}>
      <Menu
        label={words.t('snooze')}
        name={`${words.t('snooze')}: ${nameOf(task, words, now)}`}
        icon="snooze"
        iconOnly
        items={snoozeItems([task], moments, now, words)}
        onPick={(id) => actions.decide(task, id as SnoozeChoice)}
      />
    </span>
  );
}

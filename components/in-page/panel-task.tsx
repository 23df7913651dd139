import { isSetAside } from '../../lib/domain/decision.ts';
import type { TaskView } from '../../lib/domain/task.ts';
import type { Words } from '../../lib/domain/words.ts';
import { TaskRow } from '../tasks/task-row.tsx';
import { Clocks } from './clocks.tsx';
import type { PanelActions, PanelExtras } from './panel-actions.ts';
import { QuickInsert } from './quick-insert.tsx';
import { TaskActions } from './task-actions.tsx';

interface Props {
  readonly task: TaskView;
  readonly now: number;
  readonly words: Words;
  readonly extras: PanelExtras;
  readonly actions: PanelActions;
  /** The order that the heading above it names already. */
  readonly under?: string;
}

/** One task in the panel: with both clocks, what can be done at once, and where to go. */
export function PanelTask({ task, now, words, extras, actions, under }: Props) {
  // A conversation is told by its order and since when: the order stands above.
  const orderId = task.orderId === under ? undefined : task.orderId;
  return (
    <TaskRow task={{ ...task, orderId, href: targetOf(task, extras) }} now={now} words={words}>
      <Clocks task={task} now={now} words={words} />
      {isSetAside(task) ? null : (
        <QuickInsert task={task} offer={extras.offer} words={words} actions={actions} />
      )}
      <TaskActions task={task} now={now} words={words} actions={actions} />
    </TaskRow>
  );
}

/** Straight to the place: an invoice goes where the page's own link to its documents leads. */
function targetOf({ rule, href }: TaskView, { documents, here }: PanelExtras): string | undefined {
  const target = rule === 'missing-invoice' && documents ? documents : href;
  if (target === undefined || here === undefined) return target;
  return pathOf(target) === pathOf(here) ? undefined : target;
}

function pathOf(href: string): string {
  return URL.canParse(href) ? new URL(href).pathname : href;
}

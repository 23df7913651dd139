import type { ComponentChildren } from 'preact';
import type { TaskView } from '../../lib/domain/task.ts';
import { taskKey } from '../../lib/domain/task.ts';
import type { Words } from '../../lib/domain/words.ts';
import { say, sayAbsolute, sayDue, sayMoment } from '../../lib/domain/words.ts';
import { Chip } from '../ui/chip.tsx';
import { Why } from './why.tsx';

interface Props {
  readonly task: TaskView;
  readonly now: number;
  readonly words: Words;
  /** Opens the task's page; without it the link does what links do. */
  readonly onOpen?: (href: string) => void;
  /** What can be done about it here; stands before its reasons. */
  readonly children?: ComponentChildren;
  /** Stands before its title. */
  readonly lead?: ComponentChildren;
  /** Names the row among all others, in a list of several shops. */
  readonly name?: string;
  /** -1 where another row takes part in the Tab order. */
  readonly tabIndex?: number;
  /** The list is dense: what to do is told with the reasons too, and the row may do without. */
  readonly isDense?: boolean;
  /** Drawn as quickly as can be: what is folded up comes when it is drawn again. */
  readonly isFirst?: boolean;
}

/** One pending task: what, until when, what to do, and why. */
export function TaskRow(props: Props) {
  const { task, now, words, onOpen, children, lead, name, tabIndex, isDense, isFirst } = props;
  const { rule, subject, state, lateAt } = task;
  return (
    <li
      class="t-task"
      data-row={name}
      data-task={taskKey(rule, subject)}
      data-rule={rule}
      data-subject={subject}
      data-state={state}
    >
      <div class="t-task-top">
        {lead}
        <Title task={task} now={now} words={words} onOpen={onOpen} tabIndex={tabIndex} />
        {task.done ? null : (
          <Chip
            state={state}
            words={words}
            text={sayDue(task, now, words)}
            title={lateAt === undefined ? undefined : sayAbsolute(lateAt, words)}
          />
        )}
      </div>
      <SubjectId task={task} now={now} words={words} />
      <p class="t-advice">{say(task.advice, words, now)}</p>
      {children}
      <Why
        rule={rule}
        why={task.why}
        due={task}
        now={now}
        words={words}
        advice={isDense ? task.advice : undefined}
        tabIndex={tabIndex}
        isFirst={isFirst}
      />
    </li>
  );
}

/** A list of links or buttons is read out without what stands beside them: each says which one it is. */
export function nameOf(task: TaskView, words: Words, now: number): string {
  const text = say(task.title, words, now);
  const id = task.orderId ?? (isThread(task) ? '' : ownName(task));
  return text.includes(id) ? text : `${text} ${id}`;
}

function Title({ task, now, words, onOpen, tabIndex }: Props) {
  const text = say(task.title, words, now);
  const title = <bdi>{text}</bdi>;
  const { href } = task;
  if (!href?.startsWith('https://')) return <span class="t-task-title">{title}</span>;
  const open = (event: MouseEvent) => {
    // A new tab or window asked for by key stays what the browser makes of it.
    if (!onOpen || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(href);
  };
  return (
    <a
      class="t-task-title"
      href={href}
      target={onOpen ? '_blank' : '_top'}
      rel="noopener"
      tabIndex={tabIndex}
      aria-label={nameOf(task, words, now)}
      onClick={open}
    >
      {title}
    </a>
  );
}

/**
 * What tells this row from its neighbours: the number, unless the title says it. Nobody knows a
 * thread or a return by its own id: its order stands first, with since when, or with that id.
 */
export function SubjectId({ task, now, words }: Pick<Props, 'task' | 'now' | 'words'>) {
  const { orderId } = task;
  const parts = [
    ...(orderId === undefined ? [] : [<bdi key="order">{orderId}</bdi>]),
    ...besideOrder(task, say(task.title, words, now), now, words),
  ];
  return parts.length === 0 ? null : (
    <span class="t-id">{parts.flatMap((part, at) => (at === 0 ? part : [' · ', part]))}</span>
  );
}

/** @param title the id is not said again where it says it */
function besideOrder(
  task: TaskView,
  title: string,
  now: number,
  words: Words,
): readonly ComponentChildren[] {
  const { since } = task.why;
  if (isThread(task))
    return since === undefined ? [] : [words.t('taskSince', [sayMoment(since, now, words)])];
  const name = ownName(task);
  if (name === '' || title.includes(name)) return [];
  const isReturn = task.subject.startsWith('return:');
  return [<bdi key="own">{isReturn ? words.t('taskReturn', [name]) : name}</bdi>];
}

function isThread({ subject }: TaskView): boolean {
  return subject.startsWith('thread:');
}

/** A shop's name where it is known; of a key, only what a person would recognise. */
function ownName({ subject, shopName }: TaskView): string {
  const id = subject.slice(subject.indexOf(':') + 1);
  if (!subject.startsWith('shop:')) return id;
  return shopName ?? (id === '?' ? '' : id.replace(/^~/, ''));
}

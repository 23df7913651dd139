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
}

/** One pending task: what, until when, what to do, and why. */
export function TaskRow({ task, now, words, onOpen }: Props) {
  const { rule, subject, state, lateAt } = task;
  return (
    <li
      class="t-task"
      data-task={taskKey(rule, subject)}
      data-rule={rule}
      data-subject={subject}
      data-state={state}
    >
      <div class="t-task-top">
        <Title task={task} now={now} words={words} onOpen={onOpen} />
        <Chip
          state={state}
          words={words}
          text={sayDue(task, now, words)}
          title={lateAt === undefined ? undefined : sayAbsolute(lateAt, words)}
        />
      </div>
      <SubjectId task={task} now={now} words={words} />
      <p class="t-advice">{say(task.advice, words, now)}</p>
      <Why rule={rule} why={task.why} due={task} now={now} words={words} />
    </li>
  );
}

function Title({ task, now, words, onOpen }: Props) {
  const text = say(task.title, words, now);
  const title = <bdi>{text}</bdi>;
  const { href } = task;
  // A list of links is read out without what stands beside them: each says which one it is.
  const id =
    task.orderId ?? (task.subject.startsWith('thread:') ? '' : task.subject.replace(/^\w+:/, ''));
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
      aria-label={text.includes(id) ? undefined : `${text} ${id}`}
      onClick={open}
    >
      {title}
    </a>
  );
}

/**
 * What tells this row from its neighbours: the number, unless the title says it; for a thread, whose
 * own id nobody knows, its order and since when.
 */
function SubjectId({ task, now, words }: Pick<Props, 'task' | 'now' | 'words'>) {
  const id = task.subject.slice(task.subject.indexOf(':') + 1);
  if (!task.subject.startsWith('thread:')) {
    return say(task.title, words, now).includes(id) ? null : <bdi class="t-id">{id}</bdi>;
  }
  const { since } = task.why;
  if (since === undefined && task.orderId === undefined) return null;
  return (
    <span class="t-id">
      {task.orderId === undefined ? null : <bdi>{task.orderId}</bdi>}
      {task.orderId === undefined || since === undefined ? null : ' · '}
      {since === undefined ? null : words.t('taskSince', [sayMoment(since, now, words)])}
    </span>
  );
}

import { useState } from 'preact/hooks';
import type { TaskView } from '../../lib/domain/task.ts';
import type { SetAside } from '../../lib/domain/views.ts';
import type { Words } from '../../lib/domain/words.ts';
import { plural, say, sayAbsolute, sayMoment } from '../../lib/domain/words.ts';
import { SubjectId } from './task-row.tsx';
import { refOf } from './task-ref.ts';

interface Props {
  readonly kind: 'snoozed' | 'done';
  readonly aside: SetAside;
  readonly now: number;
  readonly words: Words;
  /** What was searched for is only here: it is listed without being asked for. */
  readonly isSought?: boolean;
  readonly onOpen: (href: string) => void;
  /** The task is to be open again. */
  readonly onTakeBack: (task: TaskView) => void;
}

const TITLE_KEYS = { snoozed: 'asideSnoozed', done: 'asideDone' } as const;
const BACK_KEYS = { snoozed: 'asideWake', done: 'asideReopen' } as const;

/** What the seller has set aside, folded up: counted in sight, listed when asked for. */
export function SetAsideGroup({ kind, aside, isSought = false, ...row }: Props) {
  const [isUnfolded, setOpen] = useState(false);
  const isOpen = isUnfolded || isSought;
  const { words } = row;
  const beyond = aside.total - aside.tasks.length;
  if (aside.total === 0) return null;
  return (
    <details
      class="t-aside"
      data-aside={kind}
      open={isOpen}
      onToggle={(event) => {
        if (!isSought) setOpen(event.currentTarget.open);
      }}
    >
      <summary>{plural(words, TITLE_KEYS[kind], aside.total)}</summary>
      {isOpen ? (
        <ul class="t-tasks">
          {aside.tasks.map((task) => (
            <AsideRow key={refOf(task)} kind={kind} task={task} {...row} />
          ))}
        </ul>
      ) : null}
      {isOpen && beyond > 0 ? <p class="t-more">{plural(words, 'tasksMore', beyond)}</p> : null}
    </details>
  );
}

interface RowProps extends Omit<Props, 'aside' | 'isSought'> {
  readonly task: TaskView;
}

function AsideRow({ kind, task, now, words, onOpen, onTakeBack }: RowProps) {
  const title = say(task.title, words, now);
  const label = words.t(BACK_KEYS[kind]);
  return (
    <li class="t-aside-row" data-set-aside={refOf(task)}>
      <div>
        <AsideTitle title={title} href={task.href} onOpen={onOpen} />
        <SubjectId task={task} now={now} words={words} />
        <When task={task} now={now} words={words} />
      </div>
      <button
        type="button"
        class="t-button"
        aria-label={`${label}: ${title}`}
        onClick={() => onTakeBack(task)}
      >
        {label}
      </button>
    </li>
  );
}

function AsideTitle({
  title,
  href,
  onOpen,
}: {
  readonly title: string;
  readonly href?: string;
  readonly onOpen: (href: string) => void;
}) {
  if (!href?.startsWith('https://')) return <bdi class="t-aside-title">{title}</bdi>;
  return (
    <a
      class="t-aside-title"
      href={href}
      target="_blank"
      rel="noopener"
      onClick={(event) => {
        event.preventDefault();
        onOpen(href);
      }}
    >
      <bdi>{title}</bdi>
    </a>
  );
}

/** When it comes back, or when it was dealt with. */
function When({ task: { done, snoozed }, now, words }: Pick<RowProps, 'task' | 'now' | 'words'>) {
  const at = done?.at ?? snoozed?.until;
  if (at === undefined) return <span class="t-id">{words.t('asideUntilNews')}</span>;
  return (
    <span class="t-id" title={sayAbsolute(at, words)}>
      {words.t(done ? 'asideDoneAt' : 'asideWakesAt', [sayMoment(at, now, words)])}
    </span>
  );
}

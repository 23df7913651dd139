import type { Point } from '../../lib/domain/checklist.ts';
import { isUnseen } from '../../lib/domain/checklist.ts';
import type { TaskView } from '../../lib/domain/task.ts';
import type { OrderChecklist } from '../../lib/domain/views.ts';
import type { Words } from '../../lib/domain/words.ts';
import { plural, say, sayMoment } from '../../lib/domain/words.ts';
import { Icon } from '../ui/icon.tsx';
import { GoTo } from './go-to.tsx';
import type { PanelActions, PanelExtras } from './panel-actions.ts';
import { PanelTask } from './panel-task.tsx';
import { POINT_KEYS, STATE_KEYS } from './point-words.ts';
import { apartUnknown, SharedUnknown } from './unknown-points.tsx';

interface Props {
  readonly list: OrderChecklist;
  readonly extras: PanelExtras;
  readonly words: Words;
  readonly actions: PanelActions;
}

/** What is asked of the open order: what is due first, then what is not known, and what is done. */
export function Checklist({ list, ...row }: Props) {
  const { words, extras } = row;
  const { now, points, others, orderId, talkSeenAt } = list;
  const seen = points.filter((point) => !isUnseen(point));
  const unseen = points.filter(isUnseen).map(({ id }) => words.t(POINT_KEYS[id]));
  const of = (state: Point['state']) => seen.filter((point) => point.state === state);
  const idle = of('not-needed');
  const alone = extras.documents === undefined ? undefined : 'invoice';
  const { single, shared } = apartUnknown(of('unknown'), alone);
  const lines = (some: readonly Point[]) =>
    some.map((point) => <Line key={point.id} point={point} now={now} orderId={orderId} {...row} />);
  return (
    <section class="t-checklist" aria-label={words.t('checklistTitle')}>
      <h3>{orderId ? words.t('checklistOf', [orderId]) : words.t('checklistTitle')}</h3>
      <ul class="t-points">{lines(of('due'))}</ul>
      {others.length > 0 ? (
        <ul class="t-tasks t-others">
          {others.map((task) => (
            <PanelTask
              key={task.rule + task.subject}
              task={task}
              now={now}
              under={orderId}
              {...row}
            />
          ))}
        </ul>
      ) : null}
      <ul class="t-points">
        {lines(single)}
        {shared.map((some) => (
          <SharedUnknown
            key={some[0]?.id}
            points={some}
            now={now}
            words={words}
            href={unseen.length > 0 ? undefined : extras.order}
          />
        ))}
        {lines([...of('marked'), ...of('done')])}
      </ul>
      {idle.length > 0 ? (
        <details class="t-idle">
          <summary>{plural(words, 'checklistIdle', idle.length)}</summary>
          <ul class="t-points">{lines(idle)}</ul>
        </details>
      ) : null}
      {unseen.length > 0 ? <Unseen {...{ unseen, words }} href={extras.order} /> : null}
      {orderId ? null : <p class="t-note">{words.t('checklistNoOrder')}</p>}
      {talkSeenAt === undefined ? null : (
        <p class="t-note">{words.t('checklistTalkSeen', [sayMoment(talkSeenAt, now, words)])}</p>
      )}
    </section>
  );
}

interface UnseenProps extends Pick<Props, 'words'> {
  readonly unseen: readonly string[];
  readonly href: string | undefined;
}

/** What the page does not show, and the page that does. */
function Unseen({ unseen, words, href }: UnseenProps) {
  return (
    <>
      <p class="t-note" data-unseen>
        {words.t('checklistUnseen', [unseen.join(' · ')])}
      </p>
      <GoTo href={href} text="pointGoOrder" words={words} />
    </>
  );
}

interface LineProps extends Omit<Props, 'list'> {
  readonly point: Point;
  readonly now: number;
  readonly orderId: string | undefined;
}

function Line({ point, now, orderId, ...row }: LineProps) {
  const { words, extras } = row;
  const { id, state, reason, tasks } = point;
  return (
    <li class={`t-point t-point-${state}`} data-point={id} data-point-state={state}>
      <div class={`t-point-head t-as-${iconOf(point)}`}>
        <Icon name={iconOf(point)} />
        <span class="t-point-name">{words.t(POINT_KEYS[id])}</span>
        <span class="t-point-state">{words.t(STATE_KEYS[state])}</span>
      </div>
      {reason ? <p class="t-note">{say(reason, words, now)}</p> : null}
      {state === 'unknown' && id === 'invoice' ? (
        <GoTo href={extras.documents} text="pointGoDocuments" words={words} />
      ) : null}
      {tasks.length > 0 ? (
        <ul class="t-tasks">
          {tasks.map((task) => (
            <PanelTask
              key={task.rule + task.subject}
              task={task}
              now={now}
              under={orderId}
              {...row}
            />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

function iconOf({ state, tasks }: Point): 'ok' | 'unknown' | 'info' | TaskView['state'] {
  if (state === 'due') return tasks[0]?.state ?? 'info';
  if (state === 'done') return 'ok';
  return state === 'unknown' ? 'unknown' : 'info';
}

import { Component } from 'preact';
import { isSetAside } from '../../lib/domain/decision.ts';
import type { TaskView } from '../../lib/domain/task.ts';
import type { Words } from '../../lib/domain/words.ts';
import { say, sayMoment } from '../../lib/domain/words.ts';
import type { PanelActions } from './panel-actions.ts';

interface Props {
  readonly task: TaskView;
  readonly now: number;
  readonly words: Words;
  readonly actions: Pick<PanelActions, 'decide'>;
}

interface State {
  /** Asked for and not answered yet. */
  readonly isBusy: boolean;
  readonly hasFailed: boolean;
}

function sayAside({ done, snoozed }: TaskView, now: number, words: Words): string {
  if (done) return words.t('taskDoneAt', [sayMoment(done.at, now, words)]);
  if (!snoozed) return '';
  const { until } = snoozed;
  if (until === undefined) return words.t('taskSnoozedNews');
  return words.t('taskSnoozedUntil', [sayMoment(until, now, words)]);
}

/** The seller's word that a task is dealt with, and its taking back. */
export class TaskActions extends Component<Props, State> {
  override state: State = { isBusy: false, hasFailed: false };

  readonly #turn = () => {
    const { task, actions } = this.props;
    this.setState({ isBusy: true, hasFailed: false });
    actions.decide(task, !isSetAside(task)).then(
      () => this.setState({ isBusy: false }),
      () => this.setState({ isBusy: false, hasFailed: true }),
    );
  };

  override render({ task, now, words }: Props, { isBusy, hasFailed }: State) {
    const label = words.t(isSetAside(task) ? 'taskUndo' : 'taskDone');
    const said = sayAside(task, now, words);
    return (
      <p class="t-task-actions">
        {said === '' ? null : <span>{said} </span>}
        <button
          type="button"
          class="t-button t-small"
          disabled={isBusy}
          aria-label={`${label}: ${say(task.title, words, now)}`}
          onClick={this.#turn}
        >
          {label}
        </button>
        <span role="status">{hasFailed ? ` ${words.t('askFailed')}` : ''}</span>
      </p>
    );
  }
}

import { Component } from 'preact';
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

/** The seller's word that a task is dealt with, and its taking back. */
export class TaskActions extends Component<Props, State> {
  override state: State = { isBusy: false, hasFailed: false };

  readonly #turn = () => {
    const { task, actions } = this.props;
    this.setState({ isBusy: true, hasFailed: false });
    actions.decide(task, !task.done).then(
      () => this.setState({ isBusy: false }),
      () => this.setState({ isBusy: false, hasFailed: true }),
    );
  };

  override render({ task, now, words }: Props, { isBusy, hasFailed }: State) {
    const { done } = task;
    const label = words.t(done ? 'taskUndo' : 'taskDone');
    return (
      <p class="t-task-actions">
        {done ? <span>{words.t('taskDoneAt', [sayMoment(done.at, now, words)])} </span> : null}
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

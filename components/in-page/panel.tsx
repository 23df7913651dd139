import { Component, createRef } from 'preact';
import type { PanelState } from '../../lib/domain/views.ts';
import type { Words } from '../../lib/domain/words.ts';
import { plural, ruleNameKey, sayAbsolute } from '../../lib/domain/words.ts';
import { TaskRow } from '../tasks/task-row.tsx';
import { Icon } from '../ui/icon.tsx';
import { summarise, sayReading } from './panel-summary.ts';
import { sayProblems } from './problems.ts';

interface Props {
  readonly state: PanelState;
  readonly words: Words;
  readonly startsOpen?: boolean;
  /** Told whenever the reader opens or closes the panel, so that it can be remembered. */
  readonly onToggle?: (open: boolean) => void;
}

/** Rows of a huge page beyond these are counted, not drawn: the marks carry them. */
const TASKS_SHOWN = 50;

/**
 * The docked panel of a page: a button in the corner that opens the page's tasks and their why.
 * A class, for the hooks library would weigh more in the content script than the panel does.
 */
export class Panel extends Component<Props, { open: boolean }> {
  override state = { open: this.props.startsOpen ?? false };
  readonly #button = createRef<HTMLButtonElement>();

  #turn(open: boolean): void {
    this.setState({ open });
    this.props.onToggle?.(open);
  }

  readonly #onKeyDown = (event: KeyboardEvent) => {
    if (!this.state.open || event.key !== 'Escape') return;
    // The page may have its own use for Escape (a dialog); this one was ours.
    event.stopPropagation();
    this.#turn(false);
    this.#button.current?.focus();
  };

  override render({ state, words }: Props, { open }: { open: boolean }) {
    const summary = summarise(state, words);
    return (
      <section
        class="trastienda t-panel"
        aria-label={words.t('extName')}
        lang={words.locale}
        onKeyDown={this.#onKeyDown}
      >
        <button
          ref={this.#button}
          type="button"
          class={`t-tab t-tab-${summary.icon}`}
          aria-expanded={open}
          onClick={() => {
            this.#turn(!open);
          }}
        >
          <Icon name={summary.icon} />
          <span class="t-unseen">{words.t('extName')}: </span>
          <span>{summary.text}</span>
          <span class="t-tab-turn" aria-hidden="true">
            {open ? '▾' : '▴'}
          </span>
        </button>
        {open ? <Body state={state} words={words} /> : null}
        <p class="t-unseen" role="status">
          {summary.text}
        </p>
      </section>
    );
  }
}

function Body({ state, words }: Pick<Props, 'state' | 'words'>) {
  const hidden = state.tasks.length - TASKS_SHOWN;
  return (
    <div class="t-body">
      <h2>{words.t('panelTitle')}</h2>
      {state.outdated ? <p class="t-outdated">{words.t('panelOutdated')}</p> : null}
      <p
        class={state.reading === 'unrecognised' ? 't-reading t-unread' : 't-reading'}
        title={state.readAt === undefined ? undefined : sayAbsolute(state.readAt, words)}
      >
        {sayReading(state, words)}
      </p>
      <ul class="t-tasks">
        {state.tasks.slice(0, TASKS_SHOWN).map((task) => (
          <TaskRow key={task.rule + task.subject} task={task} now={state.now} words={words} />
        ))}
      </ul>
      {hidden > 0 ? <p class="t-more">{plural(words, 'tasksMore', hidden)}</p> : null}
      <Gaps state={state} words={words} />
    </div>
  );
}

/** What the page kept from us: unread parts, and rules that had to stay silent for it. */
function Gaps({ state, words }: Pick<Props, 'state' | 'words'>) {
  const problems = sayProblems(state.problems, words);
  if (problems.length === 0 && state.unknown.length === 0) return null;
  return (
    <div class="t-gaps">
      <h3>{words.t('panelGaps')}</h3>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
        {state.unknown.map(({ rule, count }) => (
          <li key={rule}>
            {plural(words, 'panelUnknown', count, [words.t(ruleNameKey(rule)), String(count)])}
          </li>
        ))}
      </ul>
    </div>
  );
}

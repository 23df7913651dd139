import { Component } from 'preact';
import type { RuleId, State } from '../../lib/domain/rule.ts';
import type { TaskView } from '../../lib/domain/task.ts';
import type { Words } from '../../lib/domain/words.ts';
import { numberFormat } from '../../lib/domain/formats.ts';
import { ruleNameKey } from '../../lib/domain/words.ts';
import { STATE_KEYS } from '../ui/chip.tsx';
import { Icon } from '../ui/icon.tsx';
import type { Jumped, MarkFilter, PanelActions } from './panel-actions.ts';

interface Props {
  /** What is due on the page. */
  readonly tasks: readonly TaskView[];
  readonly words: Words;
  readonly filter: MarkFilter;
  readonly onFilter: (filter: MarkFilter) => void;
  readonly actions: Pick<PanelActions, 'jump'>;
}

const STATES: readonly State[] = ['late', 'soon', 'info'];

/** What is due on a list, by state and by rule; each is a filter, and leads from row to row. */
export class ListSummary extends Component<Props, { readonly jumped?: Jumped | 'none' }> {
  override state: { readonly jumped?: Jumped | 'none' } = {};

  #turn(filter: MarkFilter): void {
    this.setState({ jumped: undefined });
    this.props.onFilter(filter);
  }

  #jump(step: 1 | -1): void {
    const { actions, filter } = this.props;
    this.setState({ jumped: actions.jump(filter, step) ?? 'none' });
  }

  override render(props: Props, { jumped }: { readonly jumped?: Jumped | 'none' }) {
    const { tasks, words, filter } = props;
    const rules = [...new Set(tasks.map(({ rule }) => rule))];
    const count = (wanted: MarkFilter) => tasks.filter((task) => fits(task, wanted)).length;
    const toggle = (name: 'state' | 'rule', value: State | RuleId | undefined) =>
      this.#turn({ ...filter, [name]: filter[name] === value ? undefined : value });
    return (
      <section class="t-summary" aria-label={words.t('summaryTitle')}>
        <div class="t-filters" role="group" aria-label={words.t('summaryStates')}>
          {STATES.filter((state) => count({ state }) > 0).map((state) => (
            <Filter
              key={state}
              isOn={filter.state === state}
              icon={state}
              label={words.t(STATE_KEYS[state])}
              count={count({ ...filter, state })}
              words={words}
              onClick={() => toggle('state', state)}
            />
          ))}
        </div>
        <div class="t-filters" role="group" aria-label={words.t('summaryRules')}>
          {rules.map((rule) => (
            <Filter
              key={rule}
              isOn={filter.rule === rule}
              label={words.t(ruleNameKey(rule))}
              count={count({ ...filter, rule })}
              words={words}
              onClick={() => toggle('rule', rule)}
            />
          ))}
        </div>
        <p class="t-steps">
          <button type="button" class="t-button t-small" onClick={() => this.#jump(-1)}>
            {words.t('jumpBefore')}
          </button>{' '}
          <button type="button" class="t-button t-small" onClick={() => this.#jump(1)}>
            {words.t(jumped === undefined ? 'jumpFirst' : 'jumpNext')}
          </button>{' '}
          <span role="status">{sayJump(jumped, words)}</span>
        </p>
      </section>
    );
  }
}

/** Whether a task is one that the filter means. */
export function fits(task: TaskView, { rule, state }: MarkFilter): boolean {
  return (rule ?? task.rule) === task.rule && (state ?? task.state) === task.state;
}

/** Where one was led, in words. */
export function sayJump(jumped: Jumped | 'none' | undefined, words: Words): string {
  if (jumped === undefined) return '';
  if (jumped === 'none') return words.t('jumpNone');
  const { at, of } = jumped;
  const format = numberFormat(words);
  return words.t('jumpAt', [format.format(at), format.format(of)]);
}

interface FilterProps {
  readonly isOn: boolean;
  readonly icon?: State;
  readonly label: string;
  readonly count: number;
  readonly words: Words;
  readonly onClick: () => void;
}

function Filter({ isOn, icon, label, count, words, onClick }: FilterProps) {
  return (
    <button
      type="button"
      class={icon ? `t-filter t-as-${icon}` : 't-filter'}
      aria-pressed={isOn}
      onClick={onClick}
    >
      {icon ? <Icon name={icon} /> : null} {label}{' '}
      <span class="t-count">{numberFormat(words).format(count)}</span>
    </button>
  );
}

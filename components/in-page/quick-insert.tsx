import { Component } from 'preact';
import type { RuleId } from '../../lib/domain/rule.ts';
import { fillTemplate } from '../../lib/domain/templates/fill.ts';
import type { TaskView } from '../../lib/domain/task.ts';
import type { TemplateOffer } from '../../lib/domain/templates/offer.ts';
import { situationsOf } from '../../lib/domain/templates/situations.ts';
import type { Words } from '../../lib/domain/words.ts';
import type { PanelActions } from './panel-actions.ts';
import { OUTCOME_KEYS } from './templates.tsx';

/** Rules whose tasks one ready text answers; for all others the seller chooses among several. */
const ANSWERED: readonly RuleId[] = ['delivery-follow-up', 'delay-untold'];

interface Props {
  readonly task: TaskView;
  readonly offer: TemplateOffer | undefined;
  readonly words: Words;
  readonly actions: Pick<PanelActions, 'insert'>;
}

/** The ready text of a task, written into the composer with one click; the seller sends it himself. */
export class QuickInsert extends Component<Props, { readonly said: string }> {
  override state = { said: '' };

  #insert(text: string): void {
    this.props.actions.insert(text).then(
      (outcome) => this.setState({ said: OUTCOME_KEYS[outcome] }),
      () => this.setState({ said: 'templateRefused' }),
    );
  }

  override render({ task, offer, words }: Props, { said }: { readonly said: string }) {
    const text = offer && quickText(task, offer);
    if (text === undefined) return null;
    return (
      <p class="t-task-actions">
        <button
          type="button"
          class="t-button t-small"
          // The caret stays where the seller left it.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => this.#insert(text)}
        >
          {words.t('taskInsert')}
        </button>{' '}
        <span role="status">{said === '' ? '' : words.t(said)}</span>
      </p>
    );
  }
}

/** Nothing where the language is not certain: the seller then chooses it beside the texts. */
function quickText(task: TaskView, offer: TemplateOffer): string | undefined {
  const { language, templates, values, zone } = offer;
  if (!language || !ANSWERED.includes(task.rule)) return undefined;
  const [situation] = situationsOf([task]);
  const source = templates.find(({ id }) => id === situation)?.texts[language];
  return source && fillTemplate(source, values, language, zone).text;
}

import type { State } from '../../lib/domain/rule.ts';
import type { Words } from '../../lib/domain/words.ts';
import { Icon } from './icon.tsx';

/** Message keys of the three states, in the words of a seller. */
export const STATE_KEYS: Readonly<Record<State, string>> = {
  late: 'stateLate',
  soon: 'stateSoon',
  info: 'stateInfo',
};

interface Props {
  readonly state: State;
  readonly words: Words;
  /** Stands in place of the state's word: the deadline (`quedan 6 h`). */
  readonly text?: string;
  /** The state's word, where another one fits better. */
  readonly word?: string;
  /** Shown on hover: the deadline in full. */
  readonly title?: string;
}

/** A state as icon, word and colour: any one of the three is enough to read it. */
export function Chip({ state, words, text, title, word = words.t(STATE_KEYS[state]) }: Props) {
  return (
    <span class={`t-chip t-${state}`} title={title}>
      <Icon name={iconOf(state, text)} />
      {text ? <span class="t-unseen">{word}: </span> : null}
      {text ?? word}
    </span>
  );
}

/** A clock stands only beside a deadline; what is due without one shows the warning sign. */
function iconOf(state: State, deadline: string | undefined): State {
  return state === 'soon' && deadline === undefined ? 'late' : state;
}

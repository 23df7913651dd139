import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { TaskView } from '../../lib/domain/task.ts';
import type { Words } from '../../lib/domain/words.ts';
import { say } from '../../lib/domain/words.ts';
import { drawnOnce } from './drawn-once.ts';
import { refOf } from './task-ref.ts';

/**
 * The rows that are chosen, by `refOf`; `undefined` where none can be. Past the rows themselves: of
 * two thousand, none is drawn again for the box in it.
 */
export const Chosen = createContext<ReadonlySet<string> | undefined>(undefined);

interface Props {
  readonly task: TaskView;
  readonly now: number;
  readonly words: Words;
  readonly isCurrent: boolean;
  /** With `isRange` all rows since the last one turned. */
  readonly turn: (ref: string, isRange: boolean) => void;
}

/** The box by which a row is chosen, as long as rows can be. */
export function ChooseRow(props: Props) {
  const chosen = useContext(Chosen);
  return chosen ? <Box {...props} isChosen={chosen.has(refOf(props.task))} /> : null;
}

const Box = drawnOnce(function Box(props: Props & { readonly isChosen: boolean }) {
  const { task, now, words, isCurrent, isChosen, turn } = props;
  return (
    <>
      <input
        type="checkbox"
        class="t-choose"
        checked={isChosen}
        tabIndex={isCurrent ? 0 : -1}
        aria-label={words.t('chooseRow', [say(task.title, words, now), task.orderId ?? ''])}
        onClick={(event) => turn(refOf(task), event.shiftKey)}
      />
      {/* Colours the row, which contains its paint: `:has()` looks through all rows at every turn. */}
      <span class="t-chosen" />
    </>
  );
});

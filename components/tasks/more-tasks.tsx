import type { Words } from '../../lib/domain/words.ts';
import { plural } from '../../lib/domain/words.ts';
import { Button } from '../ui/button.tsx';
import type { Asked } from './board-actions.ts';
import { nextLimit } from './board-actions.ts';

interface Props {
  /** Tasks beyond those listed. */
  readonly more: number;
  readonly asked: Asked;
  readonly isBusy: boolean;
  readonly words: Words;
  readonly onMore: (asked: Asked) => void;
}

/** How much more there is, and the next of it. */
export function MoreTasks({ more, asked, isBusy, words, onMore }: Props) {
  if (more === 0) return null;
  const limit = nextLimit(asked.limit);
  return (
    <div class="t-more">
      <p>{plural(words, 'tasksMore', more)}</p>
      {limit === undefined ? (
        <p>{words.t('moreSearch')}</p>
      ) : (
        <Button
          label={words.t('moreShow')}
          disabled={isBusy}
          onClick={() => onMore({ ...asked, limit })}
        />
      )}
    </div>
  );
}

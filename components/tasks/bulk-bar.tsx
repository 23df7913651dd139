import type { Choice } from '../../lib/domain/decision.ts';
import type { TaskView } from '../../lib/domain/task.ts';
import type { SnoozeMoments } from '../../lib/domain/views.ts';
import type { Words } from '../../lib/domain/words.ts';
import { plural } from '../../lib/domain/words.ts';
import { Button } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import type { SnoozeChoice } from './snooze-items.ts';
import { snoozeItems } from './snooze-items.ts';

interface Props {
  readonly chosen: readonly TaskView[];
  /** How many rows can be chosen. */
  readonly listed: number;
  readonly moments: SnoozeMoments;
  readonly now: number;
  readonly words: Words;
  readonly onAll: () => void;
  readonly onDecide: (choice: Choice) => void;
  readonly onLeave: () => void;
}

/** What can be done with all chosen rows at once. */
export function BulkBar({ chosen, listed, moments, now, words, ...on }: Props) {
  const isNone = chosen.length === 0;
  return (
    <section class="t-bulk" aria-label={words.t('bulkLabel')}>
      <p role="status">{plural(words, 'bulkChosen', chosen.length)}</p>
      <span class="t-bulk-buttons">
        {chosen.length < listed ? (
          <Button label={plural(words, 'bulkAll', listed)} onClick={on.onAll} />
        ) : null}
        <Button
          label={words.t('bulkDone')}
          icon="done"
          disabled={isNone}
          onClick={() => on.onDecide('done')}
        />
        {isNone ? (
          <Button label={words.t('snooze')} icon="snooze" disabled />
        ) : (
          <Menu
            label={words.t('snooze')}
            icon="snooze"
            items={snoozeItems(chosen, moments, now, words)}
            onPick={(id) => on.onDecide(id as SnoozeChoice)}
          />
        )}
        <Button
          label={words.t('bulkLeave')}
          icon="close"
          iconOnly
          kind="plain"
          onClick={on.onLeave}
        />
      </span>
    </section>
  );
}

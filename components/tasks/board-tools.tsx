import type { PopupState, TaskQuery } from '../../lib/domain/views.ts';
import type { Words } from '../../lib/domain/words.ts';
import { plural } from '../../lib/domain/words.ts';
import { Button } from '../ui/button.tsx';
import { isNarrowed } from './board-actions.ts';
import { FilterRow } from './filter-row.tsx';
import { SearchBox } from './search-box.tsx';

interface Props {
  readonly state: PopupState;
  readonly query: TaskQuery;
  /** The answer to what is asked for is on its way. */
  readonly isBusy: boolean;
  readonly words: Words;
  readonly isSelecting: boolean;
  readonly onQuery: (query: TaskQuery) => void;
  readonly onSelect: () => void;
  readonly onHelp: () => void;
}

/** Search, filters and what else is done with the list as a whole. */
export function BoardTools({ state, query, isBusy, words, isSelecting, ...on }: Props) {
  const { counts, groups, snoozed, done } = state;
  const open = counts.late + counts.soon + counts.info;
  const hasTasks = groups.length + open + snoozed.total + done.total > 0;
  const found = countFound(state);
  // Nothing to look through, and nothing that hides anything.
  if (!hasTasks && !isNarrowed(query)) return null;
  return (
    <section class="t-tools" role="search" aria-label={words.t('toolsLabel')}>
      <div class="t-tools-top">
        <SearchBox
          search={query.search ?? ''}
          words={words}
          onSearch={(search) => on.onQuery({ ...query, search: search || undefined })}
        />
        <Button
          label={words.t('bulkStart')}
          icon="select"
          iconOnly
          kind="plain"
          pressed={isSelecting}
          onClick={on.onSelect}
        />
        <Button
          label={words.t('keysTitle')}
          icon="keyboard"
          iconOnly
          kind="plain"
          onClick={on.onHelp}
        />
      </div>
      <FilterRow query={query} state={state} words={words} onQuery={on.onQuery} />
      {/* Nothing found stands in the middle of the page; here it is only said. */}
      <p class={found === 0 ? 't-unseen' : 't-found'} role="status">
        {isNarrowed(query) && !isBusy ? plural(words, 'filterFound', found) : ''}
      </p>
    </section>
  );
}

function countFound({ groups, more, snoozed, done }: PopupState): number {
  return groups.reduce((sum, { tasks }) => sum + tasks.length, more + snoozed.total + done.total);
}

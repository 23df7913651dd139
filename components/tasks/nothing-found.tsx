import type { Words } from '../../lib/domain/words.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';

interface Props {
  readonly words: Words;
  /** Something that is set aside does. */
  readonly hasAside?: boolean;
  readonly onClear: () => void;
}

/** Nothing open answers to the search and filters: that says nothing about what is pending. */
export function NothingFound({ words, hasAside, onClear }: Props) {
  return (
    <div class="t-empty" data-empty="filter">
      <Icon name="search" />
      <p class="t-empty-title">{words.t(hasAside ? 'filterOnlyAside' : 'filterNothing')}</p>
      <Button label={words.t('filterClear')} onClick={onClear} />
    </div>
  );
}

import type { Words } from '../../lib/domain/words.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';

interface Props {
  readonly words: Words;
  readonly onClear: () => void;
}

/** Nothing answers to the search and filters: that says nothing about what is pending. */
export function NothingFound({ words, onClear }: Props) {
  return (
    <div class="t-empty" data-empty="filter">
      <Icon name="search" />
      <p class="t-empty-title">{words.t('filterNothing')}</p>
      <Button label={words.t('filterClear')} onClick={onClear} />
    </div>
  );
}

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Words } from '../../lib/domain/words.ts';
import { Icon } from '../ui/icon.tsx';

interface Props {
  /** What is searched for now. */
  readonly search: string;
  readonly words: Words;
  readonly onSearch: (search: string) => void;
}

/** Typing comes first: nothing is asked before the seller pauses for this long. */
const PAUSE_MS = 150;
/** What one question may hold. */
const LONGEST = 200;

/** What is typed stays in here until it is asked: a key pressed draws this box, and no list. */
export function SearchBox({ search, words, onSearch }: Props) {
  const [typed, setTyped] = useState(search);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef(search);
  // Only what others have changed is taken over: by now the seller may have typed on.
  useEffect(() => {
    if (search !== asked.current) setTyped(search);
    asked.current = search;
  }, [search]);
  useEffect(() => () => clearTimeout(waiting.current), []);

  const ask = (value: string) => {
    clearTimeout(waiting.current);
    asked.current = value.trim();
    onSearch(value.trim());
  };
  const type = (value: string) => {
    setTyped(value);
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => ask(value), PAUSE_MS);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') ask(typed);
    if (event.key !== 'Escape' || typed === '') return;
    // Left alone, the key would close the popup.
    event.preventDefault();
    setTyped('');
    ask('');
  };
  return (
    <label class="t-search">
      <Icon name="search" />
      <span class="t-unseen">{words.t('searchLabel')}</span>
      <input
        type="search"
        value={typed}
        maxLength={LONGEST}
        placeholder={words.t('searchHint')}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={press}
      />
    </label>
  );
}

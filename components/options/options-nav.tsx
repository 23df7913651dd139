import type { Words } from '../../lib/domain/words.ts';
import { useCurrentSection } from './use-current-section.ts';

interface Props {
  /** In the order of the page: ids and message keys of their names. */
  readonly sections: readonly (readonly [id: string, name: string])[];
  readonly words: Words;
}

/** Ways to the parts of the page, the one that is being looked at marked. */
export function OptionsNav({ sections, words }: Props) {
  const current = useCurrentSection(sections.map(([id]) => id));
  return (
    <nav class="t-nav" aria-label={words.t('optNav')}>
      <ul>
        {sections.map(([id, name]) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === current ? 'location' : undefined}>
              {words.t(name)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

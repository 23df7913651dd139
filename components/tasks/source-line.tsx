import type { Source } from '../../lib/domain/market.ts';
import type { Words } from '../../lib/domain/words.ts';
import { sayDay } from '../../lib/domain/words.ts';

/** Title of the figures that the seller set, or left as they come. */
const SELLER = 'seller';

interface Props {
  readonly source: Source;
  readonly words: Words;
}

/** Where something stands. Only web addresses become links: a source is data, and may hold anything. */
export function SourceLine({ source, words }: Props) {
  if (source.title === SELLER) return <>{words.t('sourceSeller')}</>;
  const checked = words.t('whyChecked', [sayDay(source.checked, words)]);
  const title = <bdi>{source.title}</bdi>;
  return (
    <>
      {source.url?.startsWith('https://') ? (
        <a href={source.url} target="_blank" rel="noopener noreferrer">
          {title}
        </a>
      ) : (
        title
      )}{' '}
      <span class="t-why-note">{checked}</span>
    </>
  );
}

import { useState } from 'preact/hooks';
import type { Words } from '../../lib/domain/words.ts';
import { plural } from '../../lib/domain/words.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { LevelChip } from '../ui/level-chip.tsx';
import type { WelcomeMarket } from './values.ts';
import { marketsFound } from './values.ts';

interface Props {
  readonly markets: readonly WelcomeMarket[];
  readonly granted: readonly string[];
  readonly chosen: ReadonlySet<string>;
  readonly words: Words;
  readonly onTurn: (id: string, on: boolean) => void;
  /** One without a published address is wanted. */
  readonly onNoHost: () => void;
}

/** As many as can be taken in at a glance: the best known ones; the others on demand. */
const AT_FIRST = 8;

/** The known marketplaces, those that may be read already first. */
export function MarketList({ markets, granted, words, ...rest }: Props) {
  const [search, setSearch] = useState('');
  const [isWhole, setWhole] = useState(false);
  const isGranted = (market: WelcomeMarket) =>
    market.hosts.length > 0 && market.hosts.every((host) => granted.includes(host));
  const found = marketsFound(markets, search);
  const ordered = [...found.filter(isGranted), ...found.filter((market) => !isGranted(market))];
  const shown = isWhole || search.trim() !== '' ? ordered : ordered.slice(0, AT_FIRST);
  return (
    <>
      <label class="w-search">
        <Icon name="search" />
        <span class="t-unseen">{words.t('welcomeSearch')}</span>
        <input
          type="search"
          autocomplete="off"
          spellcheck={false}
          placeholder={words.t('welcomeSearch')}
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
      </label>
      <p class="t-unseen" role="status">
        {search.trim() === '' ? '' : plural(words, 'welcomeFound', found.length)}
      </p>
      {found.length === 0 ? <p class="t-hint">{words.t('welcomeNoneFound')}</p> : null}
      <ul class="w-markets">
        {shown.map((market) => (
          <Row
            key={market.id}
            market={market}
            isGranted={isGranted(market)}
            words={words}
            {...rest}
          />
        ))}
      </ul>
      {shown.length < found.length ? (
        <Button
          kind="plain"
          label={plural(words, 'welcomeAll', found.length)}
          onClick={() => setWhole(true)}
        />
      ) : null}
    </>
  );
}

interface RowProps extends Omit<Props, 'markets' | 'granted'> {
  readonly market: WelcomeMarket;
  readonly isGranted: boolean;
}

function Row({ market, isGranted, chosen, words, onTurn, onNoHost }: RowProps) {
  const { id, name, hosts } = market;
  if (isGranted) {
    return (
      <li data-market={id}>
        <span>{name}</span>
        <LevelChip level="ok" icon="ok" text={words.t('welcomeGranted')} />
      </li>
    );
  }
  if (hosts.length === 0) {
    return (
      <li data-market={id}>
        <span>{name}</span>
        <Button
          kind="plain"
          label={words.t('welcomeNoHost')}
          aria-label={words.t('welcomeNoHostNamed', [name])}
          onClick={onNoHost}
        />
      </li>
    );
  }
  return (
    <li data-market={id}>
      <label>
        <input
          type="checkbox"
          checked={chosen.has(id)}
          onChange={(event) => onTurn(id, event.currentTarget.checked)}
        />
        {name}
      </label>
    </li>
  );
}

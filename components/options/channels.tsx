import { useState } from 'preact/hooks';
import { sayLanguage } from '../../lib/domain/words.ts';
import type { OpenProps } from './calendar.tsx';
import { Choice } from './choice.tsx';
import { Field } from './field.tsx';
import { onEnter } from './on-enter.ts';
import type { ChannelLanguage, KnownMarket } from './values.ts';

type Props = Omit<OpenProps, 'faults'> & { readonly markets: readonly KnownMarket[] };

const LANGUAGES = ['es', 'en', 'pt', 'fr', 'de', 'it', 'nl', 'pl', 'ca', 'gl', 'eu'] as const;

/** In which language each sales channel is answered, where the seller knows better than we do. */
export function Channels({ values, words, onChange, markets }: Props) {
  const { channels } = values;
  const nameOf = (id: string) =>
    markets.find((market) => market.id === id)?.name ?? words.t('optChannelAll');
  return (
    <>
      <ul class="o-list">
        {channels.map((row) => (
          <li key={`${row.market}|${row.channel}|${row.language}`}>
            <span>
              <bdi>{row.channel}</bdi> → {sayLanguage(row.language, words)}{' '}
              <span class="o-host">{nameOf(row.market)}</span>
            </span>
            <button
              type="button"
              class="t-button"
              aria-label={words.t('optRemoveNamed', [row.channel])}
              onClick={() => onChange({ channels: channels.filter((one) => one !== row) })}
            >
              {words.t('optRemove')}
            </button>
          </li>
        ))}
      </ul>
      <AddChannel
        markets={markets}
        words={words}
        onAdd={(row) =>
          onChange({ channels: [...channels.filter((one) => !isSame(one, row)), row] })
        }
      />
    </>
  );
}

function isSame(a: ChannelLanguage, b: ChannelLanguage): boolean {
  return a.market === b.market && a.channel === b.channel && a.language === b.language;
}

interface AddProps extends Pick<Props, 'markets' | 'words'> {
  readonly onAdd: (row: ChannelLanguage) => void;
}

function AddChannel({ markets, words, onAdd }: AddProps) {
  const [market, setMarket] = useState('');
  const [channel, setChannel] = useState('');
  const [language, setLanguage] = useState<string>(LANGUAGES[0]);
  const add = () => {
    if (channel.trim() === '') return;
    onAdd({ market, channel: channel.trim(), language });
    setChannel('');
  };
  const all = { id: '', name: words.t('optChannelAll') };
  const languages = LANGUAGES.map((id) => ({ id, name: sayLanguage(id, words) }));
  return (
    <div class="o-add o-channel" onKeyDown={(event) => onEnter(event, add)}>
      <Field id="opt-channel" label={words.t('optChannel')} hint={words.t('optChannelHint')}>
        {(described) => (
          <input
            {...described}
            type="text"
            maxLength={200}
            value={channel}
            onInput={(event) => setChannel(event.currentTarget.value)}
          />
        )}
      </Field>
      <Choice
        id="opt-channel-language"
        label={words.t('optLanguage')}
        value={language}
        options={languages}
        onChange={setLanguage}
      />
      <Choice
        id="opt-channel-market"
        label={words.t('optChannelMarket')}
        value={market}
        options={[all, ...markets]}
        onChange={setMarket}
      />
      <button type="button" class="t-button" disabled={channel.trim() === ''} onClick={add}>
        {words.t('optAddChannel')}
      </button>
    </div>
  );
}

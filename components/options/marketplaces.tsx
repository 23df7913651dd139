import { useState } from 'preact/hooks';
import type { Words } from '../../lib/domain/words.ts';
import { Section } from '../ui/section.tsx';
import { Field } from './field.tsx';
import type { Marketplace } from './values.ts';
import { hostOf } from './values.ts';

interface Props {
  readonly marketplaces: readonly Marketplace[];
  readonly words: Words;
  /**
   * Asks the browser for one host and tells whether the seller agreed. Called straight from the
   * click, for browsers ask nothing of a seller who did not just act.
   */
  readonly onAdd: (host: string) => Promise<boolean>;
  readonly onRemove: (host: string) => void;
}

/** Which marketplaces may be read, and the form that asks for one more. */
export function Marketplaces({ marketplaces, words, onAdd, onRemove }: Props) {
  return (
    <Section
      id="opt-marketplaces"
      title={words.t('optMarketplaces')}
      hint={words.t('optMarketplacesBody')}
    >
      <ul class="o-list">
        {marketplaces.map(({ host, name, removable }) => (
          <li key={host}>
            <span>
              <strong>{name}</strong> <bdi class="o-host">{host}</bdi>
            </span>
            {removable ? (
              <button
                type="button"
                class="t-button"
                aria-label={words.t('optRemoveNamed', [host])}
                onClick={() => onRemove(host)}
              >
                {words.t('optRemove')}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      <AddForm marketplaces={marketplaces} words={words} onAdd={onAdd} />
    </Section>
  );
}

function AddForm({ marketplaces, words, onAdd }: Omit<Props, 'onRemove'>) {
  const [input, setInput] = useState('');
  const [fault, setFault] = useState<string>();
  const submit = async () => {
    const host = hostOf(input);
    const known = marketplaces.some((one) => one.host === host);
    if (host === undefined || known) {
      setFault(known ? 'optFaultHostKnown' : 'optFaultHost');
      return;
    }
    const added = await onAdd(host).catch(() => false);
    setFault(added ? undefined : 'optFaultHostRefused');
    if (added) setInput('');
  };
  return (
    <form
      class="o-add"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Field
        id="opt-host"
        label={words.t('optHost')}
        hint={words.t('optHostHint')}
        fault={fault && words.t(fault)}
      >
        {(described) => (
          <input
            {...described}
            type="text"
            autocomplete="off"
            spellcheck={false}
            placeholder="marketplace.example.com"
            value={input}
            onInput={(event) => setInput(event.currentTarget.value)}
          />
        )}
      </Field>
      <button type="submit" class="t-button">
        {words.t('optAddMarket')}
      </button>
    </form>
  );
}

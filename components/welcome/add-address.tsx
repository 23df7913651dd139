import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { hostOf } from '../options/values.ts';
import { Field } from '../options/field.tsx';
import { Button } from '../ui/button.tsx';
import { LevelChip } from '../ui/level-chip.tsx';
import type { MarketStepProps } from './market-step.tsx';

interface Props extends Omit<MarketStepProps, 'markets'> {
  readonly root: RefObject<HTMLDetailsElement | null>;
}

/** A marketplace that nobody here has heard of, by the address of its back office. */
export function AddAddress({ root, granted, words, onGrant }: Props) {
  const [input, setInput] = useState('');
  const [fault, setFault] = useState<string>();
  const [added, setAdded] = useState<string>();
  const submit = () => {
    const host = hostOf(input);
    setAdded(undefined);
    if (host === undefined || granted.includes(host)) {
      setFault(host === undefined ? 'optFaultHost' : 'optFaultHostKnown');
      return;
    }
    void onGrant([host])
      .catch(() => false)
      .then((agreed) => {
        setFault(agreed ? undefined : 'optFaultHostRefused');
        if (!agreed) return;
        setAdded(host);
        setInput('');
      });
  };
  return (
    <details class="w-more" ref={root}>
      <summary>{words.t('welcomeUnlisted')}</summary>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Field
          id="w-host"
          label={words.t('welcomeAddress')}
          hint={words.t('optHostHint')}
          fault={fault && words.t(fault)}
        >
          {(described) => (
            <input
              {...described}
              type="text"
              inputMode="url"
              autocomplete="off"
              spellcheck={false}
              placeholder="marketplace.example.com"
              value={input}
              onInput={(event) => setInput(event.currentTarget.value)}
            />
          )}
        </Field>
        <Button type="submit" label={words.t('optAddMarket')} />
      </form>
      <p class="w-added" role="status">
        {added === undefined ? null : (
          <LevelChip level="ok" icon="ok" text={words.t('welcomeAdded', [added])} />
        )}
      </p>
    </details>
  );
}

import type { Words } from '../../lib/domain/words.ts';
import { Choice } from './choice.tsx';
import type { ConnectField, ConnectValues } from './connect-values.ts';
import { cleanPaste, NO_HOST, OTHER_HOST } from './connect-values.ts';
import { Field } from './field.tsx';
import type { Marketplace } from './values.ts';

interface Props {
  readonly values: ConnectValues;
  readonly faults: Partial<Record<ConnectField, string>>;
  readonly words: Words;
  readonly onChange: (part: Partial<ConnectValues>) => void;
}

/** One of the marketplaces that may be read, or the address of another. */
export function HostField({
  values: { choice, typed },
  faults,
  words,
  onChange,
  marketplaces,
}: Props & { readonly marketplaces: readonly Marketplace[] }) {
  const fault = faults.host && words.t(faults.host);
  const known = marketplaces.map(({ host, name }) => ({
    id: host,
    name: name === host ? host : `${name} · ${host}`,
  }));
  const unchosen = choice === NO_HOST ? [{ id: NO_HOST, name: words.t('connChoose') }] : [];
  const isOther = choice === OTHER_HOST;
  return (
    <>
      <Choice
        id="conn-market"
        label={words.t('connMarket')}
        value={choice}
        options={[...unchosen, ...known, { id: OTHER_HOST, name: words.t('connOtherMarket') }]}
        fault={isOther ? undefined : fault}
        onChange={(next) => onChange({ choice: next })}
      />
      {isOther ? (
        <Field
          id="conn-host"
          label={words.t('connHost')}
          hint={words.t('optHostHint')}
          fault={fault}
        >
          {(described) => (
            <input
              {...described}
              type="text"
              autocomplete="off"
              spellcheck={false}
              placeholder="marketplace.example.com"
              value={typed}
              onInput={(event) => onChange({ typed: event.currentTarget.value })}
            />
          )}
        </Field>
      ) : null}
    </>
  );
}

/** Hidden like a password: whoever looks over a shoulder would have the whole shop. */
export function KeyField({
  values,
  faults,
  words,
  onChange,
  isOdd,
}: Props & { readonly isOdd: boolean }) {
  return (
    <Field
      id="conn-key"
      label={words.t('connKey')}
      hint={words.t(isOdd ? 'connKeyUnusual' : 'connKeyHint')}
      fault={faults.key && words.t(faults.key)}
    >
      {(described) => (
        <input
          {...described}
          type="password"
          autocomplete="off"
          spellcheck={false}
          value={values.key}
          onInput={(event) => onChange({ key: cleanPaste(event.currentTarget.value) })}
        />
      )}
    </Field>
  );
}

export function ShopField({ values, faults, words, onChange }: Props) {
  return (
    <Field
      id="conn-shop"
      label={words.t('connShop')}
      hint={words.t('connShopHint')}
      fault={faults.shopId && words.t(faults.shopId)}
    >
      {(described) => (
        <input
          {...described}
          type="text"
          inputMode="numeric"
          autocomplete="off"
          value={values.shopId}
          onInput={(event) => onChange({ shopId: event.currentTarget.value.trim() })}
        />
      )}
    </Field>
  );
}

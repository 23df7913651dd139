import { useState } from 'preact/hooks';
import { numberFormat } from '../../lib/domain/formats.ts';
import type { Words } from '../../lib/domain/words.ts';
import type { PartProps } from './calendar.tsx';
import { Field, NumberField } from './field.tsx';
import { onEnter } from './on-enter.ts';
import type { OwnStockRule } from './values.ts';
import { isUnits } from './values.ts';

/** A shop of which something was read, or all of them where `id` is empty. */
export interface KnownShop {
  readonly id: string;
  readonly name: string;
}

type Props = Omit<PartProps, 'faults'> & { readonly shops: readonly KnownShop[] };

/** Safety stock by SKU pattern or category, for all shops or one. */
export function StockRules({ values, words, onChange, shops }: Props) {
  const { stockRules } = values;
  const all = { id: '', name: words.t('optStockRuleAllShops') };
  const nameOf = (id: string) => [all, ...shops].find((shop) => shop.id === id)?.name ?? id;
  return (
    <section aria-labelledby="opt-stock-rules">
      <h2 id="opt-stock-rules">{words.t('optStockRules')}</h2>
      <p>{words.t('optStockRulesBody')}</p>
      <ol class="o-list">
        {stockRules.map((rule, index) => (
          <li key={`${index}|${rule.shop}|${rule.sku ?? ''}|${rule.category ?? ''}`}>
            <span>
              <bdi>{offersOf(rule, words)}</bdi> → {numberFormat(words).format(rule.units)}{' '}
              <span class="o-host">{nameOf(rule.shop)}</span>
            </span>
            <button
              type="button"
              class="t-button"
              aria-label={words.t('optRemoveNamed', [offersOf(rule, words)])}
              onClick={() => onChange({ stockRules: stockRules.filter((one) => one !== rule) })}
            >
              {words.t('optRemove')}
            </button>
          </li>
        ))}
      </ol>
      <AddRule
        shops={[all, ...shops]}
        words={words}
        onAdd={(rule) => onChange({ stockRules: [...stockRules, rule] })}
      />
    </section>
  );
}

function offersOf({ sku, category }: OwnStockRule, words: Words): string {
  const parts = [sku, category].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(' · ') : words.t('optStockRuleAllOffers');
}

interface AddProps extends Pick<Props, 'shops' | 'words'> {
  readonly onAdd: (rule: OwnStockRule) => void;
}

function AddRule({ shops, words, onAdd }: AddProps) {
  const [sku, setSku] = useState('');
  const [category, setCategory] = useState('');
  const [units, setUnits] = useState(Number.NaN);
  const [shop, setShop] = useState('');
  const add = () => {
    if (!isUnits(units)) return;
    onAdd({ shop, units, ...told('sku', sku), ...told('category', category) });
    setSku('');
    setCategory('');
    setUnits(Number.NaN);
  };
  return (
    <div class="o-add o-channel" onKeyDown={(event) => onEnter(event, add)}>
      <TextField
        id="opt-rule-sku"
        label={words.t('optStockRuleSku')}
        hint={words.t('optStockRuleSkuHint')}
        value={sku}
        onInput={setSku}
      />
      <TextField
        id="opt-rule-category"
        label={words.t('optStockRuleCategory')}
        hint={words.t('optStockRuleCategoryHint')}
        value={category}
        onInput={setCategory}
      />
      <NumberField
        id="opt-rule-units"
        label={words.t('optStockRuleUnits')}
        value={units}
        onInput={setUnits}
      />
      {shops.length > 1 ? (
        <Field id="opt-rule-shop" label={words.t('optStockRuleShop')}>
          {(described) => (
            <select
              {...described}
              value={shop}
              onChange={(event) => setShop(event.currentTarget.value)}
            >
              {shops.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
      <button type="button" class="t-button" disabled={!isUnits(units)} onClick={add}>
        {words.t('optAdd')}
      </button>
    </div>
  );
}

function told(field: 'sku' | 'category', text: string): Pick<OwnStockRule, 'sku' | 'category'> {
  return text.trim() === '' ? {} : { [field]: text.trim() };
}

interface TextProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onInput: (text: string) => void;
}

function TextField({ value, onInput, ...field }: TextProps) {
  return (
    <Field {...field}>
      {(described) => (
        <input
          {...described}
          type="text"
          maxLength={200}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

import { useState } from 'preact/hooks';
import { numberFormat } from '../../lib/domain/formats.ts';
import type { Words } from '../../lib/domain/words.ts';
import type { OpenProps } from './calendar.tsx';
import { Field, NumberField } from './field.tsx';
import { onEnter } from './on-enter.ts';
import type { ShopLimits } from './shop-limit-values.ts';
import type { OwnStockRule } from './values.ts';
import { inOrderOfTrial, isUnits, movedEarlier } from './values.ts';

/** A shop of which something was read, or all of them where `id` is empty. */
export interface KnownShop {
  readonly id: string;
  readonly name: string;
  /** What holds for it while nothing of its own is set. */
  readonly holds?: ShopLimits;
}

type Props = Omit<OpenProps, 'faults'> & { readonly shops: readonly KnownShop[] };

/** Safety stock by SKU pattern or category, for all shops or one, in the order of trial. */
export function StockRules({ values, words, onChange, shops }: Props) {
  const stockRules = inOrderOfTrial(values.stockRules);
  const all = { id: '', name: words.t('optStockRuleAllShops') };
  const nameOf = (id: string) => [all, ...shops].find((shop) => shop.id === id)?.name ?? id;
  return (
    <>
      <h3 id="opt-stock-rules">{words.t('optStockRules')}</h3>
      <p>{words.t('optStockRulesBody')}</p>
      <ol class="o-list o-counted">
        {stockRules.map((rule, index) => (
          <Rule
            key={`${String(index)} ${keyOf(rule)}`}
            rule={rule}
            shopName={nameOf(rule.shop)}
            words={words}
            onEarlier={earlier(rule, stockRules, (next) => onChange({ stockRules: next }))}
            onRemove={() => onChange({ stockRules: stockRules.filter((one) => one !== rule) })}
          />
        ))}
      </ol>
      <AddRule
        rules={stockRules}
        shops={[all, ...shops]}
        words={words}
        onAdd={(rule) => onChange({ stockRules: [...stockRules, rule] })}
      />
    </>
  );
}

/** Puts a rule before the one tried before it; absent where there is none to go before. */
function earlier(
  rule: OwnStockRule,
  rules: readonly OwnStockRule[],
  onMove: (rules: readonly OwnStockRule[]) => void,
): (() => void) | undefined {
  const moved = movedEarlier(rules, rule);
  return moved && (() => onMove(moved));
}

interface RuleProps {
  readonly rule: OwnStockRule;
  readonly shopName: string;
  readonly words: Words;
  readonly onEarlier?: () => void;
  readonly onRemove: () => void;
}

function Rule({ rule, shopName, words, onEarlier, onRemove }: RuleProps) {
  const offers = offersOf(rule, words);
  return (
    <li>
      <span>
        <bdi>{offers}</bdi> → {numberFormat(words).format(rule.units)}{' '}
        <span class="o-host">{shopName}</span>
      </span>
      <span class="o-acts">
        {onEarlier ? (
          <button
            type="button"
            class="t-button"
            aria-label={words.t('optStockRuleEarlierNamed', [offers])}
            onClick={onEarlier}
          >
            {words.t('optStockRuleEarlier')}
          </button>
        ) : null}
        <button
          type="button"
          class="t-button"
          aria-label={words.t('optRemoveNamed', [offers])}
          onClick={onRemove}
        >
          {words.t('optRemove')}
        </button>
      </span>
    </li>
  );
}

/** Two rules for the same offers of the same shop are one: the second would never be tried. */
function keyOf({ shop, sku, category }: OwnStockRule): string {
  return JSON.stringify([shop, sku?.toLowerCase(), category?.toLowerCase()]);
}

function offersOf({ sku, category }: OwnStockRule, words: Words): string {
  const parts = [sku, category].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(' · ') : words.t('optStockRuleAllOffers');
}

interface AddProps extends Pick<Props, 'shops' | 'words'> {
  readonly rules: readonly OwnStockRule[];
  readonly onAdd: (rule: OwnStockRule) => void;
}

function AddRule({ rules, shops, words, onAdd }: AddProps) {
  const { sku, category, units, shop, fault, put, add } = useNewRule(rules, onAdd);
  return (
    <div class="o-add o-stock-add" onKeyDown={(event) => onEnter(event, add)}>
      <TextField
        id="opt-rule-sku"
        label={words.t('optStockRuleSku')}
        hint={words.t('optStockRuleSkuHint')}
        value={sku}
        onInput={(text) => put({ sku: text })}
      />
      <TextField
        id="opt-rule-category"
        label={words.t('optStockRuleCategory')}
        hint={words.t('optStockRuleCategoryHint')}
        value={category}
        onInput={(text) => put({ category: text })}
      />
      <NumberField
        id="opt-rule-units"
        label={words.t('optStockRuleUnits')}
        fault={fault && words.t(fault)}
        value={units}
        onInput={(next) => put({ units: next })}
      />
      {shops.length > 1 ? (
        <Field id="opt-rule-shop" label={words.t('optStockRuleShop')}>
          {(described) => (
            <select
              {...described}
              value={shop}
              onChange={(event) => put({ shop: event.currentTarget.value })}
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
      <button type="button" class="t-button" onClick={add}>
        {words.t('optAddStockRule')}
      </button>
    </div>
  );
}

interface NewRule {
  readonly sku: string;
  readonly category: string;
  /** `NaN` while nothing is typed. */
  readonly units: number;
  readonly shop: string;
  /** Message key of what is wrong with it, once it was to be added. */
  readonly fault?: string;
}

/** What is typed into the fields, and what is wrong with it. */
function useNewRule(rules: readonly OwnStockRule[], onAdd: AddProps['onAdd']) {
  const [typed, setTyped] = useState<NewRule>(BLANK);
  const put = (part: Partial<NewRule>) =>
    setTyped((before) => ({ ...before, ...part, fault: undefined }));
  const add = () => {
    const { shop, units, sku, category } = typed;
    const rule = { shop, units, ...told('sku', sku), ...told('category', category) };
    const fault = faultOf(rule, rules);
    if (fault) {
      setTyped({ ...typed, fault });
      return;
    }
    onAdd(rule);
    setTyped({ ...BLANK, shop });
  };
  return { ...typed, put, add };
}

const BLANK: NewRule = { sku: '', category: '', units: Number.NaN, shop: '' };

function faultOf(rule: OwnStockRule, rules: readonly OwnStockRule[]): string | undefined {
  if (!isUnits(rule.units)) return 'optFaultStock';
  return rules.some((one) => keyOf(one) === keyOf(rule)) ? 'optFaultStockRuleTwice' : undefined;
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

import { numberFormat } from '../../lib/domain/formats.ts';
import type { Words } from '../../lib/domain/words.ts';
import { plural } from '../../lib/domain/words.ts';
import { NumberField } from './field.tsx';
import type { IsLocked } from './lockable.tsx';
import { Lockable } from './lockable.tsx';
import type { ShopLimit, ShopLimits } from './shop-limit-values.ts';
import { LIMIT_FIELDS, limitFaults, withLimit } from './shop-limit-values.ts';
import type { KnownShop } from './stock-rules.tsx';
import type { OptionValues } from './values.ts';

interface Props {
  readonly values: OptionValues;
  readonly shops: readonly KnownShop[];
  readonly words: Words;
  readonly isLocked: IsLocked;
  readonly onChange: (change: Partial<OptionValues>) => void;
}

/** Hours, days and units of one shop, where they are others than those of all shops. */
export function ShopLimitsPart({ values, shops, words, isLocked, onChange }: Props) {
  const all = values.shopLimits;
  return (
    <section aria-labelledby="opt-shop-limits">
      <h3 id="opt-shop-limits">{words.t('optShopLimits')}</h3>
      <p>{words.t(shops.length > 0 ? 'optShopLimitsBody' : 'optShopLimitsNone')}</p>
      {shops.map((shop) => (
        <OneShop
          key={shop.id}
          shop={shop}
          own={all[shop.id] ?? {}}
          words={words}
          isLocked={isLocked}
          onLimit={(limit, value) =>
            onChange({ shopLimits: withLimit(all, shop.id, limit, value) })
          }
        />
      ))}
    </section>
  );
}

interface ShopProps extends Pick<Props, 'words' | 'isLocked'> {
  readonly shop: KnownShop;
  readonly own: ShopLimits;
  readonly onLimit: (limit: ShopLimit, value: number | undefined) => void;
}

function OneShop({ shop, own, words, isLocked, onLimit }: ShopProps) {
  const faults = limitFaults(own);
  const count = Object.keys(own).length;
  return (
    <details class="o-market" data-shop={shop.id}>
      <summary>
        <strong>
          <bdi>{shop.name}</bdi>
        </strong>{' '}
        <span class="o-host">
          {count > 0 ? plural(words, 'optShopLimitsOwn', count) : words.t('optRuleAsAll')}
        </span>
      </summary>
      <div class="o-grid">
        {LIMIT_FIELDS.map(({ limit, label }) => (
          <Lockable
            key={limit}
            isLocked={isLocked(`shops/${escaped(shop.id)}/${limit}`)}
            words={words}
          >
            <NumberField
              id={`opt-${limit}-${shop.id}`}
              label={words.t(label)}
              fault={faults[limit] && words.t(faults[limit])}
              value={own[limit] ?? Number.NaN}
              placeholder={sayHeld(shop.holds?.[limit], words)}
              onInput={(value) => onLimit(limit, Number.isNaN(value) ? undefined : value)}
            />
          </Lockable>
        ))}
      </div>
    </details>
  );
}

/** Paths of settings take their names' own strokes written otherwise. */
function escaped(shop: string): string {
  return shop.replaceAll('~', '~0').replaceAll('/', '~1');
}

function sayHeld(value: number | undefined, words: Words): string | undefined {
  return value === undefined ? undefined : numberFormat(words).format(value);
}

import type { ShopHealth } from '../../lib/domain/health-view.ts';
import { numberFormat } from '../../lib/domain/formats.ts';
import type { Words } from '../../lib/domain/words.ts';
import { sayDay } from '../../lib/domain/words.ts';
import { Section } from '../ui/section.tsx';
import { HealthTable } from './health-table.tsx';

interface Props {
  readonly shops: readonly ShopHealth[];
  readonly words: Words;
}

/** What the marketplaces measure of the connected shops, beside what they ask. */
export function Health({ shops, words }: Props) {
  if (shops.length === 0) return null;
  return (
    <Section id="opt-health" title={words.t('healthTitle')} hint={words.t('healthBody')}>
      {shops.map((shop) => (
        <article key={shop.shop} class="o-card" data-health={shop.shop}>
          <h3>
            <bdi>{shop.shopLabel}</bdi>
          </h3>
          <p class={shop.isOld ? 'o-fault' : undefined}>
            {words.t(shop.isOld ? 'healthOld' : 'healthMeasured', [sayDay(shop.day, words)])}
          </p>
          {shop.fewestOrders === undefined ? null : (
            <p>{words.t('healthFewest', [numberFormat(words).format(shop.fewestOrders)])}</p>
          )}
          <HealthTable rows={shop.rows} label={shop.shopLabel} words={words} />
        </article>
      ))}
    </Section>
  );
}

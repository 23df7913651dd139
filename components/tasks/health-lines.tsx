import type { HealthState, ShopHealth } from '../../lib/domain/health-view.ts';
import type { Words } from '../../lib/domain/words.ts';
import { plural, sayDay } from '../../lib/domain/words.ts';
import { HEALTH_LEVELS } from '../ui/health-words.ts';
import { Icon } from '../ui/icon.tsx';

interface Props {
  readonly shops: readonly ShopHealth[];
  readonly words: Words;
  readonly onSettings: () => void;
}

/** What the marketplace measures, one line a shop; the figures themselves stand in the settings. */
export function HealthLines({ shops, words, onSettings }: Props) {
  const held = shops.filter(({ rows }) => rows.some(({ state }) => state !== 'no-limit'));
  if (held.length === 0) return null;
  return (
    <section class="t-reply-times" aria-labelledby="health-title">
      <h2 id="health-title">{words.t('healthTitle')}</h2>
      {held.map((shop) => {
        const worst = worstOf(shop);
        const [level, icon] = HEALTH_LEVELS[worst];
        return (
          <p key={shop.shop} data-health={shop.shop} data-level={level}>
            <Icon name={icon} /> <bdi>{shop.shopLabel}</bdi>
            {': '}
            {sayHealth(shop, words)}
          </p>
        );
      })}
      <button type="button" class="t-button" onClick={onSettings}>
        {words.t('healthOpen')}
      </button>
    </section>
  );
}

const WORST_FIRST: readonly HealthState[] = ['over', 'near', 'ok', 'unknown'];

/** One unknown figure does not hide that the others are fine; nothing but unknown ones is unknown. */
function worstOf({ rows }: ShopHealth): HealthState {
  return WORST_FIRST.find((state) => rows.some((row) => row.state === state)) ?? 'unknown';
}

function sayHealth(shop: ShopHealth, words: Words): string {
  if (shop.isOld) return words.t('healthOld', [sayDay(shop.day, words)]);
  const count = (state: HealthState) => shop.rows.filter((row) => row.state === state).length;
  const [over, near, ok, unknown] = WORST_FIRST.map(count) as [number, number, number, number];
  const parts = [
    over > 0 ? plural(words, 'healthCountOver', over) : '',
    near > 0 ? plural(words, 'healthCountNear', near) : '',
    ok > 0 ? plural(words, 'healthCountOk', ok) : '',
    unknown > 0 ? plural(words, 'healthCountUnknown', unknown) : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

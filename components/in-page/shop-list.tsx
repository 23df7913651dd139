import { sayPoint } from '../../lib/domain/shop-checklist.ts';
import type { ShopPoint } from '../../lib/domain/shop-checklist.ts';
import type { ShopChecklist } from '../../lib/domain/views.ts';
import type { Words } from '../../lib/domain/words.ts';
import { say } from '../../lib/domain/words.ts';
import { SourceLine } from '../tasks/source-line.tsx';
import { Icon } from '../ui/icon.tsx';

interface Props {
  readonly list: ShopChecklist;
  readonly words: Words;
}

const ORDER: Readonly<Record<ShopPoint['state'], number>> = { missing: 0, unknown: 1, ok: 2 };

/** What the marketplace demands of the seller page, what is missing first, each with its source. */
export function ShopList({ list: { points, now }, words }: Props) {
  const sorted = points.toSorted((a, b) => ORDER[a.state] - ORDER[b.state]);
  return (
    <section class="t-checklist" aria-label={words.t('shopListTitle')}>
      <h3>{words.t('shopListTitle')}</h3>
      {sorted.length === 0 ? <p class="t-note">{words.t('shopListNone')}</p> : null}
      <ul class="t-points">
        {sorted.map((point) => (
          <li key={point.id} class="t-point" data-point={point.id} data-point-state={point.state}>
            <div class={`t-point-head t-as-${iconOf(point)}`}>
              <Icon name={iconOf(point)} />
              <span class="t-point-name">{say(sayPoint(point), words, now)}</span>
            </div>
            <p class="t-note">
              <SourceLine source={point.source} words={words} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function iconOf({ state, weight }: ShopPoint): 'ok' | 'unknown' | 'late' | 'info' {
  if (state === 'ok' || state === 'unknown') return state;
  return weight === 'soon' ? 'late' : 'info';
}

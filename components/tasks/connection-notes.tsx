import type { ConnectionsState, ShownConnection } from '../../lib/domain/connect.ts';
import { troubleOf } from '../../lib/domain/connect.ts';
import type { Words } from '../../lib/domain/words.ts';
import { TROUBLE_KEYS } from '../ui/connection-words.ts';
import { Icon } from '../ui/icon.tsx';

interface Props {
  readonly connections: readonly ShownConnection[];
  /** Epoch ms. */
  readonly now: number;
  readonly words: Words;
  readonly onSettings: () => void;
}

/** Connected shops that cannot be read until the seller acts: without this line, silence misleads. */
export function ConnectionNotes({ connections, now, words, onSettings }: Props) {
  const troubled = connections.flatMap((view) => {
    const trouble = troubleOf(view, now);
    return trouble ? [{ view, trouble }] : [];
  });
  if (troubled.length === 0) return null;
  return (
    <section class="t-unread" aria-labelledby="connections-title">
      <h2 id="connections-title">{words.t('connTroubleTitle')}</h2>
      <ul>
        {troubled.map(({ view, trouble }) => (
          <li key={view.shop} data-connection={view.shop} data-trouble={trouble}>
            <Icon name="late" /> {words.t(TROUBLE_KEYS[trouble], [view.shopLabel])}
          </li>
        ))}
      </ul>
      <button type="button" class="t-button" onClick={onSettings}>
        {words.t('connTroubleOpen')}
      </button>
    </section>
  );
}

/** When the API last answered for any shop, epoch ms. */
export function apiReadAt({ connections }: ConnectionsState): number | undefined {
  const moments = connections.flatMap(({ readAt }) => readAt ?? []);
  return moments.length > 0 ? Math.max(...moments) : undefined;
}

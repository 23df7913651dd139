import type { ConnectionsState, ShownConnection } from '../../lib/domain/connect.ts';
import { gapsOf, troubleOf } from '../../lib/domain/connect.ts';
import type { SyncList } from '../../lib/domain/sync-list.ts';
import type { Words } from '../../lib/domain/words.ts';
import { LIST_KEYS, TROUBLE_KEYS } from '../ui/connection-words.ts';
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
  const others = connections.filter((view) => !troubleOf(view, now));
  if (troubled.length === 0)
    return <Gaps connections={others} words={words} onSettings={onSettings} />;
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

/** What is not read yet, or not at the moment: the counts above are not whole, and say so here. */
function Gaps({ connections, words, onSettings }: Omit<Props, 'now'>) {
  const open = connections.flatMap((view) => {
    const { failing, unread } = gapsOf(view);
    return failing.length + unread.length > 0 ? [{ view, failing, unread }] : [];
  });
  if (open.length === 0) return null;
  const names = (lists: readonly SyncList[]) =>
    lists.map((list) => words.t(LIST_KEYS[list])).join(', ');
  return (
    <section class="t-unread" aria-labelledby="gaps-title">
      <h2 id="gaps-title">{words.t('connGapsTitle')}</h2>
      <ul>
        {open.map(({ view: { shop, shopLabel, progress }, failing, unread }) => (
          <li
            key={shop}
            data-connection={shop}
            data-gaps={failing.length > 0 ? 'failing' : 'unread'}
          >
            <Icon name="unknown" />{' '}
            {failing.length > 0
              ? words.t('connGapsFailing', [shopLabel, names([...failing, ...unread])])
              : words.t('connGapsFirst', [
                  ...[shopLabel, String(progress.done), String(progress.of), names(unread)],
                ])}
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

import type { PopupState } from '../../lib/domain/views.ts';
import type { Words } from '../../lib/domain/words.ts';
import { sayMoment } from '../../lib/domain/words.ts';
import type { IconName } from '../ui/icons.ts';
import { Icon } from '../ui/icon.tsx';
import { allListsRead, unreadPages } from './pages-read.tsx';

interface Props {
  readonly state: PopupState;
  /** A connected shop of which something needed was not read, or cannot be at the moment. */
  readonly hasGaps?: boolean;
  readonly words: Words;
  readonly onOpen: (href: string) => void;
}

interface Message {
  readonly icon: IconName;
  readonly title: string;
  readonly body?: string;
}

/** What stands where tasks would: only what was read, and read lately, is called "nothing pending". */
export function EmptyState({ state, hasGaps = false, words, onOpen }: Props) {
  const { icon, title, body } = emptyMessage(state, hasGaps, words);
  return (
    <div class="t-empty" data-empty={icon}>
      <Icon name={icon} />
      <p class="t-empty-title">{title}</p>
      {body ? <p>{body}</p> : null}
      {state.freshness === 'fresh' ? null : (
        <OpenMarketplace state={state} words={words} onOpen={onOpen} />
      )}
    </div>
  );
}

function emptyMessage(state: PopupState, hasGaps: boolean, words: Words): Message {
  if (state.freshness === 'signed-out') {
    return {
      icon: 'unknown',
      title: words.t('emptySignedOut'),
      body: words.t('emptySignedOutBody'),
    };
  }
  if (state.freshness === 'never' || state.readAt === undefined) {
    return { icon: 'unknown', title: words.t('emptyNever'), body: words.t('emptyNeverBody') };
  }
  const at = [sayMoment(state.readAt, state.now, words)];
  if (state.freshness === 'stale') {
    return { icon: 'unknown', title: words.t('emptyStale'), body: words.t('emptyStaleBody', at) };
  }
  if (hasGaps) return { icon: 'unknown', title: words.t('emptyPartly', at) };
  return freshMessage(state, words, at);
}

function freshMessage(state: PopupState, words: Words, at: readonly string[]): Message {
  if (unreadPages(state.pages).length > 0) {
    return { icon: 'unknown', title: words.t('emptyPartly', at) };
  }
  const body = allListsRead(state.pages) ? undefined : words.t('emptyListsUnread');
  return { icon: 'ok', title: words.t('emptyFresh', at), body };
}

function OpenMarketplace({ state, words, onOpen }: Props) {
  if (state.marketplaces.length === 0) return null;
  return (
    <ul class="t-open">
      {state.marketplaces.map(({ name, url }) => (
        <li key={url}>
          <button type="button" class="t-button" onClick={() => onOpen(url)}>
            {words.t('openMarketplace', [name])}
          </button>
        </li>
      ))}
    </ul>
  );
}

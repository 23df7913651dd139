import type { PopupState } from '../../lib/domain/views.ts';
import type { Words } from '../../lib/domain/words.ts';
import { plural, sayAbsolute, sayMoment } from '../../lib/domain/words.ts';
import { Icon } from '../ui/icon.tsx';
import { unreadPages } from './pages-read.tsx';

interface Props {
  readonly state: Pick<PopupState, 'now' | 'freshness' | 'readAt' | 'counts' | 'pages'>;
  /** When the marketplace's API last answered, epoch ms. */
  readonly apiReadAt?: number;
  readonly words: Words;
  readonly onRefresh: () => void;
  readonly onSettings: () => void;
}

/** Name, counts and how fresh they are: the first thing read, by eye or by ear. */
export function FreshnessHeader({ state, apiReadAt, words, onRefresh, onSettings }: Props) {
  return (
    <header class="t-header" data-freshness={state.freshness}>
      <div class="t-header-top">
        <h1>{words.t('extName')}</h1>
        <span class="t-header-buttons">
          <IconButton icon="refresh" label={words.t('refresh')} onClick={onRefresh} />
          <IconButton icon="settings" label={words.t('openSettings')} onClick={onSettings} />
        </span>
      </div>
      <p class="t-counts" role="status" aria-live="polite">
        {sayCounts(state, words)}
      </p>
      <p
        class="t-freshness"
        title={state.readAt === undefined ? undefined : sayAbsolute(state.readAt, words)}
      >
        {sayFreshness(state, words)}
        {apiReadAt === undefined
          ? ''
          : ` · ${words.t('freshApi', [sayMoment(apiReadAt, state.now, words)])}`}
      </p>
    </header>
  );
}

function IconButton(props: { icon: 'refresh' | 'settings'; label: string; onClick: () => void }) {
  return (
    <button
      type="button"
      class="t-button t-plain"
      aria-label={props.label}
      title={props.label}
      onClick={props.onClick}
    >
      <Icon name={props.icon} />
    </button>
  );
}

/** Numbers are said only where something was read; otherwise that nobody knows. */
function sayCounts({ counts, freshness, pages }: Props['state'], words: Words): string {
  const parts = [
    counts.late > 0 ? plural(words, 'countLate', counts.late) : '',
    counts.soon > 0 ? plural(words, 'countSoon', counts.soon) : '',
    counts.info > 0 ? plural(words, 'countInfo', counts.info) : '',
  ].filter((part) => part !== '');
  if (parts.length > 0) return parts.join(' · ');
  const known = freshness === 'fresh' && unreadPages(pages).length === 0;
  return words.t(known ? 'countNone' : 'countUnknown');
}

function sayFreshness({ freshness, readAt, now }: Props['state'], words: Words): string {
  if (freshness === 'never' || readAt === undefined) {
    return words.t(freshness === 'signed-out' ? 'freshSignedOut' : 'freshNever');
  }
  const at = [sayMoment(readAt, now, words)];
  if (freshness === 'signed-out') return words.t('freshSignedOutSince', at);
  return words.t(freshness === 'stale' ? 'freshStale' : 'freshAt', at);
}

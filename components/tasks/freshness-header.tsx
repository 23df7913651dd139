import type { PopupState } from '../../lib/domain/views.ts';
import type { Words } from '../../lib/domain/words.ts';
import { plural, sayAbsolute, sayMoment } from '../../lib/domain/words.ts';
import { Button } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import type { BoardActions, PauseChoice } from './board-actions.ts';
import type { Doubts } from './what-is-known.ts';

interface Props {
  readonly state: Pick<
    PopupState,
    'now' | 'first' | 'isLost' | 'freshness' | 'readAt' | 'counts' | 'paused' | 'snoozed'
  >;
  readonly doubts: Doubts;
  /** When the marketplace's API last answered, epoch ms. */
  readonly apiReadAt?: number;
  readonly words: Words;
  readonly actions: Pick<BoardActions, 'refresh' | 'settings' | 'reports' | 'sidePanel'>;
  readonly onPause: (choice: PauseChoice) => void;
}

/** Name, counts and how fresh they are: the first thing read, by eye or by ear. */
export function FreshnessHeader(props: Props) {
  const { state, apiReadAt, words, actions, onPause } = props;
  return (
    <header
      class="t-header"
      data-freshness={state.first ? undefined : state.freshness}
      aria-busy={state.first !== undefined}
    >
      <div class="t-header-top">
        <h1>{words.t('extName')}</h1>
        <HeaderButtons state={state} words={words} actions={actions} onPause={onPause} />
      </div>
      <p class="t-counts" role="status" aria-live="polite">
        {sayCounts(props)}
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

const HOUR = 3_600_000;

function HeaderButtons({ state, words, actions, onPause }: Omit<Props, 'apiReadAt' | 'doubts'>) {
  const { now, paused } = state;
  const pauses: readonly { id: PauseChoice; label: string; hint?: string }[] = [
    { id: 'hour', label: words.t('pauseHour'), hint: sayMoment(now + HOUR, now, words) },
    { id: 'tomorrow', label: words.t('pauseTomorrow') },
    { id: 'always', label: words.t('pauseAlways') },
  ];
  const button = (icon: Parameters<typeof Button>[0]['icon'], key: string, act: () => void) => (
    <Button label={words.t(key)} icon={icon} kind="plain" iconOnly onClick={act} />
  );
  return (
    <span class="t-header-buttons">
      {button('refresh', 'refresh', () => actions.refresh())}
      {paused ? null : (
        <Menu
          label={words.t('pauseEverywhere')}
          icon="pause"
          iconOnly
          items={pauses}
          onPick={(id) => onPause(id as PauseChoice)}
        />
      )}
      {actions.sidePanel ? button('sidebar', 'openSidePanel', () => actions.sidePanel?.()) : null}
      {button('report', 'openReports', () => actions.reports())}
      {button('settings', 'openSettings', () => actions.settings())}
    </span>
  );
}

/** Numbers are said only where something was read; otherwise that nobody knows. */
function sayCounts({ state, doubts, words }: Props): string {
  const { counts, freshness, snoozed, first, isLost } = state;
  if (first) return '';
  const parts = [
    counts.late > 0 ? plural(words, 'countLate', counts.late) : '',
    counts.soon > 0 ? plural(words, 'countSoon', counts.soon) : '',
    counts.info > 0 ? plural(words, 'countInfo', counts.info) : '',
  ].filter((part) => part !== '');
  const counted = parts.join(' · ');
  // What the disk holds is not among them.
  if (parts.length > 0) return isLost ? words.t('countAtLeast', [counted]) : counted;
  const { unread, unopened, old, inPart, isAllKnown } = doubts;
  if (freshness !== 'fresh' || isLost || unread.length > 0) return words.t('countUnknown');
  const isSure = isAllKnown && unopened.length + old.length + inPart.length === 0;
  const none = words.t(isSure ? 'countNone' : 'countNoneRead');
  return snoozed.total > 0 ? `${none} · ${plural(words, 'asideSnoozed', snoozed.total)}` : none;
}

function sayFreshness({ freshness, readAt, now }: Props['state'], words: Words): string {
  if (freshness === 'never' || readAt === undefined) {
    return words.t(freshness === 'signed-out' ? 'freshSignedOut' : 'freshNever');
  }
  const at = [sayMoment(readAt, now, words)];
  if (freshness === 'signed-out') return words.t('freshSignedOutSince', at);
  return words.t(freshness === 'stale' ? 'freshStale' : 'freshAt', at);
}

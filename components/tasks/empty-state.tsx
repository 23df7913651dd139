import type { PageKind } from '../../lib/domain/reading.ts';
import type { PopupState } from '../../lib/domain/views.ts';
import type { Words } from '../../lib/domain/words.ts';
import { sayMoment } from '../../lib/domain/words.ts';
import type { IconName } from '../ui/icons.ts';
import { Icon } from '../ui/icon.tsx';
import { PAGE_NAME_KEYS } from './page-names.ts';
import { partlyReadLists, unopenedLists, unreadPages } from './what-is-known.ts';

interface Props {
  readonly state: PopupState;
  /** A connected shop of which something needed was not read, or cannot be at the moment. */
  readonly hasGaps?: boolean;
  /** Nothing of any shop depends on which pages were opened. */
  readonly isAllKnown?: boolean;
  readonly words: Words;
  readonly onOpen: (href: string) => void;
}

interface Message {
  readonly icon: IconName;
  readonly title: string;
  readonly body?: string;
}

/** What stands where tasks would: only what was read, and read lately, is called "nothing pending". */
export function EmptyState(props: Props) {
  const { state, words, onOpen } = props;
  const { icon, title, body } = emptyMessage(props);
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

function emptyMessage(props: Omit<Props, 'onOpen'>): Message {
  const { state, words } = props;
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
  return freshMessage(props, at);
}

function freshMessage(
  { state, hasGaps = false, isAllKnown = false, words }: Omit<Props, 'onOpen'>,
  at: readonly string[],
): Message {
  const { pages, snoozed } = state;
  const [unopened, inPart] = [unopenedLists(pages), partlyReadLists(pages)];
  const name = (kinds: readonly PageKind[]) =>
    kinds.map((kind) => words.t(PAGE_NAME_KEYS[kind])).join(', ');
  const notes = [
    unopened.length > 0 ? words.t('emptyUnopened', [name(unopened)]) : '',
    inPart.length > 0 ? words.t('emptyInPart', [name(inPart)]) : '',
    isAllKnown ? '' : words.t('emptyPagesOnly'),
  ];
  const body = notes.filter((note) => note !== '').join(' ');
  if (hasGaps || inPart.length > 0 || unreadPages(pages).length > 0)
    return { icon: 'unknown', title: words.t('emptyPartly', at), body };
  if (snoozed.total > 0) return { icon: 'snooze', title: words.t('emptyExcept', at), body };
  const isSure = isAllKnown && unopened.length === 0;
  return { icon: 'ok', title: words.t(isSure ? 'emptyFresh' : 'emptyRead', at), body };
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

import type { PageKind } from '../../lib/domain/reading.ts';
import type { PopupState } from '../../lib/domain/views.ts';
import type { Words } from '../../lib/domain/words.ts';
import { plural, sayMoment } from '../../lib/domain/words.ts';
import type { IconName } from '../ui/icons.ts';
import { Icon } from '../ui/icon.tsx';
import { PAGE_NAME_KEYS } from './page-names.ts';
import type { Doubts } from './what-is-known.ts';

interface Props {
  readonly state: PopupState;
  /** A connected shop of which something needed was not read, or cannot be at the moment. */
  readonly hasGaps?: boolean;
  readonly doubts: Doubts;
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
  if (state.isLost) return { icon: 'unknown', title: words.t('countUnknown') };
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
  { state, hasGaps = false, doubts, words }: Omit<Props, 'onOpen'>,
  at: readonly string[],
): Message {
  const { unopened, old, inPart, isAllKnown, isGrave } = doubts;
  const { rulesOff = 0 } = state;
  const note = (key: string, kinds: readonly PageKind[]) =>
    kinds.length > 0
      ? words.t(key, [kinds.map((kind) => words.t(PAGE_NAME_KEYS[kind])).join(', ')])
      : '';
  const notes = [
    note('emptyUnopened', unopened),
    note('emptyOld', old),
    note('emptyInPart', inPart),
    isAllKnown ? '' : words.t('emptyPagesOnly'),
    rulesOff > 0 ? plural(words, 'emptyRulesOff', rulesOff) : '',
  ];
  const body = notes.filter((one) => one !== '').join(' ');
  if (hasGaps || isGrave) return { icon: 'unknown', title: words.t('emptyPartly', at), body };
  if (state.snoozed.total > 0) return { icon: 'snooze', title: words.t('emptyExcept', at), body };
  const isSure = isAllKnown && unopened.length + old.length + rulesOff === 0;
  // A list that nobody has opened may hold what is late: no tick for it.
  const icon = unopened.length > 0 ? 'unknown' : 'ok';
  return { icon, title: words.t(isSure ? 'emptyFresh' : 'emptyRead', at), body };
}

function OpenMarketplace({ state, words, onOpen }: Omit<Props, 'doubts'>) {
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

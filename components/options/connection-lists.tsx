import type { ShownConnection } from '../../lib/domain/connect.ts';
import type { ConnectionState, ListView } from '../../lib/domain/connection-view.ts';
import { numberFormat } from '../../lib/domain/formats.ts';
import type { Words } from '../../lib/domain/words.ts';
import { plural, sayMoment } from '../../lib/domain/words.ts';
import { FAILURE_KEYS, LIST_KEYS, LIST_STATE_KEYS } from '../ui/connection-words.ts';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icons.ts';

interface Props {
  readonly view: ShownConnection;
  /** Epoch ms. */
  readonly now: number;
  readonly words: Words;
}

const ICONS: Readonly<Record<ListView['state'], IconName>> = {
  never: 'unknown',
  reading: 'refresh',
  read: 'ok',
  failed: 'late',
  off: 'unknown',
  'not-asked': 'info',
};

/** What is read of a shop, list by list, closed until wanted. */
export function ConnectionLists({ view, now, words }: Props) {
  const { lists, state, shopLabel: label } = view;
  const shown = lists.filter(({ state }) => state !== 'not-asked');
  const bad = shown.filter(({ failure }) => failure !== undefined).length;
  return (
    <details class="o-help">
      <summary>
        {words.t('connLists')}
        {bad > 0 ? ` · ${plural(words, 'connListsBad', bad)}` : ''}
      </summary>
      <div class="o-scroll" tabIndex={0} role="region" aria-label={words.t('connListsOf', [label])}>
        <table class="o-figures o-lists">
          <thead>
            <tr>
              <th scope="col">{words.t('connColumnList')}</th>
              <th scope="col">{words.t('connColumnState')}</th>
              <th scope="col">{words.t('connColumnRead')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((list) => (
              <Row key={list.list} list={list} of={state} now={now} words={words} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

interface RowProps extends Pick<Props, 'now' | 'words'> {
  readonly list: ListView;
  /** How the connection stands as a whole. */
  readonly of: ConnectionState;
}

function Row({ list, of, now, words }: RowProps) {
  const { state, failure, readAt } = list;
  return (
    <tr data-list={list.list} data-state={state}>
      <th scope="row">{words.t(LIST_KEYS[list.list])}</th>
      <td>
        <Icon name={ICONS[state]} /> {words.t(LIST_STATE_KEYS[state])}
        {failure ? <div class="o-hint">{words.t(FAILURE_KEYS[failure])}</div> : null}
        <Onwards list={list} of={of} now={now} words={words} />
      </td>
      <td>
        {readAt === undefined ? '—' : sayMoment(readAt, now, words)}
        <Records list={list} words={words} />
      </td>
    </tr>
  );
}

/** When a list that is not read is asked for next, or what has to be done first. */
function Onwards({ list: { state, failure, nextAt }, of, now, words }: RowProps) {
  const isOpen = failure !== undefined || state === 'never' || state === 'reading';
  if (of === 'wrong-key' && isOpen) return <div class="o-hint">{words.t('connUntilKey')}</div>;
  if (nextAt === undefined || (failure === undefined && state !== 'never')) return null;
  const key = failure ? 'connAgainAt' : 'connNextAt';
  return <div class="o-hint">{words.t(key, [sayMoment(nextAt, now, words)])}</div>;
}

function Records({ list, words }: { list: ListView; words: Words }) {
  const { read, total, skipped, unread, state } = list;
  const number = numberFormat(words);
  const isCounting = state === 'reading' && read !== undefined;
  return (
    <>
      {isCounting ? (
        <div class="o-hint">
          {total === undefined
            ? plural(words, 'connRecords', read)
            : words.t('connRecordsOf', [number.format(read), number.format(total)])}
        </div>
      ) : null}
      {skipped > 0 ? <div class="o-hint">{plural(words, 'connSkipped', skipped)}</div> : null}
      {unread > 0 ? <div class="o-hint">{plural(words, 'connUnread', unread)}</div> : null}
    </>
  );
}

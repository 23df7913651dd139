import type { ListView } from '../../lib/domain/connection-view.ts';
import { numberFormat } from '../../lib/domain/formats.ts';
import type { Words } from '../../lib/domain/words.ts';
import { plural, sayMoment } from '../../lib/domain/words.ts';
import { FAILURE_KEYS, LIST_KEYS, LIST_STATE_KEYS } from '../ui/connection-words.ts';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icons.ts';

interface Props {
  readonly lists: readonly ListView[];
  /** The shop's. */
  readonly label: string;
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
export function ConnectionLists({ lists, label, now, words }: Props) {
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
              <Row key={list.list} list={list} now={now} words={words} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function Row({ list, now, words }: { list: ListView } & Pick<Props, 'now' | 'words'>) {
  const { state, failure, readAt, nextAt } = list;
  return (
    <tr data-list={list.list} data-state={state}>
      <th scope="row">{words.t(LIST_KEYS[list.list])}</th>
      <td>
        <Icon name={ICONS[state]} /> {words.t(LIST_STATE_KEYS[state])}
        {failure ? <div class="o-hint">{words.t(FAILURE_KEYS[failure])}</div> : null}
        {state === 'never' && nextAt !== undefined ? (
          <div class="o-hint">{words.t('connNextAt', [sayMoment(nextAt, now, words)])}</div>
        ) : null}
        {failure && nextAt !== undefined ? (
          <div class="o-hint">{words.t('connAgainAt', [sayMoment(nextAt, now, words)])}</div>
        ) : null}
      </td>
      <td>
        {readAt === undefined ? '—' : sayMoment(readAt, now, words)}
        <Records list={list} words={words} />
      </td>
    </tr>
  );
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

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ShownConnection, SyncNowAnswer } from '../../lib/domain/connect.ts';
import { troubleOf } from '../../lib/domain/connect.ts';
import type { ShopKey } from '../../lib/domain/facts.ts';
import { numberFormat } from '../../lib/domain/formats.ts';
import type { Words } from '../../lib/domain/words.ts';
import { sayHours, sayMoment } from '../../lib/domain/words.ts';
import { CONNECTION_LEVELS, CONNECTION_STATE_KEYS, TROUBLE_KEYS } from '../ui/connection-words.ts';
import { LevelChip } from '../ui/level-chip.tsx';
import { ConnectionLists } from './connection-lists.tsx';
import { RemoveKey } from './remove-key.tsx';

interface Props {
  readonly view: ShownConnection;
  /** Epoch ms. */
  readonly now: number;
  readonly words: Words;
  readonly onSyncNow: (shop: ShopKey) => Promise<SyncNowAnswer>;
  readonly onDisconnect: (shop: ShopKey) => Promise<void>;
  readonly onNewKey: () => void;
}

/** One connected shop: how it stands, what of it is read, and what can be done. */
export function ConnectionCard({ view, now, words, onSyncNow, onDisconnect, onNewKey }: Props) {
  const [level, icon] = CONNECTION_LEVELS[view.state];
  const trouble = troubleOf(view, now);
  const id = `conn-${view.shop}`;
  return (
    <article
      class="o-card"
      aria-labelledby={id}
      data-connection={view.shop}
      data-state={view.state}
    >
      <h3 id={id}>
        <bdi>{view.shopLabel}</bdi>{' '}
        <LevelChip level={level} icon={icon} text={words.t(CONNECTION_STATE_KEYS[view.state])} />
      </h3>
      {trouble ? <p class="o-fault">{words.t(TROUBLE_KEYS[trouble], [view.shopLabel])}</p> : null}
      <Progress view={view} now={now} words={words} />
      {view.skewMs === undefined ? null : (
        <p>{words.t('connSkew', [sayHours(Math.abs(view.skewMs), words)])}</p>
      )}
      <ConnectionLists lists={view.lists} label={view.shopLabel} now={now} words={words} />
      <SyncNow view={view} now={now} words={words} onSyncNow={onSyncNow}>
        <button
          type="button"
          class="t-button"
          aria-label={words.t('connNewKeyNamed', [view.shopLabel])}
          onClick={onNewKey}
        >
          {words.t('connNewKey')}
        </button>
      </SyncNow>
      <RemoveKey label={view.shopLabel} words={words} onRemove={() => onDisconnect(view.shop)} />
    </article>
  );
}

/** What is done and what remains, as a bar and in words. */
function Progress({ view, now, words }: Pick<Props, 'view' | 'now' | 'words'>) {
  const { progress, completeAt, readAt, state } = view;
  const number = numberFormat(words);
  const isFirst = completeAt === undefined;
  return (
    <>
      {isFirst && progress.of > 0 ? (
        <p class="o-progress">
          <progress
            aria-label={words.t('connProgressLabel', [view.shopLabel])}
            value={progress.done}
            max={progress.of}
          />{' '}
          {words.t('connProgress', [number.format(progress.done), number.format(progress.of)])}
        </p>
      ) : null}
      <p>
        {readAt === undefined
          ? words.t('connNeverRead')
          : words.t('connReadAt', [sayMoment(readAt, now, words)])}
        {view.nextAt !== undefined && state !== 'syncing'
          ? ` · ${words.t('connNextAt', [sayMoment(view.nextAt, now, words)])}`
          : ''}
      </p>
    </>
  );
}

function SyncNow(
  props: Pick<Props, 'view' | 'now' | 'words' | 'onSyncNow'> & {
    readonly children: ComponentChildren;
  },
) {
  const { view, now, words, onSyncNow } = props;
  const [said, setSaid] = useState('');
  const start = async () => {
    try {
      setSaid(saySync(await onSyncNow(view.shop), now, words));
    } catch {
      setSaid(words.t('connUnanswered'));
    }
  };
  return (
    <p class="o-card-actions">
      <button
        type="button"
        class="t-button"
        aria-label={words.t('connSyncNowNamed', [view.shopLabel])}
        onClick={() => void start()}
      >
        {words.t('connSyncNow')}
      </button>
      {props.children} <span role="status">{said}</span>
    </p>
  );
}

function saySync(answer: SyncNowAnswer, now: number, words: Words): string {
  if (answer.status === 'started') return words.t('connStarted');
  if (answer.status === 'stopped') return words.t('connStopped');
  return words.t('connNotBefore', [sayMoment(answer.at, now, words)]);
}

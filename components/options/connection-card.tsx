import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ShownConnection, SyncNowAnswer } from '../../lib/domain/connect.ts';
import { troubleOf } from '../../lib/domain/connect.ts';
import type { ShopKey } from '../../lib/domain/facts.ts';
import type { Words } from '../../lib/domain/words.ts';
import { sayHours, sayMoment } from '../../lib/domain/words.ts';
import { CONNECTION_LEVELS, CONNECTION_STATE_KEYS, TROUBLE_KEYS } from '../ui/connection-words.ts';
import { LevelChip } from '../ui/level-chip.tsx';
import { ConnectionLists } from './connection-lists.tsx';
import { ConnectionProgress } from './connection-progress.tsx';
import { RemoveKey } from './remove-key.tsx';

interface Props {
  readonly view: ShownConnection;
  /** Epoch ms. */
  readonly now: number;
  readonly words: Words;
  readonly onSyncNow: (shop: ShopKey) => Promise<SyncNowAnswer>;
  readonly onHold: (isHeld: boolean) => Promise<void>;
  readonly onDisconnect: (shop: ShopKey) => Promise<void>;
  readonly onNewKey: () => void;
}

/** One connected shop: how it stands, what of it is read, and what can be done. */
export function ConnectionCard(props: Props) {
  const { view, now, words, onDisconnect, onNewKey } = props;
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
      <ConnectionProgress view={view} now={now} words={words} />
      {view.skewMs === undefined ? null : (
        <p>{words.t('connSkew', [sayHours(Math.abs(view.skewMs), words)])}</p>
      )}
      <ConnectionLists view={view} now={now} words={words} />
      <Reading {...props}>
        <button
          type="button"
          class="t-button"
          aria-label={words.t('connNewKeyNamed', [view.shopLabel])}
          onClick={onNewKey}
        >
          {words.t('connNewKey')}
        </button>
      </Reading>
      <RemoveKey label={view.shopLabel} words={words} onRemove={() => onDisconnect(view.shop)} />
    </article>
  );
}

/** Reading now, no further, or again; the first reading of a large shop takes long. */
function Reading(
  props: Pick<Props, 'view' | 'now' | 'words' | 'onSyncNow' | 'onHold'> & {
    readonly children: ComponentChildren;
  },
) {
  const { view, now, words, onSyncNow, onHold } = props;
  const [said, setSaid] = useState('');
  const run = async (act: () => Promise<string>) => {
    try {
      setSaid(await act());
    } catch {
      setSaid(words.t('connUnanswered'));
    }
  };
  const isHeld = view.state === 'held';
  const [label, name] = isHeld ? ['connGoOn', 'connGoOnNamed'] : ['connHold', 'connHoldNamed'];
  return (
    <p class="o-card-actions">
      {isHeld ? null : (
        <button
          type="button"
          class="t-button"
          aria-label={words.t('connSyncNowNamed', [view.shopLabel])}
          onClick={() => void run(async () => saySync(await onSyncNow(view.shop), now, words))}
        >
          {words.t('connSyncNow')}
        </button>
      )}
      <button
        type="button"
        class="t-button"
        aria-label={words.t(name, [view.shopLabel])}
        onClick={() => void run(() => onHold(!isHeld).then(() => ''))}
      >
        {words.t(label)}
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

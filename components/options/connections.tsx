import { useState } from 'preact/hooks';
import type { ConnectionsState, SyncNowAnswer } from '../../lib/domain/connect.ts';
import type { ShopKey } from '../../lib/domain/facts.ts';
import type { Words } from '../../lib/domain/words.ts';
import { Section } from '../ui/section.tsx';
import { ConnectionCard } from './connection-card.tsx';
import type { ConnectProps } from './connection-form.tsx';
import { ConnectionForm } from './connection-form.tsx';

export interface ConnectionsProps extends Omit<ConnectProps, 'first'> {
  /** Absent while the background has not answered. */
  readonly state?: ConnectionsState;
  /** The background did not answer the last time: what is shown may have changed. */
  readonly isUnanswered?: boolean;
  /** `words` tells moments in the zone of `state`. */
  readonly words: Words;
  readonly onSyncNow: (shop: ShopKey) => Promise<SyncNowAnswer>;
  readonly onHold: (shop: ShopKey, isHeld: boolean) => Promise<void>;
  readonly onDisconnect: (shop: ShopKey) => Promise<void>;
}

/** Shops that are read through the marketplace's API, and the form that connects one more. */
export function Connections({
  state,
  isUnanswered,
  words,
  onSyncNow,
  onHold,
  onDisconnect,
  ...form
}: ConnectionsProps) {
  const [first, setFirst] = useState<ConnectProps['first']>();
  /** What the form says of the last shop is over once one is removed. */
  const [removed, setRemoved] = useState(0);
  const shops = state?.connections ?? [];
  return (
    <Section id="opt-connections" title={words.t('connTitle')} hint={words.t('connBody')}>
      {isUnanswered ? (
        <p class="o-fault" role="alert">
          {words.t('connUnanswered')}
        </p>
      ) : null}
      {shops.map((view) => (
        <ConnectionCard
          key={view.shop}
          view={view}
          now={state?.now ?? 0}
          words={words}
          onSyncNow={onSyncNow}
          onHold={(isHeld) => onHold(view.shop, isHeld)}
          onDisconnect={async (shop) => {
            await onDisconnect(shop);
            setRemoved((before) => before + 1);
          }}
          onNewKey={() => {
            setFirst({ host: new URL(view.origin).host, shopId: view.shopId });
            // Drawn anew, the form is there in the next frame.
            setTimeout(() => document.querySelector<HTMLElement>('#conn-key')?.focus());
          }}
        />
      ))}
      <h3>{words.t(first ? 'connNewKeyTitle' : 'connAddTitle')}</h3>
      <ConnectionForm
        key={`${first ? `${first.host}|${first.shopId ?? ''}` : ''}#${String(removed)}`}
        {...form}
        words={words}
        first={first}
      />
    </Section>
  );
}

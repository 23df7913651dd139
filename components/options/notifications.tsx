import { useState } from 'preact/hooks';
import type { Words } from '../../lib/domain/words.ts';
import { Callout } from '../ui/callout.tsx';
import { Section } from '../ui/section.tsx';
import { Switch } from '../ui/switch.tsx';
import { AtOnceStatus } from './at-once-status.tsx';
import type { IsLocked } from './lockable.tsx';
import { Lockable } from './lockable.tsx';
import type { Quiet } from './quiet-hours.tsx';
import { QuietHours } from './quiet-hours.tsx';
import { useAtOnce } from './use-at-once.ts';

/** What is to be notified of, and when not. */
export interface NotifyWish {
  readonly on: boolean;
  readonly soon: boolean;
  readonly late: boolean;
  readonly quiet: Quiet;
  /** `HH:MM` in the shop's zone, of `between`. */
  readonly from?: string;
  readonly to?: string;
}

/** What came of turning notifications on or off. */
export type NotifyAnswer = 'on' | 'refused' | 'off';

export interface NotificationsProps {
  readonly notify: NotifyWish;
  /** Whether this browser lets us: the wish may have come from another computer. */
  readonly mayNotify: boolean;
  readonly words: Words;
  readonly isLocked: IsLocked;
  /**
   * Asks the browser for its permission where it has to. Called straight from the click, for
   * browsers ask nothing of a seller who did not just act.
   */
  readonly onNotify: (isOn: boolean) => Promise<NotifyAnswer>;
  readonly onWish: (change: Partial<Omit<NotifyWish, 'on'>>) => Promise<void>;
}

/** Notifications of the system: off until asked for. */
export function Notifications(props: NotificationsProps) {
  const { notify, mayNotify, words, isLocked, onNotify, onWish } = props;
  // An object, so that a second no draws again, and puts the switch back where it was.
  const [{ answer }, setAnswer] = useState<{ readonly answer?: NotifyAnswer }>({});
  const { fault, run } = useAtOnce();
  const isOn = notify.on && mayNotify;
  const turn = (next: boolean) => run(onNotify(next).then((given) => setAnswer({ answer: given })));
  const isRefused = answer === 'refused' && !isOn;
  return (
    <Section id="opt-notify" title={words.t('optNotify')} hint={words.t('optNotifyBody')}>
      <Lockable isLocked={isLocked('notify')} words={words}>
        <Switch
          label={words.t('optNotifyOn')}
          hint={isOn ? undefined : words.t('optNotifyOnHint')}
          checked={isOn}
          onChange={turn}
        />
        {isRefused ? (
          <Callout kind="soon" role="alert">
            {words.t('optNotifyRefused')}
          </Callout>
        ) : null}
        {notify.on && !mayNotify && !isRefused ? (
          <Callout kind="info">{words.t('optNotifyMissing')}</Callout>
        ) : null}
        {isOn ? (
          <div class="o-within">
            <Switch
              label={words.t('optNotifySoon')}
              checked={notify.soon}
              onChange={(soon) => run(onWish({ soon }))}
            />
            <Switch
              label={words.t('optNotifyLate')}
              checked={notify.late}
              onChange={(late) => run(onWish({ late }))}
            />
            <QuietHours notify={notify} words={words} onWish={(change) => run(onWish(change))} />
          </div>
        ) : null}
        <AtOnceStatus fault={fault} words={words} />
      </Lockable>
    </Section>
  );
}

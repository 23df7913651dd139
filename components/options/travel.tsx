import type { TravelState } from '../../lib/platform/synced.ts';
import type { Words } from '../../lib/domain/words.ts';
import { Callout } from '../ui/callout.tsx';
import { Switch } from '../ui/switch.tsx';
import { AtOnceStatus } from './at-once-status.tsx';
import type { IsLocked } from './lockable.tsx';
import { Lockable } from './lockable.tsx';
import { useAtOnce } from './use-at-once.ts';

export interface TravelProps {
  readonly state: TravelState;
  readonly words: Words;
  readonly isLocked: IsLocked;
  readonly onTravel: (isOn: boolean) => Promise<void>;
}

const STATES: Readonly<Record<TravelState, { kind: 'ok' | 'info' | 'soon'; text: string }>> = {
  on: { kind: 'ok', text: 'optTravelOn' },
  off: { kind: 'info', text: 'optTravelOff' },
  'too-large': { kind: 'soon', text: 'optTravelTooLarge' },
  unavailable: { kind: 'soon', text: 'optTravelUnavailable' },
};

/** Whether settings and decisions go along with the browser profile, and whether they do. */
export function Travel({ state, words, isLocked, onTravel }: TravelProps) {
  const { fault, run } = useAtOnce();
  const { kind, text } = STATES[state];
  return (
    <section aria-labelledby="opt-travel">
      <h3 id="opt-travel">{words.t('optTravelTitle')}</h3>
      <Lockable isLocked={isLocked('travel')} words={words}>
        <Switch
          label={words.t('optTravel')}
          hint={words.t('optTravelHint')}
          checked={state !== 'off'}
          onChange={(isOn) => run(onTravel(isOn))}
        />
      </Lockable>
      <div role="status" data-travel={state}>
        <Callout kind={kind}>{words.t(text)}</Callout>
      </div>
      <AtOnceStatus fault={fault} words={words} />
    </section>
  );
}

import type { LeftBehind, TravelState } from '../../lib/platform/travel-state.ts';
import { say } from '../../lib/domain/words.ts';
import type { Words } from '../../lib/domain/words.ts';
import { Callout } from '../ui/callout.tsx';
import { Switch } from '../ui/switch.tsx';
import { AtOnceStatus } from './at-once-status.tsx';
import type { IsLocked } from './lockable.tsx';
import { Lockable } from './lockable.tsx';
import { TravelRemains } from './travel-remains.tsx';
import { useAtOnce } from './use-at-once.ts';

export interface TravelProps {
  readonly state: TravelState;
  readonly left?: LeftBehind;
  /** Nothing travels from here any more, but what has travelled still lies in the profile. */
  readonly hasRemains?: true;
  readonly words: Words;
  readonly isLocked: IsLocked;
  readonly onTravel: (isOn: boolean) => Promise<void>;
  /** Takes what remains out of the profile. */
  readonly onClear: () => Promise<void>;
}

const STATES: Readonly<Record<TravelState, { kind: 'ok' | 'info' | 'soon'; text: string }>> = {
  on: { kind: 'ok', text: 'optTravelOn' },
  off: { kind: 'info', text: 'optTravelOff' },
  'too-large': { kind: 'soon', text: 'optTravelTooLarge' },
  unavailable: { kind: 'soon', text: 'optTravelUnavailable' },
};

const REMAINS = { kind: 'info', text: 'optTravelRemains' } as const;

/** Whether settings and decisions go along with the browser profile, and how far. */
export function Travel(props: TravelProps) {
  const { state, left, hasRemains, words, isLocked, onTravel, onClear } = props;
  const { fault, run } = useAtOnce();
  const { kind, text } = hasRemains ? REMAINS : STATES[state];
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
        <Callout kind={kind}>{[words.t(text), ...sayLeft(left, words)].join(' ')}</Callout>
      </div>
      <AtOnceStatus fault={fault} words={words} />
      {state === 'off' ? (
        <TravelRemains hasRemains={hasRemains === true} words={words} onClear={onClear} />
      ) : null}
    </section>
  );
}

/** What stays on this computer, one sentence each. */
function sayLeft(left: LeftBehind | undefined, words: Words): readonly string[] {
  const { settings, templates, decisions } = left ?? {};
  return [
    ...(settings ? [words.t('optTravelLeftAll')] : []),
    ...(templates && !settings ? [words.t('optTravelLeftTexts')] : []),
    ...(decisions
      ? [say({ key: 'optTravelDecisions', args: [decisions.travelling, decisions.all] }, words)]
      : []),
  ];
}

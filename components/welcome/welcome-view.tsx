import type { Words } from '../../lib/domain/words.ts';
import { Button } from '../ui/button.tsx';
import type { MarkSampleProps } from './mark-sample.tsx';
import { MarkSample } from './mark-sample.tsx';
import type { MarketStepProps } from './market-step.tsx';
import { MarketStep } from './market-step.tsx';
import type { PinStepProps } from './pin-step.tsx';
import { PinStep } from './pin-step.tsx';
import type { WorkingStepProps } from './working-step.tsx';
import { WorkingStep } from './working-step.tsx';

type Steps = MarketStepProps & WorkingStepProps & PinStepProps & MarkSampleProps;

interface Props extends Steps {
  readonly words: Words;
  readonly onSettings: () => void;
}

/** What the seller sees once, after installing: what it does, and three steps none of which must be. */
export function WelcomeView(props: Props) {
  const { words, onSettings } = props;
  return (
    <>
      <header class="w-head">
        <h1>{words.t('welcomeTitle')}</h1>
        <p>{words.t('welcomeLead')}</p>
      </header>
      <main>
        <MarkSample now={props.now} words={words} drawMarks={props.drawMarks} />
        <div class="w-steps">
          <MarketStep {...props} />
          <WorkingStep {...props} />
          <PinStep {...props} />
        </div>
      </main>
      <footer class="w-foot">
        <p>{words.t('welcomePrivacy')}</p>
        <p>{words.t('welcomeClose')}</p>
        <Button icon="settings" label={words.t('welcomeSettings')} onClick={onSettings} />
      </footer>
    </>
  );
}

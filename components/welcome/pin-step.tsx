import type { Words } from '../../lib/domain/words.ts';
import { Button } from '../ui/button.tsx';
import { PinPicture } from './pin-picture.tsx';
import { Step } from './step.tsx';
import type { PinState } from './values.ts';

export interface PinStepProps {
  readonly family: 'chromium' | 'firefox';
  readonly pin: PinState;
  readonly words: Words;
  /** The seller says that it is there, where the browser does not. */
  readonly onPinned: () => void;
}

/** Where the icon hides after an install, how to keep it in sight, and how to do without. */
export function PinStep({ family, pin, words, onPinned }: PinStepProps) {
  const isFirefox = family === 'firefox';
  return (
    <Step
      id="pin"
      number={3}
      title={words.t('welcomePin')}
      hint={words.t('welcomePinHint')}
      isDone={pin.isPinned === true}
      words={words}
    >
      <PinPicture family={family} name={words.t('extName')} />
      <ol class="w-how">
        <li>{words.t(isFirefox ? 'welcomePinFirefoxOpen' : 'welcomePinOpen')}</li>
        <li>{words.t(isFirefox ? 'welcomePinFirefoxPin' : 'welcomePinPin')}</li>
      </ol>
      {pin.isPinned === undefined ? (
        <Button icon="done" label={words.t('welcomePinnedAlready')} onClick={onPinned} />
      ) : null}
      <p class="w-shortcut">
        {pin.shortcut ? (
          <>
            {words.t('welcomeShortcut')} <kbd>{pin.shortcut}</kbd>
          </>
        ) : (
          words.t('welcomeShortcutNone')
        )}
      </p>
    </Step>
  );
}

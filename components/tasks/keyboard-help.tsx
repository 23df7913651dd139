import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Words } from '../../lib/domain/words.ts';
import { Button } from '../ui/button.tsx';

interface Props {
  readonly words: Words;
  readonly onClose: () => void;
}

/** Keys as they stand on them, with what each does. */
const ROWS: readonly (readonly [keys: readonly string[], textKey: string])[] = [
  [['↑', '↓', 'Home', 'End'], 'keyMove'],
  [['Enter'], 'keyOpen'],
  [['D'], 'keyDone'],
  [['S'], 'keySnooze'],
  [['X'], 'keySelect'],
  [['Ctrl+Z'], 'keyUndo'],
  [['/'], 'keySearch'],
  [['?'], 'keyHelp'],
  [['Esc'], 'keyLeave'],
];

/** Keys that every country's keyboard calls otherwise. */
const NAME_KEYS: Readonly<Record<string, string>> = {
  Home: 'keyNameHome',
  End: 'keyNameEnd',
  'Ctrl+Z': 'keyNameCtrlZ',
};

/** The keys of the board, in a dialog of its own. */
export function KeyboardHelp({ words, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  const closeByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // Left alone, the key would close the whole popup with it.
    event.preventDefault();
    onClose();
  };
  return (
    <dialog
      ref={dialog}
      class="t-dialog"
      aria-labelledby="keys-title"
      onKeyDown={closeByKey}
      onCancel={onClose}
    >
      <h2 id="keys-title">{words.t('keysTitle')}</h2>
      <dl class="t-keys">
        {ROWS.map(([keys, text]) => (
          <div key={text}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{words.t(NAME_KEYS[key] ?? '') || key}</kbd>
              ))}
            </dt>
            <dd>{words.t(text)}</dd>
          </div>
        ))}
      </dl>
      <Button label={words.t('close')} kind="main" onClick={onClose} />
    </dialog>
  );
}

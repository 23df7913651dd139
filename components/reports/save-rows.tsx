import { useEffect, useRef, useState } from 'preact/hooks';
import type { Words } from '../../lib/domain/words.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { Progress } from '../ui/progress.tsx';

/** How far a file is. */
export interface Saved {
  readonly done: number;
  readonly total: number;
}

/** Collects rows and hands them to the browser as a file; rejects where that fails or is cancelled. */
export type Save = (onProgress: (saved: Saved) => void, signal: AbortSignal) => Promise<void>;

interface Props {
  readonly label: string;
  readonly onSave: Save;
  readonly words: Words;
}

type Step = 'idle' | 'failed' | 'done' | Saved;

/** A button that saves a file: how far it is, a way out, and whether it came to something. */
export function SaveRows({ label, onSave, words }: Props) {
  const [step, setStep] = useState<Step>('idle');
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  function save() {
    const own = new AbortController();
    stop.current = own;
    const show = (next: Step) => {
      if (stop.current === own) setStep(next);
    };
    show({ done: 0, total: 0 });
    onSave(show, own.signal).then(
      () => {
        show('done');
      },
      () => {
        show(own.signal.aborted ? 'idle' : 'failed');
      },
    );
  }

  const isBusy = typeof step === 'object';
  return (
    <div class="r-save">
      {isBusy ? (
        <Progress
          label={label}
          done={step.done}
          total={step.total > 0 ? step.total : undefined}
          words={words}
          onCancel={() => stop.current?.abort()}
        />
      ) : (
        <Button label={label} icon="download" onClick={save} />
      )}
      {step === 'failed' ? (
        <Callout kind="late" role="alert">
          {words.t('reportSaveFailed')}
        </Callout>
      ) : null}
      <span class="t-unseen" role="status">
        {step === 'done' ? words.t('reportSaved') : ''}
      </span>
    </div>
  );
}

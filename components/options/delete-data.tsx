import { useEffect, useRef, useState } from 'preact/hooks';
import type { Words } from '../../lib/domain/words.ts';
import { Button } from '../ui/button.tsx';
import { AskFirst } from './ask-first.tsx';

type Step = 'resting' | 'asking' | 'kept' | 'deleting' | 'done' | 'failed';

const SAID: Readonly<Partial<Record<Step, string>>> = {
  deleting: 'optDeleting',
  done: 'optDeleted',
  failed: 'optFailed',
};

/** Forgets everything on this browser, after one question. */
export function DeleteData({ words, onDelete }: { words: Words; onDelete: () => Promise<void> }) {
  const [step, setStep] = useState<Step>('resting');
  const said = SAID[step];
  const section = useRef<HTMLElement>(null);
  const isAsking = step === 'asking';
  useEffect(() => {
    // The question goes away under the focus: it goes back to where it came from.
    if (step !== 'resting' && !isAsking) section.current?.querySelector('button')?.focus();
  }, [isAsking]);
  const remove = () => {
    setStep('deleting');
    onDelete().then(
      () => setStep('done'),
      () => setStep('failed'),
    );
  };
  return (
    <section ref={section} aria-labelledby="opt-delete">
      <h3 id="opt-delete">{words.t('optDeleteTitle')}</h3>
      <p>{words.t('optDeleteBody')}</p>
      {isAsking ? (
        <AskFirst
          question={words.t('optDeleteSure')}
          yes={words.t('optDeleteYes')}
          words={words}
          onYes={remove}
          onNo={() => setStep('kept')}
        />
      ) : (
        <Button
          label={words.t('optDelete')}
          icon="delete"
          kind="danger"
          aria-disabled={step === 'deleting'}
          onClick={() => step !== 'deleting' && setStep('asking')}
        />
      )}
      <p role="status">{said ? words.t(said) : ''}</p>
    </section>
  );
}

import { useState } from 'preact/hooks';
import type { Words } from '../../lib/domain/words.ts';
import { Button } from '../ui/button.tsx';
import { AskFirst } from './ask-first.tsx';

type Step = 'resting' | 'asking' | 'done' | 'failed';

/** Forgets everything on this browser, after one question. */
export function DeleteData({ words, onDelete }: { words: Words; onDelete: () => Promise<void> }) {
  const [step, setStep] = useState<Step>('resting');
  const remove = () => {
    onDelete().then(
      () => setStep('done'),
      () => setStep('failed'),
    );
  };
  return (
    <section aria-labelledby="opt-delete">
      <h3 id="opt-delete">{words.t('optDeleteTitle')}</h3>
      <p>{words.t('optDeleteBody')}</p>
      {step === 'asking' ? (
        <AskFirst
          question={words.t('optDeleteSure')}
          yes={words.t('optDeleteYes')}
          words={words}
          onYes={remove}
          onNo={() => setStep('resting')}
        />
      ) : (
        <Button
          label={words.t('optDelete')}
          icon="delete"
          kind="danger"
          onClick={() => setStep('asking')}
        />
      )}
      <p role="status">
        {step === 'done' ? words.t('optDeleted') : step === 'failed' ? words.t('optFailed') : ''}
      </p>
    </section>
  );
}

import { useState } from 'preact/hooks';
import type { Words } from '../../lib/domain/words.ts';

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
    <section aria-labelledby="opt-data">
      <h2 id="opt-data">{words.t('optData')}</h2>
      <p>{words.t('optDataBody')}</p>
      {step === 'asking' ? (
        <div class="o-ask" role="group" aria-label={words.t('optDeleteSure')}>
          <p>{words.t('optDeleteSure')}</p>
          <button type="button" class="t-button o-danger" onClick={remove}>
            {words.t('optDeleteYes')}
          </button>
          <button type="button" class="t-button" autofocus onClick={() => setStep('resting')}>
            {words.t('optCancel')}
          </button>
        </div>
      ) : (
        <button type="button" class="t-button o-danger" onClick={() => setStep('asking')}>
          {words.t('optDelete')}
        </button>
      )}
      <p role="status">
        {step === 'done' ? words.t('optDeleted') : step === 'failed' ? words.t('optFailed') : ''}
      </p>
    </section>
  );
}

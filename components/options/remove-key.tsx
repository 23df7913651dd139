import { useState } from 'preact/hooks';
import type { Words } from '../../lib/domain/words.ts';

interface Props {
  readonly label: string;
  readonly words: Words;
  readonly onRemove: () => Promise<void>;
}

/** Takes a key away after one question in its place, for it cannot be had back. */
export function RemoveKey({ label, words, onRemove }: Props) {
  const [step, setStep] = useState<'resting' | 'asking' | 'failed'>('resting');
  if (step !== 'asking') {
    return (
      <p class="o-card-actions">
        <button
          type="button"
          class="t-button o-danger"
          aria-label={words.t('connRemoveNamed', [label])}
          onClick={() => setStep('asking')}
        >
          {words.t('connRemove')}
        </button>{' '}
        <span role="status">{step === 'failed' ? words.t('connRemoveFailed') : ''}</span>
      </p>
    );
  }
  const sure = words.t('connRemoveSure', [label]);
  return (
    <div class="o-ask" role="group" aria-label={sure}>
      <p>{sure}</p>
      <button
        type="button"
        class="t-button o-danger"
        onClick={() => void onRemove().catch(() => setStep('failed'))}
      >
        {words.t('connRemoveYes')}
      </button>
      <button type="button" class="t-button" autofocus onClick={() => setStep('resting')}>
        {words.t('optCancel')}
      </button>
    </div>
  );
}

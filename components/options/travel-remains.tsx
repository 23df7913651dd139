import { useEffect, useRef, useState } from 'preact/hooks';
import type { Words } from '../../lib/domain/words.ts';
import { Button } from '../ui/button.tsx';
import { faultKey } from './fault-key.ts';

interface Props {
  readonly hasRemains: boolean;
  readonly words: Words;
  readonly onClear: () => Promise<void>;
}

/** Takes out of the profile what still lies there, now that nothing travels from here any more. */
export function TravelRemains({ hasRemains, words, onClear }: Props) {
  /** Message key of what came of clearing; empty where it was not asked for. */
  const [said, setSaid] = useState('');
  const told = useRef<HTMLParagraphElement>(null);
  const isDone = said === 'optTravelCleared' && !hasRemains;
  useEffect(() => {
    // The button goes away under the focus.
    if (isDone) told.current?.focus();
  }, [isDone]);
  const clear = () => {
    onClear().then(
      () => setSaid('optTravelCleared'),
      (error: unknown) => setSaid(faultKey(error)),
    );
  };
  const isFault = said !== '' && said !== 'optTravelCleared';
  return (
    <>
      {hasRemains ? (
        <Button label={words.t('optTravelClear')} icon="delete" kind="danger" onClick={clear} />
      ) : null}
      <p ref={told} role="status" tabIndex={-1} class={isFault ? 'o-fault' : undefined}>
        {isFault || isDone ? words.t(said) : ''}
      </p>
    </>
  );
}

import { useState } from 'preact/hooks';
import { faultKey } from './fault-key.ts';

/** For what takes effect at once: whether the last change could be kept. */
export interface AtOnce {
  /** Message key of what went wrong with the last change; empty where nothing did. */
  readonly fault: string;
  readonly run: (change: Promise<unknown>) => void;
}

export function useAtOnce(): AtOnce {
  // An object, so that the same fault twice draws again, and puts the control back where it was.
  const [{ fault }, setFault] = useState({ fault: '' });
  const run = (change: Promise<unknown>) => {
    change.then(
      () => setFault((before) => (before.fault === '' ? before : { fault: '' })),
      (error: unknown) => setFault({ fault: faultKey(error) }),
    );
  };
  return { fault, run };
}

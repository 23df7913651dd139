import type { Words } from '../../lib/domain/words.ts';
import type { AtOnce } from './use-at-once.ts';

/** What became of the last change, where it came to nothing. */
export function AtOnceStatus({ fault, words }: Pick<AtOnce, 'fault'> & { words: Words }) {
  return (
    <p role="status" class={fault === '' ? 't-unseen' : 'o-fault'}>
      {fault === '' ? '' : words.t(fault)}
    </p>
  );
}

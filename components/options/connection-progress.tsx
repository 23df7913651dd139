import type { ShownConnection } from '../../lib/domain/connect.ts';
import { listsAtCeiling } from '../../lib/domain/connection-view.ts';
import { numberFormat, relativeDays } from '../../lib/domain/formats.ts';
import type { Words } from '../../lib/domain/words.ts';
import { sayMoment } from '../../lib/domain/words.ts';
import { LIST_KEYS } from '../ui/connection-words.ts';

interface Props {
  readonly view: ShownConnection;
  /** Epoch ms. */
  readonly now: number;
  readonly words: Words;
}

const SECOND_MS = 1000;
/** Up to here a wait is told in seconds, in steps that a reader can follow. */
const LONGEST_IN_SECONDS = 120;
const STEP_SECONDS = 5;

/** What is done and what remains, as a bar and in words; and what the first reading waits for. */
export function ConnectionProgress({ view, now, words }: Props) {
  const { progress, completeAt, readAt, state } = view;
  const number = numberFormat(words);
  const isFirst = completeAt === undefined;
  const waiting = isFirst ? listsAtCeiling(view, now) : [];
  return (
    <>
      {isFirst && progress.of > 0 ? (
        <p class="o-progress">
          <progress
            aria-label={words.t('connProgressLabel', [view.shopLabel])}
            value={progress.done}
            max={progress.of}
          />{' '}
          {words.t('connProgress', [number.format(progress.done), number.format(progress.of)])}
        </p>
      ) : null}
      {waiting.length > 0 && view.nextAt !== undefined ? (
        <p>
          {words.t('connWaitsCeiling', [
            waiting.map((list) => words.t(LIST_KEYS[list])).join(', '),
            sayWhen(view.nextAt, now, words),
          ])}
        </p>
      ) : null}
      <p>
        {readAt === undefined
          ? words.t('connNeverRead')
          : words.t('connReadAt', [sayMoment(readAt, now, words)])}
        {view.nextAt !== undefined && state !== 'syncing'
          ? ` · ${words.t('connNextAt', [sayMoment(view.nextAt, now, words)])}`
          : ''}
      </p>
    </>
  );
}

/** A moment of minutes would stand still while somebody waits for it. */
function sayWhen(at: number, now: number, words: Words): string {
  const seconds = Math.ceil((at - now) / SECOND_MS / STEP_SECONDS) * STEP_SECONDS;
  return seconds <= LONGEST_IN_SECONDS
    ? relativeDays(words).format(seconds, 'second')
    : sayMoment(at, now, words);
}

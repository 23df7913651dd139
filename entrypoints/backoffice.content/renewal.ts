import { onTold } from '../../lib/messaging/listen.ts';

/**
 * Answers older than this are asked for again when the tab comes back to the front, ms: what was read
 * and written in another tab in between may have changed what is due here.
 */
const ANSWER_AGE = 3_000;

/**
 * Calls `renew` when what the page shows may be out of date: the background says so (settings
 * changed, something was decided in another tab, or everything was forgotten), or the tab comes back
 * to the front after a while, or to a page that was left and kept: such a page hears nothing of what
 * it is told. A tab that nobody sees waits until it is looked at; nothing here holds a timer.
 * @param age how long ago the background answered, ms
 * @param renew told whether settings may have changed
 */
export function watchRenewal(
  window: Window,
  age: () => number,
  renew: (told: boolean) => void,
  signal: AbortSignal,
): void {
  const { document } = window;
  let due: 'look-again' | 'forgotten' | undefined;
  const seen = () => {
    if (document.hidden || !(due || age() >= ANSWER_AGE)) return;
    const isTold = due === 'look-again';
    due = undefined;
    renew(isTold);
  };
  for (const type of ['look-again', 'forgotten'] as const)
    onTold(
      type,
      () => {
        due = type;
        seen();
      },
      signal,
    );
  document.addEventListener('visibilitychange', seen, { signal });
  window.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return;
      due = 'look-again';
      seen();
    },
    { signal },
  );
}

import { onTold } from '../../lib/messaging/listen.ts';
import { send } from '../../lib/messaging/send.ts';
import { startBackOffice } from './start.ts';

/**
 * Starts Trastienda on a document, and while the seller has paused it takes everything away: what is
 * left then is one listener that hears when to go on.
 */
export function startUnlessPaused(window: Window, signal: AbortSignal): void {
  if (signal.aborted) return;
  const run = new AbortController();
  signal.addEventListener('abort', () => run.abort(), { signal: run.signal });
  startBackOffice(window, run.signal, () => {
    // Two answers on their way may both say so.
    if (run.signal.aborted) return;
    run.abort();
    waitForEnd(window, signal);
  });
  // A page does not tell twice what has not changed: one that starts anew has told nothing yet.
  const startAnew = () => {
    run.abort();
    startUnlessPaused(window, signal);
  };
  onTold('tell-anew', startAnew, run.signal);
}

function waitForEnd(window: Window, signal: AbortSignal): void {
  if (signal.aborted) return;
  const rest = new AbortController();
  signal.addEventListener('abort', () => rest.abort(), { signal: rest.signal });
  const look = async () => {
    const { isPaused } = await send({ type: 'hello' });
    if (isPaused || rest.signal.aborted) return;
    rest.abort();
    startUnlessPaused(window, signal);
  };
  const lookAgain = () => void look().catch(() => undefined);
  onTold('look-again', lookAgain, rest.signal);
  // A page that slept when it was told hears nothing: it asks when somebody looks at it again.
  const seen = () => {
    if (!window.document.hidden) lookAgain();
  };
  window.document.addEventListener('visibilitychange', seen, { signal: rest.signal });
  window.addEventListener('pageshow', seen, { signal: rest.signal });
}

/**
 * Runs `run` never twice at a time: calls made while it runs share one further run, which sees all
 * that happened before it. Ten readings in a row then cost two counts, not ten.
 */
export function onceAtATime(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let queued: Promise<void> | undefined;

  function start(): Promise<void> {
    queued = undefined;
    running = run().finally(() => {
      running = undefined;
    });
    return running;
  }

  return () => {
    if (queued) return queued;
    if (!running) return start();
    queued = running.then(start, start);
    return queued;
  };
}

let last: Promise<unknown> = Promise.resolve();

/**
 * One after the other, also across our own pages and the background: what is read to be changed and
 * written back must not change in between. Never to be called within itself.
 */
export function inTurn<T>(run: () => Promise<T>): Promise<T> {
  const next = last.then(async () => {
    if (!('locks' in navigator)) return run();
    return navigator.locks.request('trastienda-settings', run);
  });
  last = next.catch(() => undefined);
  return next;
}

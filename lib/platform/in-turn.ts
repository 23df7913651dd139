/** What is changed one after the other; each apart, so that none waits for another. */
type Matter = 'settings' | 'pause';

const last = new Map<Matter, Promise<unknown>>();

/**
 * One after the other, also across our own pages and the background: what is read to be changed and
 * written back must not change in between. Never to be called within itself.
 */
export function inTurn<T>(run: () => Promise<T>, matter: Matter = 'settings'): Promise<T> {
  const before = last.get(matter) ?? Promise.resolve();
  const next = before.then(async () => {
    if (!('locks' in navigator)) return run();
    return navigator.locks.request(`trastienda-${matter}`, run);
  });
  last.set(
    matter,
    next.catch(() => undefined),
  );
  return next;
}

/** What this worker has begun and not ended: whoever deletes everything has to see the end of it. */
export interface UnderWay {
  /**
   * Runs it, and counts it until it ends.
   * @throws {ForgettingError} while everything is being deleted: nothing new may begin then
   */
  readonly begin: <T>(run: () => Promise<T>) => Promise<T>;
  /**
   * Runs it if nothing else is under way now; what begins meanwhile waits for its end.
   * @returns what it does; `undefined` where it was not run
   */
  readonly alone: <T>(run: () => Promise<T>) => Promise<T | undefined>;
  /** For what may end long after: whether nothing has been deleted since this was called. */
  readonly mark: () => () => boolean;
  /**
   * Deletes, waits for the end of what was under way, and deletes again what that has still kept.
   * @param clear deletes everything; called once or twice
   */
  readonly forget: (clear: () => Promise<void>) => Promise<void>;
}

export class ForgettingError extends Error {
  override readonly name = 'Forgetting';
}

/** A call that a marketplace leaves unanswered takes longer; what it brings looks at its mark. */
const PATIENCE_MS = 10_000;

/** @param patienceMs the longest that deleting waits for what is under way */
export function createUnderWay(patienceMs = PATIENCE_MS): UnderWay {
  const running = new Set<Promise<unknown>>();
  let forgetting = 0;
  let times = 0;
  let gate: Promise<unknown> | undefined;

  async function begin<T>(run: () => Promise<T>): Promise<T> {
    while (gate) await gate;
    if (forgetting > 0) throw new ForgettingError();
    const work = run();
    running.add(work);
    try {
      return await work;
    } finally {
      running.delete(work);
    }
  }

  async function forget(clear: () => Promise<void>): Promise<void> {
    forgetting += 1;
    times += 1;
    try {
      while (gate) await gate;
      const left = [...running];
      await clear();
      if (left.length === 0) return;
      await settled(left, patienceMs);
      await clear();
    } finally {
      forgetting -= 1;
    }
  }

  async function alone<T>(run: () => Promise<T>): Promise<T | undefined> {
    if (running.size > 0 || forgetting > 0 || gate) return undefined;
    const work = run();
    gate = work.catch(() => undefined);
    try {
      return await work;
    } finally {
      gate = undefined;
    }
  }

  function mark(): () => boolean {
    if (forgetting > 0) return () => false;
    const then = times;
    return () => times === then;
  }

  return { begin, alone, mark, forget };
}

async function settled(work: readonly Promise<unknown>[], ms: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([Promise.allSettled(work), enough]);
  clearTimeout(timer);
}

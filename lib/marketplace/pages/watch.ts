/** Quiet time after the last change before the page is read again, ms. */
const QUIET = 150;
/** Longest time a page that never stops changing waits to be read, ms. */
const PATIENCE = 1000;
/** A page whose changes keep telling nothing new is read ever more seldom, up to this, ms. */
const SELDOM = 4000;

/** Whether a node is one of the three elements we add. */
export function isOurs(node: Node): boolean {
  return node.nodeName.startsWith('TRASTIENDA-');
}

/** A page being watched: `look` reads it now or soon; `seen` forgets changes we made ourselves. */
export interface Watch {
  look(soon?: boolean): void;
  seen(): void;
}

/**
 * Calls `read` after the page changed, at rest and in idle time. The only MutationObserver of the
 * product: one per document, children and texts only (attributes fire far too often). It keeps no
 * timer while nothing changes, does nothing in a hidden tab, and slows down when `read` answers
 * `false` (nothing new) again and again. `elapsed` is a monotonic clock in ms.
 */
export function watchPage(
  document: Document,
  read: () => boolean | Promise<boolean>,
  signal: AbortSignal,
  elapsed: () => number,
): Watch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstChange = 0;
  let idle = 0;
  let running = false;
  let again = false;

  const run = async () => {
    timer = undefined;
    if (signal.aborted) return;
    if (running || document.hidden) {
      again = true;
      return;
    }
    running = true;
    firstChange = 0;
    const news = await Promise.resolve(read()).catch(() => false);
    running = false;
    idle = news ? 0 : idle + 1;
    if (again && !document.hidden) {
      again = false;
      schedule();
    }
  };

  const schedule = (soon = false) => {
    const now = elapsed();
    firstChange ||= now;
    if (timer !== undefined && !soon && now - firstChange > PATIENCE) return;
    clearTimeout(timer);
    const pause = idle > 8 ? Math.min(SELDOM, QUIET * 2 ** Math.min(idle - 8, 5)) : QUIET;
    timer = setTimeout(() => void run(), soon ? 0 : pause);
  };

  const observer = new MutationObserver((records) => {
    if (!again && records.some(isForeign)) schedule();
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true });
  document.addEventListener(
    'visibilitychange',
    () => {
      if (!document.hidden) schedule();
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return {
    look: (soon) => {
      idle = 0;
      schedule(soon);
    },
    seen: () => {
      if (observer.takeRecords().some(isForeign)) schedule();
    },
  };
}

/** Whether somebody other than us changed something. */
function isForeign(record: MutationRecord): boolean {
  if (record.type === 'characterData') return true;
  for (const node of record.addedNodes) if (!isOurs(node)) return true;
  for (const node of record.removedNodes) if (!isOurs(node)) return true;
  return false;
}

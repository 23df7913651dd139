/** Quiet time after the last change before the page is read again, ms. */
const QUIET = 150;
/** Longest time a page that never stops changing waits to be read, ms. */
const PATIENCE = 1000;
/** A page whose changes keep telling nothing new is read ever more seldom, up to this, ms. */
const SELDOM = 4000;
/** So many readings in a row without news are nothing unusual while a page builds itself. */
const FUTILE = 8;

/** A page opened behind others is read like any, but once it tells nothing new it can wait. */
const FUTILE_UNSEEN = 3;

/** Whether a node is one of the three elements we add. */
function isOurs(node: Node): boolean {
  return node.nodeName.startsWith('TRASTIENDA-');
}

/**
 * Calls `read` after the page changed, at rest. The only MutationObserver of the product: one per
 * document, children and texts only (attributes fire far too often). It keeps no timer while
 * nothing changes, leaves a hidden tab alone once that was read, and slows down when `read` answers
 * `false` (nothing new) again and again.
 */
export class Watch {
  readonly #document: Document;
  readonly #read: () => Promise<boolean>;
  readonly #signal: AbortSignal;
  readonly #elapsed: () => number;
  readonly #observer: MutationObserver;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first change came that has not been read yet; 0 = there is none. */
  #changed = 0;
  #futile = 0;
  #running = false;
  #again = false;

  /** `elapsed` is a monotonic clock in ms. Watches until `signal` aborts. */
  constructor(
    document: Document,
    read: () => Promise<boolean>,
    signal: AbortSignal,
    elapsed: () => number,
  ) {
    this.#document = document;
    this.#read = read;
    this.#signal = signal;
    this.#elapsed = elapsed;
    this.#observer = new MutationObserver((records) => {
      if (!this.#again && records.some(isForeign)) this.#schedule();
    });
    this.#observer.observe(document, { childList: true, subtree: true, characterData: true });
    document.addEventListener(
      'visibilitychange',
      () => {
        if (!document.hidden) this.#schedule();
      },
      { signal },
    );
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      clearTimeout(this.#timer);
    });
  }

  /** Reads the page soon, or at once, although nothing may have changed. */
  look(atOnce = false): void {
    this.#futile = 0;
    this.#schedule(atOnce);
  }

  /** Forgets the changes we made ourselves; others that came meanwhile are read. */
  seen(): void {
    if (this.#observer.takeRecords().some(isForeign)) this.#schedule();
  }

  #schedule(atOnce = false): void {
    const now = this.#elapsed();
    this.#changed ||= now;
    if (this.#timer !== undefined && !atOnce && now - this.#changed > PATIENCE) return;
    clearTimeout(this.#timer);
    const slow = this.#futile > FUTILE ? 2 ** Math.min(this.#futile - FUTILE, 5) : 1;
    this.#timer = setTimeout(() => void this.#run(), atOnce ? 0 : Math.min(SELDOM, QUIET * slow));
  }

  /** A change came while the page was being read, or while the tab was hidden. */
  #wasPutOff(): boolean {
    return this.#again;
  }

  async #run(): Promise<void> {
    this.#timer = undefined;
    if (this.#signal.aborted) return;
    if (this.#running || (this.#document.hidden && this.#futile >= FUTILE_UNSEEN)) {
      this.#again = true;
      return;
    }
    this.#running = true;
    this.#again = false;
    this.#changed = 0;
    const news = await this.#read().catch(() => false);
    this.#running = false;
    this.#futile = news ? 0 : this.#futile + 1;
    if (this.#wasPutOff()) this.#schedule();
  }
}

/** Whether somebody other than us changed something. */
function isForeign(record: MutationRecord): boolean {
  if (record.type === 'characterData') return true;
  for (const node of record.addedNodes) if (!isOurs(node)) return true;
  for (const node of record.removedNodes) if (!isOurs(node)) return true;
  return false;
}

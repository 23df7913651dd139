/** How long a page may take to show its content before it counts as unreadable, ms. */
export const CONTENT_PATIENCE = 16_000;

/** Quiet time after which a page without readable content says so rather than staying mute, ms. */
export const SILENCE = 4_000;

/** The few moments at which a page is looked at although nothing may have changed. */
export interface Patience {
  /** Wakes when the page has been mute for a while, and once more when patience ends. */
  whileUnread(open: number, wake: (givenUp: boolean) => void): void;
  /** The page became readable: nothing of the kind is to be told any more. */
  read(): void;
  /** Wakes after `ms`, or not at all. */
  again(ms: number | undefined, wake: () => void): void;
  stop(): void;
}

/** Holds at most two timers, and none on a page that was read. */
export function createPatience(): Patience {
  let silence: ReturnType<typeof setTimeout> | undefined;
  let later: ReturnType<typeof setTimeout> | undefined;
  return {
    whileUnread(open, wake) {
      clearTimeout(silence);
      const next = [SILENCE, CONTENT_PATIENCE].find((moment) => moment > open);
      if (next === undefined) return;
      silence = setTimeout(
        () => {
          wake(next === CONTENT_PATIENCE);
        },
        next - open + 50,
      );
    },
    read() {
      clearTimeout(silence);
    },
    again(ms, wake) {
      clearTimeout(later);
      if (ms !== undefined) later = setTimeout(wake, ms + 50);
    },
    stop() {
      clearTimeout(silence);
      clearTimeout(later);
    },
  };
}

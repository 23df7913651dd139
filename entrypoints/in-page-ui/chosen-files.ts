import type { FilePart, FileVerdict, PartAnswer } from '../../lib/domain/file-parts.ts';
import { isTooLarge, isWorthReading, NOT_JUDGED } from '../../lib/domain/file-parts.ts';
import { lookInto } from './look-into.ts';

/**
 * How long nothing is said while a file is being looked into, ms. Most take a fraction of it. What
 * takes longer is judged by its name meanwhile, which the notice says, and again by what it holds:
 * a warning that has to be taken back is worse than one that comes a moment later.
 */
export const PATIENCE_MS = 2_000;
/** When a file is given up that no answer comes about, ms. */
const LIMIT_MS = 20_000;

/** Files of one choice, and what looking into them has said so far. */
export interface ChosenFiles {
  readonly names: readonly string[];
  /** By the file's place in the choice; nothing where its name is all there is so far. */
  readonly verdicts: readonly (FileVerdict | undefined)[];
  /** Begins to look into those that are worth it, once, however often it is called. */
  look(): void;
  /** Whether what is known may be told: all was seen, or it takes too long. */
  readonly isReady: boolean;
}

/**
 * @param turn runs one job after the other, so that a page sends one file at a time
 * @param news called when `isReady` turns true, and with every verdict that comes after that
 */
export function chosenFiles(
  files: readonly File[],
  sendPart: (part: FilePart) => Promise<PartAnswer>,
  turn: <T>(job: () => Promise<T>) => Promise<T>,
  news: () => void,
  signal: AbortSignal,
): ChosenFiles {
  const verdicts: (FileVerdict | undefined)[] = files.map((file) =>
    isTooLarge(file) ? NOT_JUDGED : undefined,
  );
  const state = { isReady: false, isLooking: false };

  const lookAt = async (file: File, place: number) => {
    const verdict = await within(LIMIT_MS, signal, (limited) => lookInto(file, sendPart, limited));
    if (signal.aborted) return;
    verdicts[place] = verdict;
    // What was said by the name is put right at once, not when the slowest of ten is done.
    if (state.isReady) news();
  };
  const ready = () => {
    if (signal.aborted) return;
    state.isReady = true;
    news();
  };

  return {
    names: files.map(({ name }) => name),
    verdicts,
    get isReady() {
      return state.isReady;
    },
    look() {
      if (state.isLooking) return;
      state.isLooking = true;
      const looks = files.map(async (file, place) => {
        if (isWorthReading(file)) await turn(() => lookAt(file, place));
      });
      const patience = setTimeout(ready, PATIENCE_MS);
      void Promise.all(looks).then(() => {
        clearTimeout(patience);
        ready();
      });
    },
  };
}

/** The job's result; `undefined` when it fails, is aborted, or takes longer. */
async function within<T>(
  ms: number,
  signal: AbortSignal,
  job: (signal: AbortSignal) => Promise<T>,
): Promise<T | undefined> {
  if (signal.aborted) return undefined;
  const controller = new AbortController();
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const stop = () => {
    controller.abort();
    resolve(undefined);
  };
  const timer = setTimeout(stop, ms);
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([job(controller.signal).catch(() => undefined), promise]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

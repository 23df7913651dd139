import type { ApiFailure, SyncList } from '../../lib/app/sync-ports.ts';
import type { ConnectionView, ListView } from '../../lib/domain/connection-view.ts';

/** What a run waits for. */
export interface Waiting {
  /** Epoch ms. */
  readonly until: number;
  readonly lists: readonly SyncList[];
  /** `ceiling`: how often the vendor lets a list be asked; `pace`: between pages, or an export; or what failed. */
  readonly why: 'ceiling' | 'pace' | ApiFailure;
}

/** @param ms how long from now it is waited */
export function waitingOf(view: ConnectionView, now: number, ms: number): Waiting {
  const until = now + ms;
  const isHeld = view.state === 'told-to-wait' || view.state === 'offline';
  const due = view.lists.filter((list) => isDueBy(list, now, until));
  const failed = view.lists.filter(
    ({ failure }) => failure === 'too-many' || failure === 'offline',
  );
  const lists = isHeld ? failed : due;
  const why = lists.find(({ failure }) => failure)?.failure;
  const isPaced = lists.some(({ state }) => state === 'reading');
  return {
    until,
    lists: lists.map(({ list }) => list),
    why: why ?? (isPaced ? 'pace' : 'ceiling'),
  };
}

function isDueBy({ state, nextAt = 0 }: ListView, now: number, until: number): boolean {
  return state !== 'not-asked' && nextAt > now && nextAt <= until;
}

/** Why, with the lists in place of `#`. */
const WHY: Readonly<Partial<Record<Waiting['why'], string>>> = {
  ceiling: 'for #, as the marketplace publishes how often it may be asked',
  pace: 'for #, whose next page or export is not ready yet',
  'too-many': 'because # was answered with "too many calls" (429)',
};
const FAILED = 'because of # (failed), tried again if its turn comes soon';
/** Shorter waits are not worth a line. */
const WORTH_TELLING_MS = 2000;
const SECOND_MS = 1000;

interface Progress {
  readonly onCall: (code: string) => void;
  readonly onWait: (waiting: Waiting | undefined) => void;
  readonly stop: () => void;
}

/**
 * Tells on the way how a run stands, a line at a time: each wait as it begins, and every so often
 * what is being done, so that nobody takes a long reading for one that hangs.
 */
export function progressTo(
  write: (line: string) => void,
  clock: () => number,
  everyMs = 10_000,
): Progress {
  let calls = 0;
  let last = '';
  let waiting: Waiting | undefined;
  const tell = () =>
    write(waiting ? sayWaiting(waiting, clock()) : `${calls} calls so far, last ${last || 'none'}`);
  const ticker = setInterval(tell, everyMs);
  return {
    onCall: (code) => {
      calls += 1;
      last = code;
    },
    onWait: (next) => {
      waiting = next;
      if (next && next.until - clock() >= WORTH_TELLING_MS) tell();
    },
    stop: () => clearInterval(ticker),
  };
}

/** `waiting 62 s, until 10:43:05, for open-orders, as …` */
export function sayWaiting({ until, lists, why }: Waiting, now: number): string {
  const seconds = Math.max(0, Math.ceil((until - now) / SECOND_MS));
  const time = new Date(until).toTimeString().slice(0, 8);
  const reason = (WHY[why] ?? FAILED.replace('failed', why)).replace('#', lists.join(', '));
  return `waiting ${seconds} s, until ${time}${lists.length > 0 ? `, ${reason}` : ''}`;
}

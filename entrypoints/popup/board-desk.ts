import type { Asked } from '../../components/tasks/board-actions.ts';
import { keepSame } from '../../components/tasks/keep-same.ts';
import type { Choice, Decision, TaskId } from '../../lib/domain/decision.ts';
import type { ConnectionsState } from '../../lib/domain/connect.ts';
import type { ShopHealth } from '../../lib/domain/health-view.ts';
import type { PopupState } from '../../lib/domain/views.ts';
import { send } from '../../lib/messaging/send.ts';

/** Everything that is known at a moment; nothing of it was made up here. */
export interface Known {
  /** Absent until the background has answered once. */
  readonly state?: PopupState;
  readonly asked: Asked;
  /** `state` does not answer `asked` yet. */
  readonly isBusy: boolean;
  /** The last question was not answered. */
  readonly failed: boolean;
  readonly connections?: ConnectionsState;
  readonly health?: readonly ShopHealth[];
}

/** Asks the background for the board, and tells it what the seller decides. */
export interface BoardDesk {
  /** What was told before the first answer; nothing where that is there by now. */
  readonly showFirst: (state: PopupState) => void;
  readonly ask: (asked: Asked) => void;
  readonly refresh: () => Promise<void>;
  readonly decide: (tasks: readonly TaskId[], choice: Choice) => Promise<readonly Decision[]>;
  readonly restore: (before: readonly Decision[]) => Promise<void>;
  readonly pause: (until: number | undefined, isPaused: boolean) => Promise<void>;
}

/** @param draw called with everything that is known, whenever that changes */
export function boardDesk(first: Asked, draw: (known: Known) => void): BoardDesk {
  let known: Known = { asked: first, isBusy: false, failed: false };
  let newest: Promise<void> = Promise.resolve();
  let asks = 0;
  const learn = (change: Partial<Known>) => {
    known = { ...known, ...change };
    draw(known);
  };

  /** Answers that a newer question has overtaken are of a list that nobody wants any more. */
  const answer = async () => {
    const ask = ++asks;
    try {
      const { limit, query } = known.asked;
      const state = await send({ type: 'popup', limit, query });
      if (ask === asks)
        learn({ state: keepSame(known.state, state), failed: false, isBusy: false });
    } catch {
      // Whatever the reason, nothing new is known: what was shown stays, and says so.
      if (ask === asks) learn({ failed: true, isBusy: false });
    }
  };
  /** Until an answer is shown to what was asked now, or since. */
  const askTasks = async () => {
    let awaited = (newest = answer());
    await awaited;
    while (awaited !== newest) await (awaited = newest);
  };
  const refresh = async () => {
    await askTasks();
    // The tasks stand without it; where the browser keeps no keys there is nothing to tell, either.
    if (!known.failed) await askShops(known).then(learn, () => undefined);
  };
  return {
    refresh,
    showFirst: (state) => {
      // Whoever has searched meanwhile wants no other list any more.
      if (!known.state && asks === 0) learn({ state, isBusy: true });
    },
    ask: (asked) => {
      learn({ asked, isBusy: true });
      void askTasks();
    },
    decide: async (tasks, choice) => {
      const { before } = await send({ type: 'decide-tasks', tasks: [...tasks], choice });
      await askTasks();
      return before;
    },
    restore: async (before) => {
      await send({ type: 'restore-decisions', before: [...before] });
      await askTasks();
    },
    pause: async (until, isPaused) => {
      await send({ type: 'pause', isPaused, until });
      await askTasks();
    },
  };
}

/** After the tasks, which are what the board is opened for; most sellers have connected no shop. */
async function askShops({ connections: before }: Known): Promise<Partial<Known>> {
  const connections = await send({ type: 'connections' });
  const areNone = [before, connections].every((state) => !state?.connections.length);
  return areNone ? {} : { connections, health: await send({ type: 'health' }) };
}

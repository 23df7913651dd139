import { useRef, useState } from 'preact/hooks';
import type { Choice, Decision } from '../../lib/domain/decision.ts';
import type { TaskView } from '../../lib/domain/task.ts';
import type { PopupState } from '../../lib/domain/views.ts';
import type { Words } from '../../lib/domain/words.ts';
import type { BoardActions } from './board-actions.ts';
import { sayDecided } from './say-decided.ts';
import { idOf, refOf } from './task-ref.ts';

/** What the seller is told of what he has just done. */
export interface Told {
  readonly text: string;
  readonly canUndo: boolean;
}

export interface Decisions {
  /** Tasks that are no longer where they are listed, by `refOf`: their decision is on its way. */
  readonly gone: ReadonlySet<string>;
  readonly told?: Told;
  readonly decide: (tasks: readonly TaskView[], choice: Choice) => void;
  /** Takes the last decision back that has not been taken back yet. */
  readonly undo: () => void;
  readonly tell: (text: string) => void;
  readonly closeTold: () => void;
}

interface Props {
  readonly state: PopupState;
  readonly words: Words;
  readonly actions: Pick<BoardActions, 'decide' | 'restore'>;
}

/** The seller's decisions: seen at once, told of, taken back, and undone where they were not kept. */
export function useDecisions(props: Props): Decisions {
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [told, setTold] = useState<Told>();
  // What the last one has changed may still be on its way when it is taken back.
  const past = useRef<Promise<readonly Decision[]>[]>([]);
  // The answer comes when other props have been drawn: it is told by those.
  const latest = useRef(props);
  latest.current = props;
  const fail = () => {
    setTold({ text: latest.current.words.t('decideFailed'), canUndo: false });
  };

  const decide = async (tasks: readonly TaskView[], choice: Choice) => {
    const refs = tasks.map(refOf);
    setGone((before) => new Set([...before, ...refs]));
    const made = latest.current.actions.decide(tasks.map(idOf), choice);
    past.current.push(made.catch(() => []));
    try {
      const before = await made;
      setTold({
        text: sayDecided(choice, tasks, before, latest.current),
        canUndo: before.length > 0,
      });
    } catch {
      fail();
    }
    setGone((before) => new Set([...before].filter((ref) => !refs.includes(ref))));
  };
  const undo = async () => {
    const before = await lastOf(past.current);
    if (before.length === 0) return;
    try {
      await latest.current.actions.restore(before);
      setTold({ text: latest.current.words.t('toldUndone'), canUndo: false });
    } catch {
      past.current.push(Promise.resolve(before));
      fail();
    }
  };
  return {
    gone,
    told,
    decide: (tasks, choice) => void (tasks.length > 0 && decide(tasks, choice)),
    undo: () => void undo(),
    tell: (text) => setTold({ text, canUndo: false }),
    closeTold: () => setTold(undefined),
  };
}

/** Takes the latest out that has changed anything; nothing where none has. */
async function lastOf(past: Promise<readonly Decision[]>[]): Promise<readonly Decision[]> {
  for (let last = past.pop(); last; last = past.pop()) {
    const before = await last;
    if (before.length > 0) return before;
  }
  return [];
}

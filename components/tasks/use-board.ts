import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Choice } from '../../lib/domain/decision.ts';
import type { TaskView } from '../../lib/domain/task.ts';
import type { PopupState, TaskQuery } from '../../lib/domain/views.ts';
import type { Words } from '../../lib/domain/words.ts';
import type { Asked, BoardActions } from './board-actions.ts';
import type { RowActions } from './board-row.tsx';
import { tasksInOrder } from './task-list.tsx';
import { refOf } from './task-ref.ts';
import type { Decisions } from './use-decisions.ts';
import { useDecisions } from './use-decisions.ts';
import type { Rows } from './use-rows.ts';
import { focusRow, useRows } from './use-rows.ts';
import type { Selection } from './use-selection.ts';
import { useSelection } from './use-selection.ts';
import { withoutTasks } from './without-tasks.ts';

interface Props {
  readonly state: PopupState;
  readonly asked: Asked;
  readonly words: Words;
  readonly actions: BoardActions;
}

/** What the board is at a moment, and what can be done with it. */
export interface Board {
  /** Holds the list. */
  readonly root: RefObject<HTMLElement | null>;
  /** What is to be shown: without what has just been decided upon. */
  readonly shown: PopupState;
  readonly tasks: readonly TaskView[];
  readonly chosen: readonly TaskView[];
  readonly rows: Rows;
  readonly rowActions: RowActions;
  readonly selection: Selection;
  readonly decisions: Decisions;
  /** The row whose menu is to be opened, by `refOf`. */
  readonly menuFor?: string;
  readonly isHelpOpen: boolean;
  readonly showHelp: (isOpen: boolean) => void;
  readonly query: (query: TaskQuery) => void;
  readonly more: (asked: Asked) => void;
  /** Decides upon all chosen rows; they are chosen no longer. */
  readonly decideChosen: (choice: Choice) => void;
  /** Rows can be chosen no longer; the focus does not go down with what was there for it. */
  readonly leaveSelection: () => void;
}

export function useBoard({ state, asked, words, actions }: Props): Board {
  const root = useRef<HTMLElement>(null);
  const decisions = useDecisions({ state, words, actions });
  const shown = useMemo(() => withoutTasks(state, decisions.gone), [state, decisions.gone]);
  const tasks = useMemo(() => tasksInOrder(shown.groups), [shown.groups]);
  const listed = useMemo(() => tasks.map(refOf), [tasks]);
  const selection = useSelection(listed);
  const rows = useRows(root, listed);
  const [menuFor, setMenuFor] = useState<string>();
  const [isHelpOpen, showHelp] = useState(false);
  const awaitMore = useFocusOnMore(root, listed);
  const rowActions = useSteady<RowActions>({
    open: actions.open,
    decide: (task, choice) => decisions.decide([task], choice),
    turn: selection.turn,
    wantMenu: (ref) => {
      rows.enter(ref);
      setMenuFor(ref);
    },
    menuOpened: () => setMenuFor(undefined),
  });
  const chosen = tasks.filter((task) => selection.refs.has(refOf(task)));
  return {
    ...{ root, shown, tasks, chosen, rows, rowActions, selection, decisions, menuFor },
    isHelpOpen,
    showHelp,
    query: (query) => actions.ask({ ...asked, query }),
    more: (next) => {
      awaitMore();
      actions.ask(next);
    },
    decideChosen: (choice) => {
      selection.leave();
      decisions.decide(chosen, choice);
    },
    leaveSelection: () => {
      const isInBar = document.activeElement?.closest('.t-bulk, .t-choose') !== null;
      selection.leave();
      if (isInBar && rows.current !== undefined) focusRow(root.current, rows.current);
    },
  };
}

/** An object that stays the same, and does what its latest version does: nothing is redrawn for it. */
function useSteady<T extends object>(latest: T): T {
  const held = useRef(latest);
  held.current = latest;
  return useMemo(() => {
    const call = (name: keyof T) =>
      ((...args: unknown[]) =>
        (held.current[name] as (...args: unknown[]) => unknown)(...args)) as T[keyof T];
    return Object.fromEntries(
      Object.keys(latest).map((name) => [name, call(name as keyof T)]),
    ) as T;
  }, []);
}

/** Once more rows stand, the first of them gets the focus: the button may be gone by then. */
function useFocusOnMore(
  root: RefObject<HTMLElement | null>,
  listed: readonly string[],
): () => void {
  const before = useRef<ReadonlySet<string>>(undefined);
  useLayoutEffect(() => {
    const first = before.current && listed.find((ref) => !before.current?.has(ref));
    if (first === undefined) return;
    before.current = undefined;
    focusRow(root.current, first);
  }, [listed]);
  return () => {
    before.current = new Set(listed);
  };
}

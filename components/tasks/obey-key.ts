import type { TaskQuery } from '../../lib/domain/views.ts';
import type { BoardCommand } from './board-keys.ts';
import { refOf } from './task-ref.ts';
import type { Board } from './use-board.ts';

/**
 * Carries out what a key asked for.
 * @returns whether there was anything to do
 */
export function obeyKey(command: BoardCommand, board: Board, query: TaskQuery): boolean {
  if (command === 'help') return did(() => board.showHelp(true));
  if (command === 'undo') return did(board.decisions.undo);
  if (command === 'search') return focusOn(searchBox(board));
  if (command === 'leave') return leave(board, query);
  if (command === 'done' || command === 'snooze') return actOnRow(command, board);
  if (command === 'select' || command === 'select-range') return select(command, board);
  return step(command, board);
}

function step(command: 'next' | 'previous' | 'first' | 'last', { rows, root }: Board): boolean {
  const { activeElement: active } = document;
  const isAtRow = rows.focused() !== undefined;
  const isFree = active === null || active === document.body;
  // Elsewhere the keys are the page's own: they scroll it.
  const leadsIn = command === 'next' && (isFree || active.matches('input[type="search"]'));
  if (rows.current === undefined || !(isAtRow || leadsIn)) return false;
  return did(() => rows.step(command), root.current !== null);
}

function actOnRow(command: 'done' | 'snooze', board: Board): boolean {
  const { chosen, decisions, rowActions, rows, tasks } = board;
  if (chosen.length > 0 && command === 'done') return did(() => board.decideChosen('done'));
  if (chosen.length > 0 && command === 'snooze') return openBulkMenu();
  const ref = rows.focused();
  const task = tasks.find((one) => refOf(one) === ref);
  if (ref === undefined || !task) return false;
  if (command === 'done') return did(() => decisions.decide([task], 'done'));
  return did(() => rowActions.wantMenu(ref));
}

function select(command: 'select' | 'select-range', { rows, selection, tasks }: Board): boolean {
  const ref = rows.focused();
  const isRow = ref !== undefined && tasks.some((one) => refOf(one) === ref);
  return did(() => (isRow ? selection.turn(ref, command === 'select-range') : selection.start()));
}

function openBulkMenu(): boolean {
  const button = document.querySelector<HTMLElement>('.t-bulk [aria-haspopup="menu"]');
  return focusOn(button) && did(() => button?.click());
}

/** Closes the last thing that is open: what is chosen, then the search. */
function leave(board: Board, query: TaskQuery): boolean {
  if (board.selection.isOn) return did(board.leaveSelection);
  const box = searchBox(board);
  const isInBox = box !== null && document.activeElement === box;
  const isSearching = query.search !== undefined;
  if (isSearching) board.query({ ...query, search: undefined });
  if (isInBox) {
    box.blur();
    board.rows.step('first');
  }
  return isSearching || isInBox;
}

function searchBox({ root }: Board): HTMLElement | null {
  return root.current?.querySelector<HTMLElement>('input[type="search"]') ?? null;
}

function focusOn(element: HTMLElement | null): boolean {
  element?.focus();
  return element !== null;
}

function did(act: () => void, isDone = true): boolean {
  act();
  return isDone;
}

/** What a key can mean on the board. */
export type BoardCommand =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'done'
  | 'snooze'
  | 'select'
  | 'select-range'
  | 'search'
  | 'help'
  | 'undo'
  | 'leave';

const COMMANDS: Readonly<Record<string, BoardCommand>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  d: 'done',
  s: 'snooze',
  x: 'select',
  '/': 'search',
  '?': 'help',
  Escape: 'leave',
};

/** Types of `<input>` in which nothing is written. */
const UNWRITTEN: ReadonlySet<string> = new Set(['checkbox', 'radio', 'button', 'submit']);

/**
 * What a key pressed on the board means; `undefined` where it is no business of the board's: with a
 * modifier, inside a menu or a dialog, and in a field, where only Escape and the arrow that leads
 * from the search to its results are.
 */
export function commandOf(event: KeyboardEvent): BoardCommand | undefined {
  if (event.defaultPrevented || event.isComposing) return undefined;
  const target = event.target instanceof Element ? event.target : undefined;
  if (target?.closest('[role="menu"], dialog')) return undefined;
  const isField = target !== undefined && isWrittenIn(target);
  if (event.altKey) return undefined;
  if (event.ctrlKey || event.metaKey) {
    const isUndo = event.key.toLowerCase() === 'z' && !event.shiftKey && !isField;
    return isUndo ? 'undo' : undefined;
  }
  const command = COMMANDS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (command === 'select' && event.shiftKey && !isField) return 'select-range';
  if (!isField || command === 'leave') return command;
  return command === 'next' && isSearch(target) ? command : undefined;
}

function isSearch(target: Element): boolean {
  return target.getAttribute('type') === 'search';
}

function isWrittenIn(target: Element): boolean {
  if (target.matches('input')) return !UNWRITTEN.has(target.getAttribute('type') ?? 'text');
  return target.matches('textarea, select, [contenteditable=""], [contenteditable="true"]');
}

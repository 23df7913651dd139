import type { Cell } from './csv.ts';
import type { ShopKey } from './facts.ts';

export type Exported = 'tasks' | 'evidence';

/** The next rows of a table that is saved as a file; cells are codes, numbers and moments (ISO). */
export interface ExportedRows {
  /** Column ids, `EXPORT_COLUMNS`; their headings are in the message files. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Rows in all, as far as it is known; for the progress that is shown. */
  readonly total: number;
  /** To be handed back for what follows; absent at the end. */
  readonly after?: string;
}

/**
 * Columns of each table. Moments are local to the shop and carry their offset
 * (`2026-11-22T10:30:00+01:00`), hours are numbers; a cell that is not known is empty.
 */
export const EXPORT_COLUMNS = {
  evidence: [
    'marketplace',
    'shop',
    'thread',
    'order',
    'channel',
    'asker',
    'received',
    'answered',
    'workingHours',
    'wallHours',
    'limitHours',
    'limitClock',
    'limitBy',
    'over',
    'exactness',
  ],
  tasks: [
    'marketplace',
    'shop',
    'rule',
    'state',
    'decision',
    'about',
    'id',
    'order',
    'since',
    'soonFrom',
    'lateFrom',
    'seen',
    'address',
  ],
} as const satisfies Readonly<Record<Exported, readonly string[]>>;

/** Answers, newest question first; a row without a moment comes last. @param columns of the rows */
export function newestFirst(
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): readonly (readonly Cell[])[] {
  const at = columns.indexOf('received');
  const moment = (row: readonly Cell[]) => Date.parse(String(row[at] ?? '')) || 0;
  return at < 0 ? rows : [...rows].sort((a, b) => moment(b) - moment(a));
}

/** Where a walk stands; what a page hands back unread. */
export interface ExportCursor {
  /** Rows of this shop and of no other. */
  readonly only?: ShopKey;
  /** When the walk began, epoch ms: it counts from there to its end. */
  readonly now?: number;
  readonly total?: number;
  readonly shop?: ShopKey;
  /** What was told last of that shop. */
  readonly last?: string;
}

/** To be given as `after` where only one shop's rows are wanted. */
export function rowsOfShop(only: ShopKey): string {
  return writeCursor({ only });
}

export function writeCursor(cursor: ExportCursor): string {
  return JSON.stringify(cursor);
}

/** @throws SyntaxError where it is none: the walk must not begin anew unnoticed */
export function readCursor(after: string | undefined): ExportCursor {
  if (after === undefined) return {};
  const cursor: unknown = JSON.parse(after);
  if (typeof cursor !== 'object' || cursor === null) throw new SyntaxError('not a cursor');
  return cursor;
}

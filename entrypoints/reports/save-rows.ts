import { headingOf, sayCell } from '../../components/reports/cell-words.ts';
import type { Saved } from '../../components/reports/save-rows.tsx';
import type { Cell } from '../../lib/domain/csv.ts';
import { decimalSign, toCsv } from '../../lib/domain/csv.ts';
import type { Exported } from '../../lib/domain/exported-rows.ts';
import { newestFirst } from '../../lib/domain/exported-rows.ts';
import type { Words } from '../../lib/domain/words.ts';
import { send } from '../../lib/messaging/send.ts';
import { giveFile } from './give-file.ts';

export interface RowsToSave {
  readonly what: Exported;
  /** `rowsOfShop`, where only one shop's are wanted. */
  readonly from?: string;
  readonly onProgress: (saved: Saved) => void;
  readonly signal: AbortSignal;
}

/**
 * Collects a table, part by part, and gives it to the browser as a file of comma-separated values in
 * the reader's language.
 * @throws DOMException `AbortError` once `signal` says so; whatever the background refuses
 */
export async function saveRows(
  { what, from, onProgress, signal }: RowsToSave,
  fileName: string,
  words: Words,
): Promise<void> {
  const rows: (readonly Cell[])[] = [];
  let columns: readonly string[] = [];
  let after = from;
  do {
    const part = await send({ type: 'export-rows', what, ...(after !== undefined && { after }) });
    signal.throwIfAborted();
    columns = part.columns;
    rows.push(...part.rows);
    onProgress({ done: rows.length, total: Math.max(part.total, rows.length) });
    after = part.after;
  } while (after !== undefined);
  const headings = columns.map((column) => headingOf(column, words));
  const said = newestFirst(columns, rows).map((row) =>
    row.map((cell, index) => sayCell(columns[index] ?? '', cell, words)),
  );
  giveFile(fileName, toCsv(headings, said, { decimal: decimalSign(words.locale) }), 'text/csv');
}

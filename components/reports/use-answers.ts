import { useEffect, useRef, useState } from 'preact/hooks';
import type { Cell } from '../../lib/domain/csv.ts';
import type { ExportedRows } from '../../lib/domain/exported-rows.ts';
import { newestFirst } from '../../lib/domain/exported-rows.ts';

/** Rows that are put in order, and on paper; a shop with more of them sends the file. */
export const PAPER_ROWS = 2_000;

/** The answers that were loaded so far, the first ones of all. */
export interface Answers {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly total: number;
  readonly after?: string;
}

/** @param onLoad the rows that follow `after`; from the beginning without it */
export function useAnswers(onLoad: (after?: string) => Promise<ExportedRows>, isAny: boolean) {
  const [answers, setAnswers] = useState<Answers>();
  const [isFailed, setFailed] = useState(false);
  /** What is loaded, also for those who wait while nothing is drawn. */
  const held = useRef<Answers | undefined>(undefined);
  const last = useRef<Promise<boolean>>(Promise.resolve(true));

  /** Loads until there are this many, or no more; one wish after the other. Whether it came to that. */
  function reach(rows: number): Promise<boolean> {
    last.current = last.current.then(() => load(rows));
    return last.current;
  }

  async function load(rows: number): Promise<boolean> {
    try {
      while (isWanting(held.current, rows)) {
        const before = held.current;
        const next = await onLoad(before?.after);
        const all = [...(before?.rows ?? []), ...next.rows];
        // Beyond that, rows that were looked at already would change places.
        const isInOrder = all.length <= PAPER_ROWS;
        held.current = { ...next, rows: isInOrder ? newestFirst(next.columns, all) : all };
      }
      setFailed(false);
    } catch {
      setFailed(true);
      return false;
    } finally {
      setAnswers(held.current);
    }
    return true;
  }

  useEffect(() => {
    // All at once, where they are not very many: they are told by conversation, and shown by time.
    if (isAny) void reach(PAPER_ROWS);
  }, [isAny]);
  return { answers, isFailed, reach };
}

function isWanting(held: Answers | undefined, rows: number): boolean {
  return !held || (held.after !== undefined && held.rows.length < rows);
}

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Cell } from '../../lib/domain/csv.ts';
import type { ExportedRows } from '../../lib/domain/exported-rows.ts';

/** Rows on paper; a shop with more of them sends the file. */
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

  /** Loads until there are this many, or no more. Whether it came to that. */
  async function reach(rows: number): Promise<boolean> {
    try {
      while (isWanting(held.current, rows)) {
        const before = held.current;
        const next = await onLoad(before?.after);
        held.current = { ...next, rows: [...(before?.rows ?? []), ...next.rows] };
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
    if (isAny) void reach(1);
  }, [isAny]);
  return { answers, isFailed, reach };
}

function isWanting(held: Answers | undefined, rows: number): boolean {
  return !held || (held.after !== undefined && held.rows.length < rows);
}

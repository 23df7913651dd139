import type { StoredFact } from '../../lib/domain/facts.ts';
import type { PageReading } from '../../lib/domain/reading.ts';
import type { PageAnswer } from '../../lib/domain/views.ts';
import type { ReadContext } from '../../lib/marketplace/pages/context.ts';
import type { ReaderDeps } from './page-reader.ts';
import type { UnreadRow } from './unread-rows.ts';

/** One look at the page, as a page session needs it. */
export interface Look {
  readonly document: Document;
  readonly url: URL;
  readonly context: ReadContext;
  readonly signal: AbortSignal;
  /** How long this address has been open, ms. */
  readonly open: number;
}

/** What a page session uses of the content script around it. */
export interface SessionDeps extends ReaderDeps {
  /** Lets the browser breathe once the current task has run long enough. */
  breathe(): Promise<void> | undefined;
}

/** A page being read again and again while it is open. */
export interface PageSession {
  /** Reads what changed, has it judged, and marks it. True when there was anything new. */
  look(look: Look): Promise<boolean>;
  /** The reading as it stands; undefined before the first look. */
  readonly reading: PageReading | undefined;
  readonly answer: Pick<PageAnswer, 'tasks' | 'unknown'> | undefined;
  /** Rows of which something could not be read, in the order of the page; none on other pages. */
  readonly unread?: readonly UnreadRow[];
  /** When another look is wanted although nothing may change, ms from now. */
  readonly again: number | undefined;
  /**
   * Has the next look ask what is due by now of what stands there. What did not change is not told
   * again: since it was, another tab may have told what is newer.
   */
  refresh(): void;
}

export function sameFact(a: StoredFact | undefined, b: StoredFact): boolean {
  return a !== undefined && JSON.stringify(a) === JSON.stringify(b);
}

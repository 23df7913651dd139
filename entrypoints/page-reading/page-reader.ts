import type { StoredFact } from '../../lib/domain/facts.ts';
import type { PageKind, PageReading } from '../../lib/domain/reading.ts';
import type { PageAnswer } from '../../lib/domain/views.ts';
import type { Words } from '../../lib/domain/words.ts';
import type { Marks } from '../backoffice.content/marks.ts';
import type { SentMessage } from '../../lib/marketplace/pages/thread/sent.ts';
import type { MovedFrom } from './staleness.ts';
import type { SubjectContext } from './subject-context.ts';
import type { UnreadRow } from './unread-rows.ts';

/** The shop's own messages of one conversation, with what the page says around them. */
export interface SentRequest {
  readonly threadId: string;
  readonly orderId?: string;
  readonly channel?: string;
  readonly customerLocale?: string;
  readonly messages: readonly SentMessage[];
  /** Texts of the page that are not the seller's words. */
  readonly strip: readonly string[];
}

/** What reading uses of the content script. */
export interface ReaderDeps {
  /** Sends part of a reading to be stored and judged. */
  report(reading: PageReading): Promise<PageAnswer>;
  /** What is due by now of what was told before; stores nothing. */
  standing(facts: readonly StoredFact[]): Promise<PageAnswer>;
  /** Has what the shop has sent judged; answers with the thread's tasks. */
  judgeSent(request: SentRequest): Promise<PageAnswer>;
  readonly marks: Marks;
  words(): Words;
  now(): number;
  /** Names by which the operator signs in threads. */
  operatorNames(): readonly string[];
  signedOut(): void;
}

/** One address being looked at, again and again while it is open. */
export interface PageVisit {
  /** Undefined until the first look. */
  readonly kind: PageKind | undefined;
  /** The shop's part of its key: id, `~name` or `?`. */
  readonly shop: string;
  readonly shopName: string | undefined;
  /** Undefined on kinds that are not read, and before the first reading. */
  readonly reading: PageReading | undefined;
  /** Whether this kind of page is read at all. */
  readonly isRead: boolean;
  readonly answer: Pick<PageAnswer, 'tasks' | 'unknown'>;
  /** Rows of which something could not be read, in the order of the page. */
  readonly unread: readonly UnreadRow[];
  /** The content's text at the last look that read it. */
  readonly seen: string | undefined;
  /** When another look is wanted although nothing may change, ms from now. */
  readonly again: number | undefined;
  /** Looks once; true when there was news. */
  look(): Promise<boolean>;
  /** Where the seller is, for drafts and files. */
  context(): SubjectContext;
  /** Has the next look ask what is due by now of what stands there, changed or not. */
  refresh(): void;
}

export interface PageReader {
  /**
   * Begins a visit. `from` is where the page moved from without loading anew; the old content may
   * still stand there, and is not read.
   */
  visit(
    document: Document,
    url: URL,
    from: MovedFrom | undefined,
    deps: ReaderDeps,
    signal: AbortSignal,
  ): PageVisit;
}

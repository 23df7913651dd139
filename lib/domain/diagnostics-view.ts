import type { ShopKey } from './facts.ts';
import type { PageKind, Problem, ReadingStatus } from './reading.ts';

/** One kind of page of one shop: when it was last seen, and what of it could be read. */
export interface PageDiagnosis {
  readonly shop: ShopKey;
  readonly shopLabel: string;
  readonly page: PageKind;
  /** Epoch ms. */
  readonly at: number;
  readonly readAt?: number;
  readonly status: ReadingStatus;
  readonly problems: readonly Problem[];
  readonly by: 'page' | 'api';
}

/** Something that went wrong in our own code: codes only. */
export interface FaultLine {
  /** Epoch ms. */
  readonly time: number;
  readonly where: string;
  readonly code: string;
  readonly version: string;
  readonly times: number;
}

/** What the diagnostics section shows, and the copyable report is made of. */
export interface DiagnosticsView {
  readonly now: number;
  readonly version: string;
  /** Name and version of the browser, as it tells them. */
  readonly browser: string;
  readonly pages: readonly PageDiagnosis[];
  readonly faults: readonly FaultLine[];
  /** How much is kept, by kind of row. */
  readonly kept: Readonly<Record<'facts' | 'tasks' | 'visits', number>>;
  /** `memory` where the browser refuses its database: everything is forgotten when it closes. */
  readonly storage: 'disk' | 'memory';
}

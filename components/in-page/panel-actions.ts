import type { RuleId, State } from '../../lib/domain/rule.ts';
import type { TaskView } from '../../lib/domain/task.ts';
import type { TemplateOffer } from '../../lib/domain/templates/offer.ts';
import type { OrderChecklist, PanelPlace, ShopChecklist } from '../../lib/domain/views.ts';
import type { InsertOutcome } from './templates.tsx';

/** Which marks are meant; what is absent does not matter. */
export interface MarkFilter {
  readonly rule?: RuleId;
  readonly state?: State;
}

/** Where one is among the marks that fit: the `at`-th (from 1) of `of`. */
export interface Jumped {
  readonly at: number;
  readonly of: number;
}

/** What the panel can do in the page. */
export interface PanelActions {
  /** Says that a task is dealt with, or open again; rejects where it could not be kept. */
  decide(task: TaskView, isDone: boolean): Promise<void>;
  /** Goes to the next mark that fits, or to the one before; `undefined` where none stands here. */
  jump(filter: MarkFilter, step: 1 | -1): Jumped | undefined;
  /** Goes to the next row of which something could not be read. */
  jumpToUnread(): Jumped | undefined;
  /** Writes into the page's composer; never sends. */
  insert(text: string): Promise<InsertOutcome>;
  /** Whether it reached the clipboard. */
  copy(text: string): Promise<boolean>;
  move(side: PanelPlace['side']): void;
}

/** Rows of a list of which something could not be read. */
export interface UnreadNames {
  /** Of the first few: what the seller calls them. */
  readonly names: readonly string[];
  /** How many there are. */
  readonly rows: number;
}

/** What is asked for only while the panel is open. */
export interface PanelExtras {
  readonly checklist?: OrderChecklist;
  readonly shop?: ShopChecklist;
  readonly offer?: TemplateOffer;
  /** The page's own link to the documents of the order that is open. */
  readonly documents?: string;
  /** The page of the order, where another page is open. */
  readonly order?: string;
  readonly unread?: UnreadNames;
  /** Address of the page without query: a link to where one is leads nowhere. */
  readonly here?: string;
}

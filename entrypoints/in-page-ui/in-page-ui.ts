import type { Recipients } from '../../lib/domain/facts.ts';
import type { FilePart, FileVerdict, PartAnswer } from '../../lib/domain/file-parts.ts';
import type { TaskView } from '../../lib/domain/task.ts';
import type { TemplateOffer } from '../../lib/domain/templates/offer.ts';
import type { Notice, OrderChecklist, PanelPlace, PanelState } from '../../lib/domain/views.ts';
import type { ShopChecklist } from '../../lib/domain/views.ts';
import type { Words } from '../../lib/domain/words.ts';
import type { UploadPlace } from '../../lib/marketplace/pages/upload.ts';
import type { SubjectContext } from '../page-reading/subject-context.ts';
import type { UnreadRow } from '../page-reading/unread-rows.ts';

export interface DraftRequest extends SubjectContext {
  readonly text: string;
  /** Texts of the page that are not the seller's words. */
  readonly strip: readonly string[];
  /** As chosen beside the box; absent where no choice is shown. */
  readonly recipients?: Recipients;
}

export interface FileRequest extends SubjectContext {
  readonly name: string;
  /** What looking into it said, where it was looked into. */
  readonly seen?: FileVerdict;
  readonly place: UploadPlace;
}

/** What this script uses of the content script. */
export interface InteractionDeps {
  context(): SubjectContext;
  words(): Words;
  now(): number;
  /** Names by which the operator signs. */
  operatorNames(): readonly string[];
  judgeDraft(request: DraftRequest): Promise<readonly Notice[]>;
  judgeFile(request: FileRequest): Promise<readonly Notice[]>;
  sendPart(part: FilePart): Promise<PartAnswer>;
}

/** What the content script tells this one. */
export interface Interactions {
  typed(box: Element): void;
  chose(control: Element, files: readonly File[]): void;
  picked(option: Element): void;
  check(): void;
  /** What is written and chosen is judged anew: settings changed. */
  renew(): void;
  removeAll(): void;
}

/** What the open panel uses of the content script. */
export interface PanelDeps {
  readonly document: Document;
  context(): SubjectContext;
  /** Rows of which something could not be read. */
  unread(): readonly UnreadRow[];
  /** When the background last answered to a reading, epoch ms. */
  answeredAt(): number;
  checklist(context: SubjectContext): Promise<OrderChecklist>;
  shopChecklist(): Promise<ShopChecklist>;
  offerTemplates(context: SubjectContext): Promise<TemplateOffer>;
  /** Keeps the seller's word on a task, and shows the page anew. */
  decide(task: TaskView, isDone: boolean): Promise<void>;
  /** Moves the panel to the other side, here and from now on. */
  move(side: PanelPlace['side']): void;
}

/** The panel as it is to be drawn. */
export interface DrawProps {
  readonly state: PanelState;
  readonly words: Words;
  readonly isOpen: boolean;
  readonly side: PanelPlace['side'];
  readonly onToggle: (open: boolean) => void;
  readonly giveBack: () => boolean;
}

/** The panel of one document. */
export interface PanelDrawing {
  /** A new `key` draws the panel anew, with `isOpen` as its state. */
  draw(key: number, props: DrawProps): void;
}

export interface InPageUi {
  readonly panelStyle: string;
  startPanel(place: Element, deps: PanelDeps): PanelDrawing;
  startInteractions(document: Document, deps: InteractionDeps, signal: AbortSignal): Interactions;
}

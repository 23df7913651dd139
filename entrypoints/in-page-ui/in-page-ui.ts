import type { Notice, PanelState } from '../../lib/domain/views.ts';
import type { Words } from '../../lib/domain/words.ts';
import type { UploadPlace } from '../../lib/marketplace/pages/upload.ts';
import type { SubjectContext } from '../page-reading/subject-context.ts';

export interface DraftRequest extends SubjectContext {
  readonly text: string;
  /** Texts of the page that are not the seller's words. */
  readonly strip: readonly string[];
}

export interface FileRequest extends SubjectContext {
  readonly name: string;
  readonly place: UploadPlace;
}

/** What this script uses of the content script. */
export interface InteractionDeps {
  context(): SubjectContext;
  words(): Words;
  now(): number;
  judgeDraft(request: DraftRequest): Promise<readonly Notice[]>;
  judgeFile(request: FileRequest): Promise<readonly Notice[]>;
}

/** What the content script tells this one. */
export interface Interactions {
  typed(box: Element): void;
  chose(control: Element, names: readonly string[]): void;
  picked(option: Element): void;
  check(): void;
  removeAll(): void;
}

export interface InPageUi {
  readonly panelStyle: string;
  /** A new `key` draws the panel anew, with `startsOpen` as its state. */
  drawPanel(
    place: Element,
    key: number,
    props: {
      readonly state: PanelState;
      readonly words: Words;
      readonly startsOpen: boolean;
      readonly onToggle: (open: boolean) => void;
    },
  ): void;
  startInteractions(document: Document, deps: InteractionDeps, signal: AbortSignal): Interactions;
}

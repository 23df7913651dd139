import type { Notice, PanelState } from '../../lib/domain/views.ts';
import type { Words } from '../../lib/domain/words.ts';
import type { UploadPlace } from '../../lib/marketplace/pages/upload.ts';
import { send } from '../../lib/messaging/send.ts';
import type { SubjectContext } from './subject-context.ts';

export interface DraftRequest extends SubjectContext {
  readonly text: string;
  /** Texts of the page that are not the seller's words. */
  readonly strip: readonly string[];
}

export interface FileRequest extends SubjectContext {
  readonly name: string;
  readonly place: UploadPlace;
}

/** What the second script uses of the first. */
export interface InteractionDeps {
  context(): SubjectContext;
  words(): Words;
  now(): number;
  judgeDraft(request: DraftRequest): Promise<readonly Notice[]>;
  judgeFile(request: FileRequest): Promise<readonly Notice[]>;
}

/** What the first script tells the second. */
export interface Interactions {
  typed(box: Element): void;
  chose(control: Element, names: readonly string[]): void;
  picked(option: Element): void;
  check(): void;
  removeAll(): void;
}

/** What the second script does for the first; both run in the same world of the same tab. */
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

const PLACE = Symbol.for('trastienda.in-page-ui');
const world = globalThis as unknown as Record<symbol, InPageUi | undefined>;

/** Called by the second script when it starts. */
export function offerInPageUi(ui: InPageUi): void {
  world[PLACE] = ui;
}

/** The second script if it is here already. */
export function inPageUi(): InPageUi | undefined {
  return world[PLACE];
}

let loading: Promise<InPageUi> | undefined;

/** Brings the second script in, once. Rejects when the background cannot. */
export function loadInPageUi(): Promise<InPageUi> {
  const here = inPageUi();
  if (here) return Promise.resolve(here);
  loading ??= send({ type: 'load-ui' }).then(() => {
    const ui = inPageUi();
    if (!ui) throw new Error('in-page-ui did not start');
    return ui;
  });
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

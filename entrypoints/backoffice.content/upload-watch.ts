import type { Notice } from '../../lib/domain/views.ts';
import {
  SeenOptions,
  uploadPlaceOf,
  type UploadPlace,
} from '../../lib/marketplace/pages/upload.ts';
import type { Notices } from './notices.tsx';
import type { SubjectContext } from './subject-context.ts';

export interface FileRequest extends SubjectContext {
  readonly name: string;
  readonly place: UploadPlace;
}

interface Deps {
  readonly notices: Notices;
  context(): SubjectContext;
  judge(request: FileRequest): Promise<readonly Notice[]>;
}

/** Files chosen and still standing in a dialog or beside a composer. */
interface Choice {
  readonly control: Element;
  readonly names: readonly string[];
  /** What was last judged, to ask again only when the type changed. */
  judged?: string;
}

/** Most files of one choice that are looked at: an invoice comes alone or in a handful. */
const MOST = 10;

/**
 * Has chosen files judged by their names, and again whenever another document type is picked.
 * Returns a function for the page's other changes (a custom type list changes no form control).
 */
export function watchUploads(document: Document, deps: Deps, signal: AbortSignal): () => void {
  const seen = new SeenOptions();
  let choices: Choice[] = [];

  const judge = async (choice: Choice) => {
    const context = deps.context();
    const place = uploadPlaceOf(choice.control, context.kind, seen);
    const state = `${place?.target ?? ''}|${place?.typeLabel ?? ''}|${String(place?.typeIsInvoice)}`;
    if (!place || choice.judged === state) return;
    choice.judged = state;
    const answers = await Promise.all(
      choice.names.map((name) => deps.judge({ ...context, name, place })),
    );
    if (signal.aborted || !choices.includes(choice) || choice.judged !== state) return;
    const rules = new Map(answers.flat().map((notice) => [notice.rule, notice]));
    deps.notices.show(choice.control, [...rules.values()]);
  };

  const judgeAll = () => {
    for (const choice of choices) {
      if (choice.control.isConnected) void judge(choice).catch(() => undefined);
      else deps.notices.clear(choice.control);
    }
    choices = choices.filter(({ control }) => control.isConnected);
  };

  const choose = (control: Element, files: FileList | undefined | null) => {
    choices = choices.filter((choice) => choice.control !== control);
    deps.notices.clear(control);
    const names = [...(files ?? [])].slice(0, MOST).map(({ name }) => name);
    if (names.length > 0) choices.push({ control, names });
    judgeAll();
  };

  const changed = (event: Event) => {
    const target = event.composedPath()[0];
    if (target instanceof HTMLInputElement && target.type === 'file') choose(target, target.files);
    else if (target instanceof HTMLSelectElement) judgeAll();
  };
  const dropped = (event: DragEvent) => {
    const files = event.dataTransfer?.files;
    if (files?.length && event.target instanceof Element) choose(event.target, files);
  };
  const clicked = (event: Event) => {
    const target = event.composedPath()[0];
    const option = target instanceof Element ? target.closest('[role=option]') : null;
    if (option) seen.note(option);
  };
  document.addEventListener('change', changed, { capture: true, passive: true, signal });
  document.addEventListener('drop', dropped, { capture: true, passive: true, signal });
  for (const type of ['mousedown', 'click', 'keydown'])
    document.addEventListener(type, clicked, { capture: true, passive: true, signal });
  return judgeAll;
}

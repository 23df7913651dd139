import type { Notice } from '../../lib/domain/views.ts';
import { composerOf, draftIn } from '../../lib/marketplace/pages/composer.ts';
import { notOurWords } from '../../lib/marketplace/pages/not-our-words.ts';
import type { Notices } from './notices.tsx';
import type { SubjectContext } from './subject-context.ts';

/** The pause in typing after which a draft is judged, ms. */
const PAUSE = 350;

export interface DraftRequest extends SubjectContext {
  readonly text: string;
  readonly strip: readonly string[];
}

interface Deps {
  readonly notices: Notices;
  context(): SubjectContext;
  judge(request: DraftRequest): Promise<readonly Notice[]>;
}

/**
 * Has what the seller types judged when he pauses. Per key it only sets a timer; the text is read
 * after the pause, goes to our own background and nowhere else, and is forgotten there.
 */
export function watchComposers(document: Document, deps: Deps, signal: AbortSignal): void {
  const timers = new WeakMap<Element, ReturnType<typeof setTimeout>>();
  const latest = new WeakMap<Element, number>();
  const judged = new WeakMap<Element, string>();

  const judge = async (box: HTMLElement) => {
    const text = draftIn(box);
    const context = deps.context();
    const request = `${context.subject}|${text}`;
    if (judged.get(box) === request) return;
    judged.set(box, request);
    const turn = (latest.get(box) ?? 0) + 1;
    latest.set(box, turn);
    if (text.trim() === '') {
      deps.notices.clear(box);
      return;
    }
    const strip = notOurWords(document);
    const notices = await deps.judge({ ...context, text, strip });
    // A slower answer to an older text says nothing about what stands there now.
    if (latest.get(box) === turn && box.isConnected && !signal.aborted)
      deps.notices.show(box, notices);
  };

  const later = (event: Event) => {
    const target = event.composedPath()[0];
    if (!(target instanceof Element)) return;
    const box = target.closest<HTMLElement>('textarea, [contenteditable]') ?? undefined;
    if (!box) return;
    clearTimeout(timers.get(box));
    timers.set(
      box,
      setTimeout(() => {
        const composer = signal.aborted ? undefined : composerOf(box, deps.context().kind);
        if (composer) void judge(composer).catch(() => undefined);
      }, PAUSE),
    );
  };
  for (const type of ['input', 'focusin', 'focusout', 'change'])
    document.addEventListener(type, later, { capture: true, passive: true, signal });
}

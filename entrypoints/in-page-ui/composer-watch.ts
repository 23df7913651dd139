import type { Notice } from '../../lib/domain/views.ts';
import { composerOf, draftIn } from '../../lib/marketplace/pages/composer.ts';
import { notOurWords } from '../../lib/marketplace/pages/not-our-words.ts';
import type { InteractionDeps } from './in-page-ui.ts';
import type { Notices } from './notices.tsx';

/** The pause in typing after which a draft is judged, ms. */
const PAUSE = 350;

export interface Composers {
  /** To be called on every key: it only sets a timer. */
  typed(box: Element): void;
  /** The page changed: boxes that are gone, or emptied because the message went out, are let go. */
  check(): void;
}

/**
 * Has what the seller types judged when he pauses. The text is read after the pause, goes to our
 * own background and nowhere else, and is forgotten there.
 */
export function watchComposers(
  deps: InteractionDeps,
  notices: Notices,
  signal: AbortSignal,
): Composers {
  const warned = new Set<HTMLElement>();
  const timers = new WeakMap<Element, ReturnType<typeof setTimeout>>();
  const turns = new WeakMap<Element, number>();
  const judged = new WeakMap<Element, string>();

  const judge = async (box: HTMLElement) => {
    const text = draftIn(box);
    const context = deps.context();
    const request = `${context.subject}|${text}`;
    if (judged.get(box) === request) return;
    judged.set(box, request);
    const turn = (turns.get(box) ?? 0) + 1;
    turns.set(box, turn);
    const found: readonly Notice[] =
      text.trim() === ''
        ? []
        : await deps.judgeDraft({ ...context, text, strip: notOurWords(box.ownerDocument) });
    // A slower answer to an older text says nothing about what stands there now.
    if (turns.get(box) !== turn || !box.isConnected || signal.aborted) return;
    notices.show(box, found);
    if (found.length > 0) warned.add(box);
    else warned.delete(box);
  };

  return {
    typed(box) {
      clearTimeout(timers.get(box));
      const pause = () => {
        const composer = signal.aborted ? undefined : composerOf(box, deps.context().kind);
        if (composer) void judge(composer).catch(() => judged.delete(composer));
      };
      timers.set(box, setTimeout(pause, PAUSE));
    },
    check() {
      for (const box of warned) {
        if (box.isConnected && draftIn(box).trim() !== '') continue;
        warned.delete(box);
        judged.delete(box);
        notices.show(box, []);
      }
    },
  };
}

import type { Recipients } from '../../lib/domain/facts.ts';
import type { Notice } from '../../lib/domain/views.ts';
import { composerOf, draftIn } from '../../lib/marketplace/pages/composer.ts';
import { recipientChoice } from '../../lib/marketplace/pages/recipient-choice.ts';
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
  /** Has every draft judged again as it stands. */
  renew(): void;
}

/**
 * Has what the seller types judged when he pauses, and again when he chooses other readers. The
 * text is read after the pause, goes to our own background and nowhere else, and is forgotten there.
 */
export function watchComposers(
  deps: InteractionDeps,
  notices: Notices,
  signal: AbortSignal,
): Composers {
  return new ComposerWatch(deps, notices, signal);
}

class ComposerWatch implements Composers {
  readonly #deps: InteractionDeps;
  readonly #notices: Notices;
  readonly #signal: AbortSignal;
  /** Boxes that hold a draft which was judged. */
  readonly #drafted = new Set<HTMLElement>();
  readonly #timers = new WeakMap<Element, ReturnType<typeof setTimeout>>();
  readonly #turns = new WeakMap<Element, number>();
  readonly #judged = new WeakMap<Element, string>();
  readonly #readers = new WeakMap<Element, Recipients | undefined>();

  constructor(deps: InteractionDeps, notices: Notices, signal: AbortSignal) {
    this.#deps = deps;
    this.#notices = notices;
    this.#signal = signal;
  }

  typed(box: Element): void {
    clearTimeout(this.#timers.get(box));
    const pause = () => {
      if (this.#signal.aborted) return;
      const composer = composerOf(box, this.#deps.context().kind);
      if (composer) this.#judgeSafely(composer);
    };
    this.#timers.set(box, setTimeout(pause, PAUSE));
  }

  check(): void {
    for (const box of this.#drafted) {
      if (!box.isConnected || draftIn(box).trim() === '') this.#letGo(box);
      // What was fine for one reader may not be for another.
      else if (this.#readers.get(box) !== this.#readersOf(box)) this.#judgeSafely(box);
    }
  }

  renew(): void {
    for (const box of this.#drafted) this.#judged.delete(box);
    for (const box of this.#drafted) if (box.isConnected) this.#judgeSafely(box);
  }

  #letGo(box: HTMLElement): void {
    this.#drafted.delete(box);
    this.#judged.delete(box);
    this.#notices.show(box, []);
  }

  #readersOf(box: HTMLElement): Recipients | undefined {
    return recipientChoice(box, this.#deps.operatorNames());
  }

  #judgeSafely(box: HTMLElement): void {
    void this.#judge(box).catch(() => this.#judged.delete(box));
  }

  async #judge(box: HTMLElement): Promise<void> {
    const text = draftIn(box);
    const context = this.#deps.context();
    const recipients = this.#readersOf(box);
    const request = `${context.subject}|${recipients ?? ''}|${text}`;
    if (this.#judged.get(box) === request) return;
    this.#judged.set(box, request);
    this.#readers.set(box, recipients);
    const turn = (this.#turns.get(box) ?? 0) + 1;
    this.#turns.set(box, turn);
    const found = text.trim() === '' ? [] : await this.#ask(box, text, recipients);
    // A slower answer to an older text says nothing about what stands there now.
    if (this.#turns.get(box) !== turn || !box.isConnected || this.#signal.aborted) return;
    this.#notices.show(box, found);
  }

  #ask(
    box: HTMLElement,
    text: string,
    recipients: Recipients | undefined,
  ): Promise<readonly Notice[]> {
    this.#drafted.add(box);
    const strip = notOurWords(box.ownerDocument);
    const context = this.#deps.context();
    return this.#deps.judgeDraft({ ...context, text, strip, ...(recipients && { recipients }) });
  }
}

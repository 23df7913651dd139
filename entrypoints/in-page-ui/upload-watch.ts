import type { FilePart } from '../../lib/domain/file-parts.ts';
import { SeenOptions, uploadPlaceOf } from '../../lib/marketplace/pages/upload.ts';
import { chosenFiles, type ChosenFiles } from './chosen-files.ts';
import type { InteractionDeps } from './in-page-ui.ts';
import type { Notices } from './notices.tsx';

/** Files chosen and still standing in a dialog or beside a composer. */
interface Choice {
  readonly control: Element;
  readonly files: ChosenFiles;
  /** Aborted when the choice is taken back or its control goes: nothing more of it is read. */
  readonly controller: AbortController;
  /** What was last judged, to ask again only when the type or a verdict changed. */
  judged?: string;
}

export interface Uploads {
  /** Files were chosen or dropped at `control`; none = the choice was taken back. */
  chose(control: Element, files: readonly File[]): void;
  /** Something changed: a custom type list changes no form control. */
  check(): void;
  /** Has every chosen file judged again, without looking into it anew. */
  renew(): void;
  /** An option of a list was picked. */
  picked(option: Element): void;
}

/**
 * Has chosen files judged once they were looked into, and again whenever another document type is
 * picked; what is chosen anywhere else than for a message or an order's documents is not read.
 */
export function watchUploads(
  deps: InteractionDeps,
  notices: Notices,
  signal: AbortSignal,
): Uploads {
  return new UploadWatch(deps, notices, signal);
}

class UploadWatch implements Uploads {
  readonly #deps: InteractionDeps;
  readonly #notices: Notices;
  readonly #seen = new SeenOptions();
  readonly #turn = oneByOne();
  #choices: readonly Choice[] = [];

  constructor(deps: InteractionDeps, notices: Notices, signal: AbortSignal) {
    this.#deps = deps;
    this.#notices = notices;
    signal.addEventListener('abort', () => {
      this.#letGo(() => true);
    });
  }

  picked(option: Element): void {
    this.#seen.note(option);
  }

  chose(control: Element, list: readonly File[]): void {
    this.#letGo((choice) => choice.control === control);
    this.#notices.show(control, []);
    if (list.length > 0) this.#choices = [...this.#choices, this.#choice(control, list)];
    this.check();
  }

  check(): void {
    this.#letGo(({ control }) => !control.isConnected);
    for (const choice of this.#choices) this.#judgeSafely(choice);
  }

  renew(): void {
    for (const choice of this.#choices) choice.judged = undefined;
    this.check();
  }

  #choice(control: Element, list: readonly File[]): Choice {
    const controller = new AbortController();
    const news = () => {
      this.#judgeSafely(choice);
    };
    const sendPart = (part: FilePart) => this.#deps.sendPart(part);
    const files = chosenFiles(list, sendPart, this.#turn, news, controller.signal);
    const choice: Choice = { control, files, controller };
    return choice;
  }

  #letGo(gone: (choice: Choice) => boolean): void {
    for (const choice of this.#choices.filter(gone)) {
      choice.controller.abort();
      this.#notices.show(choice.control, []);
    }
    this.#choices = this.#choices.filter((choice) => !gone(choice));
  }

  #judgeSafely(choice: Choice): void {
    if (!this.#choices.includes(choice)) return;
    const forget = () => (choice.judged = undefined);
    const again = () => {
      forget();
      return this.#judge(choice);
    };
    // Nothing else may happen here before the message is sent: a background that was stopped while
    // it was answering is asked once more.
    void this.#judge(choice).catch(again).catch(forget);
  }

  async #judge(choice: Choice): Promise<void> {
    const { control, files } = choice;
    const context = this.#deps.context();
    const place = uploadPlaceOf(control, context.kind, this.#seen);
    if (!place) return;
    files.look();
    if (!files.isReady) return;
    const { target, typeLabel, typeIsInvoice } = place;
    const state = JSON.stringify([target, typeLabel, typeIsInvoice, files.verdicts]);
    if (choice.judged === state) return;
    choice.judged = state;
    const answers = await Promise.all(
      files.names.map((name, i) =>
        this.#deps.judgeFile({ ...context, name, seen: files.verdicts[i], place }),
      ),
    );
    // A slower answer to what was chosen before says nothing about what is chosen now.
    if (!this.#choices.includes(choice) || choice.judged !== state) return;
    const byRule = new Map(answers.flat().map((notice) => [notice.rule, notice]));
    this.#notices.show(control, [...byRule.values()]);
  }
}

/** Runs jobs one after the other; one that fails holds up none. */
function oneByOne(): <T>(job: () => Promise<T>) => Promise<T> {
  let line: Promise<unknown> = Promise.resolve();
  return (job) => {
    const mine = line.then(job);
    line = mine.catch(() => undefined);
    return mine;
  };
}

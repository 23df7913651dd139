import { SeenOptions, uploadPlaceOf } from '../../lib/marketplace/pages/upload.ts';
import type { InteractionDeps } from './in-page-ui.ts';
import type { Notices } from './notices.tsx';

/** Files chosen and still standing in a dialog or beside a composer. */
interface Choice {
  readonly control: Element;
  readonly names: readonly string[];
  /** What was last judged, to ask again only when the type changed. */
  judged?: string;
}

export interface Uploads {
  /** Files were chosen or dropped at `control`; none = the choice was taken back. */
  chose(control: Element, names: readonly string[]): void;
  /** Something changed: a custom type list changes no form control. */
  check(): void;
  /** An option of a list was picked. */
  picked(option: Element): void;
}

/** Has chosen files judged by their names, and again whenever another document type is picked. */
export function watchUploads(
  deps: InteractionDeps,
  notices: Notices,
  signal: AbortSignal,
): Uploads {
  const seen = new SeenOptions();
  let choices: Choice[] = [];

  const judge = async (choice: Choice) => {
    const context = deps.context();
    const place = uploadPlaceOf(choice.control, context.kind, seen);
    const state = `${place?.target ?? ''}|${place?.typeLabel ?? ''}|${String(place?.typeIsInvoice)}`;
    if (!place || choice.judged === state) return;
    choice.judged = state;
    const answers = await Promise.all(
      choice.names.map((name) => deps.judgeFile({ ...context, name, place })),
    );
    if (signal.aborted || !choices.includes(choice) || choice.judged !== state) return;
    const byRule = new Map(answers.flat().map((notice) => [notice.rule, notice]));
    notices.show(choice.control, [...byRule.values()]);
  };

  const check = () => {
    for (const choice of choices) {
      if (choice.control.isConnected) void judge(choice).catch(() => (choice.judged = undefined));
      else notices.show(choice.control, []);
    }
    choices = choices.filter(({ control }) => control.isConnected);
  };

  return {
    check,
    picked: (option) => {
      seen.note(option);
    },
    chose(control, names) {
      choices = choices.filter((choice) => choice.control !== control);
      notices.show(control, []);
      if (names.length > 0) choices.push({ control, names });
      check();
    },
  };
}

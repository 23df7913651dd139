import type { Choice, Decision } from '../../lib/domain/decision.ts';
import type { TaskView } from '../../lib/domain/task.ts';
import type { PopupState } from '../../lib/domain/views.ts';
import type { Words } from '../../lib/domain/words.ts';
import { plural, sayMoment } from '../../lib/domain/words.ts';
import { refOf } from './task-ref.ts';

interface Shown {
  /** As it stands once the decision was kept. */
  readonly state: PopupState;
  readonly words: Words;
}

/** What became of a decision, and how much is left: `Hecho · quedan 12`. */
export function sayDecided(
  choice: Choice,
  tasks: readonly TaskView[],
  before: readonly Decision[],
  { state, words }: Shown,
): string {
  if (before.length === 0) return words.t('toldNothing');
  const { late, soon, info } = state.counts;
  const left = late + soon + info;
  const skipped = tasks.length - before.length;
  const parts = [
    sayMade(choice, before, { state, words }),
    skipped > 0 ? plural(words, 'toldSkipped', skipped) : '',
    left > 0 ? plural(words, 'toldLeft', left) : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function sayMade(choice: Choice, before: readonly Decision[], { state, words }: Shown): string {
  if (choice === 'done') return plural(words, 'toldDone', before.length);
  if (choice === 'open') return plural(words, 'toldOpen', before.length);
  const [only] = before;
  const asleep = before.length === 1 && only && state.snoozed.tasks.find(isSame(only));
  const until = asleep ? asleep.snoozed?.until : undefined;
  if (until !== undefined) return words.t('toldSnoozedUntil', [sayMoment(until, state.now, words)]);
  return plural(words, 'toldSnoozed', before.length);
}

function isSame(decision: Decision): (task: TaskView) => boolean {
  const ref = refOf(decision);
  return (task) => refOf(task) === ref;
}

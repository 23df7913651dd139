import type { Choice } from '../../lib/domain/decision.ts';
import { dayIn } from '../../lib/domain/formats.ts';
import type { TaskView } from '../../lib/domain/task.ts';
import type { SnoozeMoments } from '../../lib/domain/views.ts';
import type { Words } from '../../lib/domain/words.ts';
import { sayMoment } from '../../lib/domain/words.ts';

export type SnoozeChoice = Exclude<Choice, 'done' | 'open'>;

/** A way to put something off, as menus take it. */
export interface SnoozeItem {
  readonly id: SnoozeChoice;
  readonly label: string;
  /** The moment it means. */
  readonly hint?: string;
}

/**
 * The ways to put these tasks off, each with the moment it means.
 * @param now epoch ms
 */
export function snoozeItems(
  tasks: readonly Pick<TaskView, 'subject'>[],
  { hour, afternoon, opening }: SnoozeMoments,
  now: number,
  words: Words,
): readonly SnoozeItem[] {
  const at = (moment: number) => sayMoment(moment, now, words);
  return [
    { id: 'hour', label: words.t('snoozeHour'), hint: at(hour) },
    ...(afternoon === undefined
      ? []
      : [{ id: 'afternoon' as const, label: words.t('snoozeAfternoon'), hint: at(afternoon) }]),
    ...(opening === undefined
      ? []
      : [{ id: 'opening' as const, label: sayOpening(opening, now, words), hint: at(opening) }]),
    { id: 'news', label: words.t(tasks.every(hasCustomer) ? 'snoozeCustomer' : 'snoozeNews') },
  ];
}

/** On a Friday it is not tomorrow. */
function sayOpening(opening: number, now: number, words: Words): string {
  const isTomorrow = dayIn(words.zone, opening) - dayIn(words.zone, now) === 1;
  return words.t(isTomorrow ? 'snoozeTomorrow' : 'snoozeOpening');
}

/** Only in a conversation does a customer write. */
function hasCustomer({ subject }: Pick<TaskView, 'subject'>): boolean {
  return subject.startsWith('thread:');
}

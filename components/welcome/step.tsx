import type { ComponentChildren } from 'preact';
import type { Words } from '../../lib/domain/words.ts';
import { LevelChip } from '../ui/level-chip.tsx';

interface Props {
  readonly id: 'markets' | 'hours' | 'pin';
  /** 1, 2, 3. */
  readonly number: number;
  readonly title: string;
  readonly hint: string;
  readonly isDone: boolean;
  /** What is so once it is; without it, that it is done. */
  readonly done?: string;
  readonly words: Words;
  readonly children: ComponentChildren;
}

/** One of the three steps, and whether it is done. */
export function Step({ id, number, title, hint, isDone, done, words, children }: Props) {
  return (
    <section class="w-step" aria-labelledby={`w-${id}`} data-step={id} data-done={isDone}>
      <div class="w-step-top">
        <h2 id={`w-${id}`}>
          <span class="w-number">{`${String(number)}.`}</span> {title}
        </h2>
        <p class="w-done" role="status">
          {isDone ? <LevelChip level="ok" icon="ok" text={done ?? words.t('welcomeDone')} /> : null}
        </p>
      </div>
      <p class="t-hint">{hint}</p>
      {children}
    </section>
  );
}

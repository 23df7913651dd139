import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Words } from '../../lib/domain/words.ts';

/** Whether a policy has fixed a part of the settings: paths like `rules/clock`, `badge`. */
export type IsLocked = (path: string) => boolean;

interface Props {
  readonly isLocked: boolean;
  readonly words: Words;
  readonly children: ComponentChildren;
}

/** Shows what holds, and that it cannot be changed here, where a policy has fixed it. */
export function Lockable({ isLocked, words, children }: Props) {
  const id = useId();
  if (!isLocked) return <>{children}</>;
  return (
    <fieldset class="o-locked" disabled aria-labelledby={id} data-locked>
      <p class="o-hint" id={id}>
        {words.t('optLocked')}
      </p>
      {children}
    </fieldset>
  );
}

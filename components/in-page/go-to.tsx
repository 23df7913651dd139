import type { Words } from '../../lib/domain/words.ts';

interface Props {
  readonly href: string | undefined;
  /** Message key. */
  readonly text: string;
  readonly words: Words;
}

/** A plain link to where more is known; nothing where that is not certain. */
export function GoTo({ href, text, words }: Props) {
  if (href === undefined) return null;
  return (
    <p class="t-task-actions">
      <a href={href} target="_top">
        {words.t(text)}
      </a>
    </p>
  );
}

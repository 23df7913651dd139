import { useId } from 'preact/hooks';
import { numberFormat } from '../../lib/domain/formats.ts';
import type { Words } from '../../lib/domain/words.ts';
import { Button } from './button.tsx';

interface Props {
  readonly label: string;
  readonly done: number;
  /** Absent while nobody knows how much there is. */
  readonly total?: number;
  readonly words: Words;
  readonly onCancel?: () => void;
}

/** Long work: what it is, how much of it is done, in words and as a bar, and a way out. */
export function Progress({ label, done, total, words, onCancel }: Props) {
  const id = useId();
  const say = (count: number) => numberFormat(words).format(count);
  return (
    <div class="t-progress">
      <span id={id}>{label}</span>
      <progress aria-labelledby={id} value={total === undefined ? undefined : done} max={total} />
      <span class="t-progress-count">
        {total === undefined ? say(done) : words.t('uiDoneOf', [say(done), say(total)])}
      </span>
      {onCancel ? <Button label={words.t('uiCancel')} onClick={onCancel} /> : null}
    </div>
  );
}

import type { TaskView } from '../../lib/domain/task.ts';
import type { Words } from '../../lib/domain/words.ts';
import { say, sayAbsolute, sayMoment } from '../../lib/domain/words.ts';

/** Title of the figures that the seller set, or left as they come. */
const SELLER = 'seller';

interface Props {
  readonly task: TaskView;
  readonly now: number;
  readonly words: Words;
}

/**
 * Both clocks in words, where there are two: the deadline that is counted here, and what the
 * marketplace publishes. A single one stands in the task's chip.
 */
export function Clocks({ task, now, words }: Props) {
  const { lateAt, why, done } = task;
  if (done || !why.published) return null;
  const own = words.t(why.source.title === SELLER ? 'clockOwn' : 'clockCounted');
  return (
    <dl class="t-clocks">
      {lateAt === undefined ? null : (
        <>
          <dt>{own}</dt>
          <dd title={sayAbsolute(lateAt, words)}>{sayMoment(lateAt, now, words)}</dd>
        </>
      )}
      <dt>{words.t('clockMarket')}</dt>
      <dd>{say(why.published, words, now)}</dd>
    </dl>
  );
}

import { isSetAside } from '../../lib/domain/decision.ts';
import type { Text } from '../../lib/domain/rule.ts';
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
 * marketplace publishes. A single one stands in the task's chip, and what the advice says already is
 * not said again.
 */
export function Clocks({ task, now, words }: Props) {
  const { lateAt, why, advice } = task;
  if (isSetAside(task) || !why.published) return null;
  const own = words.t(why.source.title === SELLER ? 'clockOwn' : 'clockCounted');
  return (
    <dl class="t-clocks">
      {lateAt === undefined || tells(advice, lateAt) ? null : (
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

/** Whether a text says this moment, epoch ms. */
function tells({ args = [] }: Text, moment: number): boolean {
  return args.some((arg) => typeof arg === 'object' && 'at' in arg && arg.at === moment);
}

import { unitFormat } from '../../lib/domain/formats.ts';
import type { TaskView } from '../../lib/domain/task.ts';
import type { Words } from '../../lib/domain/words.ts';
import { plural, sayAbsolute, sayMoment } from '../../lib/domain/words.ts';

interface Props {
  readonly task: TaskView;
  readonly now: number;
  readonly words: Words;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * Both clocks in words: the working time that is left, and how the marketplace's own limit stands.
 * The moments in full are there on hover and for those who listen.
 */
export function BothClocks({ task, now, words }: Props) {
  const { lateAt, publishedAt } = task;
  const said = [sayWorkLeft(task, words), sayPublished(task, now, words)];
  const parts = said.filter((part) => part !== undefined);
  const inFull = [
    lateAt === undefined ? undefined : words.t('clockDueAt', [sayAbsolute(lateAt, words)]),
    publishedAt === undefined
      ? undefined
      : words.t('clockMarketAt', [sayAbsolute(publishedAt, words)]),
  ].filter((moment) => moment !== undefined);
  if (inFull.length === 0) return null;
  const moments = inFull.join(' · ');
  if (parts.length === 0) return <span class="t-unseen">{moments}</span>;
  return (
    <p class="t-both-clocks" title={moments}>
      {parts.join(' · ')}
      <span class="t-unseen"> ({moments})</span>
    </p>
  );
}

/** In hours however many: how many make a working day is another matter in every shop. */
function sayWorkLeft({ workLeftMs }: TaskView, words: Words): string | undefined {
  if (workLeftMs === undefined) return undefined;
  const [value, said] = amount(workLeftMs, words, HOUR);
  return plural(words, 'clockWorkLeft', value, [said]);
}

function sayPublished(
  { publishedAt, publishedIsMean: isMean }: TaskView,
  now: number,
  words: Words,
): string | undefined {
  if (publishedAt === undefined) return undefined;
  const left = publishedAt - now;
  if (left > DAY) {
    const at = [sayMoment(publishedAt, now, words)];
    return words.t(isMean ? 'clockMeanOn' : 'clockMarketOn', at);
  }
  const [, said] = amount(Math.abs(left), words);
  if (left > 0) return words.t(isMean ? 'clockMeanIn' : 'clockMarketIn', [said]);
  return words.t(isMean ? 'clockMeanAgo' : 'clockMarketAgo', [said]);
}

/** Whole units, rounded down: nobody is told that more is left than there is. */
function amount(ms: number, words: Words, largest = DAY): readonly [value: number, said: string] {
  const unit = ms < HOUR ? 'minute' : ms < 2 * DAY || largest === HOUR ? 'hour' : 'day';
  const value = Math.floor(ms / { minute: MINUTE, hour: HOUR, day: DAY }[unit]);
  return [value, unitFormat(words, unit).format(value)];
}

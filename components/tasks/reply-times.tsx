import { FEWEST_REPLIES } from '../../lib/domain/reply-time.ts';
import { numberFormat } from '../../lib/domain/formats.ts';
import type { ShopReplyTime } from '../../lib/domain/views.ts';
import type { Words } from '../../lib/domain/words.ts';
import { plural, sayHours } from '../../lib/domain/words.ts';
import { Icon } from '../ui/icon.tsx';

interface Props {
  readonly times: readonly ShopReplyTime[];
  readonly words: Words;
}

const HOUR_MS = 3_600_000;

/** How fast each shop answers, by what was seen: one quiet line a shop, loud only near its limit. */
export function ReplyTimes({ times, words }: Props) {
  if (times.length === 0) return null;
  return (
    <section class="t-reply-times" aria-labelledby="reply-times-title">
      <h2 id="reply-times-title">{words.t('replyTimeTitle')}</h2>
      {times.map((time) => (
        <p key={time.shop} data-reply-time={time.shop} data-level={time.state ?? 'ok'}>
          {time.state ? <Icon name={time.state} /> : null} <bdi>{time.shopLabel}</bdi>
          {': '}
          {sayTime(time, words)}
        </p>
      ))}
      <p class="t-why-note">{words.t('replyTimeNote')}</p>
    </section>
  );
}

function sayTime({ answers, mean, limit, state }: ShopReplyTime, words: Words): string {
  const seen = plural(words, 'replyTimeSeen', answers);
  if (!mean) return words.t('replyTimeFew', [seen, numberFormat(words).format(FEWEST_REPLIES)]);
  const hours = (value: number) => sayHours(value * HOUR_MS, words);
  const parts = [
    words.t('replyTimeMean', [hours(mean.hours), seen]),
    words.t('replyTimeWorking', [hours(mean.workingHours)]),
    mean.atLeastHours === undefined ? '' : words.t('replyTimeAtLeast', [hours(mean.atLeastHours)]),
    limit?.warnHours === undefined ? '' : words.t('replyTimeWarn', [hours(limit.warnHours)]),
    limit ? words.t('replyTimeLimit', [hours(limit.hours)]) : '',
    state ? words.t(state === 'late' ? 'replyTimeOver' : 'replyTimeNear') : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

import type { Skipped } from '../../lib/domain/deadlines.ts';
import type { Source } from '../../lib/domain/market.ts';
import type { RuleId, Why as Reasons } from '../../lib/domain/rule.ts';
import type { Due, Words } from '../../lib/domain/words.ts';
import {
  plural,
  ruleNameKey,
  say,
  sayAbsolute,
  sayDay,
  sayMoment,
} from '../../lib/domain/words.ts';

interface Props {
  readonly rule: RuleId;
  readonly why: Reasons;
  readonly due: Due & { readonly seenAt?: number };
  readonly now: number;
  readonly words: Words;
}

/** A thread left for months skips dozens of weekends; the first few make the point. */
const SKIPPED_SHOWN = 6;

/** Why a task is due, so that a seller can check it: nothing here is to be taken on trust. */
export function Why({ rule, why, due, now, words }: Props) {
  return (
    <details class="t-why">
      <summary>{words.t('whyTitle')}</summary>
      <dl>
        <Since why={why} words={words} />
        <At label="whySoon" at={due.soonAt} words={words} />
        <At label="whyDue" at={due.lateAt} words={words} />
        <SkippedHours skipped={why.skipped ?? []} now={now} words={words} />
        {why.lines.length > 0 ? (
          <>
            <dt>{words.t('whyDetails')}</dt>
            <dd>
              {why.lines.map((line, index) => (
                <div key={index}>{say(line, words, now)}</div>
              ))}
            </dd>
          </>
        ) : null}
        <dt>{words.t('whyRule')}</dt>
        <dd>{words.t(ruleNameKey(rule))}</dd>
        <dt>{words.t('whySource')}</dt>
        <dd>
          <SourceLine source={why.source} words={words} />
        </dd>
        {why.published ? (
          <>
            <dt>{words.t('whyPublished')}</dt>
            <dd>
              <div>{say(why.published, words, now)}</div>
              <SourceLine source={why.published.source} words={words} />
            </dd>
          </>
        ) : null}
        <At label="whySeen" at={due.seenAt} words={words} />
      </dl>
    </details>
  );
}

function Since({ why, words }: { why: Reasons; words: Words }) {
  if (why.since === undefined) return null;
  return (
    <>
      <dt>{words.t('whySince')}</dt>
      <dd>
        {sayAbsolute(why.since, words)}
        {why.sinceExact === false ? (
          <div class="t-why-note">{words.t('whySinceLatest')}</div>
        ) : null}
      </dd>
    </>
  );
}

function At({ label, at, words }: { label: string; at: number | undefined; words: Words }) {
  if (at === undefined) return null;
  return (
    <>
      <dt>{words.t(label)}</dt>
      <dd>{sayAbsolute(at, words)}</dd>
    </>
  );
}

interface SkippedProps {
  readonly skipped: readonly Skipped[];
  readonly now: number;
  readonly words: Words;
}

function SkippedHours({ skipped, now, words }: SkippedProps) {
  if (skipped.length === 0) return null;
  const hidden = skipped.length - SKIPPED_SHOWN;
  return (
    <>
      <dt>{words.t('whySkipped')}</dt>
      <dd>
        <ul>
          {skipped.slice(0, SKIPPED_SHOWN).map((span) => (
            <li key={span.from}>
              {words.t('whySpan', [
                sayMoment(span.from, now, words),
                sayMoment(span.to, now, words),
                sayReason(span, words),
              ])}
            </li>
          ))}
          {hidden > 0 ? <li>{plural(words, 'whyMore', hidden)}</li> : null}
        </ul>
      </dd>
    </>
  );
}

function sayReason({ reason, name }: Skipped, words: Words): string {
  if (reason === 'weekend') return words.t('skippedWeekend');
  if (reason === 'closure') return words.t('skippedClosure');
  return name ? words.t('skippedHolidayNamed', [name]) : words.t('skippedHoliday');
}

/** Title of the figures that the seller set, or left as they come. */
const SELLER = 'seller';

/** Only web addresses become links: a source is data, and data may hold anything. */
function SourceLine({ source, words }: { source: Source; words: Words }) {
  if (source.title === SELLER) return <>{words.t('sourceSeller')}</>;
  const checked = words.t('whyChecked', [sayDay(source.checked, words)]);
  const title = <bdi>{source.title}</bdi>;
  return (
    <>
      {source.url?.startsWith('https://') ? (
        <a href={source.url} target="_blank" rel="noopener noreferrer">
          {title}
        </a>
      ) : (
        title
      )}{' '}
      <span class="t-why-note">{checked}</span>
    </>
  );
}

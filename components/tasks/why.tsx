import type { RuleId, Text, Why as Reasons } from '../../lib/domain/rule.ts';
import type { Due, Words } from '../../lib/domain/words.ts';
import { ruleNameKey, say, sayAbsolute } from '../../lib/domain/words.ts';
import { SkippedHours } from './skipped-hours.tsx';
import { SourceLine } from './source-line.tsx';

interface Props {
  readonly rule: RuleId;
  readonly why: Reasons;
  readonly due: Due & { readonly seenAt?: number };
  readonly now: number;
  readonly words: Words;
  /** What to do, where the row has no room for it. */
  readonly advice?: Text;
  readonly tabIndex?: number;
  /** What is folded up is drawn later: nobody has seen the row yet. */
  readonly isFirst?: boolean;
}

/** Why a task is due, so that a seller can check it: nothing here is to be taken on trust. */
export function Why({ isFirst, tabIndex, ...props }: Props) {
  return (
    <details class="t-why">
      <summary tabIndex={tabIndex}>{props.words.t('whyTitle')}</summary>
      {isFirst ? null : <Grounds {...props} />}
    </details>
  );
}

function Grounds({ rule, why, due, now, words, advice }: Props) {
  return (
    <dl>
      {advice ? (
        <>
          <dt>{words.t('whyAdvice')}</dt>
          <dd>{say(advice, words, now)}</dd>
        </>
      ) : null}
      <Since why={why} words={words} />
      <At label="whySoon" at={due.soonAt} words={words} />
      <At label="whyDue" at={due.lateAt} words={words} />
      <SkippedHours skipped={why.skipped ?? []} closedMs={why.closedMs} now={now} words={words} />
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

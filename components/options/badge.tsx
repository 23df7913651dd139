import type { ComponentChildren } from 'preact';
import type { RuleId } from '../../lib/domain/rule.ts';
import type { Words } from '../../lib/domain/words.ts';
import { ruleNameKey } from '../../lib/domain/words.ts';
import { numberFormat } from '../../lib/domain/formats.ts';
import { Section } from '../ui/section.tsx';
import { AtOnceStatus } from './at-once-status.tsx';
import type { IsLocked } from './lockable.tsx';
import { Lockable } from './lockable.tsx';
import { RULE_TOPICS } from './rule-topics.ts';
import type { KnownShop } from './stock-rules.tsx';
import { useAtOnce } from './use-at-once.ts';

/** What the number on the toolbar leaves out. */
export interface BadgeWish {
  readonly lateOnly: boolean;
  readonly withoutRules: readonly RuleId[];
  readonly withoutShops: readonly string[];
}

export interface BadgeProps {
  readonly badge: BadgeWish;
  readonly shops: readonly KnownShop[];
  readonly words: Words;
  readonly isLocked: IsLocked;
  readonly onLateOnly: (lateOnly: boolean) => Promise<void>;
  readonly onRule: (rule: RuleId, counts: boolean) => Promise<void>;
  readonly onShop: (shop: string, counts: boolean) => Promise<void>;
}

/** What the number on the icon counts. */
export function Badge(props: BadgeProps) {
  const { badge, shops, words, isLocked } = props;
  const { fault, run } = useAtOnce();
  const rules = RULE_TOPICS.flatMap((topic) => topic.rules).map((rule) => ({
    id: rule,
    name: words.t(ruleNameKey(rule)),
    counts: !badge.withoutRules.includes(rule),
    onTurn: (counts: boolean) => run(props.onRule(rule, counts)),
  }));
  const ofShops = shops.map(({ id, name }) => ({
    ...{ id, name: <bdi>{name}</bdi>, counts: !badge.withoutShops.includes(id) },
    onTurn: (counts: boolean) => run(props.onShop(id, counts)),
  }));
  return (
    <Section id="opt-badge" title={words.t('optBadge')} hint={words.t('optBadgeBody')}>
      <Lockable isLocked={isLocked('badge')} words={words}>
        <States {...props} run={run} />
        <Counted text="optBadgeRules" members={rules} words={words} />
        {shops.length > 1 || badge.withoutShops.length > 0 ? (
          <Counted text="optBadgeShops" members={ofShops} words={words} />
        ) : null}
        <AtOnceStatus fault={fault} words={words} />
      </Lockable>
    </Section>
  );
}

type StatesProps = BadgeProps & { readonly run: (change: Promise<unknown>) => void };

function States({ badge, words, onLateOnly, run }: StatesProps) {
  const choice = (id: string, key: string, lateOnly: boolean) => (
    <div class="o-choice">
      <input
        type="radio"
        id={id}
        name="opt-badge-counts"
        checked={badge.lateOnly === lateOnly}
        onChange={() => run(onLateOnly(lateOnly))}
      />
      <label for={id}>{words.t(key)}</label>
    </div>
  );
  return (
    <fieldset>
      <legend>{words.t('optBadgeCounts')}</legend>
      {choice('opt-badge-both', 'optBadgeBoth', false)}
      {choice('opt-badge-late', 'optBadgeLate', true)}
    </fieldset>
  );
}

interface Member {
  readonly id: string;
  readonly name: ComponentChildren;
  readonly counts: boolean;
  readonly onTurn: (counts: boolean) => void;
}

interface CountedProps {
  /** Message key of how many count of how many there are. */
  readonly text: string;
  readonly members: readonly Member[];
  readonly words: Words;
}

function Counted({ text, members, words }: CountedProps) {
  const say = (count: number) => numberFormat(words).format(count);
  const summary = words.t(text, [
    say(members.filter(({ counts }) => counts).length),
    say(members.length),
  ]);
  return (
    <details class="o-market">
      <summary>{summary}</summary>
      <div class="o-checks" role="group" aria-label={summary}>
        {members.map(({ id, name, counts, onTurn }) => (
          <label key={id} data-counts={id}>
            <input
              type="checkbox"
              checked={counts}
              onChange={({ currentTarget }) => onTurn(currentTarget.checked)}
            />{' '}
            <span>{name}</span>
          </label>
        ))}
      </div>
    </details>
  );
}

import type { RuleId } from '../../lib/domain/rule.ts';
import type { PopupState, TaskQuery } from '../../lib/domain/views.ts';
import type { Words } from '../../lib/domain/words.ts';
import { ruleNameKey } from '../../lib/domain/words.ts';
import { Button } from '../ui/button.tsx';
import { isNarrowed } from './board-actions.ts';

interface Props {
  readonly query: TaskQuery;
  readonly state: Pick<PopupState, 'rules' | 'shops'>;
  readonly words: Words;
  readonly onQuery: (query: TaskQuery) => void;
}

interface Option {
  readonly value: string;
  readonly text: string;
}

/** One line of filters: shop, rule, late ones only; and the way back to everything. */
export function FilterRow({ query, state, words, onQuery }: Props) {
  const shops = state.shops.map(({ shop, label, count }) => ({
    value: shop,
    text: withCount(label, count),
  }));
  const rules = state.rules.map(({ rule, count }) => ({
    value: rule,
    text: withCount(words.t(ruleNameKey(rule)), count),
  }));
  const set = (change: Partial<TaskQuery>) => onQuery({ ...query, ...change });
  return (
    <div class="t-filters" role="group" aria-label={words.t('filterLabel')}>
      {shops.length > 1 || query.shop !== undefined ? (
        <Filter
          label={words.t('filterShop')}
          all={words.t('filterAllShops')}
          value={query.shop}
          options={shops}
          onPick={(shop) => set({ shop: shop })}
        />
      ) : null}
      <Filter
        label={words.t('filterRule')}
        all={words.t('filterAllRules')}
        value={query.rule}
        options={rules}
        onPick={(rule) => set({ rule: rule as RuleId | undefined })}
      />
      <Button
        label={words.t('filterLate')}
        pressed={query.lateOnly === true}
        onClick={() => set({ lateOnly: query.lateOnly ? undefined : true })}
      />
      {isNarrowed(query) ? (
        <Button
          label={words.t('filterClear')}
          icon="close"
          iconOnly
          kind="plain"
          onClick={() => onQuery({})}
        />
      ) : null}
    </div>
  );
}

interface FilterProps {
  readonly label: string;
  readonly all: string;
  readonly value: string | undefined;
  readonly options: readonly Option[];
  readonly onPick: (value: string | undefined) => void;
}

function Filter({ label, all, value = '', options, onPick }: FilterProps) {
  // What is asked for may have nothing left in it: it stays chosen all the same.
  const isGone = value !== '' && !options.some((option) => option.value === value);
  return (
    <select
      class="t-select"
      aria-label={label}
      value={value}
      onChange={(event) => onPick(event.currentTarget.value || undefined)}
    >
      <option value="">{all}</option>
      {isGone ? <option value={value}>{label}</option> : null}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
  );
}

function withCount(text: string, count: number): string {
  return `${text} (${count})`;
}

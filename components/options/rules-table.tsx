import type { RuleId } from '../../lib/domain/rule.ts';
import type { Words } from '../../lib/domain/words.ts';
import { ruleNameKey } from '../../lib/domain/words.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Switch } from '../ui/switch.tsx';
import { AtOnceStatus } from './at-once-status.tsx';
import type { IsLocked } from './lockable.tsx';
import { Lockable } from './lockable.tsx';
import { RULE_TOPICS, ruleSaysKey } from './rule-topics.ts';
import type { KnownShop } from './stock-rules.tsx';
import { useAtOnce } from './use-at-once.ts';

/** Whether a rule is on in one shop, where that is not left to what holds for all. */
export type ShopChoice = 'as-all' | 'on' | 'off';

/** Which rules are switched off, for all shops and for some. */
export interface RuleSwitches {
  readonly off: readonly RuleId[];
  readonly shops: Readonly<
    Record<string, { readonly off: readonly RuleId[]; readonly on: readonly RuleId[] }>
  >;
}

export interface RulesTableProps {
  readonly switches: RuleSwitches;
  readonly shops: readonly KnownShop[];
  readonly words: Words;
  readonly isLocked: IsLocked;
  readonly onRule: (rule: RuleId, isOn: boolean) => Promise<void>;
  readonly onShopRule: (shop: string, rule: RuleId, choice: ShopChoice) => Promise<void>;
}

/** Every rule with what it does, on or off for all shops and for each. */
export function RulesTable(props: RulesTableProps) {
  const { shops, words, isLocked } = props;
  const { fault, run } = useAtOnce();
  const columns = [
    { id: 'rule', label: words.t('optRulesAll') },
    ...shopColumns(props).map(({ id, name }) => ({ id, label: name })),
  ];
  return (
    <Lockable isLocked={isLocked('rules/off')} words={words}>
      <div class={shops.length > 0 ? 'o-rules o-rules-wide' : 'o-rules'}>
        {RULE_TOPICS.map(({ name, rules }) => (
          <DataTable
            key={name}
            caption={words.t(name)}
            columns={columns}
            rows={rules.map((rule) => ({ id: rule, cells: cellsOf(rule, props, run) }))}
          />
        ))}
      </div>
      <AtOnceStatus fault={fault} words={words} />
    </Lockable>
  );
}

/** With one shop there is nothing to tell apart, unless it is told apart already. */
function shopColumns({ shops, switches }: RulesTableProps): readonly KnownShop[] {
  const isAlone = shops.length === 1;
  return isAlone ? shops.filter(({ id }) => hasOwn(switches.shops[id])) : shops;
}

function hasOwn(own: RuleSwitches['shops'][string] | undefined): boolean {
  return own !== undefined && own.off.length + own.on.length > 0;
}

function cellsOf(rule: RuleId, props: RulesTableProps, run: (change: Promise<unknown>) => void) {
  const { switches, words, onRule, onShopRule } = props;
  const isOn = !switches.off.includes(rule);
  return [
    <Switch
      key="all"
      label={words.t(ruleNameKey(rule))}
      hint={words.t(ruleSaysKey(rule))}
      checked={isOn}
      onChange={(next) => run(onRule(rule, next))}
    />,
    ...shopColumns(props).map((shop) => (
      <ShopSwitch
        key={shop.id}
        label={words.t('optRuleInShop', [words.t(ruleNameKey(rule)), shop.name])}
        shop={shop.name}
        choice={choiceOf(rule, switches.shops[shop.id])}
        isOnInAll={isOn}
        words={words}
        onChoose={(choice) => run(onShopRule(shop.id, rule, choice))}
      />
    )),
  ];
}

function choiceOf(rule: RuleId, own: RuleSwitches['shops'][string] | undefined): ShopChoice {
  if (own?.on.includes(rule)) return 'on';
  return own?.off.includes(rule) ? 'off' : 'as-all';
}

interface ShopSwitchProps {
  readonly label: string;
  readonly shop: string;
  readonly choice: ShopChoice;
  readonly isOnInAll: boolean;
  readonly words: Words;
  readonly onChoose: (choice: ShopChoice) => void;
}

const CHOICES: readonly ShopChoice[] = ['as-all', 'on', 'off'];

function ShopSwitch({ label, shop, choice, isOnInAll, words, onChoose }: ShopSwitchProps) {
  const says = {
    'as-all': `${words.t('optRuleAsAll')} (${words.t(isOnInAll ? 'optRuleOn' : 'optRuleOff')})`,
    on: words.t('optRuleOn'),
    off: words.t('optRuleOff'),
  };
  return (
    <label>
      <span class="t-unseen">{label}</span>
      <span class="o-rule-shop" aria-hidden="true">
        {shop}
      </span>
      <select
        class="o-select"
        data-choice={choice}
        value={choice}
        onChange={({ currentTarget }) => {
          const chosen = CHOICES.find((one) => one === currentTarget.value);
          if (chosen) onChoose(chosen);
        }}
      >
        {CHOICES.map((one) => (
          <option key={one} value={one}>
            {says[one]}
          </option>
        ))}
      </select>
    </label>
  );
}

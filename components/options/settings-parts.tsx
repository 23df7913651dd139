import type { Words } from '../../lib/domain/words.ts';
import { Section } from '../ui/section.tsx';
import { Calendar } from './calendar.tsx';
import { Channels } from './channels.tsx';
import { Limits } from './limits.tsx';
import type { IsLocked } from './lockable.tsx';
import { Lockable } from './lockable.tsx';
import { OrderLimits } from './order-limits.tsx';
import type { RulesTableProps } from './rules-table.tsx';
import { RulesTable } from './rules-table.tsx';
import { ShopLimitsPart } from './shop-limits.tsx';
import type { KnownShop } from './stock-rules.tsx';
import { StockRules } from './stock-rules.tsx';
import type { SettingsForm } from './use-settings-form.ts';
import type { KnownMarket } from './values.ts';

interface Props {
  readonly form: SettingsForm;
  readonly words: Words;
  readonly isLocked: IsLocked;
}

/** When the shop works. */
export function WorkingTimePart({ form, words, isLocked }: Props) {
  return (
    <Section id="opt-calendar" title={words.t('optCalendar')} hint={words.t('optCalendarBody')}>
      <form noValidate onSubmit={form.onSubmit}>
        <Lockable isLocked={isLocked('rules/clock')} words={words}>
          <Calendar {...partOf(form)} words={words} />
        </Lockable>
      </form>
    </Section>
  );
}

type RulesProps = Props & {
  readonly rules: Omit<RulesTableProps, 'words' | 'isLocked' | 'shops'>;
  readonly shops: readonly KnownShop[];
  /** Epoch ms. */
  readonly now: number;
};

/** Which rules are on, and from when on they speak. */
export function RulesPart({ form, words, isLocked, rules, shops, now }: RulesProps) {
  const part = { ...partOf(form), words, isLocked };
  return (
    <Section id="opt-rules" title={words.t('optRules')} hint={words.t('optRulesBody')}>
      <RulesTable {...rules} shops={shops} words={words} isLocked={isLocked} />
      <form noValidate onSubmit={form.onSubmit}>
        <Limits {...part} now={now} />
        <OrderLimits {...part} />
        <section aria-labelledby="opt-stock-rules">
          <Lockable isLocked={isLocked('rules/stockRules')} words={words}>
            <StockRules {...part} shops={shops} />
          </Lockable>
        </section>
        <ShopLimitsPart {...part} shops={shops} />
      </form>
    </Section>
  );
}

/** In which language each sales channel is answered. */
export function ChannelsPart({
  form,
  words,
  isLocked,
  markets,
}: Props & { readonly markets: readonly KnownMarket[] }) {
  return (
    <Section id="opt-channels" title={words.t('optChannels')} hint={words.t('optChannelsBody')}>
      <form noValidate onSubmit={form.onSubmit}>
        <Lockable isLocked={isLocked('rules/channelLanguages')} words={words}>
          <Channels {...partOf(form)} words={words} markets={markets} />
        </Lockable>
      </form>
    </Section>
  );
}

function partOf({ values, faults, change }: SettingsForm) {
  return { values, faults, onChange: change };
}

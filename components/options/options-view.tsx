import type { ComponentChildren } from 'preact';
import type { Words } from '../../lib/domain/words.ts';
import type { AboutProps } from './about.tsx';
import { About } from './about.tsx';
import type { BadgeProps } from './badge.tsx';
import { Badge } from './badge.tsx';
import type { DataProps } from './data.tsx';
import { Data } from './data.tsx';
import type { DiagnosticsProps } from './diagnostics.tsx';
import { Diagnostics } from './diagnostics.tsx';
import type { FiguresProps } from './figures.tsx';
import { Figures } from './figures.tsx';
import type { LanguageProps } from './language.tsx';
import { Language } from './language.tsx';
import type { IsLocked } from './lockable.tsx';
import { Marketplaces } from './marketplaces.tsx';
import type { NotificationsProps } from './notifications.tsx';
import { Notifications } from './notifications.tsx';
import { OptionsNav } from './options-nav.tsx';
import type { RulesTableProps } from './rules-table.tsx';
import { SaveBar } from './save-bar.tsx';
import { ChannelsPart, RulesPart, WorkingTimePart } from './settings-parts.tsx';
import type { KnownShop } from './stock-rules.tsx';
import type { TemplatesProps } from './templates.tsx';
import { Templates } from './templates.tsx';
import type { SettingsForm } from './use-settings-form.ts';
import { useSettingsForm } from './use-settings-form.ts';
import type { KnownMarket, Marketplace, OptionValues } from './values.ts';

type Own<P> = Omit<P, 'words' | 'isLocked' | 'shops'>;

export interface OptionsProps {
  readonly values: OptionValues;
  /** Another one starts everything anew from what is given, dropping what was typed. */
  readonly edition: number;
  readonly marketplaces: readonly Marketplace[];
  readonly markets: readonly KnownMarket[];
  readonly shops: readonly KnownShop[];
  readonly words: Words;
  /** Epoch ms. */
  readonly now: number;
  readonly isLocked: IsLocked;
  readonly figures: Omit<FiguresProps, 'markets' | 'words'>;
  readonly rules: Own<RulesTableProps>;
  readonly badge: Own<BadgeProps>;
  readonly templates: Omit<TemplatesProps, 'words'>;
  readonly notifications: Own<NotificationsProps>;
  readonly language: Own<LanguageProps>;
  readonly data: Omit<Own<DataProps>, 'onDelete' | 'onAllow' | 'isUnsaved'>;
  readonly diagnostics: Own<DiagnosticsProps>;
  readonly about: Own<AboutProps>;
  /** Connected shops and their figures: they change by themselves, and draw themselves anew. */
  readonly connections: ComponentChildren;
  /** @param before what the form showed before anything was changed in it */
  readonly onSave: (values: OptionValues, before: OptionValues) => Promise<void>;
  readonly onAdd: (host: string) => Promise<boolean>;
  readonly onRemove: (host: string) => void;
  readonly onDelete: () => Promise<void>;
}

/** Ids and message keys of the names, in the order of the page. */
const SECTIONS = [
  ['opt-marketplaces', 'optMarketplaces'],
  ['opt-connections', 'optNavConnections'],
  ['opt-calendar', 'optCalendar'],
  ['opt-figures', 'optNavFigures'],
  ['opt-rules', 'optRules'],
  ['opt-badge', 'optBadge'],
  ['opt-channels', 'optNavChannels'],
  ['opt-templates', 'optTemplates'],
  ['opt-notify', 'optNotify'],
  ['opt-language', 'optOwnLanguage'],
  ['opt-data', 'optData'],
  ['opt-diagnostics', 'optDiag'],
  ['opt-about', 'optAbout'],
] as const;

/** The options page: what is typed holds when saved, what is switched or chosen at once. */
export function OptionsView(props: OptionsProps) {
  const { words, edition, values, onSave } = props;
  const form = useSettingsForm({ values, edition, onSave });
  return (
    <div class="o-page">
      <header class="o-header">
        <h1>{words.t('optTitle')}</h1>
      </header>
      <OptionsNav key={`nav-${edition}`} sections={SECTIONS} words={words} />
      <main class="t-page-main">
        <Settings {...props} form={form} />
        <Data
          {...props.data}
          words={words}
          isLocked={props.isLocked}
          onAllow={props.onAdd}
          onDelete={props.onDelete}
          isUnsaved={form.isUnsaved}
        />
        <Diagnostics key={`diagnostics-${edition}`} {...props.diagnostics} words={words} />
        <About {...props.about} words={words} />
        <form class="o-save-form" noValidate onSubmit={form.onSubmit}>
          <SaveBar {...form} words={words} />
        </form>
      </main>
    </div>
  );
}

/** All that can be set; the parts of the form are saved together. */
function Settings({ form, ...props }: OptionsProps & { readonly form: SettingsForm }) {
  const { words, edition, marketplaces, markets, shops, isLocked } = props;
  const shared = { words, isLocked };
  return (
    <>
      <Marketplaces
        marketplaces={marketplaces}
        words={words}
        onAdd={props.onAdd}
        onRemove={props.onRemove}
      />
      {props.connections}
      <WorkingTimePart form={form} {...shared} />
      <Figures key={`figures-${edition}`} {...props.figures} markets={markets} words={words} />
      <RulesPart form={form} {...shared} rules={props.rules} shops={shops} now={props.now} />
      <Badge {...props.badge} {...shared} shops={shops} />
      <ChannelsPart form={form} {...shared} markets={markets} />
      <Templates key={`templates-${edition}`} {...props.templates} words={words} />
      <Notifications {...props.notifications} {...shared} />
      <Language {...props.language} {...shared} />
    </>
  );
}

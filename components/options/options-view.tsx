import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Words } from '../../lib/domain/words.ts';
import { Calendar } from './calendar.tsx';
import { Channels } from './channels.tsx';
import { DeleteData } from './delete-data.tsx';
import type { FiguresProps } from './figures.tsx';
import { Figures } from './figures.tsx';
import { Limits } from './limits.tsx';
import { Marketplaces } from './marketplaces.tsx';
import { OrderLimits } from './order-limits.tsx';
import type { KnownShop } from './stock-rules.tsx';
import { StockRules } from './stock-rules.tsx';
import type { TemplatesProps } from './templates.tsx';
import { Templates } from './templates.tsx';
import type { KnownMarket, Marketplace, OptionValues } from './values.ts';
import { faultsIn } from './values.ts';

interface Props {
  readonly values: OptionValues;
  /** Another one starts the form anew from `values`, dropping what was typed. */
  readonly edition: number;
  readonly marketplaces: readonly Marketplace[];
  readonly markets: readonly KnownMarket[];
  readonly shops: readonly KnownShop[];
  readonly words: Words;
  /** Epoch ms. */
  readonly now: number;
  readonly figures: Omit<FiguresProps, 'markets' | 'words'>;
  readonly templates: Omit<TemplatesProps, 'words'>;
  /** Connected shops and their figures: they change by themselves, and draw themselves anew. */
  readonly connections: ComponentChildren;
  readonly onSave: (values: OptionValues) => Promise<void>;
  readonly onAdd: (host: string) => Promise<boolean>;
  readonly onRemove: (host: string) => void;
  readonly onDelete: () => Promise<void>;
}

/** The options page: marketplaces and their figures take effect at once, the form when saved. */
export function OptionsView({
  words,
  marketplaces,
  onAdd,
  onRemove,
  onDelete,
  edition,
  figures,
  templates,
  connections,
  ...form
}: Props) {
  return (
    <>
      <header>
        <h1>{words.t('optTitle')}</h1>
      </header>
      <main>
        <Marketplaces marketplaces={marketplaces} words={words} onAdd={onAdd} onRemove={onRemove} />
        {connections}
        <SettingsForm key={edition} {...form} words={words} />
        <Figures key={`figures-${edition}`} {...figures} markets={form.markets} words={words} />
        <Templates key={`templates-${edition}`} {...templates} words={words} />
        <DeleteData words={words} onDelete={onDelete} />
      </main>
    </>
  );
}

/** Message keys of what the status line says. */
type Status = '' | 'optUnsaved' | 'optSaved' | 'optFailed' | 'optFaults';

function SettingsForm(
  props: Pick<Props, 'values' | 'markets' | 'shops' | 'words' | 'now' | 'onSave'>,
) {
  const { words, markets, shops, now, onSave } = props;
  const [values, setValues] = useState(props.values);
  const [status, setStatus] = useState<Status>('');
  const faults = faultsIn(values);
  const change = (part: Partial<OptionValues>) => {
    setValues((before) => ({ ...before, ...part }));
    setStatus('optUnsaved');
  };
  const save = () => {
    if (Object.keys(faults).length > 0) {
      setStatus('optFaults');
      return;
    }
    onSave(values).then(
      () => setStatus('optSaved'),
      () => setStatus('optFailed'),
    );
  };
  const part = { values, faults, words, onChange: change };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Calendar {...part} />
      <Limits {...part} now={now} />
      <StockRules {...part} shops={shops} />
      <OrderLimits {...part} />
      <Channels {...part} markets={markets} />
      <p class="o-save">
        <button type="submit" class="t-button o-main">
          {words.t('optSave')}
        </button>{' '}
        <span role="status">{status === '' ? '' : words.t(status)}</span>
      </p>
    </form>
  );
}

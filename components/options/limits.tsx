import { numberFormat } from '../../lib/domain/formats.ts';
import { soonHours } from '../../lib/domain/settings.ts';
import type { PartProps } from './calendar.tsx';
import { Example } from './example.tsx';
import { NumberField } from './field.tsx';

type Props = PartProps & {
  /** Epoch ms. */
  readonly now: number;
};

/** When a message counts as soon or late, and when stock counts as low. */
export function Limits({ values, faults, words, now, onChange }: Props) {
  const { replyHours, replySoonHours } = values;
  return (
    <section aria-labelledby="opt-limits">
      <h2 id="opt-limits">{words.t('optLimits')}</h2>
      <NumberField
        id="opt-reply"
        label={words.t('optReplyHours')}
        hint={words.t('optReplyHint')}
        fault={faults.replyHours && words.t(faults.replyHours)}
        value={replyHours}
        onInput={(hours) => onChange({ replyHours: hours })}
      />
      <NumberField
        id="opt-soon"
        label={words.t('optSoonHours')}
        hint={words.t('optSoonHint')}
        fault={faults.replySoonHours && words.t(faults.replySoonHours)}
        value={replySoonHours ?? Number.NaN}
        placeholder={
          Number.isFinite(replyHours)
            ? numberFormat(words).format(soonHours(replyHours, undefined))
            : undefined
        }
        onInput={(hours) => onChange({ replySoonHours: Number.isNaN(hours) ? undefined : hours })}
      />
      <Example values={values} faults={faults} words={words} now={now} />
      <NumberField
        id="opt-stock"
        label={words.t('optStock')}
        hint={words.t('optStockHint')}
        fault={faults.safetyStock && words.t(faults.safetyStock)}
        value={values.safetyStock}
        onInput={(safetyStock) => onChange({ safetyStock })}
      />
      <NumberField
        id="opt-cover"
        label={words.t('optCover')}
        hint={words.t('optCoverHint')}
        fault={faults.coverDays && words.t(faults.coverDays)}
        value={values.coverDays}
        onInput={(coverDays) => onChange({ coverDays })}
      />
    </section>
  );
}

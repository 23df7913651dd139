import type { PartProps } from './calendar.tsx';
import { NumberField } from './field.tsx';

/** When a message counts as soon or late, and when stock counts as low. */
export function Limits({ values, faults, words, onChange }: PartProps) {
  return (
    <section aria-labelledby="opt-limits">
      <h2 id="opt-limits">{words.t('optLimits')}</h2>
      <NumberField
        id="opt-reply"
        label={words.t('optReplyHours')}
        hint={words.t('optReplyHint')}
        fault={faults.replyHours && words.t(faults.replyHours)}
        value={values.replyHours}
        onInput={(replyHours) => onChange({ replyHours })}
      />
      <NumberField
        id="opt-soon"
        label={words.t('optSoonHours')}
        fault={faults.replySoonHours && words.t(faults.replySoonHours)}
        value={values.replySoonHours}
        onInput={(replySoonHours) => onChange({ replySoonHours })}
      />
      <NumberField
        id="opt-stock"
        label={words.t('optStock')}
        hint={words.t('optStockHint')}
        fault={faults.safetyStock && words.t(faults.safetyStock)}
        value={values.safetyStock}
        onInput={(safetyStock) => onChange({ safetyStock })}
      />
    </section>
  );
}

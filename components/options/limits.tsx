import { numberFormat } from '../../lib/domain/formats.ts';
import { soonHours } from '../../lib/domain/settings.ts';
import type { PartProps } from './calendar.tsx';
import { Example } from './example.tsx';
import { NumberField } from './field.tsx';
import { Lockable } from './lockable.tsx';

type Props = PartProps & {
  /** Epoch ms. */
  readonly now: number;
};

/** When a message counts as soon or late, and when stock counts as low. */
export function Limits(props: Props) {
  const { values, faults, words, now } = props;
  return (
    <section aria-labelledby="opt-limits">
      <h3 id="opt-limits">{words.t('optLimits')}</h3>
      <ReplyLimits {...props} />
      <Example values={values} faults={faults} words={words} now={now} />
      <StockLimits {...props} />
    </section>
  );
}

function ReplyLimits({ values, faults, words, isLocked, onChange }: PartProps) {
  const { replyHours, replySoonHours } = values;
  return (
    <>
      <Lockable isLocked={isLocked('rules/replyHours')} words={words}>
        <NumberField
          id="opt-reply"
          label={words.t('optReplyHours')}
          hint={words.t('optReplyHint')}
          fault={faults.replyHours && words.t(faults.replyHours)}
          value={replyHours}
          onInput={(hours) => onChange({ replyHours: hours })}
        />
      </Lockable>
      <Lockable isLocked={isLocked('rules/replySoonHours')} words={words}>
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
      </Lockable>
    </>
  );
}

function StockLimits({ values, faults, words, isLocked, onChange }: PartProps) {
  return (
    <>
      <Lockable isLocked={isLocked('rules/safetyStock')} words={words}>
        <NumberField
          id="opt-stock"
          label={words.t('optStock')}
          hint={words.t('optStockHint')}
          fault={faults.safetyStock && words.t(faults.safetyStock)}
          value={values.safetyStock}
          onInput={(safetyStock) => onChange({ safetyStock })}
        />
      </Lockable>
      <Lockable isLocked={isLocked('rules/coverDays')} words={words}>
        <NumberField
          id="opt-cover"
          label={words.t('optCover')}
          hint={words.t('optCoverHint')}
          fault={faults.coverDays && words.t(faults.coverDays)}
          value={values.coverDays}
          onInput={(coverDays) => onChange({ coverDays })}
        />
      </Lockable>
    </>
  );
}

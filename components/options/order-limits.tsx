import { DEFAULT_FOLLOW_UP_DAYS } from '../../lib/domain/settings.ts';
import type { PartProps } from './calendar.tsx';
import { NumberField } from './field.tsx';
import { Lockable } from './lockable.tsx';

/** When orders and open cases count as soon or late, and whether a follow-up is offered. */
export function OrderLimits(props: PartProps) {
  const { words, isLocked } = props;
  return (
    <section aria-labelledby="opt-orders">
      <h3 id="opt-orders">{words.t('optOrders')}</h3>
      {FIELDS.map((field) => (
        <Lockable key={field.of} isLocked={isLocked(`rules/${field.of}`)} words={words}>
          <OrderLimit {...field} {...props} />
        </Lockable>
      ))}
      <Lockable isLocked={isLocked('rules/followUpDays')} words={words}>
        <FollowUp {...props} />
      </Lockable>
    </section>
  );
}

interface LimitField {
  readonly of: 'acceptHours' | 'shipSoonHours' | 'silentDays';
  readonly id: string;
  readonly label: string;
  readonly hint: string;
}

const FIELDS: readonly LimitField[] = [
  { of: 'acceptHours', id: 'opt-accept', label: 'optAccept', hint: 'optAcceptHint' },
  { of: 'shipSoonHours', id: 'opt-ship', label: 'optShip', hint: 'optShipHint' },
  { of: 'silentDays', id: 'opt-silent', label: 'optSilent', hint: 'optSilentHint' },
];

type LimitProps = LimitField & PartProps;

function OrderLimit({ of, id, label, hint, values, faults, words, onChange }: LimitProps) {
  const fault = faults[of];
  return (
    <NumberField
      id={id}
      label={words.t(label)}
      hint={words.t(hint)}
      fault={fault && words.t(fault)}
      value={values[of]}
      onInput={(value) => onChange({ [of]: value })}
    />
  );
}

function FollowUp({ values: { followUpDays }, faults, words, onChange }: PartProps) {
  const toggle = (on: boolean) =>
    onChange({ followUpDays: on ? DEFAULT_FOLLOW_UP_DAYS : undefined });
  return (
    <>
      <div class="o-field">
        <label for="opt-follow-up">
          <input
            id="opt-follow-up"
            type="checkbox"
            aria-describedby="opt-follow-up-hint"
            checked={followUpDays !== undefined}
            onChange={(event) => toggle(event.currentTarget.checked)}
          />{' '}
          {words.t('optFollowUp')}
        </label>
        <p class="o-hint" id="opt-follow-up-hint">
          {words.t('optFollowUpHint')}
        </p>
      </div>
      {followUpDays === undefined ? null : (
        <NumberField
          id="opt-follow-up-days"
          label={words.t('optFollowUpDays')}
          fault={faults.followUpDays && words.t(faults.followUpDays)}
          value={followUpDays}
          onInput={(days) => onChange({ followUpDays: days })}
        />
      )}
    </>
  );
}

import { DEFAULT_FOLLOW_UP_DAYS } from '../../lib/domain/settings.ts';
import type { PartProps } from './calendar.tsx';
import { NumberField } from './field.tsx';

/** When orders and open cases count as soon or late, and whether a follow-up is offered. */
export function OrderLimits({ values, faults, words, onChange }: PartProps) {
  return (
    <section aria-labelledby="opt-orders">
      <h2 id="opt-orders">{words.t('optOrders')}</h2>
      <NumberField
        id="opt-accept"
        label={words.t('optAccept')}
        hint={words.t('optAcceptHint')}
        fault={faults.acceptHours && words.t(faults.acceptHours)}
        value={values.acceptHours}
        onInput={(acceptHours) => onChange({ acceptHours })}
      />
      <NumberField
        id="opt-ship"
        label={words.t('optShip')}
        hint={words.t('optShipHint')}
        fault={faults.shipSoonHours && words.t(faults.shipSoonHours)}
        value={values.shipSoonHours}
        onInput={(shipSoonHours) => onChange({ shipSoonHours })}
      />
      <NumberField
        id="opt-silent"
        label={words.t('optSilent')}
        hint={words.t('optSilentHint')}
        fault={faults.silentDays && words.t(faults.silentDays)}
        value={values.silentDays}
        onInput={(silentDays) => onChange({ silentDays })}
      />
      <FollowUp values={values} faults={faults} words={words} onChange={onChange} />
    </section>
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

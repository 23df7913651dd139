import { useState } from 'preact/hooks';
import type { Words } from '../../lib/domain/words.ts';
import { sayDay } from '../../lib/domain/words.ts';
import { Field } from './field.tsx';
import { onEnter } from './on-enter.ts';
import { COUNTRIES, SUBDIVISIONS, ZONES } from './regions.ts';
import type { faultsIn, OptionValues } from './values.ts';
import { withDay } from './values.ts';

export interface PartProps {
  readonly values: OptionValues;
  readonly faults: ReturnType<typeof faultsIn>;
  readonly words: Words;
  readonly onChange: (change: Partial<OptionValues>) => void;
}

/** When the shop works: the hours outside count towards no deadline. */
export function Calendar({ values, faults, words, onChange }: PartProps) {
  return (
    <section aria-labelledby="opt-calendar">
      <h2 id="opt-calendar">{words.t('optCalendar')}</h2>
      <p>{words.t('optCalendarBody')}</p>
      <Weekdays values={values} faults={faults} words={words} onChange={onChange} />
      <Field id="opt-zone" label={words.t('optZone')} fault={faults.zone && words.t(faults.zone)}>
        {(described) => (
          <>
            <input
              {...described}
              type="text"
              list="opt-zones"
              value={values.zone}
              onInput={(event) => onChange({ zone: event.currentTarget.value.trim() })}
            />
            <datalist id="opt-zones">
              {ZONES.map((zone) => (
                <option key={zone} value={zone} />
              ))}
            </datalist>
          </>
        )}
      </Field>
      <Region values={values} words={words} onChange={onChange} />
      <Closures values={values} words={words} onChange={onChange} />
    </section>
  );
}

/** 1 January 2024 was a Monday: its week gives the weekdays' names. */
const MONDAY = Date.UTC(2024, 0, 1);

function Weekdays({ values, faults, words, onChange }: PartProps) {
  const names = new Intl.DateTimeFormat(words.locale, { weekday: 'long', timeZone: 'UTC' });
  const toggle = (day: number, on: boolean) => {
    const others = values.weekdays.filter((one) => one !== day);
    onChange({ weekdays: on ? [...others, day].sort() : others });
  };
  return (
    <fieldset aria-describedby={faults.weekdays && 'opt-weekdays-fault'}>
      <legend>{words.t('optWeekdays')}</legend>
      <div class="o-days">
        {[1, 2, 3, 4, 5, 6, 7].map((day) => (
          <label key={day}>
            <input
              type="checkbox"
              checked={values.weekdays.includes(day)}
              onChange={(event) => toggle(day, event.currentTarget.checked)}
            />{' '}
            {names.format(MONDAY + (day - 1) * 86_400_000)}
          </label>
        ))}
      </div>
      {faults.weekdays ? (
        <p class="o-fault" id="opt-weekdays-fault">
          {words.t(faults.weekdays)}
        </p>
      ) : null}
    </fieldset>
  );
}

function Region({ values, words, onChange }: Omit<PartProps, 'faults'>) {
  const countries = new Intl.DisplayNames(words.locale, { type: 'region' });
  return (
    <Field id="opt-region" label={words.t('optRegion')} hint={words.t('optRegionHint')}>
      {(described) => (
        <select
          {...described}
          value={values.region ?? ''}
          onChange={(event) => onChange({ region: event.currentTarget.value || undefined })}
        >
          <option value="">{words.t('optRegionNone')}</option>
          {COUNTRIES.map((country) => (
            <optgroup key={country} label={countries.of(country) ?? country}>
              <option value={country}>
                {words.t('optRegionNational', [countries.of(country) ?? country])}
              </option>
              {SUBDIVISIONS[country]?.map(([code, name]) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}

function Closures({ values, words, onChange }: Omit<PartProps, 'faults'>) {
  const [day, setDay] = useState('');
  const add = () => {
    if (day === '') return;
    onChange({ closures: withDay(values.closures, day) });
    setDay('');
  };
  return (
    <>
      <div class="o-add" onKeyDown={(event) => onEnter(event, add)}>
        <Field id="opt-closure" label={words.t('optClosures')} hint={words.t('optClosuresHint')}>
          {(described) => (
            <input
              {...described}
              type="date"
              value={day}
              onInput={(event) => setDay(event.currentTarget.value)}
            />
          )}
        </Field>
        <button type="button" class="t-button" disabled={day === ''} onClick={add}>
          {words.t('optAdd')}
        </button>
      </div>
      <ul class="o-list o-short">
        {values.closures.map((closed) => (
          <li key={closed}>
            {sayDay(closed, words)}
            <button
              type="button"
              class="t-button"
              aria-label={words.t('optRemoveNamed', [sayDay(closed, words)])}
              onClick={() =>
                onChange({ closures: values.closures.filter((one) => one !== closed) })
              }
            >
              {words.t('optRemove')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

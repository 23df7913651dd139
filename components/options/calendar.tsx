import type { ClockMode } from '../../lib/domain/deadlines.ts';
import type { Words } from '../../lib/domain/words.ts';
import { Closures } from './closures.tsx';
import { Field } from './field.tsx';
import type { IsLocked } from './lockable.tsx';
import { OfficeHours } from './office-hours.tsx';
import { COUNTRIES, SUBDIVISIONS, ZONES } from './regions.ts';
import type { faultsIn, OptionValues } from './values.ts';
import { withWeekdays } from './values.ts';
import { weekdayNames } from './weekday-names.ts';

export interface PartProps {
  readonly values: OptionValues;
  readonly faults: ReturnType<typeof faultsIn>;
  readonly words: Words;
  readonly isLocked: IsLocked;
  readonly onChange: (change: Partial<OptionValues>) => void;
}

/** For parts that a policy fixes as a whole, if at all. */
export type OpenProps = Omit<PartProps, 'isLocked'>;

/** When the shop works: the hours outside count towards no deadline. */
export function Calendar({ values, faults, words, onChange }: OpenProps) {
  return (
    <>
      <Mode values={values} words={words} onChange={onChange} />
      {values.mode === 'working-24' ? (
        <Weekdays values={values} faults={faults} words={words} onChange={onChange} />
      ) : null}
      {values.mode === 'office-hours' ? (
        <OfficeHours values={values} faults={faults} words={words} onChange={onChange} />
      ) : null}
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
      {values.mode === 'calendar' ? null : (
        <>
          <Region values={values} words={words} onChange={onChange} />
          <Closures values={values} words={words} onChange={onChange} />
        </>
      )}
    </>
  );
}

const MODES: readonly { mode: ClockMode; label: string; hint: string }[] = [
  { mode: 'working-24', label: 'optModeWorking', hint: 'optModeWorkingHint' },
  { mode: 'office-hours', label: 'optModeOffice', hint: 'optModeOfficeHint' },
  { mode: 'calendar', label: 'optModeCalendar', hint: 'optModeCalendarHint' },
];

function Mode({ values, words, onChange }: Omit<OpenProps, 'faults'>) {
  const set = (text: string) => {
    const chosen = MODES.find(({ mode }) => mode === text);
    if (chosen) onChange({ mode: chosen.mode });
  };
  const { hint } = MODES.find(({ mode }) => mode === values.mode) ?? {};
  return (
    <Field id="opt-mode" label={words.t('optMode')} hint={hint && words.t(hint)}>
      {(described) => (
        <select
          {...described}
          value={values.mode}
          onChange={(event) => set(event.currentTarget.value)}
        >
          {MODES.map(({ mode, label }) => (
            <option key={mode} value={mode}>
              {words.t(label)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Weekdays({ values, faults, words, onChange }: OpenProps) {
  const names = weekdayNames(words.locale);
  const toggle = (day: number, on: boolean) => {
    const others = values.weekdays.filter((one) => one !== day);
    onChange(withWeekdays(values, on ? [...others, day].sort() : others));
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
            {names[day - 1]}
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

function Region({ values, words, onChange }: Omit<OpenProps, 'faults'>) {
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

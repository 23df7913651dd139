import { weekdayNames } from '../options/weekday-names.ts';
import type { WorkingPart } from './working-step.tsx';

/** The weekdays on which the shop works. */
export function WorkingDays({ time, faults, words, onChange }: WorkingPart) {
  const names = weekdayNames(words.locale);
  // Where the days have hours of their own, those say which days they are.
  if (time.mode === 'office-hours' && time.hours === undefined) return null;
  const turn = (day: number, on: boolean) => {
    const others = time.weekdays.filter((one) => one !== day);
    onChange({ weekdays: on ? [...others, day].sort() : others });
  };
  return (
    <fieldset aria-describedby={faults.weekdays && 'w-weekdays-fault'}>
      <legend>{words.t('optWeekdays')}</legend>
      <div class="w-days">
        {names.map((name, index) => (
          <label key={name} class="w-choice">
            <input
              type="checkbox"
              checked={time.weekdays.includes(index + 1)}
              onChange={(event) => turn(index + 1, event.currentTarget.checked)}
            />
            {name}
          </label>
        ))}
      </div>
      {faults.weekdays ? (
        <p class="o-fault" id="w-weekdays-fault">
          {words.t(faults.weekdays)}
        </p>
      ) : null}
    </fieldset>
  );
}

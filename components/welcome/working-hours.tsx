import type { WorkingPart } from './working-step.tsx';

/** Round the clock, which is how marketplaces count, or the hours in which the shop answers. */
export function WorkingHours({ time, faults, words, onChange }: WorkingPart) {
  const option = (mode: typeof time.mode, label: string) => (
    <label class="w-choice">
      <input
        type="radio"
        name="w-mode"
        value={mode}
        checked={time.mode === mode}
        onChange={() => onChange({ mode })}
      />
      {words.t(label)}
    </label>
  );
  return (
    <fieldset>
      <legend>{words.t('optMode')}</legend>
      {option('working-24', 'optModeWorking')}
      {option('office-hours', 'optModeOffice')}
      {time.mode === 'calendar' ? option('calendar', 'optModeCalendar') : null}
      {time.mode === 'office-hours' ? (
        <Hours time={time} faults={faults} words={words} onChange={onChange} />
      ) : null}
    </fieldset>
  );
}

function Hours({ time, faults, words, onChange }: WorkingPart) {
  const { hours } = time;
  if (hours === undefined) return <p class="t-hint">{words.t('welcomeHoursDiffer')}</p>;
  const [from = '', to = ''] = hours.split('-');
  const described = faults.hours
    ? ({ 'aria-invalid': true, 'aria-describedby': 'w-hours-fault' } as const)
    : {};
  return (
    <>
      <div class="w-hours">
        <label>
          {words.t('welcomeFrom')}
          <input
            {...described}
            type="time"
            value={from}
            onInput={(event) => onChange({ hours: `${event.currentTarget.value}-${to}` })}
          />
        </label>
        <label>
          {words.t('welcomeTo')}
          <input
            {...described}
            type="time"
            value={to}
            onInput={(event) => onChange({ hours: `${from}-${event.currentTarget.value}` })}
          />
        </label>
      </div>
      {faults.hours ? (
        <p class="o-fault" id="w-hours-fault">
          {words.t(faults.hours)}
        </p>
      ) : null}
      <p class="t-hint">{words.t('welcomeHoursMore')}</p>
    </>
  );
}

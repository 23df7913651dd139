import type { Weekday } from '../../lib/domain/working-days.ts';
import type { OpenProps } from './calendar.tsx';
import { isInterval, USUAL_HOURS, WEEK } from './values.ts';
import { weekdayNames } from './weekday-names.ts';

/** A day has a morning, an afternoon, and room for odd shops. */
const MOST_INTERVALS = 6;

/** When the shop answers, day by day; a day without hours is closed. */
export function OfficeHours({ values, faults, words, onChange }: OpenProps) {
  const names = weekdayNames(words.locale);
  const { open } = values;
  const set = (day: Weekday, intervals: readonly string[]) => {
    const { [day]: _before, ...others } = open;
    onChange({ open: inOrder(intervals.length > 0 ? { ...others, [day]: intervals } : others) });
  };
  const copy = () => {
    const { mon = [] } = open;
    onChange({ open: Object.fromEntries(Object.keys(open).map((day) => [day, mon])) });
  };
  return (
    <fieldset aria-describedby={faults.open && 'opt-open-fault'}>
      <legend>{words.t('optOpen')}</legend>
      <p class="o-hint">{words.t('optOpenHint')}</p>
      <ul class="o-list o-hours">
        {WEEK.map((day, index) => (
          <Day
            key={day}
            name={names[index] ?? day}
            intervals={open[day] ?? []}
            words={words}
            onSet={(intervals) => set(day, intervals)}
          />
        ))}
      </ul>
      <button type="button" class="t-button" disabled={!open.mon} onClick={copy}>
        {words.t('optOpenCopy', [names[0] ?? ''])}
      </button>
      {faults.open ? (
        <p class="o-fault" id="opt-open-fault">
          {words.t(faults.open)}
        </p>
      ) : null}
    </fieldset>
  );
}

function inOrder(open: OpenProps['values']['open']): OpenProps['values']['open'] {
  return Object.fromEntries(WEEK.flatMap((day) => (open[day] ? [[day, open[day]]] : [])));
}

interface DayProps extends Pick<OpenProps, 'words'> {
  readonly name: string;
  readonly intervals: readonly string[];
  readonly onSet: (intervals: readonly string[]) => void;
}

function Day({ name, intervals, words, onSet }: DayProps) {
  return (
    <li>
      <span class="o-day">{name}</span>
      <span class="o-intervals">
        {intervals.length === 0 ? <span class="o-host">{words.t('optOpenClosed')}</span> : null}
        {intervals.map((interval, index) => (
          <Interval
            key={index}
            name={name}
            interval={interval}
            words={words}
            onSet={(next) => onSet(intervals.with(index, next))}
            onRemove={() => onSet(intervals.toSpliced(index, 1))}
          />
        ))}
      </span>
      <button
        type="button"
        class="t-button"
        aria-label={words.t('optOpenAddNamed', [name])}
        disabled={intervals.length >= MOST_INTERVALS}
        onClick={() => onSet([...intervals, intervals.length === 0 ? USUAL_HOURS : '-'])}
      >
        {words.t('optOpenAdd')}
      </button>
    </li>
  );
}

interface IntervalProps extends Pick<OpenProps, 'words'> {
  readonly name: string;
  /** `09:00-14:00`; either end is empty while it has not been filled in. */
  readonly interval: string;
  readonly onSet: (interval: string) => void;
  readonly onRemove: () => void;
}

function Interval({ name, interval, words, onSet, onRemove }: IntervalProps) {
  const [from = '', to = ''] = interval.split('-');
  const invalid = isInterval(interval) ? undefined : true;
  return (
    <span class="o-interval">
      <label>
        <span class="t-unseen">{words.t('optOpenFrom', [name])}</span>
        <input
          type="time"
          value={from}
          aria-invalid={invalid}
          onInput={(event) => onSet(`${event.currentTarget.value}-${to}`)}
        />
      </label>
      {' – '}
      <label>
        <span class="t-unseen">{words.t('optOpenTo', [name])}</span>
        <input
          type="time"
          value={to}
          aria-invalid={invalid}
          onInput={(event) => onSet(`${from}-${event.currentTarget.value}`)}
        />
      </label>
      <button
        type="button"
        class="t-button t-plain"
        aria-label={words.t('optRemoveNamed', [`${name} ${interval}`])}
        onClick={onRemove}
      >
        ×
      </button>
    </span>
  );
}

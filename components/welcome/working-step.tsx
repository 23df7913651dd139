import { useState } from 'preact/hooks';
import type { Words } from '../../lib/domain/words.ts';
import { Field } from '../options/field.tsx';
import { ZONES } from '../options/regions.ts';
import { Button } from '../ui/button.tsx';
import { RegionField } from './region-field.tsx';
import { Step } from './step.tsx';
import type { WorkingTime } from './values.ts';
import { workingFaults } from './values.ts';
import { WorkingDays } from './working-days.tsx';
import { WorkingHours } from './working-hours.tsx';

export interface WorkingStepProps {
  /** What is set, or what the browser suggests. */
  readonly working: WorkingTime;
  readonly isSaved: boolean;
  readonly words: Words;
  readonly onSave: (time: WorkingTime) => Promise<void>;
}

type Outcome = 'none' | 'failed' | 'faults';

/** When the shop works, for everything that is counted in working time. */
export function WorkingStep({ working, isSaved, words, onSave }: WorkingStepProps) {
  const [own, setOwn] = useState<WorkingTime>();
  const [outcome, setOutcome] = useState<Outcome>('none');
  const time = own ?? working;
  const faults = outcome === 'faults' ? workingFaults(time) : {};
  const change = (part: Partial<WorkingTime>) => setOwn({ ...time, ...part });
  const save = () => {
    if (Object.keys(workingFaults(time)).length > 0) {
      setOutcome('faults');
      return;
    }
    onSave(time).then(
      () => {
        setOwn(undefined);
        setOutcome('none');
      },
      () => setOutcome('failed'),
    );
  };
  const parts = { time, faults, words, onChange: change };
  return (
    <Step
      id="hours"
      number={2}
      title={words.t('welcomeHours')}
      hint={words.t('welcomeHoursHint')}
      isDone={isSaved && own === undefined}
      words={words}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <WorkingHours {...parts} />
        {time.mode === 'calendar' ? null : <WorkingDays {...parts} />}
        <ZoneField {...parts} />
        {time.mode === 'calendar' ? null : <RegionField {...parts} />}
        <Button type="submit" kind="main" label={words.t('optSave')} />
        <p class="w-fault" role="status">
          {sayOutcome(outcome, faults, words)}
        </p>
      </form>
    </Step>
  );
}

/** What each part of the form gets. */
export interface WorkingPart {
  readonly time: WorkingTime;
  readonly faults: ReturnType<typeof workingFaults>;
  readonly words: Words;
  readonly onChange: (part: Partial<WorkingTime>) => void;
}

function ZoneField({ time, faults, words, onChange }: WorkingPart) {
  return (
    <Field id="w-zone" label={words.t('optZone')} fault={faults.zone && words.t(faults.zone)}>
      {(described) => (
        <>
          <input
            {...described}
            type="text"
            list="w-zones"
            autocomplete="off"
            value={time.zone}
            onInput={(event) => onChange({ zone: event.currentTarget.value.trim() })}
          />
          <datalist id="w-zones">
            {ZONES.map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}

function sayOutcome(outcome: Outcome, faults: WorkingPart['faults'], words: Words): string {
  if (outcome === 'failed') return words.t('optFailed');
  return Object.keys(faults).length > 0 ? words.t('optFaults') : '';
}

import { countryNames } from '../../lib/domain/formats.ts';
import { Field } from '../options/field.tsx';
import { COUNTRIES, SUBDIVISIONS } from '../options/regions.ts';
import type { WorkingPart } from './working-step.tsx';

/** "None" is an answer; no answer is an empty value. */
const NONE = 'none';

/** Whose public holidays are days off; where nothing tells, the seller is asked. */
export function RegionField({ time, faults, words, onChange }: WorkingPart) {
  const nameOf = (country: string) => countryNames(words).of(country) ?? country;
  const choose = (value: string) =>
    onChange({ region: value === NONE ? undefined : value, isRegionOpen: undefined });
  return (
    <Field
      id="w-region"
      label={words.t('optRegion')}
      hint={time.isRegionOpen ? words.t('welcomeRegionUnknown') : undefined}
      fault={faults.region && words.t(faults.region)}
    >
      {(described) => (
        <select
          {...described}
          value={time.isRegionOpen ? '' : (time.region ?? NONE)}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {time.isRegionOpen ? <option value="">{words.t('welcomeRegionChoose')}</option> : null}
          <option value={NONE}>{words.t('optRegionNone')}</option>
          {COUNTRIES.map((country) => (
            <optgroup key={country} label={nameOf(country)}>
              <option value={country}>{words.t('optRegionNational', [nameOf(country)])}</option>
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

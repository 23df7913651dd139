import { countryNames } from '../../lib/domain/formats.ts';
import { Field } from '../options/field.tsx';
import { COUNTRIES, SUBDIVISIONS } from '../options/regions.ts';
import type { WorkingPart } from './working-step.tsx';

/** Whose public holidays are days off. */
export function RegionField({ time, words, onChange }: WorkingPart) {
  const nameOf = (country: string) => countryNames(words).of(country) ?? country;
  return (
    <Field id="w-region" label={words.t('optRegion')}>
      {(described) => (
        <select
          {...described}
          value={time.region ?? ''}
          onChange={(event) => onChange({ region: event.currentTarget.value || undefined })}
        >
          <option value="">{words.t('optRegionNone')}</option>
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

// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { regionOf } from '../../components/welcome/region-of.ts';
import { suggestedTime, withWorkingTime, workingTimeOf } from '../../components/welcome/values.ts';
import { settingsFrom, valuesOf } from '../../entrypoints/options/form-values.ts';
import { parseSettings } from '../../lib/platform/settings-schema.ts';
import { field, fill, isDone, one, press, show, submit, text } from './welcome-page.tsx';

afterEach(() => {
  render(null, document.body);
});

const FORM = '[data-step=hours] form';

describe('the working time', () => {
  it('is saved as suggested, in one click', async () => {
    const { onSave, working } = show();
    expect(field('#w-zone').value).toBe('Europe/Madrid');
    expect(field('#w-region').value).toBe('ES');
    await submit(FORM);
    expect(onSave.mock.calls).toEqual([[working]]);
  });

  it('is saved as changed', async () => {
    const { onSave, working } = show();
    await press(one('[value=office-hours]'));
    await fill('.w-hours label:last-child input', '19:30');
    await press(one('.w-days label:nth-child(6) input'));
    await fill('#w-zone', ' Atlantic/Canary ');
    await fill('#w-region', 'ES-CN');
    await submit(FORM);
    expect(onSave.mock.calls).toEqual([
      [
        {
          ...working,
          ...{ mode: 'office-hours', zone: 'Atlantic/Canary', region: 'ES-CN' },
          weekdays: [1, 2, 3, 4, 5, 6],
          hours: '09:00-19:30',
        },
      ],
    ]);
  });

  it('says what is wrong with it and saves nothing', async () => {
    const { onSave } = show();
    await fill('#w-zone', 'Europa/Madrid');
    for (const day of [1, 2, 3, 4, 5])
      await press(one(`.w-days label:nth-child(${String(day)}) input`));
    await submit(FORM);
    expect(onSave).not.toHaveBeenCalled();
    expect(text('#w-zone-fault')).toContain('zona horaria');
    expect(text('#w-weekdays-fault')).toContain('al menos un día');
    expect(text(`${FORM} > .w-fault`)).toContain('No se ha guardado');
  });

  it('does not take hours that are none', async () => {
    const { onSave } = show();
    await press(one('[value=office-hours]'));
    await fill('.w-hours label:first-child input', '');
    await submit(FORM);
    expect(onSave).not.toHaveBeenCalled();
    expect(text('#w-hours-fault')).not.toBe('');
    expect(one('.w-hours input').getAttribute('aria-describedby')).toBe('w-hours-fault');
  });

  it('counts as done once it is saved, and no longer while it is being changed', async () => {
    show({ isSaved: true });
    expect(isDone('hours')).toBe(true);
    await fill('#w-region', 'ES-MC');
    expect(isDone('hours')).toBe(false);
  });

  it('says so when it cannot be kept', async () => {
    show({ onSave: vi.fn(() => Promise.reject(new Error('quota'))) });
    await submit(FORM);
    expect(text(`${FORM} > .w-fault`)).toContain('No se ha podido');
  });

  it('asks neither for days nor for holidays where every hour counts', () => {
    show({ working: { mode: 'calendar', zone: 'UTC', weekdays: [1], hours: '09:00-18:00' } });
    expect(document.querySelector('.w-days, #w-region')).toBeNull();
    expect(field('[value=calendar]').checked).toBe(true);
  });
});

describe('whose holidays are kept', () => {
  const here = { zone: 'UTC', locale: 'en' };
  const NOTHING = parseSettings({});
  const unknown = suggestedTime(valuesOf(NOTHING), false, here);

  it('is asked where nothing tells, and nothing is saved before it is said', async () => {
    const { onSave } = show({ working: unknown });
    expect(field('#w-region').value).toBe('');
    expect(text('#w-region-hint')).toContain('No se ha reconocido tu país');
    await submit(FORM);
    expect(onSave).not.toHaveBeenCalled();
    expect(text('#w-region-fault')).toContain('Ninguno');
    expect(field('#w-region').getAttribute('aria-invalid')).toBe('true');
    await fill('#w-region', 'PT');
    expect(document.querySelector('#w-region-hint, #w-region-fault')).toBeNull();
    await submit(FORM);
    expect(onSave.mock.calls).toEqual([[{ ...unknown, region: 'PT', isRegionOpen: undefined }]]);
  });

  it('can be nobody’s, in so many words', async () => {
    const { onSave } = show({ working: unknown });
    await fill('#w-region', 'none');
    expect(field('#w-region').value).toBe('none');
    await submit(FORM);
    expect(onSave.mock.calls).toEqual([
      [{ ...unknown, region: undefined, isRegionOpen: undefined }],
    ]);
  });

  it('is not asked where every hour counts, and then stays as it was', async () => {
    const working = { ...unknown, mode: 'calendar' } as const;
    const { onSave } = show({ working });
    await submit(FORM);
    expect(onSave).toHaveBeenCalledOnce();
    const { clock } = settingsFrom(withWorkingTime(valuesOf(NOTHING), working), NOTHING).rules;
    expect(clock).toMatchObject({ mode: 'calendar', zone: 'UTC' });
    expect(clock?.region).toBeUndefined();
  });

  it('and in which zone is a suggestion until it is set, even to what holds anyway', () => {
    const values = valuesOf(NOTHING);
    const inLisbon = { zone: 'Europe/Lisbon', locale: 'pt-PT' };
    expect(suggestedTime(values, false, inLisbon)).toMatchObject({
      ...{ zone: 'Europe/Lisbon', region: 'PT', isRegionOpen: undefined },
    });
    const set = { zone: 'Europe/Madrid', region: 'ES' };
    expect(suggestedTime(values, true, inLisbon)).toMatchObject(set);
    expect(suggestedTime(values, true, here)).toMatchObject(set);
    expect(suggestedTime(values, true, here).isRegionOpen).toBeUndefined();
  });
});

describe('the settings', () => {
  const settings = (clock: object) => parseSettings({ rules: { clock, replyHours: 12 } });

  it('keep everything that the page does not ask for', () => {
    const before = settings({ closures: ['2026-12-24'], zone: 'Europe/Rome' });
    const time = { ...workingTimeOf(valuesOf(before)), weekdays: [1, 2, 3], region: undefined };
    const after = settingsFrom(withWorkingTime(valuesOf(before), time), before);
    expect(after.rules.replyHours).toBe(12);
    expect(after.rules.clock).toMatchObject({
      closures: ['2026-12-24'],
      zone: 'Europe/Rome',
      weekdays: [1, 2, 3],
      region: null,
    });
  });

  it('keep hours that differ by day, which one pair of fields cannot show', () => {
    const open = { mon: ['09:00-14:00', '16:00-19:00'], tue: ['10:00-15:00'] };
    const before = settings({ mode: 'office-hours', open });
    const time = workingTimeOf(valuesOf(before));
    expect(time).toMatchObject({ hours: undefined, weekdays: [1, 2] });
    const after = settingsFrom(withWorkingTime(valuesOf(before), time), before);
    expect(after.rules.clock?.open).toEqual(open);
    show({ working: time });
    expect(text('[data-step=hours]')).toContain('horario distinto según el día');
    expect(document.querySelector('.w-days')).toBeNull();
  });

  it('get the same hours on every working day', () => {
    const before = settings({});
    const time = workingTimeOf(valuesOf(before));
    const chosen = {
      ...time,
      mode: 'office-hours',
      weekdays: [1, 6],
      hours: '08:00-15:00',
    } as const;
    const after = settingsFrom(withWorkingTime(valuesOf(before), chosen), before);
    expect(after.rules.clock).toMatchObject({
      mode: 'office-hours',
      open: { mon: ['08:00-15:00'], sat: ['08:00-15:00'] },
    });
    expect(workingTimeOf(valuesOf(after))).toMatchObject({
      weekdays: [1, 6],
      hours: '08:00-15:00',
    });
  });
});

describe('the suggested holidays', () => {
  it.each([
    ['Europe/Madrid', 'en-GB', 'ES'],
    ['Atlantic/Canary', 'es-ES', 'ES-CN'],
    ['Atlantic/Madeira', 'pt-PT', 'PT'],
    ['Europe/Vienna', 'de-DE', 'AT'],
    ['Europe/Brussels', 'fr-FR', 'FR'],
    ['UTC', 'it-IT', 'IT'],
    ['Asia/Shanghai', 'zh-CN', undefined],
    ['Europe/Brussels', 'fr', undefined],
    ['', '', undefined],
  ])('in %s with the language %s are those of %s', (zone, locale, region) => {
    expect(regionOf(zone, locale)).toBe(region);
  });
});

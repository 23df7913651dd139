// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { click, control, DEFAULTS as values, show, submit, type } from './options-page.tsx';
import { LANGUAGES, wordsIn } from './sample.ts';

afterEach(() => {
  render(null, document.body);
});

it('asks for exactly the host typed, and says why when it does not', async () => {
  const { onAdd } = show();
  await type('opt-host', 'https://marketplace.example.com/mmp/shop/home');
  await submit(0);
  expect(onAdd).toHaveBeenCalledExactlyOnceWith('marketplace.example.com');
  expect(control('opt-host').value).toBe('');
  for (const [input, words] of [
    ['marketplace.worten.pt', 'ya está en la lista'],
    ['worten', 'No es una dirección'],
  ] as const) {
    await type('opt-host', input);
    await submit(0);
    expect(document.querySelector('#opt-host-fault')?.textContent).toContain(words);
    expect(control('opt-host').getAttribute('aria-invalid')).toBe('true');
    expect(control('opt-host').getAttribute('aria-describedby')).toContain('opt-host-fault');
  }
  expect(onAdd).toHaveBeenCalledOnce();
});

it.each([
  ['says no', () => Promise.resolve(false)],
  ['cannot be asked', () => Promise.reject(new Error('no gesture'))],
])('keeps what was typed when the browser %s', async (_, onAdd) => {
  show({ onAdd });
  await type('opt-host', 'marketplace.example.com');
  await submit(0);
  expect(document.querySelector('#opt-host-fault')?.textContent).toContain('No has dado permiso');
  expect(control('opt-host').value).toBe('marketplace.example.com');
});

it('lets only added marketplaces be removed', async () => {
  const { onRemove } = show();
  await click('Quitar marketplace.worten.pt');
  expect(onRemove).toHaveBeenCalledExactlyOnceWith('marketplace.worten.pt');
  await expect(click('Quitar pccomponentes-prod.mirakl.net')).rejects.toThrow('no button');
});

it('saves what the form holds', async () => {
  const { onSave } = show();
  await act(() => document.querySelectorAll<HTMLElement>('.o-days input')[5]?.click());
  await type('opt-region', 'ES-MC');
  await type('opt-closure', '2026-12-24');
  await act(() => control('opt-closure').closest('.o-add')?.querySelector('button')?.click());
  await type('opt-reply', '12');
  await type('opt-soon', '8');
  await type('opt-channel', 'WEB_PT');
  await type('opt-channel-language', 'pt');
  await type('opt-channel-market', 'worten');
  await act(() => control('opt-channel').closest('.o-add')?.querySelector('button')?.click());
  expect(document.body.textContent).toContain('Hay cambios sin guardar');
  await submit(1);
  expect(onSave).toHaveBeenCalledExactlyOnceWith(
    {
      ...values,
      weekdays: [1, 2, 3, 4, 5, 6],
      open: { ...values.open, sat: ['09:00-18:00'] },
      region: 'ES-MC',
      closures: ['2026-12-24'],
      replyHours: 12,
      replySoonHours: 8,
      channels: [{ market: 'worten', channel: 'WEB_PT', language: 'pt' }],
    },
    values,
  );
  expect(document.body.textContent).toContain('Guardado.');
});

it('tells what it showed before, though something else was set meanwhile', async () => {
  const { onSave } = show();
  await type('opt-reply', '12');
  show({ onSave, values: { ...values, coverDays: 14, replyHours: 30 } });
  await submit(1);
  expect(onSave).toHaveBeenCalledExactlyOnceWith({ ...values, replyHours: 12 }, values);
});

it('adds a day by Enter without saving the form', async () => {
  const { onSave } = show();
  await type('opt-closure', '2026-12-24');
  await act(() => {
    const key = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    control('opt-closure').dispatchEvent(key);
  });
  expect(document.body.textContent).toContain('24 dic 2026');
  expect(onSave).not.toHaveBeenCalled();
});

it('saves nothing that makes no sense, and says what', async () => {
  const { onSave } = show();
  await type('opt-zone', 'Mars/Base');
  await type('opt-stock', '');
  await submit(1);
  expect(onSave).not.toHaveBeenCalled();
  expect(document.body.textContent).toContain('corrige lo señalado');
  for (const id of ['opt-zone-fault', 'opt-stock-fault']) {
    expect(document.querySelector(`#${id}`)?.textContent.length).toBeGreaterThan(10);
  }
});

it('says so when saving fails', async () => {
  show({ onSave: () => Promise.reject(new Error('full')) });
  await submit(1);
  expect(document.body.textContent).toContain('No se ha podido');
  expect(document.body.textContent).not.toContain('Guardado.');
});

it('deletes only after a second yes', async () => {
  const { onDelete } = show();
  await click('Borrar todo…');
  await click('Cancelar');
  expect(onDelete).not.toHaveBeenCalled();
  await click('Borrar todo…');
  await click('Sí, borrar todo');
  expect(onDelete).toHaveBeenCalledOnce();
});

it('says that it deletes until it has, and keeps the focus in its place', async () => {
  const { onDelete } = show();
  let deleted: () => void = () => undefined;
  vi.mocked(onDelete).mockReturnValueOnce(
    new Promise<void>((resolve) => {
      deleted = resolve;
    }),
  );
  await click('Borrar todo…');
  await click('Sí, borrar todo');
  expect(document.body.textContent).toContain('Borrando…');
  expect(document.activeElement?.textContent).toBe('Borrar todo…');
  await click('Borrar todo…');
  expect(document.body.textContent).not.toContain('Sí, borrar todo');
  await act(async () => deleted());
  expect(document.body.textContent).toContain('Todo borrado.');
});

it('has no two buttons of one name', () => {
  show();
  const named = (button: Element) => button.getAttribute('aria-label') ?? button.textContent;
  const names = [...document.querySelectorAll('button')].map(named);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

it.each(['working-24', 'office-hours', 'calendar'])('labels every control: %s', async (mode) => {
  show();
  await type('opt-mode', mode);
  for (const field of document.querySelectorAll('input, select')) {
    const label = field.closest('label') ?? document.querySelector(`label[for="${field.id}"]`);
    expect(label?.textContent.trim(), field.outerHTML).not.toBe('');
    expect(label, field.outerHTML).not.toBeNull();
  }
});

it('has a text for everything it says, in every language', async () => {
  for (const language of LANGUAGES) {
    const words = wordsIn(language);
    const missing: string[] = [];
    show({
      words: {
        ...words,
        t: (key, args) => {
          const text = words.t(key, args);
          if (text === '') missing.push(key);
          return text;
        },
      },
    });
    for (const mode of ['office-hours', 'calendar']) await type('opt-mode', mode);
    expect(missing, language).toEqual([]);
    render(null, document.body);
  }
});

// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FAILURE_KEYS } from '../../components/ui/connection-words.ts';
import type { ConnectionState } from '../../lib/domain/connection-view.ts';
import { connection, list } from './connection-sample.ts';
import { HOST, KEY, show } from './connections-page.tsx';
import { click, control, submit, type } from './options-page.tsx';
import { HOUR, LANGUAGES, NOW, wordsIn } from './sample.ts';

const text = () => document.body.textContent;

afterEach(() => {
  render(null, document.body);
});

describe('a connected shop', () => {
  it.each<[ConnectionState, string]>([
    ['connected', 'Conectada'],
    ['syncing', 'Leyendo'],
    ['wrong-key', 'Clave no válida'],
    ['needs-permission', 'Falta permiso'],
    ['held', 'Detenida'],
    ['offline', 'Sin respuesta'],
    ['told-to-wait', 'En espera'],
    ['failing', 'Leída en parte'],
  ])('that is %s says so by icon and word', (state, words) => {
    show({}, connection({ state }));
    const card = document.querySelector(`[data-connection][data-state="${state}"]`);
    const chip = card?.querySelector('.t-chip');
    expect(chip?.textContent).toBe(words);
    expect(chip?.querySelector('svg')).not.toBeNull();
  });

  it('tells how far its first reading is', () => {
    show({}, connection({ state: 'syncing', completeAt: undefined, progress: { done: 3, of: 9 } }));
    expect(text()).toContain('3 de 9 listas');
    const bar = document.querySelector('progress');
    expect(bar?.getAttribute('aria-label')).toContain('Delta');
    expect([bar?.value, bar?.max]).toEqual([3, 9]);
  });

  it('tells list by list what is read, what fails and why, and what was passed over', () => {
    const lists = [
      list({ state: 'reading', read: 300, total: 20_000, readAt: undefined }),
      list({ list: 'offers', state: 'off', failure: 'no-right', readAt: undefined }),
      list({ list: 'returns', state: 'failed', failure: 'server', nextAt: NOW + HOUR }),
      list({ list: 'threads', skipped: 2 }),
      list({ list: 'invoice-requests', state: 'not-asked', readAt: undefined }),
    ];
    show({}, connection({ state: 'failing', lists }));
    const row = (name: string) => document.querySelector(`tr[data-list="${name}"]`)?.textContent;
    expect(row('orders')).toContain('300 de 20.000 registros');
    expect(row('offers')).toContain('Pide el rol de administrador');
    expect(row('returns')).toContain('Se volverá a intentar: hoy 11:42');
    expect(row('threads')).toContain('2 registros no se han entendido');
    expect(row('invoice-requests')).toBeUndefined();
    expect(document.querySelector('.o-card summary')?.textContent).toContain('2 listas fallan');
  });

  it('is stopped, and gone on with, by its own button', async () => {
    const onHold = vi.fn(() => Promise.resolve());
    const press = (name: string) =>
      document.querySelector<HTMLButtonElement>(`.o-card-actions [aria-label^="${name}"]`)?.click();
    show({ onHold }, connection({ state: 'syncing' }));
    press('Detener la lectura de');
    show({ onHold }, connection({ state: 'held' }));
    expect(text()).toContain('Has detenido la lectura');
    // It says what would happen: nothing.
    expect(document.querySelector('[aria-label^="Leer ahora"]')).toBeNull();
    press('Seguir leyendo');
    expect(onHold.mock.calls).toEqual([
      [`${HOST}|2001`, true],
      [`${HOST}|2001`, false],
    ]);
  });

  it('promises no reading of any list until there is a new key', () => {
    const lists = [
      list({ state: 'failed', failure: 'wrong-key', failedAt: NOW, nextAt: NOW + HOUR }),
      list({ list: 'offers', state: 'never', readAt: undefined, nextAt: NOW + HOUR }),
      list({ list: 'threads' }),
    ];
    const card = connection({ state: 'wrong-key', lists, nextAt: undefined });
    show({}, card);
    const row = (name: string) => document.querySelector(`tr[data-list="${name}"]`)?.textContent;
    const untilKey = 'No se pide nada hasta que pongas una clave nueva';
    expect(row('orders')).toContain(untilKey);
    expect(row('offers')).toContain(untilKey);
    expect(row('threads')).not.toContain(untilKey);
    expect(text()).not.toMatch(/Se volverá a intentar|próxima:/);
  });

  it.each([
    [63_000, 'dentro de 65 segundos'],
    [HOUR, 'hoy 11:42'],
  ])('says what its first reading waits for: %i ms', (ms, when) => {
    const lists = [
      list(),
      list({ list: 'open-orders', state: 'never', readAt: undefined, nextAt: NOW + ms }),
      list({ list: 'returns', state: 'failed', failure: 'server', nextAt: NOW + 2 * ms }),
    ];
    const first = { state: 'syncing', completeAt: undefined, lists } as const;
    show({}, connection({ ...first, nextAt: NOW + ms }));
    expect(text()).toContain('Falta: Pedidos abiertos. El marketplace limita cada cuánto');
    expect(text()).toContain(`sigue sola ${when}`);
    render(null, document.body);
    show({}, connection({ ...first, nextAt: NOW }));
    expect(text()).not.toContain('limita cada cuánto');
  });

  it('tells that the clocks differ', () => {
    show({}, connection({ skewMs: -10 * HOUR }));
    expect(text()).toContain('se aparta 10 h');
    expect(text()).toContain('Ponlo en hora');
  });

  it.each([
    [{ status: 'started' as const }, 'La lectura ha empezado'],
    [{ status: 'not-before' as const, at: NOW + HOUR }, 'hoy 11:42'],
    [{ status: 'stopped' as const }, 'hasta que se arregle'],
  ])('answers "read now" with %o', async (answer, words) => {
    const { onSyncNow } = show({ onSyncNow: vi.fn(() => Promise.resolve(answer)) }, connection());
    await click('Leer ahora: PcComponentes · Delta');
    expect(onSyncNow).toHaveBeenCalledExactlyOnceWith(`${HOST}|2001`);
    expect(document.querySelector('.o-card [role="status"]')?.textContent).toContain(words);
  });

  it('loses its key only after a second yes', async () => {
    const { onDisconnect } = show({}, connection());
    await click('Quitar la clave de PcComponentes · Delta');
    await click('Cancelar');
    await click('Quitar la clave de PcComponentes · Delta');
    expect(onDisconnect).not.toHaveBeenCalled();
    await click('Sí, quitar la clave');
    expect(onDisconnect).toHaveBeenCalledExactlyOnceWith(`${HOST}|2001`);
  });

  it('says so when its key could not be removed', async () => {
    show({ onDisconnect: () => Promise.reject(new Error('disk')) }, connection());
    await click('Quitar la clave de PcComponentes · Delta');
    await click('Sí, quitar la clave');
    expect(text()).toContain('No se ha podido quitar');
  });

  it('gets another key in the same form', async () => {
    const { onConnect } = show({}, connection({ shopId: '2001' }));
    await click('Cambiar la clave de PcComponentes · Delta');
    expect(control('conn-shop').value).toBe('2001');
    await type('conn-key', KEY);
    await submit(0);
    expect(onConnect).toHaveBeenCalledExactlyOnceWith(HOST, KEY, '2001');
  });
});

it('labels every control, and names every button', () => {
  show({}, connection(), connection({ shop: `${HOST}|2`, shopLabel: 'PcComponentes · Eco' }));
  for (const field of document.querySelectorAll('input, select')) {
    expect(document.querySelector(`label[for="${field.id}"]`), field.outerHTML).not.toBeNull();
  }
  const names = [...document.querySelectorAll('.o-card button')].map((one) =>
    one.getAttribute('aria-label'),
  );
  expect(new Set(names).size).toBe(names.length);
});

it('has a text for everything it says, in every language', () => {
  const lists = [
    list({ state: 'reading', read: 1 }),
    list({ failure: 'not-json', skipped: 1 }),
    list({ list: 'incidents', state: 'never', nextAt: NOW + HOUR }),
  ];
  for (const language of LANGUAGES) {
    const words = wordsIn(language);
    const missing: string[] = [];
    const t = (key: string, args?: readonly string[]) => {
      const said = words.t(key, args);
      if (said === '') missing.push(key);
      return said;
    };
    for (const state of ['wrong-key', 'syncing', 'offline'] as const) {
      const over = { lists, skewMs: HOUR, completeAt: undefined };
      show({ words: { ...words, t } }, connection({ state, ...over }));
    }
    for (const key of Object.values(FAILURE_KEYS)) t(key);
    expect(missing, language).toEqual([]);
  }
});

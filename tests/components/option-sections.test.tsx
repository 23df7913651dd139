// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { badgeOf, notifyOf } from '../../entrypoints/options/at-once.ts';
import { click, control, DIAGNOSIS, NOTHING, part, settle, show } from './options-page.tsx';
import { box, choose, submit, textOf, tick, type } from './options-page.tsx';

afterEach(() => {
  render(null, document.body);
});

const SHOPS = [
  { id: 'a.mirakl.net|1', name: 'Delta' },
  { id: 'b.mirakl.net|2', name: 'Ribera' },
];
const rejected = () => Promise.reject(new Error('gone'));

describe('rules', () => {
  const inShop = (row: string, at: number) =>
    document.querySelectorAll<HTMLSelectElement>(`[data-row="${row}"] select`)[at]!;

  it('are switched for all shops at once', async () => {
    const { rules } = show();
    await tick('Mensajes sin responder');
    expect(rules.onRule).toHaveBeenCalledExactlyOnceWith('late-reply', false);
  });

  it('are on, off or as all in one of several shops', async () => {
    const shops = { 'b.mirakl.net|2': { off: ['late-reply' as const], on: [] } };
    const { rules } = show({ shops: SHOPS, ...part('rules', { switches: { off: [], shops } }) });
    expect(inShop('late-reply', 0).value).toBe('as-all');
    expect(inShop('late-reply', 1).value).toBe('off');
    await choose(inShop('late-reply', 1), 'on');
    expect(rules.onShopRule).toHaveBeenCalledExactlyOnceWith('b.mirakl.net|2', 'late-reply', 'on');
  });

  it('say when a change could not be kept', async () => {
    show(part('rules', { onRule: rejected }));
    await tick('Mensajes sin responder');
    expect(textOf('opt-rules')).toContain('No se ha podido');
  });

  it('cannot be changed where a policy has fixed them', () => {
    show({ isLocked: (path) => path === 'rules/off' });
    expect(box('Mensajes sin responder').closest('fieldset')?.disabled).toBe(true);
    expect(textOf('opt-rules')).toContain('quien administra');
  });

  it("keep a shop's own limit with the form, and say what is wrong with it", async () => {
    const { onSave, values } = show();
    await type('opt-replyHours-a.mirakl.net|1', '0');
    await submit(1);
    expect(onSave).not.toHaveBeenCalled();
    expect(textOf('opt-replyHours-a.mirakl.net|1-fault')).toContain('entre 1 y 480');
    await type('opt-replyHours-a.mirakl.net|1', '8');
    await submit(1);
    const shopLimits = { 'a.mirakl.net|1': { replyHours: 8 } };
    expect(onSave).toHaveBeenCalledExactlyOnceWith({ ...values, shopLimits }, values);
  });
});

it('counts on the icon what the seller leaves in', async () => {
  const { badge } = show({ shops: SHOPS });
  control('opt-badge-late').click();
  document.querySelector<HTMLElement>('[data-counts="low-stock"] input')!.click();
  document.querySelector<HTMLElement>('[data-counts="b.mirakl.net|2"] input')!.click();
  await settle();
  expect(badge.onLateOnly).toHaveBeenCalledExactlyOnceWith(true);
  expect(badge.onRule).toHaveBeenCalledExactlyOnceWith('low-stock', false);
  expect(badge.onShop).toHaveBeenCalledExactlyOnceWith('b.mirakl.net|2', false);
  expect(badgeOf(NOTHING)).toEqual(badge.badge);
});

describe('notifications', () => {
  it('stay off where the browser refuses, and say so', async () => {
    show(part('notifications', { onNotify: () => Promise.resolve('refused') }));
    await tick('Avisar con notificaciones');
    expect(box('Avisar con notificaciones').checked).toBe(false);
    expect(textOf('opt-notify')).toContain('no ha dado permiso, así que siguen apagadas');
    // A second no is no news, and must not leave the switch as the click put it.
    await tick('Avisar con notificaciones');
    expect(box('Avisar con notificaciones').checked).toBe(false);
  });

  it('that came from another computer are off here until this browser agrees', () => {
    const notify = { ...notifyOf(NOTHING), on: true };
    show(part('notifications', { notify }));
    expect(box('Avisar con notificaciones').checked).toBe(false);
    expect(textOf('opt-notify')).toContain('este navegador aún no ha dado permiso');
  });

  it('have quiet hours of their own, kept when they make sense', async () => {
    const notify = { ...notifyOf(NOTHING), on: true, quiet: 'between' as const };
    const { notifications } = show(part('notifications', { notify, mayNotify: true }));
    await type('opt-quiet-to', '20:00');
    control('opt-quiet-to').dispatchEvent(new Event('blur'));
    expect(notifications.onWish).not.toHaveBeenCalled();
    await type('opt-quiet-to', '07:30');
    control('opt-quiet-to').dispatchEvent(new Event('blur'));
    const times = { from: '20:00', to: '07:30' };
    expect(notifications.onWish).toHaveBeenCalledExactlyOnceWith(times);
  });
});

it('offers six languages and that of the browser', async () => {
  const { language } = show();
  const list = document.querySelector<HTMLSelectElement>('#opt-own-language')!;
  expect([...list.options].map(({ value }) => value)).toHaveLength(7);
  await choose(list, 'en');
  expect(language.onLanguage).toHaveBeenLastCalledWith('en');
  await choose(list, '');
  expect(language.onLanguage).toHaveBeenLastCalledWith(undefined);
});

it.each([
  ['on', true, 'Viajan con tu perfil'],
  ['off', false, ''],
  ['too-large', true, 'No cabe todo'],
  ['unavailable', true, ''],
] as const)('says whether settings travel: %s', async (state, isOn, said) => {
  const onTravel = vi.fn(() => Promise.resolve());
  show(part('data', { travel: { state, onTravel, onClear: vi.fn() } }));
  const label = 'Llevar ajustes y decisiones con tu perfil del navegador';
  expect(box(label).checked).toBe(isOn);
  const shown = document.querySelector(`[data-travel="${state}"]`)?.textContent;
  expect(shown).toContain(said);
  expect(shown?.length).toBeGreaterThan(10);
  await tick(label);
  expect(onTravel).toHaveBeenCalledExactlyOnceWith(!isOn);
});

it.each([
  [{ settings: true, templates: true }, 'Tus ajustes y tus textos se quedan'],
  [{ templates: true }, 'Tus textos se quedan'],
  [{ decisions: { travelling: 1_400, all: 2_500 } }, 'que viajan: 1400 de 2500.'],
] as const)('says what stays at home: %j', (left, said) => {
  show(part('data', { travel: { state: 'too-large', left, onTravel: vi.fn(), onClear: vi.fn() } }));
  const shown = document.querySelector('[data-travel]')?.textContent;
  expect(shown).toContain('No cabe todo');
  expect(shown).toContain(said);
});

describe('what has travelled before', () => {
  const off = (hasRemains: boolean, onClear: () => Promise<void>) =>
    part('data', {
      travel: {
        ...{ state: 'off', onTravel: vi.fn(), onClear },
        ...(hasRemains && { hasRemains: true as const }),
      },
    });
  const shown = () => document.querySelector('[aria-labelledby="opt-travel"]')?.textContent ?? '';

  it('is said to lie there, and taken out when asked', async () => {
    const onClear = vi.fn(() => Promise.resolve());
    show(off(true, onClear));
    expect(shown()).toContain('lo que viajó sigue en tu perfil');
    expect(shown()).not.toContain('Solo en este ordenador');
    await click('Quitarlo del perfil');
    expect(onClear).toHaveBeenCalledOnce();
    show(off(false, onClear));
    await settle();
    expect(shown()).toContain('Solo en este ordenador');
    expect(shown()).toContain('Quitado del perfil.');
    expect(shown()).not.toContain('Quitarlo');
    expect(document.activeElement?.textContent).toBe('Quitado del perfil.');
  });

  it('is said to be still there where it could not be taken out', async () => {
    show(off(true, () => Promise.reject(new Error('no'))));
    await click('Quitarlo del perfil');
    await settle();
    expect(document.querySelector('[aria-labelledby="opt-travel"] .o-fault')?.textContent).toMatch(
      /./,
    );
    expect(shown()).not.toContain('Quitado');
  });

  it('is not spoken of where nothing lies there', () => {
    show(off(false, vi.fn()));
    expect(shown()).not.toContain('perfil del navegador. ');
    expect(shown()).not.toContain('Quitarlo');
  });
});

describe('diagnostics', () => {
  const copied = 'Informe copiado.';
  it('show what was read and copy the report', async () => {
    const { diagnostics } = show();
    expect(textOf('opt-diagnostics')).toContain('Preguntando');
    await settle();
    expect(textOf('opt-diagnostics')).toContain('Pedidos');
    expect(textOf('opt-diagnostics')).toContain('TypeError');
    await click('Copiar el informe');
    await settle();
    expect(diagnostics.onCopy).toHaveBeenCalledExactlyOnceWith('Trastienda 1.2.3');
    expect(textOf('opt-diagnostics')).toContain(copied);
  });

  it('unfold the report where it cannot be copied', async () => {
    show(part('diagnostics', { onCopy: rejected }));
    await settle();
    await click('Copiar el informe');
    await settle();
    expect(textOf('opt-diagnostics')).not.toContain(copied);
    expect(document.querySelector('.o-report')?.closest('details')?.open).toBe(true);
  });

  it('say so where nobody answers, or where nothing stays', async () => {
    show(part('diagnostics', { onDiagnose: rejected }));
    await settle();
    expect(textOf('opt-diagnostics')).toContain('no ha respondido');
    render(null, document.body);
    const forgetful = { ...DIAGNOSIS, pages: [], storage: 'memory' as const };
    show(part('diagnostics', { onDiagnose: () => Promise.resolve(forgetful) }));
    await settle();
    expect(document.querySelector('#opt-diagnostics .t-callout-late')).not.toBeNull();
  });
});

it('has a way to every section, to the reports and to the welcome', () => {
  show({ connections: <section id="opt-connections" /> });
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.t-nav a')];
  expect(links).toHaveLength(13);
  for (const link of links) expect(document.querySelector(link.hash), link.hash).not.toBeNull();
  expect(links.filter((one) => one.ariaCurrent ?? one.getAttribute('aria-current'))).toHaveLength(
    1,
  );
  const own = [...document.querySelectorAll('#opt-about a')].map((one) => one.getAttribute('href'));
  expect(own).toEqual(expect.arrayContaining(['/welcome.html', '/reports.html']));
});

it('warns of leaving only while something is unsaved', async () => {
  show();
  const leave = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(leave()).toBe(false);
  await type('opt-reply', '12');
  expect(leave()).toBe(true);
  await click('Descartar los cambios');
  await act(() => Promise.resolve());
  expect(leave()).toBe(false);
});

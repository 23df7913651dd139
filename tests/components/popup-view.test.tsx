// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { AskFailed } from '../../components/tasks/ask-failed.tsx';
import { group, OLD, SHOP as shop, show } from './popup-page.tsx';
import { connection } from './connection-sample.ts';
import { ALL_PAGES, HOUR, LANGUAGES, NOW, page, popup, task, wordsIn } from './sample.ts';

const es = wordsIn('es');

afterEach(() => {
  render(null, document.body);
});

it('marks every task and group as the outside expects', () => {
  const body = show(
    popup({
      counts: { late: 1, soon: 1, info: 0 },
      groups: [
        group(),
        group({ shop: 'other|1', shopLabel: 'Otra', tasks: [task({ shop: 'other|1' })] }),
        group({
          rule: 'low-stock',
          tasks: [task({ rule: 'low-stock', subject: 'offer:SKU 1', state: 'soon' })],
        }),
      ],
    }),
  );
  const rows = [...body.querySelectorAll<HTMLElement>('[data-task]')];
  expect(rows.map((row) => ({ ...row.dataset }))).toContainEqual({
    row: `${shop}|low-stock|offer:SKU 1`,
    task: 'low-stock|offer:SKU 1',
    rule: 'low-stock',
    subject: 'offer:SKU 1',
    state: 'soon',
  });
  const groups = [...body.querySelectorAll<HTMLElement>('[data-group]')];
  expect(groups.map((one) => one.dataset.group)).toEqual([
    `${shop}|late-reply`,
    `${shop}|low-stock`,
    'other|1|late-reply',
  ]);
  expect([...body.querySelectorAll('.t-shop > h2')].map((h) => h.textContent)).toEqual([
    'Mi tienda',
    'Otra',
  ]);
  expect(body.querySelector('[aria-live="polite"]')?.textContent).toBe('1 urgente · 1 por atender');
});

it.each(['fresh', 'stale', 'never', 'signed-out'] as const)(
  'says how fresh it is: %s',
  (freshness) => {
    const readAt = freshness === 'never' ? undefined : NOW - HOUR;
    const body = show(popup({ freshness, readAt, pages: freshness === 'never' ? [] : ALL_PAGES }));
    const header = body.querySelector('header');
    expect(header?.dataset.freshness).toBe(freshness);
    const saysNothingPending = /nada pendiente/i.test(body.textContent);
    expect(saysNothingPending).toBe(freshness === 'fresh');
    expect(body.querySelectorAll('.t-open button').length).toBe(freshness === 'fresh' ? 0 : 1);
  },
);

it('calls it "nothing pending" with the time of the check', () => {
  const connections = { now: NOW, zone: 'Europe/Madrid', connections: [connection()] };
  const body = show(popup(), { connections });
  expect(body.querySelector('.t-empty')?.textContent).toBe('Nada pendiente · comprobado hoy 10:42');
  expect(body.querySelector('[aria-live]')?.textContent).toBe('Nada pendiente');
});

it.each([
  ['no API tells of what was not opened', undefined],
  ['the API has not read everything yet', connection({ completeAt: undefined })],
  ['the seller has stopped the API', connection({ state: 'held' })],
  ['the API is another shop’s', connection({ shop: 'other|1' })],
])('claims no more than what was read where %s', (_, view) => {
  const connections = view && { now: NOW, zone: 'Europe/Madrid', connections: [view] };
  const body = show(popup(), { connections });
  expect(body.querySelector('.t-empty')?.textContent).toBe(
    'Nada pendiente en lo leído · comprobado hoy 10:42Solo se sabe de las páginas que has abierto.',
  );
  expect(body.querySelector('[aria-live]')?.textContent).toBe('Nada pendiente en lo leído');
});

const LONG_AGO = NOW - 240 * HOUR;
const WHOLE = connection().lists;
const withList = (name: string, over: object) =>
  connection({ lists: WHOLE.map((one) => (one.list === name ? { ...one, ...over } : one)) });

it.each([
  ['the API answered last long ago', [withList('threads', { readAt: LONG_AGO })]],
  ['the key may not read messages', [withList('threads', { state: 'off', failure: 'no-right' })]],
  ['returns fail', [withList('returns', { state: 'failed', failure: 'server' })]],
  [
    'another connected shop was never read',
    [connection(), connection({ shop: 'other|1', completeAt: undefined, lists: [] })],
  ],
])('is not sure of everything where %s', (_, connections) => {
  const all = { now: NOW, zone: 'Europe/Madrid', connections };
  const body = show(popup(), { connections: all });
  expect(body.querySelector('[aria-live]')?.textContent).toBe('Nada pendiente en lo leído');
});

it('is sure where the marketplace has no such list', () => {
  const none = withList('returns', { state: 'off', failure: 'not-here', readAt: undefined });
  const connections = { now: NOW, zone: 'Europe/Madrid', connections: [none] };
  const body = show(popup(), { connections });
  expect(body.querySelector('[aria-live]')?.textContent).toBe('Nada pendiente');
});

it('has no tick while returns were never opened', () => {
  const body = show(popup({ pages: ALL_PAGES.filter((one) => one.page !== 'returns') }));
  const empty = body.querySelector('[data-empty]');
  expect(empty?.getAttribute('data-empty')).toBe('unknown');
  expect(empty?.textContent).toContain('Sin abrir todavía: Devoluciones.');
});

it('says that rules are off', () => {
  const connections = { now: NOW, zone: 'Europe/Madrid', connections: [connection()] };
  const body = show(popup({ rulesOff: 21 }), { connections });
  expect(body.querySelector('.t-empty')?.textContent).toBe(
    'Nada pendiente en lo leído · comprobado hoy 10:4221 reglas están desactivadas.',
  );
});

it('does not rest on a list that was read long ago', () => {
  const pages = ALL_PAGES.map((one) => (one.page === 'inbox' ? { ...one, readAt: LONG_AGO } : one));
  const body = show(popup({ pages }));
  expect(body.querySelector('[data-empty="unknown"]')?.textContent).toContain(
    'Leído hace tiempo: Mensajes.',
  );
});

it('names the lists that were read in part only, and is not sure of them', () => {
  const pages = ALL_PAGES.map((one) =>
    one.page === 'offers' ? { ...one, status: 'partial' as const } : one,
  );
  const body = show(popup({ pages }));
  expect(body.querySelector('[data-empty="unknown"]')?.textContent).toContain(
    'Leído solo en parte: Ofertas.',
  );
  expect(body.querySelector('.t-pages')?.textContent).toContain('Ofertas: hoy 10:42, en parte');
});

it('is no green tick while everything is only put off', () => {
  const snoozed = {
    total: 12,
    tasks: [task({ state: 'late', snoozed: { at: NOW, grade: 2 } })],
  };
  const body = show(popup({ snoozed }));
  expect(body.querySelector('[data-empty]')?.getAttribute('data-empty')).toBe('snooze');
  expect(body.querySelector('.t-empty-title')?.textContent).toContain('que lo pospuesto');
  expect(body.querySelector('[aria-live]')?.textContent).toBe(
    'Nada pendiente en lo leído · 12 pospuestos',
  );
});

it('never calls a page it could not read empty', () => {
  const unread = page({ page: 'inbox', status: 'unrecognised', readAt: undefined });
  const body = show(popup({ pages: [page(), unread] }));
  expect(body.textContent).toContain('No significa que no haya nada pendiente');
  expect(body.querySelector('.t-empty-title')?.textContent).toMatch(/en lo que se ha podido leer/);
  expect(body.querySelector('.t-unread')?.textContent).toContain('Mensajes');
  expect(body.querySelector('[aria-live]')?.textContent).toBe('No se sabe qué hay pendiente');
});

it('says which lists nobody has opened yet', () => {
  const body = show(popup({ pages: [page()] }));
  expect(body.textContent).toContain('Ofertas: sin abrir todavía');
  expect(body.querySelector('.t-empty')?.textContent).toContain(
    'Sin abrir todavía: Mensajes, Ofertas, Incidencias, Devoluciones.',
  );
});

it('opens the exact page of a task, and leaves modified clicks to the browser', () => {
  const onOpen = vi.fn();
  const link = show(popup({ groups: [group()] }), {
    actions: { open: onOpen },
  }).querySelector<HTMLElement>('a');
  link?.click();
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(task().href);
  // The page must not really be opened: this test says no after everybody else has had his say.
  let prevented: boolean | undefined;
  const atLast = (event: Event) => {
    prevented = event.defaultPrevented;
    event.preventDefault();
  };
  document.body.addEventListener('click', atLast, { once: true });
  link?.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true }));
  expect([prevented, onOpen.mock.calls.length]).toEqual([false, 1]);
});

it('makes no link of an address that is not https', () => {
  const href = 'javascript:alert(1)';
  const body = show(popup({ groups: [group({ tasks: [task({ href })] })] }));
  expect(body.querySelector('[data-task] .t-task-title')?.tagName).toBe('SPAN');
});

it('tells of tasks beyond those listed', () => {
  expect(show(popup({ groups: [group()], more: 12 })).textContent).toContain('y 12 avisos más');
});

it('counts a group whole where only a part of it is listed', () => {
  const body = show(popup({ groups: [group({ total: 9000 })], more: 8999 }));
  expect(body.querySelector('.t-count')?.textContent).toBe('9000');
  const listed = show(popup({ groups: [group()] }));
  expect(listed.querySelector('.t-count')?.textContent).toBe('1');
});

it('keeps what it knew when the background does not answer', () => {
  const body = show(popup({ groups: [group()] }), { failed: true });
  expect(body.querySelectorAll('[data-task]')).toHaveLength(1);
  expect(body.querySelector('[role="alert"]')?.textContent).toContain('No se ha podido');
});

it('counts nothing when the background has never answered', () => {
  const retry = vi.fn();
  render(<AskFailed words={es} onRetry={retry} />, document.body);
  document.querySelector('button')?.click();
  expect(retry).toHaveBeenCalledOnce();
  expect(document.body.textContent).not.toMatch(/\d|nada pendiente/i);
});

it('has a text for everything it says, in every language', () => {
  const mean = { hours: 25, workingHours: 9, atLeastHours: 30 };
  const time = { shop, shopLabel: 'x', limit: { hours: 24, warnHours: 20 } };
  const state = popup({
    groups: [group(), OLD],
    more: 2,
    counts: { late: 1, soon: 2, info: 3 },
    replyTimes: [
      { ...time, answers: 14, mean, state: 'late' },
      { ...time, shop: 'b', answers: 1 },
      { ...time, shop: 'c', answers: 9, mean, state: 'soon' },
    ],
  });
  for (const language of LANGUAGES) {
    const words = wordsIn(language);
    const missing: string[] = [];
    const spying = {
      ...words,
      t: (key: string, args?: readonly string[]) => {
        const text = words.t(key, args);
        if (text === '' && !key.startsWith('ruleName')) missing.push(key);
        return text;
      },
    };
    show(state, { words: spying });
    expect(missing, language).toEqual([]);
  }
});

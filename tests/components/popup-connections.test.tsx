// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import type { ShownConnection } from '../../lib/domain/connect.ts';
import { connection, health, list } from './connection-sample.ts';
import { show as showBoard } from './popup-page.tsx';
import { HOUR, NOW, popup } from './sample.ts';

function show(connections: readonly ShownConnection[], settings = vi.fn()) {
  showBoard(popup(), {
    connections: { now: NOW, zone: 'Europe/Madrid', connections },
    health: connections.length > 0 ? [health()] : [],
    actions: { settings },
  });
  return settings;
}

const notes = () => [...document.querySelectorAll('[data-trouble]')];

afterEach(() => {
  render(null, document.body);
});

it('says when the API last read, and leaves the state of the header as it is', () => {
  show([connection({ readAt: NOW - 2 * HOUR }), connection({ shop: 'x|1', readAt: NOW - HOUR })]);
  const header = document.querySelector('header');
  expect(header?.querySelector('.t-freshness')?.textContent).toContain('API: hoy 09:42');
  expect(header?.getAttribute('data-freshness')).toBe('fresh');
});

it('says nothing of an API that has not read yet, nor without connections', () => {
  show([connection({ readAt: undefined })]);
  expect(document.querySelector('.t-freshness')?.textContent).not.toContain('API');
  show([]);
  expect(document.body.textContent).not.toContain('API');
  expect(notes()).toEqual([]);
});

it('names a shop that cannot be read until the seller acts, and leads to the settings', () => {
  const onSettings = show([
    connection({ state: 'wrong-key' }),
    connection({ shop: 'b|1', shopLabel: 'Otra', state: 'syncing' }),
  ]);
  expect(notes().map((one) => one.getAttribute('data-trouble'))).toEqual(['wrong-key']);
  expect(notes()[0]?.textContent).toContain('PcComponentes · Delta: la clave ya no vale');
  void act(() => document.querySelector<HTMLElement>('.t-unread button')?.click());
  expect(onSettings).toHaveBeenCalledOnce();
});

it('shows the marketplace’s figures in a line', () => {
  show([connection()]);
  expect(document.querySelector('p[data-health]')?.textContent).toContain('fuera del límite');
});

const gaps = () => [...document.querySelectorAll('[data-gaps]')];

it.each([
  [
    'was never read and fails',
    { state: 'failed', readAt: undefined, failure: 'server' },
    'failing',
  ],
  ['was read once and fails now', { state: 'failed', failure: 'not-json' }, 'failing'],
  ['is being read for the first time', { state: 'reading', readAt: undefined }, 'unread'],
] as const)('says of which list nothing is known: it %s', (_, state, kind) => {
  show([connection({ lists: [list(), list({ list: 'threads', ...state })] })]);
  expect(gaps().map((one) => one.getAttribute('data-gaps'))).toEqual([kind]);
  expect(gaps()[0]?.textContent).toContain('Mensajes');
  expect(gaps()[0]?.textContent).not.toContain('Pedidos');
});

it.each([
  ['all was read', {}],
  ['a list that no task comes from fails', { list: 'statistics', state: 'failed' }],
  ['the marketplace has no such list', { list: 'offers', state: 'off', readAt: undefined }],
] as const)('says nothing of the kind where %s', (_, state) => {
  show([connection({ lists: [list(), list(state)] })]);
  expect(gaps()).toEqual([]);
});

it('calls nothing pending only where every needed list was read', () => {
  const empty = popup({ groups: [], counts: { late: 0, soon: 0, info: 0 } });
  const stands = (over: Partial<ShownConnection>) => {
    showBoard(empty, {
      connections: { now: NOW, zone: 'Europe/Madrid', connections: [connection(over)] },
    });
    return document.querySelector('[data-empty]')?.getAttribute('data-empty');
  };
  expect(stands({})).toBe('ok');
  const failing = list({ list: 'threads', state: 'failed', readAt: undefined, failure: 'server' });
  expect(stands({ lists: [list(), failing] })).toBe('unknown');
});

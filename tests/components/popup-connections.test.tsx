// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import type { ShownConnection } from '../../lib/domain/connect.ts';
import { connection, health } from './connection-sample.ts';
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

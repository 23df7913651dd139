// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { watchAddress } from '../../lib/marketplace/pages/router.ts';

const ORIGIN = 'https://shop.mirakl.net';

/** A window as far as addresses go. */
function makeWindow(navigation?: EventTarget & { currentEntry: { url: string | null } | null }) {
  const window = Object.assign(new EventTarget(), {
    location: { href: `${ORIGIN}/old` },
    navigation,
  });
  return window as unknown as Window & { location: { href: string } };
}

function makeNavigation(url: string | null) {
  return Object.assign(new EventTarget(), { currentEntry: url === null ? null : { url } });
}

it.each(['popstate', 'hashchange'])('tells the address after %s', (type) => {
  const window = makeWindow();
  const arrive = vi.fn();
  watchAddress(window, arrive, new AbortController().signal);
  expect(arrive).not.toHaveBeenCalled();
  window.location.href = `${ORIGIN}/new?x=1#y`;
  window.dispatchEvent(new Event(type));
  expect(arrive.mock.calls.map(([url]) => String(url))).toEqual([`${ORIGIN}/new?x=1#y`]);
});

it('takes the new address from the Navigation API, for location may lag behind', () => {
  const navigation = makeNavigation(`${ORIGIN}/new`);
  const arrive = vi.fn();
  watchAddress(makeWindow(navigation), arrive, new AbortController().signal);
  navigation.dispatchEvent(new Event('currententrychange'));
  expect(arrive.mock.calls.map(([url]) => String(url))).toEqual([`${ORIGIN}/new`]);
});

it('does not listen for the beginning of a move, which still shows the old address', () => {
  const navigation = makeNavigation(`${ORIGIN}/old`);
  const arrive = vi.fn();
  watchAddress(makeWindow(navigation), arrive, new AbortController().signal);
  navigation.dispatchEvent(new Event('navigate'));
  expect(arrive).not.toHaveBeenCalled();
});

it('falls back to the location where there is no entry', () => {
  const navigation = makeNavigation(null);
  const arrive = vi.fn();
  watchAddress(makeWindow(navigation), arrive, new AbortController().signal);
  navigation.dispatchEvent(new Event('currententrychange'));
  expect(arrive.mock.calls.map(([url]) => String(url))).toEqual([`${ORIGIN}/old`]);
});

it('stops with its signal', () => {
  const navigation = makeNavigation(`${ORIGIN}/new`);
  const window = makeWindow(navigation);
  const arrive = vi.fn();
  const controller = new AbortController();
  watchAddress(window, arrive, controller.signal);
  controller.abort();
  navigation.dispatchEvent(new Event('currententrychange'));
  for (const type of ['popstate', 'hashchange']) window.dispatchEvent(new Event(type));
  expect(arrive).not.toHaveBeenCalled();
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  CONTENT_PATIENCE,
  createPatience,
  SILENCE,
} from '../../entrypoints/backoffice.content/patience.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('while a page is unread', () => {
  it.each([
    ['at first, when it has been mute', 0, SILENCE, false],
    ['a moment before that', SILENCE - 1, 1, false],
    ['after that, when patience ends', SILENCE, CONTENT_PATIENCE - SILENCE, true],
    ['shortly before the end', CONTENT_PATIENCE - 1, 1, true],
  ])('wakes %s', (_when, open, after, givenUp) => {
    const wake = vi.fn();
    createPatience().whileUnread(open, wake);
    vi.advanceTimersByTime(after);
    expect(wake).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60);
    expect(wake.mock.calls).toEqual([[givenUp]]);
    vi.advanceTimersByTime(600_000);
    expect(wake).toHaveBeenCalledOnce();
  });

  it('wakes never again once patience has ended', () => {
    const wake = vi.fn();
    createPatience().whileUnread(CONTENT_PATIENCE, wake);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('holds one timer, however often it is asked', () => {
    const patience = createPatience();
    for (let i = 0; i < 5; i++) patience.whileUnread(i * 100, () => {});
    expect(vi.getTimerCount()).toBe(1);
  });
});

describe('again', () => {
  it('wakes once after the time, or not at all', () => {
    const wake = vi.fn();
    const patience = createPatience();
    patience.again(undefined, wake);
    expect(vi.getTimerCount()).toBe(0);
    patience.again(1000, wake);
    vi.advanceTimersByTime(1000);
    expect(wake).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60);
    expect(wake).toHaveBeenCalledOnce();
  });

  it('is taken back by a later word', () => {
    const wake = vi.fn();
    const patience = createPatience();
    patience.again(1000, wake);
    patience.again(undefined, wake);
    vi.advanceTimersByTime(5000);
    expect(wake).not.toHaveBeenCalled();
  });
});

it('stops everything', () => {
  const patience = createPatience();
  patience.whileUnread(0, () => {});
  patience.again(1000, () => {});
  patience.stop();
  expect(vi.getTimerCount()).toBe(0);
});

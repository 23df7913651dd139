import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Freshness } from '../../lib/domain/views.ts';
import { badgeOf, pausedBadge, showBadge } from '../../lib/platform/badge.ts';

const RED = '#b3261e';
const AMBER = '#8f5600';
const GREY = '#5f6368';

beforeEach(() => fakeBrowser.reset());

describe('the badge', () => {
  it.each<[number, number, Freshness, string, string, string]>([
    [0, 0, 'fresh', '', GREY, 'badgeNothing'],
    [0, 3, 'fresh', '3', AMBER, 'badgeDue'],
    [2, 3, 'fresh', '5', RED, 'badgeDue'],
    [999, 0, 'fresh', '999', RED, 'badgeDue'],
    [0, 1000, 'fresh', '999+', AMBER, 'badgeDue'],
    [1000, 100_000, 'fresh', '999+', RED, 'badgeDue'],
    [0, 0, 'stale', '?', GREY, 'badgeStale'],
    [4, 4, 'stale', '?', GREY, 'badgeStale'],
    [0, 0, 'signed-out', '?', GREY, 'badgeSignedOut'],
    [4, 4, 'signed-out', '?', GREY, 'badgeSignedOut'],
  ])('%i late, %i soon, %s: “%s”', (late, soon, freshness, text, colour, key) => {
    expect(badgeOf({ late, soon }, freshness, 5)).toMatchObject({ text, colour, title: { key } });
  });

  it.each([
    [2, 3, '2', RED],
    [0, 3, '', GREY],
  ])('counts only what is late where that is wanted: %i and %i', (late, soon, text, colour) => {
    const badge = badgeOf({ late, soon }, 'fresh', 5, undefined, true);
    expect(badge).toMatchObject({ text, colour });
    const args = [{ counted: 'countLate', n: late }, { counted: 'countSoon', n: soon }, { at: 5 }];
    expect(badge.title).toEqual({ key: 'badgeDue', args });
  });

  it.each([
    [2, 3, '5', 'badgeDueCounted'],
    [0, 0, '', 'badgeNothingCounted'],
  ])('says that some things are left out of it: %i and %i', (late, soon, text, key) => {
    const badge = badgeOf({ late, soon }, 'fresh', 5, undefined, false, true);
    expect(badge).toMatchObject({ text, title: { key } });
  });

  it('shows no number while everything is paused, and until when', () => {
    expect(pausedBadge({ since: 1 })).toMatchObject({ text: '‖', title: { key: 'badgePaused' } });
    const until = pausedBadge({ since: 1, until: 5 });
    expect(until.title).toEqual({ key: 'badgePausedUntil', args: [{ at: 5 }] });
    expect(1.05 / (luminance(until.colour) + 0.05)).toBeGreaterThan(4.5);
  });

  it('does not say zero before anything was read', () => {
    expect(badgeOf({ late: 0, soon: 0 }, 'never')).toMatchObject({
      text: '?',
      title: { key: 'badgeNever' },
    });
  });

  it('carries white text at a contrast of at least 4.5', () => {
    for (const colour of [RED, AMBER, GREY])
      expect(1.05 / (luminance(colour) + 0.05)).toBeGreaterThan(4.5);
  });

  it('changes text, colours and tooltip together', async () => {
    const words = {
      t: (key: string, args?: readonly string[]) => [key, ...(args ?? [])].join(' '),
      locale: 'es',
      zone: 'UTC',
    };
    const spies = (
      ['setBadgeText', 'setBadgeBackgroundColor', 'setBadgeTextColor', 'setTitle'] as const
    ).map((name) => vi.spyOn(fakeBrowser.action, name));
    await showBadge(badgeOf({ late: 2, soon: 3 }, 'fresh'), words, 0);
    expect(spies.map((spy) => spy.mock.calls.length)).toEqual([1, 1, 1, 1]);
    expect(await fakeBrowser.action.getBadgeText({})).toBe('5');
    expect(await fakeBrowser.action.getTitle({})).toBe(
      'badgeDue countLateOther 2 countSoonOther 3',
    );
  });
});

/** WCAG 2.2 relative luminance. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

it('does not show an empty badge while something is not known, and says what', () => {
  const doubt = { key: 'badgeUnread' };
  expect(badgeOf({ late: 0, soon: 0 }, 'fresh', 1, doubt)).toMatchObject({
    text: '?',
    title: doubt,
  });
  expect(badgeOf({ late: 1, soon: 0 }, 'fresh', 1, doubt).text).toBe('1');
});

import { browser } from 'wxt/browser';
import type { Text } from '../domain/rule.ts';
import type { Freshness, Paused } from '../domain/views.ts';
import type { Words } from '../domain/words.ts';
import { say } from '../domain/words.ts';

export interface BadgeCounts {
  readonly late: number;
  readonly soon: number;
}

export interface Badge {
  /** At most four characters; empty when nothing is due. */
  readonly text: string;
  readonly colour: string;
  readonly title: Text;
}

/** The number from which the badge says `999+`; counting beyond it is not worth the time. */
export const BADGE_CAP = 1000;

/** All carry white text at a contrast of 4.5 and more. */
const RED = '#b3261e';
const AMBER = '#8f5600';
const GREY = '#5f6368';
/** Another look than grey, which says that nobody knows: here somebody does not want to. */
const BLUE = '#3f51b5';
const WHITE = '#ffffff';

/**
 * What the toolbar shows. A number is shown only while it is believed: once nothing has been read
 * for long, or the marketplace has signed out, a question mark stands in its place.
 * @param readAt newest reading, epoch ms, for the tooltip
 * @param doubt why no number is not "nothing"
 * @param lateOnly the seller wants only what is late to be counted; the tooltip tells of both
 * @param isPart the seller has left rules or shops out of the count: the tooltip says so
 */
export function badgeOf(
  counts: BadgeCounts,
  freshness: Freshness,
  readAt?: number,
  doubt?: Text,
  lateOnly = false,
  isPart = false,
): Badge {
  if (freshness !== 'fresh') {
    return { text: '?', colour: GREY, title: doubtTitle(freshness, readAt) };
  }
  const due = counts.late + (lateOnly ? 0 : counts.soon);
  const at = readAt === undefined ? [] : [{ at: readAt }];
  if (due === 0 && doubt) return { text: '?', colour: GREY, title: doubt };
  const title = {
    key: isPart ? 'badgeDueCounted' : 'badgeDue',
    args: [
      { counted: 'countLate', n: counts.late },
      { counted: 'countSoon', n: counts.soon },
      ...at,
    ],
  };
  if (due === 0 && counts.soon > 0) return { text: '', colour: GREY, title };
  if (due === 0) {
    const key = isPart ? 'badgeNothingCounted' : 'badgeNothing';
    return { text: '', colour: GREY, title: { key, args: at } };
  }
  return {
    text: due < BADGE_CAP ? String(due) : '999+',
    colour: counts.late > 0 ? RED : AMBER,
    title,
  };
}

/** What the toolbar shows while everything stands still: no number, for nobody keeps it true. */
export function pausedBadge({ until }: Paused): Badge {
  const title =
    until === undefined
      ? { key: 'badgePaused' }
      : { key: 'badgePausedUntil', args: [{ at: until }] };
  return { text: '‖', colour: BLUE, title };
}

/** What the toolbar shows while nothing stored can be seen: a number would be of a part only. */
export function lostBadge(): Badge {
  return { text: '?', colour: GREY, title: { key: 'badgeLost' } };
}

function doubtTitle(freshness: Freshness, readAt: number | undefined): Text {
  if (freshness === 'signed-out') return { key: 'badgeSignedOut' };
  if (readAt === undefined) return { key: 'badgeNever' };
  return { key: 'badgeStale', args: [{ at: readAt }] };
}

/** Text, colours and tooltip always change together, so that none of them tells an older story. */
export async function showBadge(badge: Badge, words: Words, now: number): Promise<void> {
  const title = say(badge.title, words, now);
  await Promise.all([
    browser.action.setBadgeText({ text: badge.text }),
    browser.action.setBadgeBackgroundColor({ color: badge.colour }),
    browser.action.setBadgeTextColor({ color: WHITE }),
    browser.action.setTitle({ title }),
  ]);
}

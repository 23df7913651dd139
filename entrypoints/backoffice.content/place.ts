import type { PageReading } from '../../lib/domain/reading.ts';
import type { PanelState } from '../../lib/domain/views.ts';
import type { PageVisit } from '../page-reading/page-reader.ts';
import type { MovedFrom } from '../page-reading/staleness.ts';
import type { Link } from './link.ts';
import { CONTENT_PATIENCE, SILENCE } from './patience.ts';

/** Where the tab is: an address, since when, and what is known of the page under it. */
export interface Place {
  readonly url: URL;
  readonly from: MovedFrom | undefined;
  readonly since: number;
  readonly controller: AbortController;
  /** Undefined until the reading script is here. */
  visit: PageVisit | undefined;
  /** Whether the background answered to what was last read. */
  judged: boolean;
  /** Looks in a row that failed. */
  failures: number;
  /** Whether the background knows that the page could not be read so far. */
  toldUnread: boolean;
}

export function placeAt(url: URL, from: MovedFrom | undefined, since: number): Place {
  const controller = new AbortController();
  const state = { visit: undefined, judged: false, failures: 0, toldUnread: false };
  return { url, from, since, controller, ...state };
}

const NOTHING: PageReading = { facts: [], problems: [], status: 'unrecognised', empty: false };

/** What the page says, as far as it was judged: without an answer nothing is claimed. */
export function readingAt({ visit, judged }: Place): PageReading {
  return (judged ? visit?.reading : undefined) ?? NOTHING;
}

/** Whether content may still come that makes the page readable. */
export function isWaiting(place: Place, now: number): boolean {
  const unread = (place.visit?.reading ?? NOTHING).status === 'unrecognised';
  return place.visit?.isRead === true && unread && now - place.since < CONTENT_PATIENCE;
}

/** The background may have been stopped in the middle of an answer: asked again, ever more seldom. */
const RETRIES = [1_000, 4_000, 15_000, 60_000];

/** When to try again after a look that failed, ms; undefined where there is no use. */
export function retryAfter({ judged, failures }: Place): number | undefined {
  return judged ? undefined : RETRIES[failures - 1];
}

/** What the panel shows; undefined while it is better to keep still. */
export function panelState(place: Place, link: Link, now: number): PanelState | undefined {
  const { visit } = place;
  if (!visit?.kind) return undefined;
  const waiting = isWaiting(place, now);
  if (waiting && now - place.since < SILENCE) return undefined;
  const reading = readingAt(place);
  return {
    page: visit.kind,
    reading: waiting || isRetrying(place, link) ? 'waiting' : reading.status,
    readAt: reading.status === 'unrecognised' ? undefined : now,
    now,
    zone: link.words.zone,
    subjects: reading.facts.length,
    tasks: visit.answer.tasks,
    problems: reading.problems,
    unknown: visit.answer.unknown,
    outdated: link.outdated,
  };
}

function isRetrying(place: Place, link: Link): boolean {
  return place.failures > 0 && !link.outdated && retryAfter(place) !== undefined;
}

/** For moves before anything could be read: what stands there as the address changes. */
export function textOf(document: Document): string {
  return (document.querySelector('main, [role=main]') ?? document.body).textContent;
}

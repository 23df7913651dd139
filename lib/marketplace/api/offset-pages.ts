import { digest, digestsOf } from './digest.ts';
import { PAGE_SIZE } from './operations.ts';

/** Where a list read by `offset` stands. */
export interface OffsetPlace {
  readonly offset: number;
  /** Digests of the ids on the last page that joined up, written one behind the other. */
  readonly trail: string;
  /** Positions read so far, and how many the list had when last seen and at the beginning. */
  readonly reached: number;
  readonly total?: number;
  readonly firstTotal?: number;
  readonly calls: number;
  /** Steps back in a row, and pages in a row without anything new. */
  readonly back: number;
  readonly stalls: number;
}

export const OFFSET_START: OffsetPlace = {
  ...{ offset: 0, trail: '', reached: 0, calls: 0, back: 0, stalls: 0 },
};

export interface OffsetPage {
  /** Of all records in their order; an empty string where a record has none. */
  readonly ids: readonly string[];
  readonly total?: number;
}

export interface OffsetStep {
  /** The next page; absent at the end. */
  readonly next?: OffsetPlace;
  /** Positions of the list read for the first time. */
  readonly fresh: number;
  /** At the end: records that the marketplace counts and does not hand out. */
  readonly missing: number;
  /** The list leads nowhere: it has to be begun anew. */
  readonly broken?: boolean;
}

const MOST_STALLS = 3;
/** More than a page should hold: one that holds far more must not swell what is kept of it. */
const LONGEST_TRAIL = 128;

/**
 * Goes through a list that changes while it is read. Every page begins with the last record of the
 * one before: where it does not, records have left before it and others would be skipped, so one
 * goes back until the pages join up again, by as many as the list says it has lost, else by ever
 * more. As long as records that stay keep their order, every one of them is read; what is read
 * twice does no harm. Calls are bounded whatever the marketplace answers.
 */
export function stepOffset(place: OffsetPlace, page: OffsetPage): OffsetStep {
  const calls = place.calls + 1;
  const marks = page.ids.filter(Boolean).map(digest);
  const known = digestsOf(place.trail);
  const total = page.total ?? place.total;
  const firstTotal = place.firstTotal ?? total;
  // A page that holds more than was asked for says nothing of the positions behind it.
  const end = place.offset + Math.min(page.ids.length, PAGE_SIZE);
  const fresh = Math.max(0, end - place.reached);
  const seen = { total, firstTotal, calls, reached: Math.max(place.reached, end) };
  const joins = place.offset === 0 || known.size === 0 || marks.some((mark) => known.has(mark));
  if (calls >= mostCalls(firstTotal)) return { fresh, missing: 0, broken: true };
  if (!joins)
    return {
      fresh: 0,
      missing: 0,
      next: { ...place, ...seen, ...stepBack(place, page, known.size) },
    };
  const isKnown = marks.length > 0 && marks.every((mark) => known.has(mark));
  const stalls = isKnown ? place.stalls + 1 : 0;
  if (stalls > MOST_STALLS) return { fresh: 0, missing: 0, broken: true };
  // The page before once more: what should stand here was not told, and is asked for again.
  if (isKnown && marks.length > 1 && marks.length >= known.size && end > place.reached)
    return { fresh: 0, missing: 0, next: { ...place, calls, stalls } };
  if (total !== undefined && end >= total) return { fresh, missing: 0 };
  if (page.ids.length <= 1) return { fresh, missing: Math.max(0, (total ?? end) - end) };
  if (total === undefined && stalls > 0 && page.ids.length < PAGE_SIZE)
    return { fresh, missing: 0 };
  return {
    fresh,
    missing: 0,
    next: {
      ...seen,
      offset: end - 1,
      trail: marks.slice(-LONGEST_TRAIL).join(''),
      back: 0,
      stalls,
    },
  };
}

function stepBack(
  place: OffsetPlace,
  page: OffsetPage,
  width: number,
): Pick<OffsetPlace, 'offset' | 'back' | 'reached'> {
  const lost = Math.max(0, (place.total ?? 0) - (page.total ?? place.total ?? 0));
  // Less than a page: a longer step could pass over what is looked for, all the way to the start.
  const by = Math.min(Math.max(1, width - 1), Math.max(lost, 2 ** Math.min(place.back, 10)));
  return { offset: Math.max(0, place.offset - by), back: place.back + 1, reached: place.reached };
}

/** A list may grow and be gone back in, but not for ever. */
function mostCalls(firstTotal: number | undefined): number {
  const counted = Math.min(firstTotal ?? 100_000, 1_000_000);
  return 100 + 3 * Math.ceil(counted / (PAGE_SIZE - 1));
}

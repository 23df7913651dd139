import { digest, digestsOf, trailWith } from './digest.ts';
import { PAGE_SIZE } from './operations.ts';
import { onwardsInParts, sizeAt } from './part-pages.ts';
import type { PartPlace } from './part-pages.ts';

/** Where a list read by `offset` stands. */
export interface OffsetPlace extends PartPlace {
  readonly offset: number;
  /** Digests of the last ids that joined up, a full page's at most, written one behind the other. */
  readonly trail: string;
  /** Digests of the last page that joined up and of the one before it: no other two join up. */
  readonly page?: string;
  readonly before?: string;
  /** Records handed out so far, and how many the list had when last seen and at the beginning. */
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
  /** Records handed out for the first time: never more than the page shows, nor than were asked for. */
  readonly fresh: number;
  /** At the end: records that the marketplace counts and does not hand out. */
  readonly missing: number;
  /** The list leads nowhere: it has to be begun anew. */
  readonly broken?: boolean;
}

const MOST_STALLS = 3;

/** A page beside the last one that joined up. */
interface Met {
  /** Digests of its ids, one behind the other; records without an id have none. */
  readonly trail: string;
  /** Digest of the whole page, in whatever order its records stand. */
  readonly mark: string;
  /** Records that are not on the trail. */
  readonly novel: number;
  readonly joins: boolean;
  /** Nothing but what was read before: the last page once more or a part of it, or the one before. */
  readonly isOld: boolean;
  /** Known to the last record and no page handed out before: the rest of the list may have gone. */
  readonly isRemnant: boolean;
  /** Where it ends in the list. */
  readonly end: number;
}

type Seen = Pick<OffsetPlace, 'total' | 'firstTotal' | 'calls' | 'reached'>;

/**
 * Goes through a list that changes while it is read. Every page begins with the last record of the
 * one before: where it does not, records have left before it and others would be skipped, so one
 * goes back until the pages join up again, by as many as the list says it has lost, else by ever
 * more. As long as records that stay keep their order, every one of them is read; what is read
 * twice does no harm. A page that holds nothing new is no step: it is asked for again, and after
 * some times the list leads nowhere. The end is where as many were handed out as the list counts,
 * or where its last record is known. Calls are bounded whatever the marketplace answers.
 */
export function stepOffset(place: OffsetPlace, page: OffsetPage): OffsetStep {
  const met = meet(place, page.ids.slice(0, PAGE_SIZE));
  const { end } = met;
  const { passed = 0 } = place;
  const total = page.total ?? place.total;
  const firstTotal = place.firstTotal ?? total;
  const isStep = met.joins && !met.isOld;
  const behind = place.reached + passed;
  const fresh = isStep ? Math.min(Math.max(0, end - behind), met.novel) : 0;
  const reached = behind + fresh;
  // A part of a page that joins up is a step forward, however small: it needs no bound.
  const isPart = met.joins && place.size !== undefined;
  const seen: Seen = { total, firstTotal, calls: place.calls + (isPart ? 0 : 1), reached };
  if (seen.calls >= mostCalls(firstTotal)) return { fresh, missing: 0, broken: true };
  if (!met.joins) {
    const back = stepBack(place, page, digestsOf(place.trail).size);
    return { fresh, missing: 0, next: { ...wholePages(place), ...seen, ...back } };
  }
  if (page.ids.length === 0 || (page.ids.length === 1 && sizeAt(place) > 1))
    return { fresh, missing: Math.max(0, (total ?? end) - end) };
  if (met.isOld) return standStill(place, seen, met, page.ids.length);
  if (total !== undefined && end >= total && reached >= total) return { fresh, missing: 0 };
  const next = {
    ...{ ...seen, back: 0, stalls: 0, page: met.mark, before: place.page },
    trail: trailWith(place.trail, met.trail, PAGE_SIZE),
    // Where fewer were handed out than counted, the last record shows whether one was passed over.
    offset: Math.max(0, Math.min(end, total ?? end) - 1),
  };
  return { fresh, missing: 0, next: onwardsInParts(place, { ...place, ...next }) };
}

/** A place from which whole pages are asked for, as far as they are known to be answered. */
function wholePages(place: OffsetPlace): OffsetPlace {
  const { size: _s, failedTo: _f, pageTo: _p, passed: _g, hasLeapt: _l, ...kept } = place;
  return kept;
}

function meet(place: OffsetPlace, ids: readonly string[]): Met {
  const marks = ids.filter(Boolean).map(digest);
  const known = digestsOf(place.trail);
  const trail = marks.join('');
  const own = new Set(marks);
  const met = marks.filter((mark) => known.has(mark)).length;
  const without = ids.length - marks.length;
  const mark = digest([...own].sort().join(''));
  const holdsOnlyKnown = marks.length > 0 && met === marks.length && without === 0;
  const isRepeated = marks.length > 0 && (mark === place.before || mark === place.page);
  return {
    ...{ trail, mark },
    novel: without + [...own].filter((one) => !known.has(one)).length,
    // Behind what was passed over nothing can join up.
    joins: place.offset === 0 || known.size === 0 || met > 0 || place.passed !== undefined,
    isOld: holdsOnlyKnown || isRepeated,
    isRemnant: holdsOnlyKnown && !isRepeated,
    end: place.offset + ids.length,
  };
}

/**
 * A page without anything new: the end where it is known to be all that is left, else the same place
 * once more.
 * @param length of the page as it came
 */
function standStill(place: OffsetPlace, seen: Seen, met: Met, length: number): OffsetStep {
  const { total, reached } = seen;
  const isShort = met.novel === 0 && length < sizeAt(place);
  const reachesEnd = total === undefined ? isShort && met.isRemnant : isShort && met.end === total;
  const missing = Math.max(0, (total ?? reached) - reached);
  // What came in before the last record meanwhile changed after this reading began.
  if (reachesEnd && (missing === 0 || asksForLast(place))) return { fresh: 0, missing: 0 };
  const stalls = place.stalls + 1;
  const same = place.passed === undefined ? place : wholePages(place);
  if (stalls <= MOST_STALLS) return { fresh: 0, missing: 0, next: { ...same, ...seen, stalls } };
  // All that is left, and less than is counted: what is missing may be newer, or never be told.
  return reachesEnd ? { fresh: 0, missing } : { fresh: 0, missing: 0, broken: true };
}

/** Whether a place is that of the last record, to see whether it is known. */
function asksForLast({ offset, total, reached }: OffsetPlace): boolean {
  return total !== undefined && reached < total && offset >= total - 1;
}

function stepBack(
  place: OffsetPlace,
  page: OffsetPage,
  width: number,
): Pick<OffsetPlace, 'offset' | 'back'> {
  const lost = Math.max(0, (place.total ?? 0) - (page.total ?? place.total ?? 0));
  // Less than a page: a longer step could pass over what is looked for, all the way to the start.
  const by = Math.min(Math.max(1, width - 1), Math.max(lost, 2 ** Math.min(place.back, 10)));
  return { offset: Math.max(0, place.offset - by), back: place.back + 1 };
}

/** A list may grow and be gone back in, but not for ever. */
function mostCalls(firstTotal: number | undefined): number {
  const counted = Math.min(firstTotal ?? 100_000, 1_000_000);
  return 100 + 3 * Math.ceil(counted / (PAGE_SIZE - 1));
}

import type { OffsetPlace } from './offset-pages.ts';
import { PAGE_SIZE } from './operations.ts';

/** What a place in a list also tells once a page of it could not be read. */
export interface PartPlace {
  /** Records asked for at once, where fewer than a page; and the most that are from now on. */
  readonly size?: number;
  readonly most?: number;
  /** Offsets behind the smallest stretch that failed, and behind the page that failed first. */
  readonly failedTo?: number;
  readonly pageTo?: number;
  /** Records passed over since the last page that was read, one by one; and then the page's rest. */
  readonly passed?: number;
  readonly hasLeapt?: boolean;
}

/** So many records in a row that fail one by one, and the rest of their page is passed over as well. */
const MOST_SINGLES = 3;

/** Records that a place asks for. */
export function sizeAt({ size, most = PAGE_SIZE }: PartPlace): number {
  return size ?? most;
}

/** Records at the beginning of a page that were read before: it overlaps the one before by one. */
function knownAt({ trail, passed }: OffsetPlace): number {
  return trail === '' || passed !== undefined ? 0 : 1;
}

/**
 * Where to go on when a page is never answered: the first half of what is not known of it, down to
 * one record; that one is passed over, and with several in a row the rest of the page. Nothing is
 * lost by it before something behind is read. `undefined` = nothing behind is answered either.
 */
export function aroundPage(place: OffsetPlace): OffsetPlace | undefined {
  const known = knownAt(place);
  const first = place.offset + known;
  const { total = Number.POSITIVE_INFINITY, passed = 0 } = place;
  const to = Math.max(Math.min(place.offset + sizeAt(place), total), first + 1);
  const pageTo = Math.max(place.pageTo ?? 0, to);
  if (to - first > 1) {
    return { ...place, size: known + Math.ceil((to - first) / 2), failedTo: to, pageTo };
  }
  if (place.hasLeapt) return undefined;
  const leaps = passed + 1 >= MOST_SINGLES;
  const next = leaps ? Math.max(pageTo, first + 1) : first + 1;
  const { size: _size, failedTo: _to, ...kept } = place;
  return {
    ...kept,
    ...{ offset: next, passed: passed + next - first, pageTo },
    ...(leaps && { hasLeapt: true }),
  };
}

/**
 * The next place after a page that was read. What is left of a stretch that failed is halved again;
 * where all of it was read in parts, pages were too large rather than one record at fault.
 */
export function onwardsInParts(from: OffsetPlace, next: OffsetPlace): OffsetPlace {
  const { size: _s, failedTo, pageTo: _p, passed, hasLeapt: _l, ...kept } = next;
  if (failedTo === undefined) return kept;
  const left = failedTo - (next.offset + 1);
  if (left > 0) {
    const { pageTo = failedTo } = from;
    return { ...kept, failedTo, pageTo, size: 1 + Math.ceil(left / 2) };
  }
  return passed === undefined
    ? { ...kept, most: Math.max(2, Math.ceil((next.most ?? PAGE_SIZE) / 2)) }
    : kept;
}

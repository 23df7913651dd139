import { digest, digestsOf, trailWith } from './digest.ts';

/** Where a list read by `page_token` stands. */
export interface SeekPlace {
  readonly token: string;
  /** Digests of the last tokens, and of one that stood long ago: a circle comes back to them. */
  readonly seen: string;
  readonly mark: string;
  /** Digest of the last page's ids. */
  readonly page: string;
  readonly calls: number;
  /** Pages in a row that were empty or the same. */
  readonly stalls: number;
}

export interface SeekStep {
  readonly next?: SeekPlace;
  /** The tokens lead nowhere: the list has to be begun anew. */
  readonly broken?: boolean;
}

const MOST_CALLS = 10_000;
const LONGEST_TOKEN = 4_096;
const LONGEST_TRAIL = 64;
const MOST_STALLS = 3;

/**
 * Goes on to the page that an answer names. Tokens that lead in a circle of whatever length, pages
 * that repeat themselves and empty ones without end are found.
 * @param place where the page was asked for; absent on the first one
 * @param ids of the page's records
 * @param token of the next page; empty or absent at the end
 */
export function stepSeek(
  place: SeekPlace | undefined,
  ids: readonly string[],
  token: string | undefined,
): SeekStep {
  if (!token) return {};
  const calls = (place?.calls ?? 0) + 1;
  const page = digest(ids.join('\n'));
  const stalls = ids.length === 0 || page === place?.page ? (place?.stalls ?? 0) + 1 : 0;
  const own = digest(token);
  const circle = own === place?.mark || digestsOf(place?.seen ?? '').has(own);
  if (circle || token.length > LONGEST_TOKEN || calls >= MOST_CALLS || stalls > MOST_STALLS) {
    return { broken: true };
  }
  // A mark set anew at every power of two meets any circle that has been entered (Brent).
  const mark = Number.isInteger(Math.log2(calls)) ? own : (place?.mark ?? own);
  const seen = trailWith(place?.seen ?? '', own, LONGEST_TRAIL);
  return { next: { token, seen, mark, page, calls, stalls } };
}

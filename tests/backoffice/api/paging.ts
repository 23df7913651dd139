import type { Call } from './call.ts';
import { numberOf } from './query.ts';
import { badParameter } from './refusal.ts';

const USUAL_PAGE = 10;
const LARGEST_PAGE = 100;
/** How many records come, go or are told twice between two pages when that is asked for. */
const MOVED = 3;

/** Which end of a list its newest records stand at. */
export type Newest = 'first' | 'last';

export interface OffsetPage<T> {
  readonly items: readonly T[];
  readonly total: number;
}

/** A page by `max` (10 by default, 100 at most) and `offset`, with its `Link` header. */
export function offsetPage<T>(call: Call, all: readonly T[], newest: Newest): OffsetPage<T> {
  const { query, odd } = call;
  const max = numberOf(query, 'max', USUAL_PAGE, [1, LARGEST_PAGE]);
  const asked = numberOf(query, 'offset', 0, [0, Number.MAX_SAFE_INTEGER]);
  const list = moved(call, all, newest, asked === 0);
  const offset = odd === 'cycle' ? 0 : asked;
  call.headers.link = linkHeader(call.url, asked, max, list.length);
  const total = odd === 'empty-last' ? list.length + 1 : list.length;
  return { items: sliced(call, list, offset, max), total };
}

function linkHeader(url: URL, offset: number, max: number, total: number): string {
  const at = (start: number, rel: string) => {
    const target = new URL(url);
    target.searchParams.set('offset', String(start));
    return `<${target.href}>; rel="${rel}"`;
  };
  const links = [
    ...(offset > 0 ? [at(Math.max(0, offset - max), 'previous')] : []),
    ...(offset + max < total ? [at(offset + max, 'next')] : []),
  ];
  return links.join(', ');
}

/** The list as it stands at this page: between the first and the later ones it may have changed. */
function moved<T>(
  { odd }: Call,
  all: readonly T[],
  newest: Newest,
  isFirst: boolean,
): readonly T[] {
  if (odd === 'shrink' && !isFirst) return all.slice(MOVED);
  if (odd !== 'grow' || !isFirst) return all;
  return newest === 'first' ? all.slice(MOVED) : all.slice(0, -MOVED);
}

function sliced<T>({ odd }: Call, list: readonly T[], start: number, size: number): readonly T[] {
  if (odd === 'giant') return gigantic(list);
  const page = list.slice(odd === 'duplicate' ? Math.max(0, start - MOVED) : start, start + size);
  return odd === 'reorder' ? page.reverse() : page;
}

/** Ten times what any page may hold, whatever was asked for. */
function gigantic<T>(list: readonly T[]): T[] {
  const length = list.length === 0 ? 0 : LARGEST_PAGE * 10;
  return Array.from({ length }, (_, i) => list[i % list.length]!);
}

interface Identified {
  readonly id: string;
}

/** What a seek-paged call asks for: with a `page_token` every other parameter is ignored. */
export interface Sought {
  readonly query: URLSearchParams;
  readonly limit: number;
  /** Last id of the page before, and where it stood. */
  readonly after?: string;
  readonly start: number;
}

export function soughtBy({ query }: Call, usualLimit = USUAL_PAGE): Sought {
  const token = query.get('page_token');
  if (token) return readToken(token, usualLimit);
  return { query, limit: limitOf(query, usualLimit), start: 0 };
}

function limitOf(query: URLSearchParams, usual: number): number {
  return numberOf(query, 'limit', usual, [1, LARGEST_PAGE]);
}

/** A page of what `sought` found, the tokens of its neighbours beside it. */
export function seekPage<T extends Identified>(
  call: Call,
  sought: Sought,
  found: readonly T[],
  newest: Newest,
): { items: readonly T[]; tokens: { next_page_token?: string; previous_page_token?: string } } {
  const list = moved(call, found, newest, sought.after === undefined);
  const start = startOf(sought, list);
  const end = start + sought.limit;
  const isLast = end >= list.length;
  const next = nextAfter(call, sought, list, isLast ? undefined : end);
  const before = Math.max(0, start - sought.limit);
  const tokens = {
    ...(next === undefined ? {} : { next_page_token: writeToken(sought, list, next) }),
    ...(start > 0 ? { previous_page_token: writeToken(sought, list, before) } : {}),
  };
  return { items: sliced(call, list, start, sought.limit), tokens };
}

function startOf({ after, start }: Sought, list: readonly Identified[]): number {
  if (after === undefined) return start;
  const found = list.findIndex(({ id }) => id === after);
  return found < 0 ? start : found + 1;
}

function nextAfter(
  { odd }: Call,
  { after, limit }: Sought,
  list: readonly Identified[],
  usual: number | undefined,
): number | undefined {
  if (odd === 'cycle' && (after !== undefined || usual === undefined)) {
    return Math.min(limit, list.length);
  }
  const isEmptyOne = after !== undefined && after === list.at(-1)?.id;
  if (odd === 'empty-last' && usual === undefined && !isEmptyOne) return list.length;
  return usual;
}

function writeToken({ query, limit }: Sought, list: readonly Identified[], start: number): string {
  const kept = new URLSearchParams(query);
  kept.delete('page_token');
  const parts = [String(kept), limit, list[start - 1]?.id ?? null, start];
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

function readToken(token: string, usualLimit: number): Sought {
  try {
    const [text, limit, after, start] = JSON.parse(Buffer.from(token, 'base64url').toString()) as [
      string,
      number,
      string | null,
      number,
    ];
    const query = new URLSearchParams(text);
    return { query, limit: limit || limitOf(query, usualLimit), after: after ?? undefined, start };
  } catch {
    throw badParameter('page_token', 'invalid token');
  }
}

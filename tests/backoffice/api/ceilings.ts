/** A call as the ceilings see it. */
export interface Asked {
  readonly code: string;
  /** Key and shop. */
  readonly who: string;
  readonly pathname: string;
  readonly query: URLSearchParams;
  readonly body?: unknown;
  /** Epoch ms. */
  readonly at: number;
  /** The "External Partner" tier. */
  readonly partner: boolean;
}

export interface Ceiling {
  /** Two chains of pages must begin at least so far apart, ms. */
  readonly everyMs: number;
  /** Whether it holds for the operation as a whole or for each filter (each export) by itself. */
  readonly per: 'operation' | 'filter';
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;
const daily: Ceiling = { everyMs: DAY, per: 'operation' };

/**
 * Maximum frequencies as the API's own description publishes them. M11 is different: it is
 * published for display only, and a quarter of an hour per filter is what the product promises.
 * Operations that are not here are counted and never refused.
 */
const CEILINGS: Readonly<Record<string, Ceiling>> = {
  A01: daily,
  A21: daily,
  CH11: daily,
  L01: daily,
  DO01: daily,
  OR11: { everyMs: MINUTE, per: 'operation' },
  RT11: { everyMs: 5 * MINUTE, per: 'operation' },
  M11: { everyMs: 15 * MINUTE, per: 'filter' },
  OF52: { everyMs: MINUTE, per: 'operation' },
  OF53: { everyMs: 10 * SECOND, per: 'filter' },
};

export function ceilingOf({ code, partner, body }: Asked): Ceiling | undefined {
  if (code === 'OR11' && partner) return { everyMs: 15 * MINUTE, per: 'operation' };
  if (code === 'OF52' && !isDifferential(body)) return daily;
  return CEILINGS[code];
}

export function isDifferential(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'last_request_date' in body;
}

/** Parameters that say which page, not which list. */
const PAGE = ['max', 'limit', 'offset', 'page_token', 'shop_id', 'with_messages', 'locale'];

/** What a ceiling is counted by. */
export function filterOf(asked: Asked, { per }: Ceiling): string {
  const kind = asked.code === 'OF52' ? `${asked.code}/${isDifferential(asked.body)}` : asked.code;
  if (per === 'operation') return `${asked.who} ${kind}`;
  return `${asked.who} ${asked.pathname}?${listOf(asked.query, [...PAGE, 'updated_since'])}`;
}

/** Pages of one chain have this in common. */
export function chainOf({ who, pathname, query }: Asked): string {
  const token = query.get('page_token');
  return `${who} ${pathname}?${token ? tokenList(token) : listOf(query, PAGE)}`;
}

export function isFirstPage({ query }: Asked): boolean {
  return !query.get('page_token') && offsetOf({ query }) === 0;
}

export function offsetOf({ query }: Pick<Asked, 'query'>): number {
  return Number(query.get('offset') ?? 0) || 0;
}

function listOf(query: URLSearchParams, without: readonly string[]): string {
  const kept = [...query].filter(([name]) => !without.includes(name));
  return String(new URLSearchParams(kept.sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** The list that a handed-out token leads through; a made-up token leads through none. */
function tokenList(token: string): string {
  try {
    const [text] = JSON.parse(Buffer.from(token, 'base64url').toString()) as [string];
    return listOf(new URLSearchParams(text), PAGE);
  } catch {
    return `token ${token}`;
  }
}

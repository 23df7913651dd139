import type { ApiStandIn } from './api-server.ts';

export interface ApiGot {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: unknown;
}

export interface ApiAsk {
  /** The first shop's by default; empty: none is sent. */
  readonly key?: string;
  /** Sent as JSON by POST. */
  readonly body?: unknown;
  readonly timeoutMs?: number;
}

/** One call of a stand-in's seller API. Rejects when no whole answer comes. */
export async function askApi(api: ApiStandIn, path: string, options: ApiAsk = {}): Promise<ApiGot> {
  const { key = api.shops[0]!.apiKey, body, timeoutMs } = options;
  const response = await fetch(api.origin + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      ...(key ? { authorization: key } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    redirect: 'manual',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(timeoutMs === undefined ? {} : { signal: AbortSignal.timeout(timeoutMs) }),
  });
  const text = await response.text();
  const { status, headers } = response;
  return { status, headers, text, json: parsed(text) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** All records of a list that pages by `page_token`, or by `offset` where `listed` names the field. */
export async function askAll<T>(
  api: ApiStandIn,
  path: string,
  listed: 'data' | 'orders' | 'offers',
  key?: string,
): Promise<T[]> {
  const all: T[] = [];
  let next: string | undefined = path;
  while (next !== undefined) {
    const got = await askApi(api, next, key === undefined ? {} : { key });
    if (got.status !== 200) throw new Error(`${next}: ${got.status} ${got.text}`);
    const page = got.json as Readonly<Record<string, unknown>>;
    const items = page[listed] as T[];
    all.push(...items);
    next = nextOf(path, page, all.length, items.length);
  }
  return all;
}

function nextOf(
  path: string,
  page: Readonly<Record<string, unknown>>,
  read: number,
  got: number,
): string | undefined {
  const [pathname] = path.split('?');
  if (typeof page.next_page_token === 'string') {
    return `${pathname}?page_token=${page.next_page_token}`;
  }
  if (typeof page.total_count !== 'number' || got === 0 || read >= page.total_count)
    return undefined;
  return `${path}&offset=${read}`;
}

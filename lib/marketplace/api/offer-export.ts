import { ownAddress } from './origin.ts';

/** Bounds of what a cursor keeps of an export. */
const MOST_FILES = 500;
const LONGEST_PATH = 2_000;

/** The id that an ordered export is asked after with; it becomes part of a path. */
export function trackingOf(json: unknown): string | undefined {
  const id = recordOf(json)?.tracking_id;
  return typeof id === 'string' && /^[\w-]{1,100}$/.test(id) ? id : undefined;
}

/**
 * How an export stands: paths of its files on the marketplace's own host once it is complete;
 * `elsewhere` where a file lies on another host, which must not see the key.
 */
export function exportStatus(
  json: unknown,
  origin: string,
): 'pending' | 'failed' | 'elsewhere' | readonly string[] | undefined {
  const record = recordOf(json);
  if (typeof record?.status !== 'string') return undefined;
  if (record.status === 'FAILED') return 'failed';
  if (record.status !== 'COMPLETED') return 'pending';
  const urls: unknown = record.urls ?? [];
  if (!Array.isArray(urls) || urls.length > MOST_FILES) return undefined;
  return pathsOf(urls, origin);
}

function pathsOf(urls: readonly unknown[], origin: string) {
  const paths: string[] = [];
  for (const address of urls) {
    if (typeof address !== 'string' || address.length > LONGEST_PATH) return undefined;
    const url = ownAddress(origin, address);
    if (!url) return 'elsewhere';
    paths.push(url.pathname + url.search);
  }
  return paths;
}

function recordOf(json: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof json === 'object' && json !== null
    ? (json as Readonly<Record<string, unknown>>)
    : undefined;
}

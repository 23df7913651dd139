import type { ApiFailure } from '../../app/sync-ports.ts';

const SECOND = 1_000;
const DAY = 24 * 60 * 60 * SECOND;

/** What an HTTP status that is no success says; 0 is what a browser tells of a redirect. */
export function failureOf(status: number): ApiFailure {
  if (status === 0 || (status >= 300 && status < 400)) return 'redirected';
  if (status === 401) return 'wrong-key';
  if (status === 403) return 'no-right';
  if (status === 404 || status === 405 || status === 410) return 'not-here';
  if (status === 429) return 'too-many';
  return status >= 500 ? 'server' : 'refused';
}

/** An HTTP date as epoch ms. */
export function httpDate(text: string | null): number | undefined {
  // Every form of an HTTP date names a month or a day; `Date.parse` would take "-5" for a year.
  if (!text || !/[a-z]{3}/i.test(text)) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : at;
}

/**
 * How long to wait by a `Retry-After` header, ms: between a second and a day, so that neither a
 * hasty nor a broken answer is followed to the letter.
 * @param text seconds, or an HTTP date
 * @param answeredAt when the answer left, by the clock that wrote it; only a date needs it
 */
export function retryAfterMs(
  text: string | null,
  answeredAt: number | undefined,
): number | undefined {
  const wait = /^\s*\d+(\.\d+)?\s*$/.test(text ?? '')
    ? Number(text) * SECOND
    : waitUntil(httpDate(text), answeredAt);
  return wait === undefined ? undefined : Math.min(Math.max(wait, SECOND), DAY);
}

function waitUntil(at: number | undefined, from: number | undefined): number | undefined {
  return at === undefined || from === undefined ? undefined : at - from;
}

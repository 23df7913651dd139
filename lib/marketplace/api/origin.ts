const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * The origin that a key may be sent to, or `undefined`: https, and plain http on loopback only.
 * Anything beside scheme, host and port makes it none, so that no path or password slips in.
 */
export function apiOrigin(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const safe =
    url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname));
  const bare = url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password;
  return safe && bare ? url.origin : undefined;
}

/**
 * An address that an answer names, if it is of the same origin. Marketplaces name their own files
 * with plain http at times: the host counts, and the scheme stays ours.
 */
export function ownAddress(origin: string, address: string): URL | undefined {
  if (!URL.canParse(address, origin)) return undefined;
  const url = new URL(address, origin);
  if (url.username || url.password) return undefined;
  if (url.protocol === 'http:' && origin.startsWith('https:')) url.protocol = 'https:';
  return url.origin === origin ? url : undefined;
}

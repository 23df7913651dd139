import type { Subject } from '../domain/facts.ts';

/** A host name, with a port at most: nothing that could turn an address elsewhere. */
const HOST = /^[a-z0-9.-]+(?::\d+)?$/i;

/**
 * Address of a subject's own page, always https on that host: the path a page linked it by, else
 * what is documented. `undefined` where neither is known.
 */
export function hrefOf(host: string, subject: Subject, path?: string): string | undefined {
  if (!HOST.test(host)) return undefined;
  const target = path ?? documentedPath(subject);
  if (target === undefined) return undefined;
  const origin = `https://${host}`;
  try {
    const url = new URL(target, origin);
    return url.origin === new URL(origin).origin ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** Only orders have an address that is documented for every Mirakl back office. */
function documentedPath(subject: Subject): string | undefined {
  const id = subject.slice(subject.indexOf(':') + 1);
  return subject.startsWith('order:') ? `/mmp/shop/order/${encodeURIComponent(id)}` : undefined;
}

/** Where a seller who has not been there yet begins: the list of orders. */
export function homeOf(host: string): string {
  return `https://${host}/mmp/shop/order/all`;
}

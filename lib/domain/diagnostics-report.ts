import type { DiagnosticsView, PageDiagnosis } from './diagnostics-view.ts';
import type { ShopKey } from './facts.ts';
import type { Problem } from './reading.ts';

/** Id of a marketplace that everybody may know by its host; `undefined` for all others. */
export type MarketOf = (host: string) => string | undefined;

/** More lines are of no more use to whoever reads it. */
const MOST_LINES = 100;
const LONGEST_CODE = 60;
/** What our own codes are made of: `column:quantity`, `page-read`, `QuotaExceededError`. */
const CODE = /^[a-z][a-z0-9]*(?:[:_-][a-z0-9]+)*$/i;
/** Long enough to be an order, a customer or a telephone rather than a code. */
const NUMBER = /\d{4,}/g;

/**
 * What a seller can send to whoever looks for a fault: moments, page kinds, codes and counts, in
 * English. Shops are numbered, marketplaces nobody has published are a hash of their host, and what
 * does not look like a code of ours is left out: no id, name, address or host gets in.
 */
export function diagnosticsReport(view: DiagnosticsView, marketOf: MarketOf): string {
  const { pages, faults, kept, storage } = view;
  const shops = namesOf(pages, marketOf);
  const lines = [
    `Trastienda ${versionIn(view.version)}`,
    `browser: ${browserIn(view.browser)}`,
    `written: ${momentOf(view.now)}`,
    `storage: ${storage}`,
    `kept: facts ${kept.facts}, tasks ${kept.tasks}, visits ${kept.visits}`,
    '',
    `pages seen (${pages.length})`,
    ...pages.slice(0, MOST_LINES).map((page) => lineOf(page, shops.get(page.shop) ?? '?')),
    '',
    `faults (${faults.length})`,
    ...faults
      .slice(-MOST_LINES)
      .map(
        ({ time, where, code, version, times }) =>
          `${momentOf(time)} ${codeOf(where)} ${codeOf(code)} ×${times} (${versionIn(version)})`,
      ),
  ];
  return `${lines.join('\n')}\n`;
}

function lineOf({ page, at, readAt, status, problems, by }: PageDiagnosis, shop: string): string {
  const parts = [
    `${shop} ${codeOf(page)} by ${by}: ${status}`,
    `seen ${momentOf(at)}`,
    ...(readAt === undefined ? ['never read'] : readAt === at ? [] : [`read ${momentOf(readAt)}`]),
    ...problems.map(problemOf),
  ];
  return parts.join(', ');
}

function problemOf({ code, count }: Problem): string {
  return `${codeOf(code)} ×${count}`;
}

/** `shop 1 (pccomponentes)`, in the order in which they come. */
function namesOf(
  pages: readonly PageDiagnosis[],
  marketOf: MarketOf,
): ReadonlyMap<ShopKey, string> {
  const keys = [...new Set(pages.map(({ shop }) => shop))];
  return new Map(keys.map((key, index) => [key, `shop ${index + 1} (${placeOf(key, marketOf)})`]));
}

function placeOf(shop: ShopKey, marketOf: MarketOf): string {
  const [host = ''] = shop.split('|', 1);
  return marketOf(host) ?? `host ${hashOf(host)}`;
}

function codeOf(text: string): string {
  if (text.length > LONGEST_CODE || !CODE.test(text)) return '[left out]';
  return text.replace(NUMBER, '#');
}

function versionIn(text: string): string {
  return /^[\d.]{1,20}$/.test(text) ? text : '?';
}

function browserIn(text: string): string {
  return /^[a-z]{1,20} [\d.]{1,20}/i.exec(text)?.[0] ?? '?';
}

/** To the minute: nothing that happened in a shop can be told by it. */
function momentOf(at: number): string {
  const isMoment = Number.isFinite(at) && Math.abs(at) <= 8.64e15;
  return isMoment ? `${new Date(at).toISOString().slice(0, 16)}Z` : '?';
}

/** FNV-1a, cut to 24 bits: tells two hosts of one report apart, and is many hosts' own. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return ((hash >>> 0) & 0xffffff).toString(16).padStart(6, '0');
}

import type { Captions } from '../captions/captions.ts';
import type { Marketplace, Shop } from '../data/types.ts';
import { hash } from '../data/random.ts';
import type { Switches } from '../switches.ts';
import type { Exports } from './exports.ts';
import type { PageFault } from './faults.ts';

/** One call of an operation, its key already checked. */
export interface Call {
  readonly market: Marketplace;
  readonly shop: Shop;
  readonly url: URL;
  readonly query: URLSearchParams;
  readonly captions: Captions;
  /** Epoch ms, by the shop's own clock. */
  readonly now: number;
  readonly switches: Switches;
  /** Parsed JSON of a POST. */
  readonly body?: unknown;
  /** How the page asked for is to go wrong, if at all. */
  readonly odd?: PageFault;
  readonly exports: Exports;
  /** Headers that the operation adds to its answer. */
  readonly headers: Record<string, string>;
}

/** An answer that is no JSON. */
export class PlainText {
  readonly type: string;
  readonly text: string;

  constructor(type: string, text: string) {
    this.type = type;
    this.text = text;
  }
}

/** ISO 8601 in UTC, or `null` where there is no such moment. */
export function iso(at: number | undefined): string | null {
  return at === undefined ? null : new Date(at).toISOString();
}

/** True for about one id in `every`, always the same ones: who shows which quirk of the real API. */
export function isOdd(id: string, every: number): boolean {
  return hash(id) % every === 0;
}

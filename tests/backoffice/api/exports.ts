import { hash } from '../data/random.ts';
import type { Offer } from '../data/types.ts';

/** An export of offers under way or done (OF52). */
export interface Export {
  readonly id: string;
  readonly shop: string;
  /** What was asked for, as text: the same request while it is under way gives the same export. */
  readonly request: string;
  readonly at: number;
  readonly offers: readonly (Offer & { readonly deleted?: boolean })[];
  readonly type: 'application/json' | 'text/csv';
  readonly perChunk: number;
  polls: number;
}

/** The exports a stand-in knows of. */
export class Exports {
  readonly #known = new Map<string, Export>();

  start(made: Omit<Export, 'id' | 'polls'>, polls: number): Export {
    const same = [...this.#known.values()].find(
      (one) => one.shop === made.shop && one.request === made.request && one.polls > 0,
    );
    if (same) return same;
    const id = trackingId(`${made.shop}/${made.request}/${made.at}/${this.#known.size}`);
    const started = { ...made, id, polls };
    this.#known.set(id, started);
    return started;
  }

  get(id: string, shop: string): Export | undefined {
    const found = this.#known.get(id);
    return found?.shop === shop ? found : undefined;
  }
}

function trackingId(name: string): string {
  const hex = [0, 1, 2, 3].map((n) => hash(`${n}${name}`).toString(16).padStart(8, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
